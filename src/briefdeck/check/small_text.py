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
from briefdeck.check.walk import leaves, runs
from briefdeck.model.finding import Finding, Severity

CODE = "B407"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView

FLOOR = 10.0


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for shape in leaves(slide):
            sizes = [run.size for run in runs(shape) if run.size is not None and run.text.strip()]
            if sizes and min(sizes) < FLOOR:
                message = f"text at {min(sizes):g} pt, below {FLOOR:g} pt"
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "shorten the text")
