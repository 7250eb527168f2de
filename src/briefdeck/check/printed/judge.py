"""Two lines that differ: do their figures? And what is wrong with each that does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from briefdeck.check.printed.compounds import compounds
from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.partners import partners
from briefdeck.check.printed.signals import Cluster, clusters, says_much, together
from briefdeck.check.printed.vocabulary import Role, Vocabulary
from briefdeck.figures.reading import Reading, Sort, read
from briefdeck.model.record import dataclass

_PARTS_OF_A_YEAR = {"denominators 2", "denominators 4"}  # "the first half", "three quarters"


@dataclass(frozen=True, slots=True)
class Difference:
    """wanted, found: the figures; one of them None where it has no partner."""

    kind: Kind
    wanted: Cluster | None
    found: Cluster | None


def differences(wanted: str, found: str, vocabulary: Vocabulary) -> list[Difference]:
    """Figures that differ between a planned line and the line that stands for it. Both as seen."""
    mine, yours = clusters(wanted, vocabulary), clusters(found, vocabulary)
    apart: list[Difference] = []
    alike = _told_alike(wanted, mine, found, yours)
    for ours, theirs in () if alike else partners(wanted, mine, found, yours):
        one, other = together(ours), together(theirs)
        if one is not None and other is not None:
            same = one.key == other.key or _read_alike(wanted, one, found, other, vocabulary)
            if same or not (_speaks(one) or _speaks(other)):
                continue
        apart.append(Difference(_kind(one, other), one, other))
    grown = [Difference(_kind(one, other), one, other) for one, other in compounds(wanted, found, vocabulary)]
    return [*_without_moved(apart, wanted, found), *grown]


def _without_moved(apart: list[Difference], wanted: str, found: str) -> list[Difference]:
    """Without figures that are missing in one place of the line and new in another, before the same word."""
    lost = {_told(wanted, each.wanted) for each in apart if each.wanted is not None and each.found is None}
    new = {_told(found, each.found) for each in apart if each.found is not None and each.wanted is None}
    moved = lost & new
    return [
        each
        for each in apart
        if not (each.found is None and each.wanted is not None and _told(wanted, each.wanted) in moved)
        and not (each.wanted is None and each.found is not None and _told(found, each.found) in moved)
    ]


def _speaks(cluster: Cluster) -> bool:
    """Whether it says something without a number: a currency, a period; "year" and "metre" alone do not."""
    return bool(cluster.values or cluster.of(Role.PERIOD) or cluster.of(Role.SCALE)) or any(
        map(says_much, cluster.of(Role.UNIT))
    )


def _told_alike(wanted: str, mine: Sequence[Cluster], found: str, yours: Sequence[Cluster]) -> bool:
    """The same figures, perhaps in another order, each still before the same word: a sentence turned round."""
    if [one.key for one in mine] == [other.key for other in yours]:
        return True
    return Counter(_told(wanted, one) for one in mine) == Counter(_told(found, other) for other in yours)


def _told(text: str, cluster: Cluster) -> tuple[object, str]:
    """A figure with the word after it."""
    rest = text[cluster.end :].lower().split()
    return cluster.key, rest[0].strip(",.;:") if rest else ""


def _kind(one: Cluster | None, other: Cluster | None) -> Kind:
    if one is None:
        return Kind.UNKNOWN
    if other is None:
        return Kind.PERIOD if not one.values and one.of(Role.PERIOD) else Kind.MISSING
    if one.name and (one.name, one.values) != (other.name, other.values):
        return Kind.NAME
    if one.values != other.values:
        return _of_values(one, other)
    mine, yours = one.of(Role.UNIT), other.of(Role.UNIT)
    if mine != yours:
        return Kind.POINTS if {"percent", "points"} <= mine ^ yours else Kind.UNIT
    if "minus" in one.of(Role.BOUND) ^ other.of(Role.BOUND):
        return Kind.AMOUNT
    for role, kind in (
        (Role.SCALE, Kind.SCALE),
        (Role.BOUND, Kind.BOUND),
        (Role.PERIOD, Kind.PERIOD),
    ):
        if one.of(role) != other.of(role):
            return kind
    return Kind.AMOUNT


def _of_values(one: Cluster, other: Cluster) -> Kind:
    periods = one.of(Role.PERIOD) | other.of(Role.PERIOD)
    quarters = {key for key in one.of(Role.ORDINAL) if key in _PARTS_OF_A_YEAR}
    if quarters or any(not str(key).startswith("per ") for key in periods) or any(map(_is_year, one.values)):
        return Kind.PERIOD
    if len(other.values) < len(one.values):
        return Kind.MISSING
    for mine, yours in zip(one.values, other.values, strict=False):
        if mine != yours:
            return Kind.SCALE if _power_apart(mine, yours) else Kind.AMOUNT
    return Kind.AMOUNT


def _is_year(value: object) -> bool:
    return isinstance(value, Decimal) and 1900 <= value <= 2100 and value == int(value)


def _power_apart(one: object, other: object) -> bool:
    """A zero more or less, wherever the groups then end: 10,000 and 10,0000."""
    mine, yours = (
        re.sub(r"\D", "", f"{each:f}" if isinstance(each, Decimal) else str(each)).strip("0") for each in (one, other)
    )
    return mine == yours != ""


def _read_alike(wanted: str, one: Cluster, found: str, other: Cluster, vocabulary: Vocabulary) -> bool:
    """Whether a reader of ``figures`` that knows every word of both takes them for the same figure."""
    if one.of(Role.PERIOD) or one.name or other.name or len(one.of(Role.BOUND)) > 1:
        return False  # "more than about": the reader knows one bound only
    for tag in vocabulary.readers:
        mine, yours = _readings(wanted, one, tag), _readings(found, other, tag)
        if mine and yours and [_said(reading) for reading in mine] == [_said(reading) for reading in yours]:
            return True
    return False


def is_word(text: str, cluster: Cluster, vocabulary: Vocabulary) -> bool:
    """Whether the language's reader takes it for no figure: "page 9", "Section 3.4", the 千 and 百 of 千方百计."""
    if cluster.name or cluster.marks or not vocabulary.readers:
        return False
    over = [each for each in read(text, vocabulary.readers[0]) if each.start < cluster.end and cluster.start < each.end]
    return all(each.sort is Sort.NAME for each in over) if over else not cluster.digits


def _readings(text: str, cluster: Cluster, tag: str) -> list[Reading]:
    """What the reader sees in a figure; nothing where it leaves a part of it unread."""
    readings = [each for each in read(text, tag) if each.start < cluster.end and cluster.start < each.end]
    covered = readings and readings[0].start <= cluster.start and readings[-1].end >= cluster.end
    return readings if covered else []


def _said(reading: Reading) -> tuple[object, ...]:
    words = reading.words if reading.sort in {Sort.DATE, Sort.NAME} else ""
    ends = tuple(None if end is None else end * (reading.sign or 1) for end in (reading.low, reading.high))
    return (*ends, reading.sort, reading.unit, reading.bound, reading.per, reading.period, words)
