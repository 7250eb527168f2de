"""Characters drawn over one another

**What.** No character of one text is drawn over one of another, by more than a fifth of its size in both
directions.

**Why.** Neither of them can be read.

**Example.** A title of three lines whose last lies on the line below it.

**How to fix.** Shorten the text or enlarge the shape. On a deck fresh from a build, please report it: the
prediction was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefdeck.check.views import DrawnView
from briefdeck.model.drawn import Glyph, lines
from briefdeck.model.finding import Finding, Severity

CODE = "B484"
SEVERITY = Severity.ERROR
LOOKS_AT = DrawnView

_SHARE = 0.2


def check(view: DrawnView) -> Iterator[Finding]:
    for slide, drawn in view.slides():
        texts = [(place, _rows(glyphs)) for place, glyphs in drawn.texts.items() if glyphs]
        for (one, rows), (other, beside) in combinations(texts, 2):
            if any(_over(row, against) for row in rows for against in beside):
                shape, second = view.shape(slide, one.shape), view.shape(slide, other.shape)
                name = second.name if second else str(other.shape)
                message = f'its text is drawn over that of "{name}"'
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "move one of them")


Row = tuple[float, float, float, float, float, list[Glyph]]


def _rows(glyphs: tuple[Glyph, ...]) -> list[Row]:
    """Lines as (left, top, right, bottom, size, glyphs), ink only."""
    found = []
    for line in lines(glyphs):
        boxes = [_box(glyph) for glyph in line]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        found.append((left, top, right, bottom, max(glyph.size for glyph in line), line))
    return found


def _box(glyph: Glyph) -> tuple[float, float, float, float]:
    """The ink of a character, about: boxes of faces are higher than their letters."""
    middle = (glyph.top + glyph.bottom) / 2
    return glyph.x0, middle - 0.38 * glyph.size, glyph.x1, middle + 0.38 * glyph.size


def _over(one: Row, other: Row) -> bool:
    slack = _SHARE * min(one[4], other[4])
    if min(one[2], other[2]) - max(one[0], other[0]) <= slack or min(one[3], other[3]) - max(one[1], other[1]) <= slack:
        return False
    return any(
        min(here[2], there[2]) - max(here[0], there[0]) > slack
        and min(here[3], there[3]) - max(here[1], there[1]) > slack
        for here in map(_box, one[5])
        for there in map(_box, other[5])
    )
