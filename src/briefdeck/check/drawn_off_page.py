"""Text drawn off the page

**What.** LibreOffice draws every character on the page, those of charts too.

**Why.** What lies outside is not seen by anybody.

**Example.** A table that grew and ends below the slide.

**How to fix.** Shorten the text or enlarge the shape. On a deck fresh from a build, please report it: the
prediction was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DrawnView
from briefdeck.model.finding import Finding, Severity

CODE = "B483"
SEVERITY = Severity.ERROR
LOOKS_AT = DrawnView

_SLACK = 0.5


def check(view: DrawnView) -> Iterator[Finding]:
    for slide, drawn in view.slides():
        for place, glyphs in (*drawn.texts.items(), (None, drawn.strays)):
            off = [
                glyph
                for glyph in glyphs
                if min(glyph.x0, glyph.top) < -_SLACK
                or glyph.x1 > drawn.width + _SLACK
                or glyph.bottom - 0.2 * glyph.size > drawn.height + _SLACK
            ]
            if off:
                text = "".join(glyph.text for glyph in off[:12])
                shape = view.shape(slide, place.shape) if place else None
                yield Finding(CODE, SEVERITY, f'"{text}" is drawn off the page', view.at(slide, shape))
