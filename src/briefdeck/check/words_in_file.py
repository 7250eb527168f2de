"""Words lost between plan and file

**What.** Every paragraph, table cell, chart text and alternative text that a slide was meant to hold is found in the
file that was just built, at its place; so are the speaker's notes. A figure that differs has a finding of its own.

**Why.** What was planned was measured, checked and translated. What stands in the file is what a guest reads, and the
two have to be the same.

**Example.** A label of three lines of which the file holds two.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by hand,
bring the change into the briefing and build again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.printed.fault import Kind
from briefdeck.check.views import FiguresView
from briefdeck.model.finding import Finding, Severity

CODE = "B412"
SEVERITY = Severity.ERROR
LOOKS_AT = FiguresView


def check(view: FiguresView) -> Iterator[Finding]:
    for fault in view.faults:
        if view.fresh and fault.kind is Kind.WORDS and fault.wanted:
            there = f'; there stands "{fault.found}"' if fault.found else ""
            message = f'"{fault.wanted}" was to stand here and does not{there}'
            yield Finding(CODE, SEVERITY, message, view.at(fault.spot))
