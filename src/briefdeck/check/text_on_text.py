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

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from briefdeck.check.laid import laid_in
from briefdeck.check.views import DeckView
from briefdeck.check.walk import shapes
from briefdeck.model.deck import EMU_PER_PT
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.observed import ObservedShape
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

CODE = "B411"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView

_SLACK = 2 * EMU_PER_PT


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        shared = _SHARED.of_one(slide.shared, _within)
        rest = _places(slide.shapes[len(slide.shared) :])
        across = product(shared.places, rest)
        for one, other in (*shared.overlaps, *_overlaps(across), *_overlaps(combinations(rest, 2))):
            yield Finding(CODE, SEVERITY, f'its text lies over that of "{other.name}"', view.at(slide, one))


Place = tuple[ObservedShape, Frame]
Pair = tuple[ObservedShape, ObservedShape]


@dataclass(frozen=True, slots=True)
class _Within:
    """Of the shapes that decks share: the places for text, and those of them that overlap."""

    places: tuple[Place, ...]
    overlaps: tuple[Pair, ...]


_SHARED: Kept[_Within] = Kept(192)


def _within(shapes: tuple[ObservedShape, ...]) -> _Within:
    places = _places(shapes)
    return _Within(places, tuple(_overlaps(combinations(places, 2))))


def _overlaps(pairs: Iterable[tuple[Place, Place]]) -> Iterator[Pair]:
    return ((one, other) for (one, here), (other, there) in pairs if _overlap(here, there))


def _places(members: tuple[ObservedShape, ...]) -> tuple[Place, ...]:
    """Shapes that show words, each with the rectangle its words may use, or where that is known the one they do use.

    Inherited frames are the layout's affair.
    """
    used = {laid.shape.id: laid.used for laid in laid_in(members) if laid.cell == (-1, -1)}
    return tuple(
        (shape, used.get(shape.id) or _room(shape, shape.frame))
        for shape in shapes(members)
        if shape.kind != "group" and shape.frame is not None and _has_words(shape)
    )


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
