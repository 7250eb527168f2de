"""Text that hardly differs from its ground

**What.** Text has a contrast of 4.5 to 1 to what lies under it, 3 to 1 from 18 pt or 14 pt bold on (WCAG 2.2).
Below 2 to 1 it is an error: it cannot be read at all. Colours are resolved through layout, master and theme; where
a picture lies under the text nothing is said (`--render` looks at the pixels).

**Why.** A projector in a bright room takes half of the contrast away.

**Example.** Text in C9D3D4 on white: 1.5 to 1.

**How to fix.** Take a darker colour of the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.grounds import Grounds, texts_of
from briefdeck.check.views import LookView
from briefdeck.model.contrast import ratio
from briefdeck.model.finding import Finding, Severity

CODE = "B450"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_UNREADABLE = 2.0


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        told: set[tuple[int, str]] = set()
        grounds = Grounds(slide)
        for shape, cell, runs in texts_of(slide):
            for run in runs:
                color = run.look.color if run.look else ""
                if not color or not run.text.strip() or (shape.id, color) in told:
                    continue
                worst = min((ratio(color, ground) for ground in grounds.under(shape, cell)), default=21.0)
                floor = 3.0 if (run.size or 0) >= 18 or ((run.size or 0) >= 14 and run.bold) else 4.5
                if worst < floor - 0.05:
                    told.add((shape.id, color))
                    severity = Severity.ERROR if worst < _UNREADABLE else SEVERITY
                    message = f"text in {color} has a contrast of {worst:.1f} to 1, less than {floor:g}"
                    yield Finding(CODE, severity, message, view.at(slide, shape), "take a darker or lighter colour")
