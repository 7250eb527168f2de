"""Text in the margin

**What.** Text, charts and tables stay 0.4 in from the edge of the slide. Pictures and panels may bleed over it.

**Why.** Projectors and printers cut edges off, and a crowded edge looks unfinished.

**Example.** A source line that begins 0.1 in from the left edge.

**How to fix.** On a deck fresh from a build this is a fault of the slide kind: please report it. On another deck,
move the shape inwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.finding import Finding, Severity

CODE = "B447"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_MARGIN = 0.4 * EMU_PER_INCH
_HAIR = 0.01 * EMU_PER_INCH


def check(view: LookView) -> Iterator[Finding]:
    page = view.observed.page
    for slide in view.observed.slides:
        places = [(laid.shape, line) for laid in laid_texts(slide) if laid.cell == (-1, -1) for line in laid.inked]
        places += [(one, one.frame) for one in shapes(slide.shapes) if one.frame and (one.chart or one.table)]
        told = set()
        for shape, place in places:
            if shape.id in told or shape.decorative or shape.placeholder in {"sldNum", "ftr", "dt"}:
                continue
            sides = (place.x, place.y, page.right - place.right, page.bottom - place.bottom)
            least = min(sides)
            if 0 <= least < _MARGIN - _HAIR:
                told.add(shape.id)
                message = f"{least / EMU_PER_INCH:.2f} in from the edge of the slide"
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "keep 0.4 in")
