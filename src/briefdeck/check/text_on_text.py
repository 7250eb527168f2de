"""Text on text

**What.** The places for text of two shapes do not overlap, beyond 2 pt in both directions. A place for text is the
part of a shape that its geometry leaves for words: the points of a chevron do not count, nor does the hole of a
doughnut.

**Why.** Two texts in one place can be read by nobody, and a deck that looked right with short words breaks with long
ones.

**Example.** A two-line title that reaches into the line below it.

**How to fix.** On a deck fresh from a build this is a fault of the slide kind: please report it. On a deck edited by
hand, move one of the shapes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import DeckView
from briefdeck.check.walk import leaves
from briefdeck.model.deck import EMU_PER_PT
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape, ObservedSlide
from briefdeck.model.theme import Frame

CODE = "B411"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView

_SLACK = 2 * EMU_PER_PT


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for (one, here), (other, there) in combinations(_places(slide), 2):
            if _overlap(here, there):
                yield Finding(CODE, SEVERITY, f'its text lies over that of "{other.name}"', view.at(slide, one))


def _places(slide: ObservedSlide) -> list[tuple[ObservedShape, Frame]]:
    """Shapes that show words, each with the rectangle its words may use, or where that is known the one they do use.

    Inherited frames are the layout's affair.
    """
    used = {laid.shape.id: laid.used for laid in laid_texts(slide) if laid.cell == (-1, -1)}
    return [
        (shape, used.get(shape.id) or _room(shape, shape.frame))
        for shape in leaves(slide)
        if shape.frame is not None and _has_words(shape)
    ]


def _room(shape: ObservedShape, frame: Frame) -> Frame:
    from briefdeck.typeset import text_rect

    try:
        return text_rect(shape.geometry or "rect", frame, shape.adjust)
    except ValueError:  # a geometry whose text rectangle is not known: all of it
        return frame


def _has_words(shape: ObservedShape) -> bool:
    chart = shape.chart is not None and shape.chart.kind != "doughnut"
    return bool(shape.text.strip() or shape.table or chart)


def _overlap(one: Frame, other: Frame) -> bool:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > _SLACK and height > _SLACK
