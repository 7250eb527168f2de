"""When two figures without partners are one figure gone wrong."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.figures.reading.atoms import Atom, pounds, power_apart, rounded_power, shares_unit
from briefdeck.figures.reading.reading import MEASURED, Reading, Sort
from briefdeck.model.finding import Severity
from briefdeck.model.quantity import Bound

_PLAIN = frozenset({Sort.NUMBER, Sort.MONEY, Sort.PERCENT, Sort.POINT, Sort.TIMES, Sort.DATA, Sort.AGE}) | MEASURED
_CLOCKED = frozenset({"week", "day", "hour", "minute", "second"})  # these convert exactly
_CONVERTED = frozenset({Sort.AREA, Sort.VOLUME, Sort.MASS, Sort.ENERGY, Sort.POWER})
_RATIOS = frozenset({Sort.PERCENT, Sort.POINT})
_LOWER = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_UPPER = frozenset({Bound.FEWER_THAN, Bound.UP_TO, Bound.NEARLY})


def slip_power(one: Atom, other: Atom, *, balanced: bool = True) -> int:
    """k, where one is 10^k times the other and both are figures of one kind that nothing else accounts for; else 0.

    balanced: both sides hold as many figures of these kinds. If not, small number words are left alone: "three" and
    三十 have then as likely as not nothing to do with each other.
    """
    one, other = pounds(one, other)
    left, right = one.reading, other.reading
    if one.sort is Sort.ORDINAL is other.sort:
        return power_apart(one, other) if min(one.value, other.value) > 1 else 0
    if {one.sort, other.sort} == {Sort.ORDINAL, Sort.DURATION} and left.digits and right.digits:
        jubilee = "周年" in left.words + right.words or "anniversary" in left.words + right.words
        return _power_of_values(one, other) if jubilee else 0
    if left.vague and right.vague:
        return _vague_slip(left, right)
    if left.weak or right.weak or left.vague or right.vague or not _comparable(one, other):
        return 0
    power = power_apart(one, other) or rounded_power(one, other)
    if not power:
        return 0
    if Decimal(1) in (one.value, other.value) and one.sort is Sort.NUMBER and not (left.digits and right.digits):
        return 0  # "one" is more often a word than a number
    if one.sort is not other.sort and _mantissa(one) == (1,) and not (left.digits and right.digits):
        return 0  # 百万分之一 and a million
    if not balanced and (_small(left) or _small(right)):
        return 0
    return power


def _vague_slip(left: Reading, right: Reading) -> int:
    """数百 beside "thousands". Plain plurals (weak) reach up to the next: "thousands" may be 数万, 数十万."""
    power = left.low.adjusted() - right.low.adjusted()
    if left.weak is right.weak:
        return 0 if left.weak else power
    plain, above = (left, -power) if left.weak else (right, power)
    reach = 3 if plain.low.adjusted() % 3 == 0 else 1
    return 0 if 0 <= above < reach else power


def _power_of_values(one: Atom, other: Atom) -> int:
    return one.value.adjusted() - other.value.adjusted() if _mantissa(one) == _mantissa(other) else 0


def _mantissa(atom: Atom) -> tuple[int, ...]:
    return atom.value.normalize().as_tuple().digits


def _small(reading: Reading) -> bool:
    return reading.sort is Sort.NUMBER and not reading.digits and reading.low <= 10


def _comparable(one: Atom, other: Atom) -> bool:
    if one.sort not in _PLAIN or other.sort not in _PLAIN:
        return False
    if one.sort is other.sort:
        return (
            one.sort is not Sort.DURATION
            or {one.reading.unit, other.reading.unit} <= _CLOCKED
            or one.reading.unit == other.reading.unit
        )
    sorts = {one.sort, other.sort}
    return Sort.NUMBER in sorts or sorts in ({Sort.PERCENT, Sort.POINT}, {Sort.AGE, Sort.DURATION})


def typo(one: Atom, other: Atom, *, alone: bool) -> bool:
    """Transposed digits or one digit that differs; or any other number, where it is the only one of its kind left.

    alone: no other figure of this kind lacks a partner, on either side.
    """
    left, right = one.reading, other.reading
    if left.weak or right.weak or left.vague or right.vague or one.sort not in _PLAIN or not _kin(one, other):
        return False
    if left.bound in _LOWER and right.bound in _LOWER and not (left.digits and right.digits):
        return False  # 十余家 and "more than a dozen"
    if one.sort is Sort.TIMES or (one.sort is other.sort and one.sort not in _RATIOS and not shares_unit(one, other)):
        if one.sort not in _CONVERTED or not alone:
            return False
        large, little = max(one.base, other.base), min(one.base, other.base)
        if one.sort is Sort.MASS and abs(large / little - 15) < Decimal("0.3"):
            return False  # a yield per mu, and one per hectare
        return one.base < 20 * other.base and other.base < 20 * one.base
    mine, yours = (f"{base.normalize():f}" for base in _comparably(one, other))
    slight = len(mine) == len(yours) and _slight(mine, yours)
    if slight and sum(sign.isdigit() for sign in (mine if _transposed(mine, yours) else mine.strip("0"))) >= 3:
        return True
    if not alone or one.sort in {Sort.DURATION, Sort.AGE}:
        return False
    if slight and sum(sign.isdigit() for sign in mine) >= 2:
        return True
    near = one.base < 3 * other.base and other.base < 3 * one.base
    return near and one.sort in {Sort.PERCENT, Sort.POINT, Sort.MONEY}


def _kin(one: Atom, other: Atom) -> bool:
    sorts = {one.sort, other.sort}
    return len(sorts) == 1 or sorts <= {Sort.AGE, Sort.DURATION, Sort.NUMBER}


def _comparably(one: Atom, other: Atom) -> tuple[Decimal, Decimal]:
    """Both as said, where that is in one unit; else in the base unit: 424 parts per million, 百万分之424."""
    if one.sort is other.sort and one.reading.unit != other.reading.unit:
        return one.base, other.base
    return one.value, other.value


def _slight(one: str, other: str) -> bool:
    """Two digits transposed, or one digit another."""
    return sum(mine != yours for mine, yours in zip(one, other, strict=True)) == 1 or _transposed(one, other)


def _transposed(one: str, other: str) -> bool:
    differ = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return len(differ) == 2 and sorted(one[place] for place in differ) == sorted(other[place] for place in differ)


def bounds_differ(one: Reading, other: Reading) -> bool:
    """One is a lower bound, the other an upper one."""
    return (one.bound in _LOWER and other.bound in _UPPER) or (one.bound in _UPPER and other.bound in _LOWER)


def lost_bound(one: Reading, other: Reading) -> Severity | None:
    """WARNING where "up to" or "less than" stands on one side alone, INFO for "more than"; None: nothing is lost."""
    bounds = {one.bound, other.bound}
    if Bound.EXACT not in bounds or len(bounds) == 1:
        return None
    if bounds & {Bound.UP_TO, Bound.FEWER_THAN}:
        return None if one.reaches or other.reaches else Severity.WARNING
    return Severity.INFO if bounds & _LOWER else None
