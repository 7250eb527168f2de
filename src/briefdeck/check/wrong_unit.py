"""Figure in another unit or currency

**What.** A figure in a finished file has the amount of the fact and another unit or currency, or has lost it.

**Why.** RMB 3 billion and USD 3 billion differ by a factor of seven.

**Example.** "USD 3 bn" on the slide where the fact `loan` is RMB 3 billion.

**How to fix.** Write what the finding says should stand there; better, build the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B423"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.UNIT, CODE, SEVERITY, "another unit or currency")
