"""Text that can hardly be told from the pixels behind it

**What.** In the picture of the slide, the pixels round a text differ from its colour by 4.5 to 1, 3 to 1 from 18 pt
or 14 pt bold on. Below 1.5 to 1 it is an error. The pixels know what no file says: pictures, gradients, shapes that
lie half under a text.

**Why.** A projector in a bright room takes half of the contrast away.

**Example.** White text over the sky of a photograph.

**How to fix.** Put a panel under the text, or take another colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DrawnView
from briefdeck.model.finding import Finding, Severity

CODE = "B485"
SEVERITY = Severity.WARNING
LOOKS_AT = DrawnView

_UNREADABLE = 1.5


def check(view: DrawnView) -> Iterator[Finding]:
    for slide, drawn in view.slides():
        for place, glyphs in drawn.texts.items():
            seen = view.inks.get((drawn.number, place))
            if seen is None or not glyphs:
                continue
            size = max(glyph.size for glyph in glyphs)
            bold = any("bold" in glyph.font.lower() for glyph in glyphs)
            floor = 3.0 if size >= 18 or (size >= 14 and bold) else 4.5
            if seen < floor * 0.95:
                shape = view.shape(slide, place.shape)
                severity = Severity.ERROR if seen < _UNREADABLE else SEVERITY
                message = f"its text has a contrast of {seen:.1f} to 1 to the pixels behind it, less than {floor:g}"
                yield Finding(CODE, severity, message, view.at(slide, shape), "change colour or ground")
