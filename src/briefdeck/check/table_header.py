"""Table without a header row

**What.** Every table of two rows or more has its header flag set.

**Why.** A screen reader names each cell by its header. Without the flag a guest hears bare figures.

**Example.** A table whose first row is bold, with "Header Row" unticked.

**How to fix.** Table Design, Header Row.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B454"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for shape in such(slide, _headless):
            yield Finding(CODE, SEVERITY, "table without a header row", view.at(slide, shape), "tick Header Row")


def _headless(shape: ObservedShape) -> bool:
    return len(shape.table) > 1 and not shape.header_row
