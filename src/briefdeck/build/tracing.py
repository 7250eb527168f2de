"""``briefdeck trace``: what a finished file says about the origin of its figures, and which of them still stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from briefdeck.check.standing import standings, where_of
from briefdeck.check.standing_text import standings_in_text
from briefdeck.figures.conversion import converted
from briefdeck.formats import pptx
from briefdeck.formats.markdown import trace as markdown_trace
from briefdeck.formats.pptx import trace as pptx_trace
from briefdeck.formats.trace_fields import plain, written
from briefdeck.model.finding import CheckFailed, Finding, Location, Severity
from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.record import dataclass
from briefdeck.model.standing import Standing
from briefdeck.model.trace import Conversion, Derivation, Trace, TraceRow

UNTRACED = "B440"
_OTHER_WAY = {
    Bound.EXACT: Bound.EXACT,
    Bound.MORE_THAN: Bound.FEWER_THAN,
    Bound.FEWER_THAN: Bound.MORE_THAN,
    Bound.AT_LEAST: Bound.UP_TO,
    Bound.UP_TO: Bound.AT_LEAST,
}
_PACKAGE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Traced:
    trace: Trace
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One figure with its origin in words. value: exact and of no language. derivation: equivalent, remainder or "";
    derived: how that was made.

    slide: 0 in a text file. place: such as ``"Table" row 2, column 3``.
    """

    slide: int
    place: str
    figure: str
    facts: tuple[str, ...]
    form: str
    derivation: str
    value: str
    period: str
    as_of: str
    source: str
    quote: str
    derived: str
    state: str
    where: str
    now: str


def read_trace(data: bytes, file: str) -> Traced:
    """The Trace in a PPTX or a summary's bytes, and how its figures stand there.

    Raises CheckFailed where the file carries none (B440) or a damaged one (B441), InputError (B400) for a package that
    cannot be read.
    """
    if data.startswith(_PACKAGE):
        trace = pptx_trace.read(data, file)
        if trace is None:
            raise _untraced(file)
        return Traced(trace, standings(trace, pptx.read(data)))
    trace = markdown_trace.read(data, file)
    if trace is None:
        raise _untraced(file)
    return Traced(trace, standings_in_text(trace, markdown_trace.text_lines(data)))


def origins(traced: Traced, slides: Iterable[int] = (), facts: Iterable[str] = ()) -> tuple[Origin, ...]:
    """A row a figure, in the order of the file; only of these slides (as they are numbered now) and facts, if any."""
    slides, facts = set(slides), set(facts)
    return tuple(
        _origin(standing, traced.trace)
        for standing in traced.standings
        if (not slides or (standing.slide or standing.row.place.slide) in slides)
        and (not facts or facts & set(standing.row.facts))
    )


def _origin(standing: Standing, trace: Trace) -> Origin:
    row = standing.row
    known = [trace.facts[id_] for id_ in row.facts if id_ in trace.facts]
    fact = known[0] if known else None
    source = trace.sources.get(fact.source) if fact else None
    value, derived = _value(row, [one.quantity for one in known], trace.conversion)
    period = fact.quantity.period if fact else None
    return Origin(
        slide=row.place.slide,
        place=where_of(row.place),
        figure=row.figure,
        facts=row.facts,
        form=row.form,
        derivation=row.derived.value,
        value=value,
        period=re.sub(r"^(\d+)y$", r"next \1 years", written(period)) if period else "",
        as_of=fact.as_of.isoformat() if fact and fact.as_of else "",
        source=" ".join(filter(None, (source.line, source.url))) if source else "",
        quote=fact.quote if fact else "",
        derived=derived,
        state=standing.state.value,
        where=_now_where(standing),
        now=standing.now,
    )


def _now_where(standing: Standing) -> str:
    moved = standing.slide and standing.slide != standing.row.place.slide
    return ", ".join(filter(None, (f"slide {standing.slide}" if moved else "", standing.where)))


def _value(row: TraceRow, quantities: list[Quantity], conversion: Conversion | None) -> tuple[str, str]:
    """What a figure is worth, and how it was derived; in words where the values themselves are not told."""
    sources = ", ".join(row.facts)
    if row.derived is Derivation.REMAINDER:
        return (notation(_rest(quantities)) if quantities else ""), f"the whole of 100 percent less {sources}"
    if row.derived is Derivation.EQUIVALENT:
        rate = conversion.rates.get(quantities[0].unit) if conversion and quantities else None
        if conversion is None or rate is None:
            return "", f"equivalent of {sources}"
        about = converted(quantities[0], conversion.currency, rate, conversion.digits)
        official = "" if conversion.official else ", not an official rate"
        told = f"{plain(rate)} {conversion.currency} for 1 {quantities[0].unit} on {conversion.on.isoformat()}"
        return notation(about), f"equivalent of {sources} at {told}; {conversion.source}{official}"
    return (notation(quantities[0]) if quantities else ""), ""


def _rest(shares: list[Quantity]) -> Quantity:
    """What shares leave of a whole: of one that is more than 40 percent, fewer than 60."""
    bounds = {share.bound for share in shares}
    bound = _OTHER_WAY.get(bounds.pop(), Bound.ABOUT) if len(bounds) == 1 else Bound.ABOUT
    low = 100 - sum((share.high or share.low for share in shares), Decimal(0))
    high = 100 - sum((share.low for share in shares), Decimal(0))
    return Quantity(Kind.SHARE, low, None if low == high else high, bound, "percent")


def notation(quantity: Quantity) -> str:
    """A quantity in the words of ``briefing.yaml``: ``more_than 100 drugs``, ``92000000000 USD``."""
    if quantity.kind is Kind.RANK:
        return f"rank {plain(quantity.low)}"
    unit = f"{quantity.noun} listed" if quantity.kind is Kind.LIST else quantity.noun or quantity.unit
    return " ".join(
        filter(
            None,
            (
                "" if quantity.bound is Bound.EXACT else quantity.bound.value,
                plain(quantity.low),
                "" if quantity.high is None else f"to {plain(quantity.high)}",
                unit,
                f"a {quantity.per}" if quantity.per else "",
                "(goal)" if quantity.target else "",
            ),
        )
    )


def _untraced(file: str) -> CheckFailed:
    message = "carries no provenance: it was not built by briefdeck, for an audience that is handed none, or lost it"
    hint = "set provenance: full in audiences.yaml and build again"
    return CheckFailed(Finding(UNTRACED, Severity.ERROR, message, Location(file), hint))
