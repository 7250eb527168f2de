"""What is compared: one value each, a range being two; and when two values say the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from briefdeck.figures.reading.reading import MEASURED, Reading, Sort
from briefdeck.figures.reading.units import UNITS
from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass

_EXACT_SHARE = Decimal("0.003")  # how far off a converted amount may always be
_CALENDAR = Decimal("0.02")  # how far months may be off days, and years off weeks
_HALF_PERCENT, _SHARE = Decimal("0.5"), Decimal("0.03")
_SLACK = Decimal("0.6")  # of the last digit: a half, and a little for a conversion of something rounded already
_LIFETIMES = frozenset({Sort.DURATION, Sort.AGE})
_CONVERTED = MEASURED - {Sort.DURATION, Sort.TEMPERATURE}
_FROM = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_UNTIL = frozenset({Bound.NEARLY, Bound.FEWER_THAN, Bound.UP_TO})


@dataclass(frozen=True, slots=True)
class Atom:
    """value: as said. base: in the sort's base unit. step: worth of the last digit that counts, in the base unit."""

    reading: Reading
    value: Decimal
    base: Decimal
    step: Decimal
    others: tuple[Decimal, ...]

    @property
    def sort(self) -> Sort:
        return self.reading.sort


def atoms(readings: Iterable[Reading]) -> list[Atom]:
    found = []
    for reading in readings:
        for place, value in enumerate(reading.ends):
            others = reading.others if not place else ()
            found.append(Atom(reading, value, value * reading.factor, reading.step * reading.factor, others))
    return found


def same(one: Atom, other: Atom) -> bool:
    """Equal value, sort and unit; a conversion between units may be a little off."""
    if one.sort is not other.sort:
        return False
    if one.sort is Sort.DATE:
        return bool(one.reading.period) and one.reading.period == other.reading.period
    if one.base == other.base:
        return one.sort is not Sort.MONEY or shares_unit(one, other)
    if one.sort is Sort.PERCENT and (not one.step or not other.step):
        return abs(one.base - other.base) <= min(_HALF_PERCENT, max(one.base, other.base) * _SHARE)  # a third, 33 %
    return one.sort in MEASURED and one.reading.unit != other.reading.unit and converts(one, other)


def shares_unit(one: Atom, other: Atom) -> bool:
    return not one.reading.units or not other.reading.units or bool({*one.reading.units} & {*other.reading.units})


def akin(one: Atom, other: Atom) -> bool:
    """Equal, one of them without its unit, or said as another sort: half as 50 %, tripled as three times, up 200 %."""
    sorts = {one.sort, other.sort}
    if sorts <= _LIFETIMES and converts(one, other):
        return True
    if sorts == {Sort.MONEY, Sort.MASS}:
        return same(*pounds(one, other))
    if Sort.TIMES in sorts:
        return _as_multiple(one, other) or _as_multiple(other, one)
    if one.sort is Sort.MONEY and other.sort is Sort.MONEY:
        return shares_unit(one, other) and bool(values(one) & values(other))
    if sorts == {Sort.PERCENT, Sort.POINT} or (Sort.NUMBER not in sorts and not sorts & _LOOSE and len(sorts) > 1):
        return False
    if not sorts <= _WORDED and (one.reading.weak or other.reading.weak or sorts & {Sort.DATE, Sort.NAME}):
        return False  # 一 of 一季度 is not "1 percent"
    return bool(values(one) & values(other))


def pounds(one: Atom, other: Atom) -> tuple[Atom, Atom]:
    """Both, an English "pounds" beside a mass being pounds of weight."""
    if {one.sort, other.sort} != {Sort.MONEY, Sort.MASS}:
        return one, other
    return _weighed(one), _weighed(other)


def _weighed(atom: Atom) -> Atom:
    if atom.sort is Sort.MASS or "pound" not in atom.reading.words.lower():
        return atom
    factor = UNITS["lb"][1]
    reading = replace(atom.reading, sort=Sort.MASS, units=("lb",), factor=factor)
    return Atom(reading, atom.value, atom.value * factor, atom.step * factor, atom.others)


_WORDED = frozenset({Sort.NUMBER, Sort.ORDINAL, Sort.DATE, Sort.NAME, Sort.AGE, Sort.DURATION, Sort.TIMES, Sort.DATA})
_LOOSE = frozenset({Sort.ORDINAL, Sort.DATE, Sort.NAME, Sort.AGE, Sort.DURATION})


def values(atom: Atom) -> set[Decimal]:
    """All numbers it may be, as said and in its base unit."""
    return {atom.value, *atom.others} | ({atom.base} if atom.sort is Sort.NUMBER else set())


def _as_multiple(times: Atom, other: Atom) -> bool:
    if times.sort is not Sort.TIMES:
        return False
    factor = times.value
    if other.sort is Sort.PERCENT:
        return other.value in {factor * 100, (factor - 1) * 100}
    if other.sort is Sort.TIMES or other.sort is Sort.NUMBER:
        return bool({factor, factor - 1, factor + 1, *times.others} & {other.value, *other.others})
    return other.sort in _LOOSE and factor == other.value


def converts(one: Atom, other: Atom) -> bool:
    """One is the other in another unit, rounded to its own last digit: 350 km and 220 miles."""
    apart, size = abs(one.base - other.base), max(abs(one.base), abs(other.base))
    if one.sort in _LIFETIMES:
        return apart <= _CALENDAR * size
    return apart <= _EXACT_SHARE * size or apart <= min(_grain(one) * _SLACK, _grain(other) * _SLACK, size * 3 / 20)


def rounds(one: Atom, other: Atom) -> bool:
    """One is the other, rounded: 1.2亿 of 118 million, "nearly 200" of 198, "more than 100" of 103."""
    if one.sort is not other.sort and Sort.NUMBER not in {one.sort, other.sort}:
        return False
    if not shares_unit(one, other) or (one.sort not in MEASURED | {Sort.NUMBER, Sort.MONEY, Sort.PERCENT, Sort.POINT}):
        return False
    coarse, fine = sorted((one, other), key=lambda atom: -_grain(atom))
    grain, apart = _grain(coarse), abs(one.base - other.base)
    if not grain or grain <= _grain(fine) or not fine.base:
        return False
    above = fine.base > coarse.base
    if apart < grain and apart <= abs(fine.base) / 3 and coarse.reading.bound in (_FROM if above else _UNTIL):
        return True  # 三成多 of 37 %, "nearly 200" of 188
    return apart <= abs(fine.base) / 8 and apart <= grain / 2


def _grain(atom: Atom) -> Decimal:
    """Worth of the last digit that is no zero: 97,000 was rounded to 1,000 as likely as not."""
    value = atom.value.normalize()
    if not value:
        return Decimal(0)
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    grain = max(Decimal(1).scaleb(exponent), atom.reading.step)
    return grain * atom.reading.factor


def power_apart(one: Atom, other: Atom) -> int:
    """k, where one is exactly 10^k times the other (k ≠ 0); else 0. Converted units may be a little off."""
    if one.base <= 0 or other.base <= 0:
        return 0
    if one.sort is Sort.PERCENT is other.sort and (one.others or other.others):  # 八折 is 80 percent, or 20 off
        powers = [_power(mine, yours) for mine in (one.base, *one.others) for yours in (other.base, *other.others)]
        return (
            0
            if 0 in powers
            and any(mine == yours for mine in (one.base, *one.others) for yours in (other.base, *other.others))
            else next((power for power in powers if power), 0)
        )
    if one.sort is Sort.TIMES is other.sort:  # 增长10倍 is eleven times as much, or ten
        powers = [_power(mine, yours) for mine in _grown(one) for yours in _grown(other)]
        return next((power for power in powers if power), 0)
    if one.sort is other.sort and one.sort in _CONVERTED and one.reading.unit != other.reading.unit:
        power = int((one.base / other.base).log10().to_integral_value())
        scaled = replace(
            other,
            base=other.base.scaleb(power),
            reading=replace(other.reading, factor=other.reading.factor.scaleb(power)),
        )
        return power if power and converts(one, scaled) else 0
    alike = one.sort is other.sort or {one.sort, other.sort} <= _LIFETIMES
    mine, yours = (one.base, other.base) if alike else (one.value, other.value)
    return _power(mine, yours)


def _grown(atom: Atom) -> tuple[Decimal, ...]:
    """11-fold is grown by ten times."""
    grown = (atom.base - 1,) if atom.base > 5 else ()
    return (atom.base, *atom.others, *grown)


def rounded_power(one: Atom, other: Atom) -> int:
    """k, where one is 10^k times the other but for rounding (24.87 billion of 2487.09万), to three digits or more."""
    if one.sort is not other.sort or one.base <= 0 or other.base <= 0 or one.sort not in _ROUNDED:
        return 0
    coarse, fine = sorted((one, other), key=lambda atom: len(_significant(atom)))
    if len(_significant(coarse)) < 3 or len(_significant(coarse)) == len(_significant(fine)):
        return 0
    if not shares_unit(one, other) or one.reading.unit != other.reading.unit:
        return 0
    power = int((one.base / other.base).log10().to_integral_value())
    scaled = fine.base.scaleb(power if fine is other else -power)
    return power if power and abs(scaled - coarse.base) <= _grain(coarse) * _SLACK else 0


def _significant(atom: Atom) -> tuple[int, ...]:
    return atom.value.normalize().as_tuple().digits


_ROUNDED = frozenset({Sort.NUMBER, Sort.MONEY, Sort.PERCENT}) | MEASURED


def _power(mine: Decimal, yours: Decimal) -> int:
    left, right = mine.normalize().as_tuple(), yours.normalize().as_tuple()
    if left.digits != right.digits:
        return 0
    assert isinstance(left.exponent, int)
    assert isinstance(right.exponent, int)
    return left.exponent - right.exponent


def shown(value: Decimal) -> str:
    """Plain, grouped, with the fewest digits: 1,234.5."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
