"""Figure missing from a finished file

**What.** A figure that the edition prints in a place, or one end of its range, is not there in the finished file.

**Why.** A sentence that has lost its figure still reads well, and says nothing.

**Example.** "one to three drugs a year" has become "three drugs a year".

**How to fix.** Put the figure back, or leave the fact out in the briefing and build again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B427"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.MISSING, CODE, SEVERITY, "is missing")
