"""Page formats: how large a page is, and where its frame stands. Lengths in inches here, EMU outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefdeck.model.audience import PAGES
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame, TypeStep

LEAST_SIZE = 10.0  # pt: no page is set in less, however dense

Scale = Mapping[str, tuple[TypeStep, ...]]


def inches(x: float, y: float, w: float, h: float) -> Frame:
    """A Frame from inches."""
    return Frame(*(round(value * EMU_PER_INCH) for value in (x, y, w, h)))


@dataclass(frozen=True, slots=True)
class CoverPlan:
    """The cover's lines from top to bottom, as y or (y, height). text: width kept for them.

    art: what the motif may fill, from the edge of the page (x, y, w, h).
    """

    text: float
    kicker: float
    title: tuple[float, float]
    subtitle: tuple[float, float]
    rule: float
    delegation: float
    people: tuple[float, float]
    date: float
    art: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageFormat:
    """title, body, source: (y, height). tight: what its type is to the type of a projected page (1: as large).

    dark, light: the cover where its text stands on the brand's dark ground, or on its light one.
    """

    name: str
    width: float
    height: float
    margin: float
    kicker: float
    title: tuple[float, float]
    context: float
    body: tuple[float, float]
    hairline: float
    source: tuple[float, float]
    dark: CoverPlan
    light: CoverPlan
    tight: float = 1.0

    @property
    def page(self) -> Frame:
        return inches(0, 0, self.width, self.height)

    @property
    def inner(self) -> float:
        """Width between the margins, inches."""
        return self.width - 2 * self.margin

    @property
    def upright(self) -> bool:
        return self.height > self.width

    def scale(self, scale: Mapping[str, Scale]) -> dict[str, Scale]:
        """A brand's type scale (script → role → steps) as this format sets it: tighter, never under the floor."""
        return {script: {role: self._steps(steps) for role, steps in roles.items()} for script, roles in scale.items()}

    def _steps(self, steps: tuple[TypeStep, ...]) -> tuple[TypeStep, ...]:
        if self.tight == 1.0:
            return steps
        found: dict[float, TypeStep] = {}
        for step in steps:
            size = max(LEAST_SIZE, _half(step.size * self.tight))
            leading = _half(max(step.leading * self.tight, size * step.leading / step.size))
            found.setdefault(size, replace(step, size=size, leading=leading))
        return tuple(found.values())


def _half(points: float) -> float:
    return round(points * 2) / 2


WIDE = PageFormat(
    *("16:9", 13.333333, 7.5, 0.65),
    kicker=0.36,
    title=(0.60, 1.10),
    context=1.20,
    body=(1.90, 4.64),
    hairline=6.69,
    source=(6.71, 0.45),
    dark=CoverPlan(
        *(6.65, 0.76, (1.12, 2.08), (3.33, 0.70), 4.10, 4.24, (4.64, 1.94), 6.72), art=(6.6, 0, 6.733333, 7.5)
    ),
    light=CoverPlan(
        *(7.3, 0.72, (1.04, 1.90), (3.00, 0.66), 3.72, 3.84, (4.22, 1.94), 6.20), art=(0, 2.6, 13.333333, 4.9)
    ),
)
CLASSIC = PageFormat(
    *("4:3", 10.0, 7.5, 0.55),
    kicker=0.36,
    title=(0.60, 1.10),
    context=1.20,
    body=(1.90, 4.49),
    hairline=6.54,
    source=(6.56, 0.45),
    dark=CoverPlan(*(5.7, 0.70, (1.04, 1.92), (3.06, 0.62), 3.78, 3.90, (4.26, 2.36), 6.72), art=(5.9, 0, 4.1, 7.5)),
    light=CoverPlan(*(6.1, 0.70, (0.98, 1.72), (2.76, 0.60), 3.42, 3.54, (3.92, 2.04), 6.02), art=(0, 3.9, 10.0, 3.6)),
)
_HANDOUT_COVER = CoverPlan(
    *(6.867717, 1.0, (1.34, 1.70), (3.14, 0.55), 3.86, 4.02, (4.36, 2.20), 6.66), art=(0, 6.9, 8.267717, 4.792913)
)
HANDOUT = PageFormat(
    *("A4", 8.267717, 11.692913, 0.7),
    kicker=0.55,
    title=(0.84, 1.02),
    context=1.36,
    body=(2.14, 8.42),
    hairline=10.66,
    source=(10.70, 0.70),
    dark=_HANDOUT_COVER,
    light=replace(_HANDOUT_COVER, art=(0, 6.7, 8.267717, 4.992913)),
    tight=0.86,
)
PAGE_FORMATS: Mapping[str, PageFormat] = {page.name: page for page in (WIDE, CLASSIC, HANDOUT)}
assert tuple(PAGE_FORMATS) == PAGES
