"""Interval arithmetic over the bounds of figures: what is certain, what is impossible, what stays open.

A figure says where the truth lies, seldom what it is: "more than 100" is every number above 100. A comparison of
two figures is *proven* when it holds for every pair of numbers they allow, *contradicted* when it holds for none,
and *unproven* otherwise. All of it exact: fractions, no rounding before the words.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.record import dataclass


class Verdict(StrEnum):
    PROVEN = "proven"
    CONTRADICTED = "contradicted"
    UNPROVEN = "unproven"


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high. high None: no upper end. low_open, high_open: the end itself is left out."""

    low: Fraction
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False


def interval(quantity: Quantity) -> Interval:
    """The numbers a figure allows; a figure is never negative.

    "about" and "-level" reach half a unit of the last significant digit to both sides (about 40: 35 to 45), "nearly"
    one such unit below. A count with an open end starts at the next whole number: more than 100 is 101 or more.
    """
    low = Fraction(quantity.low)
    if quantity.high is not None:
        return Interval(low, Fraction(quantity.high))
    whole = quantity.kind in {Kind.COUNT, Kind.LIST} and low.denominator == 1
    unit = _last_digit(quantity.low)
    match quantity.bound:
        case Bound.EXACT:
            return Interval(low, low)
        case Bound.MORE_THAN:
            return Interval(low + 1, None) if whole else Interval(low, None, low_open=True)
        case Bound.AT_LEAST:
            return Interval(low, None)
        case Bound.FEWER_THAN:
            if whole and low >= 1:
                return Interval(Fraction(0), low - 1)
            return Interval(Fraction(0), low, high_open=True)
        case Bound.UP_TO:
            return Interval(Fraction(0), low)
        case Bound.ABOUT | Bound.LEVEL:
            return Interval(max(Fraction(0), low - unit / 2), low + unit / 2)
        case Bound.NEARLY:
            return Interval(max(Fraction(0), low - unit), low, high_open=True)


def exceeds(part: Quantity, whole: Quantity, ratio: Decimal) -> Verdict:
    """Is ``part`` more than ``ratio`` times ``whole``? Compared as part > ratio × whole, so nothing is divided.

    ratio: 0.5 for a half, not negative.
    """
    few, many = interval(part), interval(whole)
    factor = Fraction(ratio)
    if many.high is not None:
        least, most = few.low, factor * many.high
        if least > most or (least == most and few.low_open):
            return Verdict.PROVEN
        if least == most and many.high_open and factor > 0:
            return Verdict.PROVEN
    if few.high is not None and few.high <= factor * many.low:
        return Verdict.CONTRADICTED
    return Verdict.UNPROVEN


def account(part: Quantity, whole: Quantity, ratio: Decimal) -> str:
    """The arithmetic of ``exceeds`` in words, e.g. "20 of 42 is 47.6%, not more than 50%"."""
    verdict = exceeds(part, whole, ratio)
    bar = Fraction(ratio)
    share = f"{_say(part)} of {_say(whole)} is {_share(part, whole, bar)}"
    if verdict is Verdict.PROVEN:
        return f"{share}, more than {_percent(bar, bar)}"
    if verdict is Verdict.CONTRADICTED:
        return f"{share}, not more than {_percent(bar, bar)}"
    turning = _turning_point(part, whole, bar)
    return f"{share}, and {turning}: not proven" if turning else f"{share}: not proven"


def comparable(part: Quantity, whole: Quantity) -> bool:
    """Two amounts of one currency, two shares, or two counts (of whatever: projects of drugs)."""
    countable = {Kind.COUNT, Kind.LIST}
    if part.kind in countable:
        return whole.kind in countable and part.per == whole.per
    return part.kind == whole.kind and part.unit == whole.unit and part.kind is not Kind.RANK


def _share(part: Quantity, whole: Quantity, bar: Fraction) -> str:
    """The share in words. A bare lower bound of the whole is named by its own number: 56 of more than 100 is < 56%."""
    few, many = interval(part), interval(whole)
    if whole.bound is Bound.MORE_THAN and part.bound is Bound.EXACT and part.high is None and whole.low > 0:
        return f"less than {_percent(few.low / Fraction(whole.low), bar)}"
    low = Fraction(0) if many.high is None else _over(few.low, many.high)
    high = None if few.high is None else _over(few.high, many.low)
    if low is None or (high is None and low == 0):
        return "of unknown size"
    if high is None:
        return f"{'more than' if few.low_open or many.high_open else 'at least'} {_percent(low, bar)}"
    if low == high:
        return _percent(low, bar)
    if low == 0:
        return f"{'less than' if few.high_open or many.low_open else 'at most'} {_percent(high, bar)}"
    return f"{_percent(low, bar)} to {_percent(high, bar)}"


def _turning_point(part: Quantity, whole: Quantity, bar: Fraction) -> str:
    """From which whole number of the whole on the share falls below the bar, where the whole is open upwards."""
    few, many = interval(part), interval(whole)
    if bar <= 0 or many.high is not None or few.high is None or few.high != few.low:
        return ""
    name = "half" if bar == Fraction(1, 2) else _percent(bar, bar)
    return f"under {name} from {floor(few.high / bar) + 1:,} on"


def _say(quantity: Quantity) -> str:
    words = {Bound.EXACT: "", Bound.LEVEL: "about ", Bound.FEWER_THAN: "fewer than "}
    before = words.get(quantity.bound, quantity.bound.value.replace("_", " ") + " ")
    after = f" to {_number(quantity.high)}" if quantity.high is not None else ""
    return f"{before}{_number(quantity.low)}{after}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _percent(share: Fraction, bar: Fraction) -> str:
    """In percent with one decimal, rounded half up; with more where the rounding would make it equal to the bar."""
    value = Decimal(0)
    for places in range(1, 13):
        scaled = floor(share * 100 * 10**places + Fraction(1, 2))
        value = Decimal(scaled).scaleb(-places)
        if Fraction(value) != bar * 100 or share == bar:
            break
    return f"{value.normalize():f}%"


def _over(above: Fraction, below: Fraction) -> Fraction | None:
    return None if below == 0 else above / below


def _last_digit(value: Decimal) -> Fraction:
    """One unit of the last significant digit: 10 for 40, 1 for 42, 100 million for 0.6 billion."""
    exponent = value.normalize().as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(0)
