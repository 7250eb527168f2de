"""Digits of a name altered

**What.** A name with digits in it (GR1803, 33618) is written with other digits in a finished file.

**Why.** It is no figure, so no fact stands behind it; all the more a slip of one digit goes unseen.

**Example.** "GR1830 Injection" where the name is GR1803.

**How to fix.** Write the name as the briefing declares it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.findings import findings
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B428"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    return findings(view, Kind.NAME, CODE, SEVERITY, "another name")
