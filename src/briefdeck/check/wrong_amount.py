"""Figure with another amount

**What.** A figure in a finished file stands in the place of a fact and says another number: digits transposed or
mistyped, one end of a range changed, another rank.

**Why.** The file is checked, not the intention; and whoever edits a deck by hand edits one of its copies.

**Example.** "USD 721 million" where the fact `gr1803_deal` is USD 712 million.

**How to fix.** Write what the finding says should stand there; where the new number is right, change the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B422"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.AMOUNT, CODE, SEVERITY, "another amount")
