"""Text drawn outside its shape

**What.** LibreOffice draws every line of a text inside the shape it belongs to, less its insets, to within 1.5 pt.
A mark that hangs at the end of a line may stick out. A row of a table may grow, as long as the table stays on the
page.

**Why.** This is no prediction but what is seen: the text runs into what stands below, or out of its panel.

**Example.** The last of six lines below the lower edge of its box.

**How to fix.** Shorten the text or enlarge the shape. On a deck fresh from a build, please report it: the
prediction was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.laid import LaidText, laid_texts
from briefdeck.check.views import DrawnView
from briefdeck.model.deck import EMU_PER_PT
from briefdeck.model.drawn import Glyph, lines
from briefdeck.model.finding import Finding, Severity

CODE = "B482"
SEVERITY = Severity.ERROR
LOOKS_AT = DrawnView

_SLACK = 1.5
_HANGING = set("、。，．：；！？,.;:!?”’\"')）」』】》")


def check(view: DrawnView) -> Iterator[Finding]:
    for slide, drawn in view.slides():
        laid = {(one.shape.id, *one.cell): one for one in laid_texts(slide)}
        for place, glyphs in drawn.texts.items():
            one = laid.get((place.shape, place.row, place.column))
            if one is None or not glyphs:
                continue
            over = _over(one, glyphs)
            if over is not None:
                side, length = over
                message = f"its text is drawn {length:.1f} pt out of it ({side})"
                yield Finding(CODE, SEVERITY, message, view.at(slide, one.shape), "shorten the text")


def _over(one: LaidText, glyphs: tuple[Glyph, ...]) -> tuple[str, float] | None:
    """The side on which a text leaves its place furthest, and by how many pt; None: it stays inside.

    Heights go by the pitch of the lines, as a box is measured, not by the ink of a letter.
    """
    left, top = one.frame.x / EMU_PER_PT, one.frame.y / EMU_PER_PT
    right, bottom = one.frame.right / EMU_PER_PT, one.frame.bottom / EMU_PER_PT
    rows = lines(glyphs)
    ends = [row[-2] if len(row) > 1 and row[-1].text in _HANGING else row[-1] for row in rows]
    sides = []
    if one.body.wrap:
        sides = [("left", left - min(row[0].x0 for row in rows)), ("right", max(end.x1 for end in ends) - right)]
    look = one.shape.look
    if one.cell == (-1, -1) and (look is None or look.autofit != "shape"):
        upper, lower = _ink(rows)
        sides += [("top", top - upper), ("bottom", lower - bottom)]
    side, length = max(sides, key=lambda each: each[1], default=("", 0.0))
    return (side, length) if length > _SLACK else None


def _ink(rows: list[list[Glyph]]) -> tuple[float, float]:
    """From the tops of the capitals of the first line to the descenders of the last: boxes of faces are higher."""
    first, last = max(rows[0], key=lambda each: each.size), max(rows[-1], key=lambda each: each.size)
    middle = (first.top + first.bottom) / 2
    foot = (last.top + last.bottom) / 2
    return middle - 0.4 * first.size, foot + 0.4 * last.size
