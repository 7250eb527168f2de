"""Figure that is not in its quote

**What.** The number of a fact must stand in the fact's own quote, as digits or in words, with its scale: "USD 92
billion", "one to three", "second", 六千亿. For a list the count is what it lists, so nothing is compared.

**Why.** Facts are typed in by hand from a text. 亿 taken for billion, 712 typed as 721, the quote of another
sentence: this is where such a slip is caught, before every deck repeats it.

**Example.** `value: 9.2 billion` with the quote "deals totaling USD 92 billion".

**How to fix.** Correct the figure, or quote the sentence that holds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from briefdeck.check.quoted import Reading, Role, read
from briefdeck.check.views import BriefingView
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.quantity import Kind, Quantity

CODE = "B105"
SEVERITY = Severity.WARNING
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    for fact in view.briefing.facts.values():
        if fact.quantity.kind is Kind.LIST or not fact.quote.strip():
            continue
        readings = read(fact.quote, view.briefing.source_locale)
        missing = [value for value in _wanted(fact.quantity) if not _stands(value, fact.quantity.kind, readings)]
        if missing:
            numbers = " and ".join(f"{value.normalize():,f}" for value in missing)
            seen = ", ".join(dict.fromkeys(reading.words for reading in readings)) or "no figure at all"
            message = f"fact {fact.id} is {numbers}, and its quote does not say so"
            yield Finding(CODE, SEVERITY, message, fact.location, f"the quote holds {seen}", fact.id)


def _wanted(quantity: Quantity) -> list[Decimal]:
    return [quantity.low] if quantity.high is None else [quantity.low, quantity.high]


def _stands(value: Decimal, kind: Kind, readings: tuple[Reading, ...]) -> bool:
    roles = {
        Kind.RANK: {Role.ORDINAL, Role.CARDINAL},
        Kind.SHARE: {Role.PERCENT},
        Kind.CHANGE: {Role.PERCENT},
        Kind.POINTS: {Role.CARDINAL, Role.PERCENT},
    }.get(kind, {Role.CARDINAL})
    return any(reading.value == abs(value) and reading.role in roles for reading in readings)
