"""Bound that differs from the quote

**What.** Where the quote limits a figure ("more than 100", "about 40 percent", "RMB 600 billion-level", 100余款), the
fact carries a bound of the same direction; where the quote gives the number flatly, the fact has none.

**Why.** "More than 10,000 patients" becomes "10,000 patients" in one careless line, and the deck then says
something the source did not. The other way round a deck would be vaguer than its source.

**Example.** `value: 100` with the quote "more than 100 innovative drugs under development".

**How to fix.** Write the bound: `more_than: 100`, `at_least`, `fewer_than`, `up_to`, `about`, `nearly` or `level`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.quoted import LIMITS, Role, read
from briefdeck.check.views import BriefingView
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.quantity import Kind

CODE = "B107"
SEVERITY = Severity.WARNING
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    for fact in view.briefing.facts.values():
        quantity = fact.quantity
        if quantity.kind in {Kind.LIST, Kind.RANK} or quantity.high is not None:
            continue
        role = Role.PERCENT if quantity.kind in {Kind.SHARE, Kind.CHANGE} else Role.CARDINAL
        readings = read(fact.quote, view.briefing.source_locale)
        said = [reading for reading in readings if reading.value == abs(quantity.low) and reading.role is role]
        ours = LIMITS[quantity.bound]
        if said and all(reading.limit is not ours for reading in said):
            message = f'the quote says "{said[0].words}", which is {said[0].limit}; the fact {fact.id} is {ours}'
            yield Finding(CODE, SEVERITY, message, fact.location, "write the bound the source writes", fact.id)
