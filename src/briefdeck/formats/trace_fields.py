"""A traced fact as flat fields, name → text, and back: what the XML part and the summary's definitions both hold.

Nothing that is read here is believed: whatever is out of bounds raises ValueError.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from briefdeck.model.finding import CheckFailed, Finding, Location, Severity
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.text import UNSEEN
from briefdeck.model.trace import TracedFact

_DECIMAL = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_HORIZON = re.compile(r"([0-9]{1,3})y")
_ID = re.compile(r"[A-Za-z0-9_.:-]{1,200}")
DAMAGED = "B441"
MOST_CHARACTERS = 20_000


def fields(fact: TracedFact) -> dict[str, str]:
    """All of a fact but its id and quote; what is empty or usual is left out."""
    quantity = fact.quantity
    told = {
        "kind": quantity.kind.value,
        "low": plain(quantity.low),
        "high": "" if quantity.high is None else plain(quantity.high),
        "bound": "" if quantity.bound is Bound.EXACT else quantity.bound.value,
        "unit": quantity.unit,
        "noun": quantity.noun,
        "per": quantity.per,
        "period": written(quantity.period) if quantity.period else "",
        "target": "1" if quantity.target else "",
        "source": fact.source,
        "as_of": fact.as_of.isoformat() if fact.as_of else "",
    }
    return {name: value for name, value in told.items() if value}


def fact(id_: str, held: Mapping[str, str], quote: str) -> TracedFact:
    """The fact that ``fields`` told of. Raises ValueError for anything else."""
    quantity = Quantity(
        Kind(held.get("kind", "")),
        amount(held.get("low", "")),
        amount(held["high"]) if "high" in held else None,
        Bound(held.get("bound", Bound.EXACT)),
        text(held.get("unit", "")),
        text(held.get("noun", "")),
        text(held.get("per", "")),
        _period(text(held["period"])) if "period" in held else None,
        held.get("target") == "1",
    )
    as_of = date.fromisoformat(held["as_of"]) if "as_of" in held else None
    source = identifier(held["source"]) if "source" in held else ""
    return TracedFact(identifier(id_), quantity, source, text(quote), as_of)


def plain(value: Decimal) -> str:
    """Exact, without exponent: 92000000000, 0.80."""
    return format(value, "f")


def amount(value: str) -> Decimal:
    """The number that ``plain`` wrote. Raises ValueError."""
    if not _DECIMAL.fullmatch(value):
        msg = f"{value[:40]!r} is no number"
        raise ValueError(msg)
    return Decimal(value)


def whole(value: str) -> int:
    """A number from 0 to 2³², as places and marks are counted. Raises ValueError."""
    if not re.fullmatch(r"[0-9]{1,10}", value) or int(value) > 2**32:
        msg = f"{value[:40]!r} is no place"
        raise ValueError(msg)
    return int(value)


def identifier(value: str) -> str:
    """An id of the briefing. Raises ValueError."""
    if not _ID.fullmatch(value):
        msg = f"{value[:40]!r} is no id"
        raise ValueError(msg)
    return value


def text(value: str) -> str:
    """Words of a bearable length, without characters that steer a terminal. Raises ValueError."""
    if len(value) > MOST_CHARACTERS or UNSEEN.search(value):
        msg = f"{value[:40]!r} is no text of a figure"
        raise ValueError(msg)
    return value


def written(period: Period) -> str:
    """A period in the notation of the briefing; a horizon of five years as ``5y``."""
    if period.horizon_years:
        return f"{period.horizon_years}y"
    if not period.first:
        return f"../{period.last}"
    return period.first if period.first == period.last else f"{period.first}/{period.last}"


def damaged(why: str, file: str) -> CheckFailed:
    """The failure of a file whose provenance is not to be believed."""
    message = f"the provenance in the file cannot be read: {why}"
    hint = "build the file again; its figures can still be checked against the briefing"
    return CheckFailed(Finding(DAMAGED, Severity.ERROR, message, Location(file), hint))


def _period(value: str) -> Period:
    if horizon := _HORIZON.fullmatch(value):
        return Period(horizon_years=int(horizon[1]))
    first, slash, last = value.partition("/")
    return Period("" if first == ".." else first, last if slash else first)
