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

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from briefdeck.check.views import FileView
from briefdeck.check.walk import leaves
from briefdeck.model.deck import EMU_PER_PT, Group, Primitive, Shape
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape, ObservedSlide
from briefdeck.model.theme import Frame

CODE = "B411"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView

_SLACK = 2 * EMU_PER_PT
Adjust = tuple[tuple[str, int], ...]


def check(view: FileView) -> Iterator[Finding]:
    plans = [dict(_adjusts(slide.primitives)) for slide in view.deck.slides]
    for number, slide in enumerate(view.observed.slides):
        places = _places(slide, plans[number] if number < len(plans) else {})
        for (one, here), (other, there) in combinations(places, 2):
            if _overlap(here, there):
                yield Finding(CODE, SEVERITY, f'its text lies over that of "{other.name}"', view.at(slide, one))


def _places(slide: ObservedSlide, adjusts: Mapping[str, Adjust]) -> list[tuple[ObservedShape, Frame]]:
    """Shapes that show words, each with the rectangle its words may use; inherited frames are the layout's affair."""
    from briefdeck.typeset import text_rect

    places = []
    for shape in leaves(slide):
        if shape.frame is None or not _has_words(shape):
            continue
        try:
            place = text_rect(shape.geometry or "rect", shape.frame, adjusts.get(shape.name, ()))
        except ValueError:  # a geometry whose text rectangle is not known: all of it
            place = shape.frame
        places.append((shape, place))
    return places


def _has_words(shape: ObservedShape) -> bool:
    chart = shape.chart is not None and shape.chart.kind != "doughnut"
    return bool(shape.text.strip() or shape.table or chart)


def _adjusts(primitives: Iterable[Primitive]) -> Iterator[tuple[str, Adjust]]:
    """Guide values of the planned shapes by name: the file has them, but nobody else asks for them."""
    for primitive in primitives:
        if isinstance(primitive, Shape):
            yield primitive.name, primitive.adjust
        elif isinstance(primitive, Group):
            yield from _adjusts(primitive.members)


def _overlap(one: Frame, other: Frame) -> bool:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > _SLACK and height > _SLACK
