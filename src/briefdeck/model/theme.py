"""The theme: what a brand gives, resolved, before anything is planned on it. All lengths in EMU unless named pt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the page, EMU (914,400 an inch)."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def inset(self, dx: int, dy: int | None = None) -> Frame:
        dy = dx if dy is None else dy
        return Frame(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of a type scale: size and exact leading in pt."""

    size: float
    leading: float
    bold: bool = False
    heading: bool = False  # set in the heading font (+mj), else body (+mn)
    capitals: bool = False  # of somebody else's placeholder: its style sets everything in capitals


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout: role → type and idx as OOXML names them, and its resolved frame.

    type "": the layout has no such placeholder, and the text stands in a text box at this frame.
    color: role of the colour that the layout sets it in, "" as planned.
    align, anchor: where its text stands: l, ctr or r; t, ctr or b; "" as the planner likes.
    On a layout that is not ours: insets in EMU; inherited is the look that the placeholder gives to text, so that a
    slide says only what differs from it; placed False: the frame is not the placeholder's own, so the slide says it.
    """

    role: str  # title, subtitle, kicker, context, source, number, tracker, body …
    type: str  # ST_PlaceholderType: ctrTitle, title, subTitle, body, sldNum, ftr, dt, pic
    idx: int
    frame: Frame
    color: str = ""
    align: str = ""
    anchor: str = ""
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    inherited: TypeStep | None = None
    placed: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """role: what the planner asks for (cover, statement, closing). part: its part name in the prepared brand.

    own False: a layout of somebody else's template. It is not mirrored for writing from right to left, and a slot that
    it has no room for is missing. colors, scheme: what differs from the Theme's on this layout's ground.
    """

    role: str
    name: str
    part: str
    slots: Mapping[str, Slot]
    body: Frame
    ground: str  # colour under the text, six hex digits
    own: bool = True
    colors: Mapping[str, str] = field(default_factory=dict)
    scheme: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A brand as the planner sees it.

    colors: role → six hex digits. Roles: ground, ink, muted, line, panel, accent (the one accent), primary,
        primary_dark, primary_light, on_dark (text on primary_dark), on_dark_muted.
    scheme: role → theme colour slot (``dk1``, ``accent2`` …) so that decks use theme colours only; a variant of one
        names its changes in 1/100,000 (``accent2 lumMod 75000 lumOff 25000``).
    scale: script ("latin", "han") → role (title, lead, head, body, small, note, hero, display (a step over the
        largest of hero, then those), kpi, kpi_unit, kicker, cover, cover_sub, table, chart) → steps from the largest to
        the floor; the planner starts at the first.
    fonts: script (latin, han, arab) → (heading face, body face), as named for the recipient.
    lacks: what the brand cannot carry, in words.
    """

    name: str
    digest: str
    page: Frame
    layouts: Mapping[str, Layout]
    colors: Mapping[str, str]
    scheme: Mapping[str, str]
    scale: Mapping[str, Mapping[str, tuple[TypeStep, ...]]]
    fonts: Mapping[str, tuple[str, str]]
    lacks: tuple[str, ...] = ()
