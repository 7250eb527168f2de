"""Slide that is a picture

**What.** No picture covers most of a slide that has hardly any text of its own; charts and tables are native
objects.

**Why.** What is a picture cannot be corrected the evening before, is not searched, not translated and not read
aloud.

**Example.** A screenshot of a table, as large as the slide.

**How to fix.** Build it from text, tables and charts.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.finding import Finding, Severity

CODE = "B465"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_SHARE = 0.6
_WORDS = 40  # characters of text beside it


def check(view: LookView) -> Iterator[Finding]:
    page = view.observed.page
    for slide in view.observed.slides:
        held = list(shapes(slide.shapes))
        words = sum(len(one.text) for one in held if one.placeholder not in {"title", "ctrTitle"})
        for shape in held:
            if shape.drawn != "picture" or shape.decorative or shape.frame is None or words > _WORDS:
                continue
            share = shape.frame.w * shape.frame.h / (page.w * page.h or 1)
            if share > _SHARE:
                message = f"a picture covers {share:.0%} of the slide"
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "use native objects")
