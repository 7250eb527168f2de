"""Traces for tests of what carries them, one with every kind of place, bound and derivation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from briefdeck.model.audience import Provenance
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.trace import (
    DRAWN,
    Conversion,
    Derivation,
    Place,
    Spot,
    Trace,
    TracedFact,
    TracedSource,
    TraceRow,
)

QUARTERS = Period("2025-Q1", "2025-Q3")
GOAL = Quantity(
    Kind.COUNT, Decimal(1), Decimal(3), noun="drugs", per="year", period=Period(horizon_years=5), target=True
)
SHARE = Quantity(Kind.SHARE, Decimal("40.50"), bound=Bound.ABOUT, unit="percent", period=Period("", "2025-11"))
FALL = Quantity(Kind.CHANGE, Decimal("-3.5"), unit="percent")
FACTS = (
    TracedFact(
        "deals",
        Quantity(Kind.AMOUNT, Decimal("9.2e10"), unit="USD", period=QUARTERS),
        "paper",
        "“92” & <more> 'so' \\ [x]",
    ),
    TracedFact("share", SHARE, "paper"),
    TracedFact("drugs", GOAL),
    TracedFact("fall", FALL, "paper", "下降3.5%", date(2025, 12, 16)),
)
SOURCES = (TracedSource("paper", "The Paper, 16 December 2025", "https://example.org/a?b=1&c=2"),)
EQUIVALENT = Derivation.EQUIVALENT
CONVERSION = Conversion("CHF", {"USD": Decimal("0.80")}, date(2026, 1, 5), "our assumption", digits=2)
HEAD = ("lanhe", "guests", ("en", "zh_Hans"), "briefdeck 0", Provenance.FULL)


def deck_trace() -> Trace:
    rows = (
        TraceRow(Place(1, "Title", Spot.TEXT, (1,), title=True, order=2), "USD 92 billion", ("deals",), "long"),
        TraceRow(Place(1, 'A "b" & c', Spot.TEXT, (3,)), "about CHF 74 billion", ("deals",), "equivalent", EQUIVALENT),
        TraceRow(Place(2, "Table", Spot.CELL, (2, 3, 1)), "1–3", ("drugs",), "kpi"),
        TraceRow(Place(2, "Ring", Spot.POINT, (1, 2)), "59.5", ("share",), DRAWN, Derivation.REMAINDER, "59.5"),
        TraceRow(Place(2, "Ring", Spot.CATEGORY, (1,)), "2025", ("share",), "period"),
        TraceRow(Place(2, "Ring", Spot.ALT, (1,)), "约40.5%", ("share",), "long"),
        TraceRow(Place(3, "", Spot.NOTES, (2,)), "−3.5 %", ("fall",), "long"),
    )  # fmt: skip
    told = {fact.id: fact for fact in FACTS}
    return Trace(*HEAD, rows, told, {one.id: one for one in SOURCES}, CONVERSION, {1: 11, 2: 4_294_967_295, 3: 13})


def text_trace() -> Trace:
    def row(line: int, figure: str, fact: str, form: str = "long") -> TraceRow:
        derived = Derivation.EQUIVALENT if form == "equivalent" else Derivation.NONE
        return TraceRow(Place(0, "", Spot.LINE, (line,)), figure, (fact,), form, derived)

    rows = (
        row(3, "USD 92 billion", "deals"),
        row(3, "about CHF 74 billion", "deals", "equivalent"),
        row(5, "one 'to' \"three\" \\ & [x]", "drugs"),
        row(7, "下降3.5%", "fall"),
    )
    return Trace(*HEAD, rows, {fact.id: fact for fact in FACTS}, {one.id: one for one in SOURCES}, CONVERSION)
