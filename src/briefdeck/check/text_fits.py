"""Text larger than its box

**What.** Every text fits its box by prediction: the lines it breaks into, at their pitch, are no higher than the
place its shape leaves for them; no word is wider; a table's rows are as high as their cells ask for. A box that
shrinks its text is a warning where the text has been shrunk.

**Why.** What does not fit runs over the next text or off the slide, or is shrunk until nobody can read it. Which of
the two depends on the program.

**Example.** A text of five lines at 19 pt in a box 72 pt high.

**How to fix.** Shorten the text, give it a `short:` variant, or make the box larger.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.laid import LaidText, laid_texts, points
from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.deck import EMU_PER_PT
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide

CODE = "B442"
SEVERITY = Severity.ERROR
LOOKS_AT = LookView

_SLACK = 4 * EMU_PER_PT
_SHRUNK = 0.95


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        grown: dict[tuple[int, int], int] = {}
        for laid in laid_texts(slide):
            look = laid.shape.look
            if laid.cell != (-1, -1):
                row = (laid.shape.id, laid.cell[0])
                grown[row] = max(grown.get(row, 0), laid.height - laid.frame.h)
            elif look is not None and look.autofit == "norm":
                if trouble := _shrunk(laid, look.scale):
                    yield Finding(CODE, Severity.WARNING, trouble, view.at(slide, laid.shape), "shorten the text")
            elif trouble := _trouble(laid):
                yield Finding(CODE, SEVERITY, trouble, view.at(slide, laid.shape), "shorten it or enlarge the box")
        yield from _tables(view, slide, grown)


def _shrunk(laid: LaidText, scale: float) -> str:
    """Of a box that shrinks its text. Programs do so on the next edit: a library's text may stand too high."""
    if scale < _SHRUNK:
        return f"text shrunk to {scale:.0%} to fit its box"
    over = laid.height - laid.frame.h
    return f"text {points(over)} higher than its box, which will shrink it" if over > _SLACK and scale == 1 else ""


def _trouble(laid: LaidText) -> str:
    look = laid.shape.look
    if look is not None and look.autofit == "shape":  # grows downwards: only the page's end counts, and B408 has that
        return ""
    over = laid.height - laid.frame.h
    if over > _SLACK:
        return f"text {points(over)} higher than its box"
    if laid.body.wrap and laid.longest > laid.frame.w + _SLACK:
        return f"a word {points(laid.longest - laid.frame.w)} wider than its box"
    return ""


def _tables(view: LookView, slide: ObservedSlide, grown: dict[tuple[int, int], int]) -> Iterator[Finding]:
    """Rows grow with their text and push the table down; told when it then leaves the page."""
    for shape in shapes(slide.shapes):
        if shape.frame is None or shape.look is None or shape.look.table is None:
            continue
        more = sum(over for (number, _), over in grown.items() if number == shape.id and over > 0)
        bottom = shape.frame.y + sum(shape.look.table.heights) + more
        if more > _SLACK and bottom > view.observed.page.bottom:
            message = f"table grows by {points(more)} and leaves the slide"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "split the table")
