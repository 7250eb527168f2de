"""Figure that no fact gives

**What.** Every figure that a finished file prints (text, tables, charts and their workbooks, alternative texts,
notes, Markdown) is one that its edition prints: that of a fact, a date, a rate.

**Why.** A figure that was typed into the deck on the morning of the visit has no source. Nobody can say where it comes
from when a guest asks, and the other languages do not have it.

**Example.** A paragraph "with 37 more in preparation" was added to slide 6, and no fact is 37.

**How to fix.** Add the fact to the briefing with its source and build again, or take the figure out.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B420"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.UNKNOWN, CODE, SEVERITY, "is no figure of the briefing")
