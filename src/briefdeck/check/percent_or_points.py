"""Percent for percentage points

**What.** A figure in a finished file is in percent where the fact is in percentage points, or the other way round.

**Why.** From 40 to 42 is two percentage points and five percent.

**Example.** "40 percentage points" where the fact `share` is 40%.

**How to fix.** Write what the finding says should stand there; better, build the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B426"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.POINTS, CODE, SEVERITY, "percent and percentage points are not the same")
