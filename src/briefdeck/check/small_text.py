"""Text below 10 pt

**What.** No run of text on a slide is smaller than 10 pt.

**Why.** Nobody in the second row reads it. Text that does not fit is shortened, split or set in another layout,
never shrunk below its floor.

**Example.** A source line at 8 pt.

**How to fix.** Shorten the text or give it a `short:` variant. If the brand's own scale is that small, raise it in
`_brand.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import runs, such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B407"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView

FLOOR = 10.0


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for shape in such(slide, _is_small):
            message = f"text at {_smallest(shape):g} pt, below {FLOOR:g} pt"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "shorten the text")


def _is_small(shape: ObservedShape) -> bool:
    return shape.kind != "group" and _smallest(shape) < FLOOR


def _smallest(shape: ObservedShape) -> float:
    return min((run.size for run in runs(shape) if run.size is not None and run.text.strip()), default=FLOOR)
