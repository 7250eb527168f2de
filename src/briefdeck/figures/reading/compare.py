"""Two language versions of a text, figure against figure.

Precision first: translators leave figures out, add, convert and round them, so a figure without a partner is only a
note. What is reported as wrong is a figure without a partner on one side that looks like a figure without a partner
on the other: off by a power of ten, the same number in another currency, transposed digits, percent for point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum

from briefdeck.figures.reading.atoms import Atom, akin, atoms, rounds, same, shown, values
from briefdeck.figures.reading.reader import read
from briefdeck.figures.reading.reading import MEASURED, Reading, Sort
from briefdeck.figures.reading.slips import bounds_differ, lost_bound, slip_power, typo
from briefdeck.figures.reading.tongue import tongue
from briefdeck.model.finding import Severity
from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass


class Flaw(StrEnum):
    SCALE = "scale_slip"  # off by a power of ten
    UNIT = "unit"  # another currency; percent for percentage points
    VALUE = "value"  # another number of the same kind
    DATE = "date"  # another year
    BOUND = "bound"  # more than became less than, or up to got lost
    MISSING = "missing"  # no partner; nothing else is known


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """power: of ten, for SCALE: how many times too large the target is. source, target: None for MISSING ones."""

    flaw: Flaw
    severity: Severity
    message: str
    source: Reading | None = None
    target: Reading | None = None
    power: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """discrepancies: errors and warnings first, then notes (INFO)."""

    source: tuple[Reading, ...]
    target: tuple[Reading, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def flagged(self) -> tuple[Discrepancy, ...]:
        """Those that an editor has to look at: without the notes."""
        return tuple(found for found in self.discrepancies if found.severity is not Severity.INFO)


def compare(source: str, target: str, source_tag: str, target_tag: str) -> Comparison:
    """Compare two versions of a text. Raises KeyError for a language the reader was not taught."""
    left, right = read(source, source_tag), read(target, target_tag)
    limited = all(tongue(tag).upper.search(text) for text, tag in ((source, source_tag), (target, target_tag)))
    return Comparison(left, right, compare_readings(left, right, limited=limited))


def compare_readings(
    left: Sequence[Reading], right: Sequence[Reading], *, limited: bool = False
) -> tuple[Discrepancy, ...]:
    """limited: both sides hold words that set an upper bound; which figure they belong to is then left open."""
    ours, theirs = atoms(left), atoms(right)
    all_ours, all_theirs = tuple(ours), tuple(theirs)
    pairs: list[tuple[Atom, Atom]] = []
    for alike in (_same_and_bound, same, akin):
        pairs += _paired(ours, theirs, alike)
    slipped = {id(atom) for one in ours for other in theirs if _clear_slip(one, other) for atom in (one, other)}
    pairs += _paired(ours, theirs, lambda one, other: not {id(one), id(other)} & slipped and rounds(one, other))
    found = [flaw for one, other in pairs for flaw in _between(one, other, limited=limited)]
    repeated = _repeats(ours, all_theirs), _repeats(theirs, all_ours)
    found += _unit_flaws(_without(ours, repeated[0]), _without(theirs, repeated[1]))
    unbalanced = {sort for sort in Sort if _total(all_ours, sort) != _total(all_theirs, sort)}
    # A figure said once here and twice there lacks nothing; said twice on both sides, its second partner went wrong.
    dropped = [[one for one in side if one.sort in unbalanced] for side in repeated]
    ours[:], theirs[:] = _without(ours, dropped[0]), _without(theirs, dropped[1])
    both = {id(atom) for side in repeated for atom in side}
    found += _scale_flaws(ours, theirs, both, balanced=Sort.NUMBER not in unbalanced)
    found += _twice_said(pairs, ours, theirs)
    found += _taken_by_names(pairs, ours, theirs)
    ours[:], theirs[:] = _without(ours, repeated[0]), _without(theirs, repeated[1])
    found += _value_flaws(ours, theirs)
    found += _year_flaws(left, right)
    found += _missing(ours, source=True)
    found += _missing(theirs, source=False)
    order = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return tuple(sorted(dict.fromkeys(found), key=lambda flaw: order[flaw.severity]))


def _clear_slip(one: Atom, other: Atom) -> bool:
    """9.1 and 91, which 10 is not a rounding of: both left over, with the same two digits or more."""
    several = len(one.value.normalize().as_tuple().digits) > 1 and one.sort is other.sort
    return several and one.reading.digits and other.reading.digits and bool(slip_power(one, other))


def _same_and_bound(one: Atom, other: Atom) -> bool:
    return one.reading.bound is other.reading.bound and same(one, other)


def _paired(ours: list[Atom], theirs: list[Atom], alike: Callable[[Atom, Atom], bool]) -> list[tuple[Atom, Atom]]:
    """Pairs that are alike, each taken off the two lists."""
    pairs = []
    for one in tuple(ours):
        for other in theirs:
            if alike(one, other):
                pairs.append((one, other))
                ours.remove(one)
                theirs.remove(other)
                break
    return pairs


def _repeats(ours: Sequence[Atom], theirs: Sequence[Atom]) -> list[Atom]:
    """Figures without a partner of their own that the other side does hold, as a figure or in a name."""
    return [
        one for one in ours if any(same(one, other) or akin(one, other) or _in_name(one, other) for other in theirs)
    ]


def _without(ours: Sequence[Atom], some: Sequence[Atom]) -> list[Atom]:
    unwanted = {id(atom) for atom in some}
    return [one for one in ours if id(one) not in unwanted]


def _total(side: Sequence[Atom], sort: Sort) -> int:
    return sum(atom.sort is sort and not atom.reading.weak for atom in side)


def _in_name(one: Atom, other: Atom) -> bool:
    if one.sort in {Sort.MONEY, Sort.PERCENT, Sort.POINT}:
        return False
    return other.sort in {Sort.NAME, Sort.DATE, Sort.ORDINAL} and one.value in values(other)


def _between(one: Atom, other: Atom, *, limited: bool) -> list[Discrepancy]:
    """What may still be wrong between two figures of equal value."""
    if one.sort is Sort.DURATION:
        return []  # "over five years" is mostly during
    if one.reading.sign * other.reading.sign < 0:
        text = f"{one.reading.words!r} and {other.reading.words!r} have opposite signs"
        return [Discrepancy(Flaw.VALUE, Severity.WARNING, text, one.reading, other.reading)]
    if bounds_differ(one.reading, other.reading):
        text = f"{one.reading.words!r} and {other.reading.words!r} limit the figure in opposite directions"
        return [Discrepancy(Flaw.BOUND, Severity.WARNING, text, one.reading, other.reading)]
    severity = lost_bound(one.reading, other.reading)
    if severity:
        severity = Severity.INFO if limited else severity
        text = f"{one.reading.words!r} and {other.reading.words!r}: only one says {_said(one, other)}"
        return [Discrepancy(Flaw.BOUND, severity, text, one.reading, other.reading)]
    return []


def _said(one: Atom, other: Atom) -> str:
    bound = one.reading.bound if one.reading.bound is not Bound.EXACT else other.reading.bound
    return bound.value.replace("_", " ")


def _unit_flaws(ours: list[Atom], theirs: list[Atom]) -> list[Discrepancy]:
    found = []
    for one, other in _paired(ours, theirs, _other_unit):
        what = "currency" if one.sort is Sort.MONEY else "percent and percentage points"
        text = f"{one.reading.words!r} and {other.reading.words!r}: the number is the same, {what} differ"
        severity = Severity.ERROR if one.sort is Sort.MONEY else Severity.WARNING
        found.append(Discrepancy(Flaw.UNIT, severity, text, one.reading, other.reading))
    return found


def _other_unit(one: Atom, other: Atom) -> bool:
    sorts = {one.sort, other.sort}
    return one.value == other.value and sorts in ({Sort.MONEY}, {Sort.PERCENT, Sort.POINT})


def _scale_flaws(ours: list[Atom], theirs: list[Atom], repeated: set[int], *, balanced: bool) -> list[Discrepancy]:
    """The likeliest pairs first: of one sort, with many digits, few zeros apart. repeated: ids; never two of them."""
    options = sorted(
        (
            (
                one.sort is not other.sort,
                -len(one.base.normalize().as_tuple().digits),
                abs(power),
                place,
                power,
                one,
                other,
            )
            for place, (one, other) in enumerate((one, other) for one in ours for other in theirs)
            if not (id(one) in repeated and id(other) in repeated)
            and (power := slip_power(one, other, balanced=balanced))
        ),
        key=lambda option: option[:4],
    )
    found = []
    for *_, power, one, other in options:
        if one not in ours or other not in theirs:
            continue
        ours.remove(one)
        theirs.remove(other)
        found.append(_slip(one, other, power))
    return found


def _twice_said(pairs: list[tuple[Atom, Atom]], ours: list[Atom], theirs: list[Atom]) -> list[Discrepancy]:
    """100 million mu (6.67 million hectares): a slip in the one of the two that has no partner."""
    found = []
    for one, other in pairs:
        if one.sort not in MEASURED:
            continue
        for left, partner, ours_is_wrong in [(atom, other, True) for atom in ours] + [
            (atom, one, False) for atom in theirs
        ]:
            mine, yours = (left, partner) if ours_is_wrong else (partner, left)
            if left.sort is one.sort and (
                one.reading.unit != other.reading.unit or left.reading.unit != one.reading.unit
            ):
                power = slip_power(mine, yours)
                if power:
                    found.append(_slip(mine, yours, power))
                    (ours if ours_is_wrong else theirs).remove(left)
                    break
    return found


_NAMING = frozenset({Sort.DATE, Sort.NAME, Sort.ORDINAL})


def _taken_by_names(pairs: list[tuple[Atom, Atom]], ours: list[Atom], theirs: list[Atom]) -> list[Discrepancy]:
    """240例 beside "24 of them", where 24时 took the 24: a figure whose partner is only a date or a name."""
    found = []
    for one, other in pairs:
        for taken, by, left, mine in ((one, other, theirs, True), (other, one, ours, False)):
            if by.sort not in _NAMING or taken.sort in _NAMING or not taken.reading.digits:
                continue
            for wrong in tuple(left):
                sides = (taken, wrong) if mine else (wrong, taken)
                several = wrong.reading.digits and len(taken.value.normalize().as_tuple().digits) > 1
                power = slip_power(*sides) if several else 0
                if power:
                    found.append(_slip(*sides, power))
                    left.remove(wrong)
                    break
    return found


def _slip(one: Atom, other: Atom, power: int) -> Discrepancy:
    text = (
        f"{one.reading.words!r} is {shown(one.value)}, {other.reading.words!r} is {shown(other.value)}: "
        f"scale slip 10^{-power}"
    )
    return Discrepancy(Flaw.SCALE, Severity.ERROR, text, one.reading, other.reading, -power)


def _value_flaws(ours: list[Atom], theirs: list[Atom]) -> list[Discrepancy]:
    found = []
    alone = {
        sort
        for sort in MEASURED | {Sort.MONEY, Sort.PERCENT, Sort.POINT, Sort.NUMBER}
        if sum(_counts(one, sort) for one in ours) == 1 == sum(_counts(other, sort) for other in theirs)
    }
    for one, other in _paired(ours, theirs, lambda one, other: typo(one, other, alone=one.sort in alone)):
        text = f"{one.reading.words!r} is {shown(one.value)}, {other.reading.words!r} is {shown(other.value)}"
        found.append(Discrepancy(Flaw.VALUE, Severity.WARNING, text, one.reading, other.reading))
    return found


_YEAR = re.compile(r"(?:\.\./)?((?:1[5-9]|20)\d\d)(?![c\d])")


def _year_flaws(left: Sequence[Reading], right: Sequence[Reading]) -> list[Discrepancy]:
    """The one year that each side names and the other does not, all others being the same.

    A gentle finding: only where both name as many years, and none of the two stands on the other side as a number.
    """
    ours, theirs = _years(left), _years(right)
    lone, other = set(ours) - set(theirs), set(theirs) - set(ours)
    if len(lone) != 1 or len(other) != 1 or len(ours) != len(theirs):
        return []
    year, wrong = lone.pop(), other.pop()
    said = {value for reading in (*left, *right) if reading.sort is not Sort.DATE for value in reading.ends}
    if {Decimal(year), Decimal(wrong)} & said or (
        abs(int(year) - int(wrong)) == 1 and _season(ours[year], theirs[wrong])
    ):
        return []
    text = f"{ours[year].words!r} and {theirs[wrong].words!r} are different years"
    return [Discrepancy(Flaw.DATE, Severity.WARNING, text, ours[year], theirs[wrong])]


def _years(side: Sequence[Reading]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    for reading in side:
        if reading.sort is Sort.DATE:
            for part in reading.period.split("/"):
                if year := _YEAR.match(part):
                    found.setdefault(year[1], reading)
    return found


def _season(one: Reading, other: Reading) -> bool:
    """A season or fiscal year that one language names by its first year and the other by its last."""
    return (
        "/" in one.period or "/" in other.period or "FY" in one.words + other.words or "财" in one.words + other.words
    )


def _counts(atom: Atom, sort: Sort) -> bool:
    return atom.sort is sort and not atom.reading.weak and not atom.reading.vague


def _missing(left: list[Atom], *, source: bool) -> list[Discrepancy]:
    found = []
    for atom in left:
        reading = atom.reading
        if reading.weak or reading.vague or (reading.sort is Sort.NUMBER and not reading.digits and reading.low <= 10):
            continue
        text = f"{reading.words!r} has no partner of equal value"
        sides = (reading, None) if source else (None, reading)
        found.append(Discrepancy(Flaw.MISSING, Severity.INFO, text, *sides))
    return found


__all__ = ["Comparison", "Discrepancy", "Flaw", "compare", "compare_readings"]
