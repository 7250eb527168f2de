"""A figure as a text of unknown make names it: what the words say, where they stand, and how sure the reader is."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass


class Sort(StrEnum):
    """What a figure measures. Figures of different sorts are never equal, except where a unit went unsaid."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"  # of a whole: 40 means 40 %; a third is 33.33…
    POINT = "point"  # percentage points
    TIMES = "times"  # so many times as much
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    ENERGY = "energy"
    POWER = "power"
    DATA = "data"
    TEMPERATURE = "temperature"
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"
    DATE = "date"
    NAME = "name"  # digits of a name, code, score or time of day: no figure


MEASURED = frozenset(
    {Sort.LENGTH, Sort.AREA, Sort.VOLUME, Sort.MASS, Sort.ENERGY, Sort.POWER, Sort.TEMPERATURE, Sort.DURATION}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of a text.

    start, end: offsets of words in the text. low, high: the amount as said, in ``units``; high is None but for a range.
    units: what the unit may be, the likeliest first: ISO 4217 codes, names of ``units.UNITS``, or none.
    factor: makes the amount one of the sort's base unit (metre, square metre, cubic metre, gram, joule, watt, second).
    step: worth of the last digit that was written, in ``units``; 0 where the words leave no room (a third).
    others: other values the words may have ("5 to 6 billion": 5 or 5 billion).
    per: "", "year", "month" or "day". period: of a date, in the notation of the briefing ("2025-12-15", "1990s").
    reaches: "reached", 达: a lower or an upper bound may stand for it in another language.
    vague: no exact amount ("dozens", 数百); low is then the power of ten it speaks of.
    sign: -1 where a minus was written before the number, 1 for a plus, else 0; low and high are without it.
    weak: probably no figure, or one a translator leaves out at will; never reported as lost.
    """

    words: str
    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    sort: Sort = Sort.NUMBER
    units: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)
    step: Decimal = Decimal(1)
    bound: Bound = Bound.EXACT
    reaches: bool = False
    per: str = ""
    period: str = ""
    others: tuple[Decimal, ...] = ()
    digits: bool = False
    vague: bool = False
    weak: bool = False
    sign: int = 0

    @property
    def unit(self) -> str:
        return self.units[0] if self.units else ""

    @property
    def ends(self) -> tuple[Decimal, ...]:
        return (self.low,) if self.high is None else (self.low, self.high)
