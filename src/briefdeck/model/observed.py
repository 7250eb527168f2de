"""Observed: what a finished file really holds, read back from its bytes. Lengths in EMU, type in pt.

As the file writes it, unless it was read resolved: then sizes, faces, languages and frames that a shape inherits are
filled in, and everything has its ``look``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from briefdeck.model.kept import begins_with
from briefdeck.model.look import ChartLook, ParagraphLook, RunLook, ShapeLook, SlideLook
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame


@dataclass(frozen=True, slots=True)
class ObservedRun:
    """lang: its language tag or "". latin, ea: typefaces as written ("+mn-lt") or "". size None: inherited."""

    text: str
    lang: str
    size: float | None
    bold: bool
    latin: str
    ea: str
    look: RunLook | None = None


@dataclass(frozen=True, slots=True)
class ObservedParagraph:
    """leading: exact line pitch in pt or None."""

    runs: tuple[ObservedRun, ...]
    leading: float | None = None
    look: ParagraphLook | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class ObservedChart:
    """categories and series from the chart part's cache; cells: the embedded workbook's first sheet, by rows.

    formulas, links: counts in the workbook, which must be 0. axis_ids as written. hollow: points drawn as outlines.
    repeated: the categories once more, as each further series holds them. titles: of the chart and its axes.
    """

    kind: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[str, ...]], ...]
    labels: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    axis_ids: tuple[int, ...]
    formulas: int = 0
    links: int = 0
    hollow: int = 0
    repeated: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()
    look: ChartLook | None = None


@dataclass(frozen=True, slots=True)
class ObservedShape:
    """kind: placeholder, shape, connector, table, chart, picture, group. placeholder: its type or "".

    glued: names of the shapes a connector is glued to (begin, end). members: of a group. frame None: inherited.
    drawn: as kind, whether or not it stands in a placeholder. adjust: guide values of its geometry by name.
    merged: whether a table has merged cells.
    """

    id: int
    name: str
    kind: str
    placeholder: str
    frame: Frame | None
    paragraphs: tuple[ObservedParagraph, ...]
    alt: str = ""
    decorative: bool = False
    table: tuple[tuple[str, ...], ...] = ()
    header_row: bool = False
    chart: ObservedChart | None = None
    glued: tuple[str, ...] = ()
    members: tuple[ObservedShape, ...] = ()
    geometry: str = ""
    drawn: str = ""
    adjust: tuple[tuple[str, int], ...] = ()
    merged: bool = False
    look: ShapeLook | None = None

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class ObservedSlide:
    """mark: its creation id, which stays with it when it is moved, or 0.

    shared: the first of its shapes, one object in all files that were read and share them, or ().
    """

    number: int
    part: str
    layout: str
    title: str
    shapes: tuple[ObservedShape, ...]
    notes: str
    has_notes: bool
    mark: int = 0
    look: SlideLook | None = None
    shared: tuple[ObservedShape, ...] = field(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        if not begins_with(self.shapes, self.shared):  # a copy of which something was changed
            object.__setattr__(self, "shared", ())


@dataclass(frozen=True, slots=True)
class Observed:
    """A PPTX as it is. properties: core and app properties by local name. page: slide size at 0, 0.

    custom: custom XML parts → namespace of their root element.
    """

    page: Frame
    slides: tuple[ObservedSlide, ...]
    properties: Mapping[str, str]
    parts: tuple[str, ...]
    custom: Mapping[str, str] = field(default_factory=dict)
