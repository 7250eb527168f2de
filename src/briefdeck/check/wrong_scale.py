"""Figure off by a power of ten

**What.** A figure in a finished file has the digits of the fact and another scale: million for billion, 万 for 亿, a
zero more or less.

**Why.** It is the slip that is made most often between Chinese and English, and the one that is believed most easily.

**Example.** "USD 92 million" in the notes where the fact `deals` is USD 92 billion.

**How to fix.** Write what the finding says should stand there; better, build the file again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B421"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.SCALE, CODE, SEVERITY, "a power of ten off")
