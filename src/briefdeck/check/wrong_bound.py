"""Figure with another bound, or none

**What.** A figure in a finished file has lost its bound ("more than", "up to", 余, 以上), has another one, or has one
that the fact does not have.

**Why.** "More than 100" and "100" are two statements, and the source made one of them.

**Example.** "RMB 150 billion" where the goal is "more than RMB 150 billion"; 不足 where 超过 should be.

**How to fix.** Write what the finding says should stand there; better, build the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B424"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.BOUND, CODE, SEVERITY, "another bound, or none")
