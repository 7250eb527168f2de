"""Shape off the page

**What.** Every shape lies on the slide, with its whole frame. Decorative shapes may bleed over the edge.

**Why.** What lies outside is cut off on the wall and comes back to light in print or on a guest's laptop.

**Example.** A text box whose frame ends 0.2 in below the slide.

**How to fix.** On a deck fresh from a build this is a fault of the slide kind: please report it. On a deck edited
by hand, move the shape back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from briefdeck.check.views import DeckView
from briefdeck.check.walk import such
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape
from briefdeck.model.theme import Frame

CODE = "B408"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView


def check(view: DeckView) -> Iterator[Finding]:
    page = view.observed.page
    for slide in view.observed.slides:
        for shape in such(slide, _strays(page)):
            if shape.frame is None:
                continue
            if shape.frame.w < 0 or shape.frame.h < 0:
                yield Finding(CODE, SEVERITY, "shape of negative size", view.at(slide, shape))
            outside = _outside(shape.frame, page)
            if outside:
                inches = ", ".join(f"{side} {length / EMU_PER_INCH:.2f} in" for side, length in outside)
                yield Finding(CODE, SEVERITY, f"shape off the page: {inches}", view.at(slide, shape))


@lru_cache(maxsize=8)
def _strays(page: Frame) -> Callable[[ObservedShape], bool]:
    """Whether a shape is of negative size, or not on a page of this size alone."""

    def strays(shape: ObservedShape) -> bool:
        frame = shape.frame
        if frame is None or shape.decorative:
            return False
        return frame.w < 0 or frame.h < 0 or bool(_outside(frame, page))

    return strays


def _outside(frame: Frame, page: Frame) -> list[tuple[str, int]]:
    """By how many EMU the frame leaves the page, side by side."""
    sides = [
        ("left", page.x - frame.x),
        ("top", page.y - frame.y),
        ("right", frame.right - page.right),
        ("bottom", frame.bottom - page.bottom),
    ]
    return [(side, length) for side, length in sides if length > 0]
