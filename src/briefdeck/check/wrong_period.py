"""Figure of another period or date

**What.** A date, year or period in a finished file is not the one that the edition prints in that place.

**Why.** USD 92 billion in three quarters is not USD 92 billion in half a year.

**Example.** "the first half of 2025" where the fact `deals` is about the first three quarters.

**How to fix.** Write what the finding says should stand there; better, build the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B425"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.PERIOD, CODE, SEVERITY, "another period or date")
