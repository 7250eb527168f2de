"""Colours and fonts that are not the theme's

**What.** Text and shapes take their colours and fonts from the theme.

**Why.** A deck that names its colours itself cannot be given another brand, and pasted slides keep strange ones.

**Example.** 365 texts in 16262C, written out.

**How to fix.** Choose theme colours and theme fonts (Design, Variants).
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import runs, shapes
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape, ObservedSlide

CODE = "B466"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView


def check(view: LookView) -> Iterator[Finding]:
    """One finding for the file: such decks have hundreds."""
    colors = fonts = total = 0
    first: tuple[ObservedSlide, ObservedShape] | None = None
    for slide in view.observed.slides:
        for shape in shapes(slide.shapes):
            looks = [run.look for run in runs(shape) if run.look is not None and run.text.strip()]
            fixed = sum(look.fixed_color for look in looks) + (shape.look.fixed_colors if shape.look else 0)
            colors += fixed
            fonts += sum(look.fixed_font for look in looks)
            total += len(looks)
            if first is None and (fixed or any(look.fixed_font for look in looks)):
                first = slide, shape
    if first is not None:
        message = f"{colors} fixed colours and {fonts} fixed fonts in {total} runs of text"
        yield Finding(CODE, SEVERITY, message, view.at(*first), "take them from the theme")
