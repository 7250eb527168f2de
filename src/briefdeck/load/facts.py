"""Facts: typed figures with their source and its words."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from briefdeck.load import codes
from briefdeck.load.amounts import BELOW_ZERO, SIGNED, spelled
from briefdeck.load.collections import MapOf, Mapped
from briefdeck.load.currencies import Currency
from briefdeck.load.nodes import Node, Placed, Scalar
from briefdeck.load.periods import DATE, HORIZON, PERIOD
from briefdeck.load.reading import Reading
from briefdeck.load.records import By, Record
from briefdeck.load.scalars import Choice, Flag, Id, OneOf, Ref, Words
from briefdeck.load.shapes import Field, Json, Values
from briefdeck.load.sources import DOUBT, doubt
from briefdeck.load.texts import TEXT, message
from briefdeck.model.briefing import Clearance, Fact
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Bound, Kind, Quantity

_PERCENT: Final = "percent"


class Unit(Currency):
    """A currency; a share may say ``percent``, which is its unit anyway."""

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if isinstance(node, Scalar) and node.text == _PERCENT:
            return node.placed
        return super().read(node, at, reading)

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": f"^([A-Z]{{3}}|{_PERCENT})$", "examples": ["CNY", "USD", "EUR", "CHF"]}


KIND = Field(
    "kind",
    Choice(Kind),
    required=True,
    about="What the figure is: amount of money, count, share, change in percent, percentage points, multiple (3 is"
    " three times as much), rank, list.",
)
VALUE = Field("value", SIGNED, about="The exact figure: 21, 0.5, 92 billion, 920亿.")
FROM = Field("from", SIGNED, about="Lower end of a range.")
TO = Field("to", SIGNED, about="Upper end of a range.")
BOUNDS: Final = {
    bound: Field(str(bound), SIGNED, about=f"The figure, where the truth is {bound.replace('_', ' ')} it.")
    for bound in Bound
    if bound is not Bound.EXACT
}
UNIT = Field("unit", Unit(), about="ISO 4217 code of the currency.")
NOUN = Field("noun", Ref("noun"), about="Id of the counted noun.")
PER = Field("per", OneOf(("year",)), about="Counted per year.")
ITEMS = Field("items", MapOf(Id(), TEXT, least=1), about="The named items, in order; they are counted for you.")
PERIOD_OF = Field("period", PERIOD, about="The time the figure is about: 2025, 2025-H1, 2025-Q1/2025-Q3.")
HORIZON_OF = Field("horizon", HORIZON, about="Years ahead, for a target without dates: 5 years.")
TARGET = Field("target", Flag(), about="true for a goal.")
FORECAST = Field("forecast", Flag(), about="true for what is expected and is nobody's goal: drawn hatched.")
LABEL = Field("label", TEXT, required=True, about="Short noun phrase that says what the figure measures.")
SOURCE = Field("source", Ref("source"), required=True, about="Id of its source.")
QUOTE = Field("quote", Words(lines=True), required=True, about="The source's own words, in the source's language.")
AS_OF = Field("as_of", DATE, about="The day it was true.")
DOUBT_OF = Field("doubt", DOUBT)
CLEARANCE = Field("clearance", Choice(Clearance), about="Who may see it; public by default.")

_ALL_BOUNDS = tuple(field.key for field in BOUNDS.values())
_RANGE = ("value", "from", "to", *_ALL_BOUNDS)
_ANY = ("period", "horizon", "target", "forecast", "per")
_UNITS: Final = {Kind.SHARE: _PERCENT, Kind.CHANGE: _PERCENT, Kind.POINTS: "points", Kind.MULTIPLE: "times"}
_FALLING: Final = frozenset({Kind.CHANGE, Kind.POINTS})


def _check(fact: Values, reading: Reading) -> None:
    kind = fact.get(KIND)
    amounts = [field for field in (VALUE, FROM, TO, *BOUNDS.values()) if field in fact]
    _check_choice(fact, kind, amounts, reading)
    unit = fact.get(UNIT)
    if unit is not None and (unit == _PERCENT) != (kind in {Kind.SHARE, Kind.CHANGE}) and kind is not None:
        message = f'kind {kind} cannot have the unit "{unit}"'
        hint = "write kind: share" if unit == _PERCENT else "a share is in per cent: remove it"
        reading.error(codes.CONTRADICTION, unit.location, message, hint)
    for field in amounts:
        _check_amount(fact, kind, field, reading)
    low, high = fact.get(FROM), fact.get(TO)
    if low is not None and high is not None and low >= high:
        message = f"the range runs from {spelled(low)} to {spelled(high)}"
        hint = f"write value: {spelled(low)}" if low == high else "exchange from and to"
        reading.error(codes.CONTRADICTION, fact.place(FROM), message, hint)
    if PERIOD_OF in fact and HORIZON_OF in fact:
        message = "a figure has a period or a horizon, not both"
        reading.error(codes.CONTRADICTION, fact.place(HORIZON_OF), message, "remove one of them")
    if fact.get(TARGET) and fact.get(FORECAST):
        message = "a figure is a goal or a forecast, not both"
        reading.error(codes.CONTRADICTION, fact.place(FORECAST), message, "keep target for what somebody aims at")


def _check_choice(fact: Values, kind: Kind | None, amounts: list[Field[Decimal]], reading: Reading) -> None:
    """One amount: a value, one bound, or from and to. A key that was there but unreadable has its finding already."""
    keys = [field.key for field in amounts]
    if len(keys) > 1 and set(keys) != {"from", "to"}:
        message = f"the figure is given twice: {' and '.join(keys)}"
        reading.error(codes.CONTRADICTION, fact.place(amounts[1]), message, "keep one of them")
    written = fact.written & set(_RANGE)
    if not written and kind not in {None, Kind.LIST}:
        reading.error(codes.MISSING_KEY, fact.at, '"value" is missing', f"or one of {', '.join(_RANGE[1:])}")
    for one, other in (("from", "to"), ("to", "from")):
        if one in written and other not in written:
            reading.error(codes.MISSING_KEY, fact.at, f'"{other}" is missing beside "{one}"', "a range has both ends")


def _check_amount(fact: Values, kind: Kind | None, field: Field[Decimal], reading: Reading) -> None:
    amount, place = fact[field], fact.place(field)
    if amount < 0 and kind is not None and kind not in _FALLING:
        reading.error(codes.NOT_DECIMAL, place, f'"{field.key}" of kind {kind} is below zero', BELOW_ZERO)
        return
    if kind is Kind.MULTIPLE and amount == 0:
        reading.error(codes.CONTRADICTION, place, "a multiple of 0", "check the value")
    if kind is Kind.SHARE and amount > 100:
        reading.error(codes.CONTRADICTION, place, f"a share of {amount} per cent is more than the whole", "100 at most")
    if kind in {Kind.COUNT, Kind.RANK} and amount != amount.to_integral_value():
        reading.error(codes.CONTRADICTION, place, f"a {kind} is a whole number, not {amount}", "check the kind")
    if kind is Kind.RANK and amount < 1:
        reading.error(codes.CONTRADICTION, place, "a rank of 0", "ranks begin at 1")


def _rules() -> Json:
    """One amount and one alone, and both ends of a range, as JSON Schema says it without oneOf."""
    single = ("value", *_ALL_BOUNDS)
    excluded = {key: {"properties": {other: False for other in _RANGE if other != key}} for key in single}
    return {"dependentSchemas": excluded, "dependentRequired": {"from": ["to"], "to": ["from"]}}


FACT: Final = Record(
    "fact",
    (
        KIND, VALUE, *BOUNDS.values(), FROM, TO, UNIT, NOUN, PER, ITEMS, PERIOD_OF, HORIZON_OF, TARGET, FORECAST,
        LABEL, SOURCE, QUOTE, AS_OF, DOUBT_OF, CLEARANCE,
    ),
    about="A figure, written once. Texts use it as {id}.",
    check=_check,
    rules=_rules(),
    by=By(
        KIND,
        wants={
            Kind.AMOUNT: ("unit",),
            Kind.COUNT: ("noun",),
            Kind.SHARE: (),
            Kind.CHANGE: (),
            Kind.POINTS: (),
            Kind.MULTIPLE: (),
            Kind.RANK: ("value",),
            Kind.LIST: ("noun", "items"),
        },
        allows={
            Kind.AMOUNT: (*_RANGE, *_ANY),
            Kind.COUNT: (*_RANGE, *_ANY),
            Kind.SHARE: (*_RANGE, *_ANY, "unit"),
            Kind.CHANGE: (*_RANGE, *_ANY, "unit"),
            Kind.POINTS: (*_RANGE, *_ANY),
            Kind.MULTIPLE: (*_RANGE, *_ANY),
            Kind.RANK: ("period",),
            Kind.LIST: ("period", "target"),
        },
    ),
)  # fmt: skip


def fact(id_: str, written: Values) -> Fact:
    """The model's Fact of a sound record."""
    items = written.get(ITEMS) or Mapped[Values]()
    return Fact(
        id=id_,
        quantity=quantity(written),
        label=message(f"fact.{id_}.label", written[LABEL]),
        source=str(written[SOURCE]),
        quote=str(written[QUOTE]),
        location=written.at,
        items=tuple(message(f"fact.{id_}.{item}", text) for item, text in items.items()),
        as_of=written.get(AS_OF),
        doubt=doubt(id_, written.get(DOUBT_OF)),
        clearance=written.get(CLEARANCE) or Clearance.PUBLIC,
    )


def quantity(written: Values) -> Quantity:
    """The typed figure of a sound record."""
    kind = written[KIND]
    bound, low = _figure(written)
    unit = _UNITS.get(kind) or str(written.get(UNIT) or "")
    return Quantity(
        kind=kind,
        low=low,
        high=written.get(TO),
        bound=bound,
        unit=unit,
        noun=str(written.get(NOUN) or ""),
        per=str(written.get(PER) or ""),
        period=written.get(PERIOD_OF) or written.get(HORIZON_OF),
        target=written.get(TARGET) or False,
        forecast=written.get(FORECAST) or False,
    )


def _figure(written: Values) -> tuple[Bound, Decimal]:
    for bound, field in BOUNDS.items():
        if field in written:
            return bound, written[field]
    if FROM in written:
        return Bound.EXACT, written[FROM]
    if VALUE in written:
        return Bound.EXACT, written[VALUE]
    return Bound.EXACT, Decimal(len(written[ITEMS]))
