"""Merged cells

**What.** No table has merged cells.

**Why.** A screen reader loses its place in them, and rows can no longer be sorted or moved.

**Example.** A heading across three columns made by merging their cells.

**How to fix.** Repeat the heading, or put it above the table.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B455"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for shape in such(slide, _merged):
            yield Finding(CODE, SEVERITY, "table with merged cells", view.at(slide, shape), "split them")


def _merged(shape: ObservedShape) -> bool:
    return shape.merged
