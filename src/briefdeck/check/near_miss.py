"""Edges that nearly meet

**What.** Two texts, pictures, charts or tables whose edges differ by 0.008 to 0.05 in are meant to be aligned and
are not.

**Why.** The eye sees half a millimetre. What is almost aligned looks careless; what is exactly aligned, or clearly
not, looks meant.

**Example.** Two boxes whose left edges stand at 1.00 and 1.03 in.

**How to fix.** On a deck fresh from a build this is a fault of the slide kind: please report it. On another deck,
align the shapes (Arrange, Align).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefdeck.check.views import LookView
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B448"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_LEAST, _MOST = 0.008 * EMU_PER_INCH, 0.05 * EMU_PER_INCH


def check(view: LookView) -> Iterator[Finding]:
    """One finding a slide: the first pair, and how many more."""
    for slide in view.observed.slides:
        placed = [one for one in slide.shapes if one.frame is not None and not one.decorative and _shown(one)]
        pairs = [(one, other, by) for one, other in combinations(placed, 2) if (by := _miss(one, other))]
        if pairs:
            one, other, (side, length) = pairs[0]
            more = f", and {len(pairs) - 1} more pairs" if len(pairs) > 1 else ""
            message = f'its {side} edge misses that of "{other.name}" by {length / EMU_PER_INCH:.3f} in{more}'
            yield Finding(CODE, SEVERITY, message, view.at(slide, one), "align them")


def _shown(shape: ObservedShape) -> bool:
    """What has an edge that is seen: text, pictures, charts, tables, filled shapes; no connectors, no thin rules."""
    assert shape.frame is not None
    if shape.drawn == "connector" or min(shape.frame.w, shape.frame.h) < _MOST:
        return False
    return bool(shape.text.strip() or shape.chart or shape.table or shape.drawn == "picture")


def _seen(shape: ObservedShape) -> set[str]:
    """Sides on which a shape's edge is seen: of a text in a frame without a fill the one it begins at, if any."""
    if shape.chart or shape.table or shape.drawn == "picture" or (shape.look and (shape.look.fill or shape.look.line)):
        return {"left", "right"}
    aligns = {paragraph.look.align if paragraph.look is not None else "l" for paragraph in shape.paragraphs}
    return {{"r": "right"}.get(align, "left") for align in aligns - {"ctr"}}


def _miss(shape: ObservedShape, another: ObservedShape) -> tuple[str, int] | None:
    """The side on which two shapes nearly meet. Tops count in a row, lefts in a column, or else rights."""
    one, other = shape.frame, another.frame
    if one is None or other is None:
        return None
    beside = one.y < other.bottom and other.y < one.bottom
    stacked = one.x < other.right and other.x < one.right
    sides = [("top", one.y - other.y)] if beside and not stacked else []
    if stacked and not beside:
        mine, yours = _seen(shape), _seen(another)
        if "left" in mine & yours:
            sides.append(("left", one.x - other.x))
        elif "right" in mine & yours:
            sides.append(("right", one.right - other.right))
    return next(((side, abs(length)) for side, length in sides if _LEAST <= abs(length) <= _MOST), None)
