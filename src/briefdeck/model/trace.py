"""The Trace: where each figure of a finished file comes from, carried in the file itself.

It holds what its audience may know and nothing else: no clearance, no doubt, no id of what is withheld.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from briefdeck.model.audience import Provenance
from briefdeck.model.quantity import Quantity
from briefdeck.model.record import dataclass

NAMESPACE = "urn:briefdeck:trace:1"
"""Of the custom XML part in a PPTX: a file saved by another program is known by it, wherever the part hangs then."""

MOST_ROWS, MOST_BYTES = 20_000, 8_000_000
"""No deck that people look at has more; what has is not read."""


class Spot(StrEnum):
    """What kind of place a figure stands in, and what its ``Place.index`` counts, each from 1."""

    TEXT = "text"  # paragraph
    CELL = "cell"  # row, column, paragraph
    POINT = "point"  # series, point: its label, and what is drawn for it
    CATEGORY = "category"  # category of a chart
    SERIES = "series"  # name of a chart's series
    ALT = "alt"  # alternative text; always 1
    NOTES = "notes"  # line of the speaker's notes
    LINE = "line"  # line of a text file


class Derivation(StrEnum):
    """How a figure was made from facts that do not say it."""

    NONE = ""
    EQUIVALENT = "equivalent"  # in another currency, by the Trace's conversion
    REMAINDER = "remainder"  # what is left of a whole of 100 percent


DRAWN = "drawn"
"""Form of a chart's point that no label prints: its figure is the number that is drawn."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands. slide: from 1, 0 in a text file. shape: its name, "" for notes and text files.

    title: in the slide's title, whatever its shape is called. order: of a placeholder, its number among the slide's
    placeholders, else 0; LibreOffice renames placeholders and keeps their order.
    """

    slide: int
    shape: str
    spot: Spot
    index: tuple[int, ...]
    title: bool = False
    order: int = 0


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One printed figure. figure: as it is seen. facts: ids of the facts it says or, derived, was made from.

    form: a ``Form`` or ``DRAWN``. drawn: the number a chart draws for it, in the chart's scale, else "".
    """

    place: Place
    figure: str
    facts: tuple[str, ...]
    form: str
    derived: Derivation = Derivation.NONE
    drawn: str = ""


@dataclass(frozen=True, slots=True)
class TracedFact:
    """A fact's value, source (an id) and quote. quote: "" where its audience must not read it."""

    id: str
    quantity: Quantity
    source: str = ""
    quote: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class TracedSource:
    id: str
    line: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """How equivalents were made. rates: source currency → units of currency for one unit of it. digits: kept."""

    currency: str
    rates: Mapping[str, Decimal]
    on: date
    source: str
    official: bool = False
    digits: int = 2


@dataclass(frozen=True, slots=True)
class Trace:
    """briefing, audience, locales: what the file is. program: what wrote it, with its version.

    facts, sources: of the rows' facts, by id; empty where provenance is ``ids``. marks: slide → the mark that its
    slide bears in the file (``p14:creationId``), by which it is known again wherever it was moved to.
    aliases: id → what stands for it, of facts whose very ids would give something away; none once it has rows.
    """

    briefing: str
    audience: str
    locales: tuple[str, ...]
    program: str
    provenance: Provenance
    rows: tuple[TraceRow, ...] = ()
    facts: Mapping[str, TracedFact] = field(default_factory=dict)
    sources: Mapping[str, TracedSource] = field(default_factory=dict)
    conversion: Conversion | None = None
    marks: Mapping[int, int] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)


def with_rows(trace: Trace, rows: tuple[TraceRow, ...]) -> Trace:
    """The trace of these rows, which tells of nothing that they do not need."""
    if trace.aliases:
        rows = tuple(replace(row, facts=tuple(trace.aliases.get(id_, id_) for id_ in row.facts)) for row in rows)
    shown = {fact for row in rows for fact in row.facts}
    facts = {id_: fact for id_, fact in trace.facts.items() if id_ in shown}
    named = {fact.source for fact in facts.values()}
    sources = {id_: source for id_, source in trace.sources.items() if id_ in named}
    conversion = trace.conversion
    if conversion is not None:
        made = {fact for row in rows if row.derived is Derivation.EQUIVALENT for fact in row.facts}
        units = {facts[fact].quantity.unit for fact in made if fact in facts}
        rates = {unit: rate for unit, rate in conversion.rates.items() if unit in units}
        conversion = replace(conversion, rates=rates) if rates else None
    if trace.provenance is Provenance.IDS:
        rows = tuple(replace(row, drawn="") for row in rows)
    return replace(trace, rows=rows, facts=facts, sources=sources, conversion=conversion, aliases={})
