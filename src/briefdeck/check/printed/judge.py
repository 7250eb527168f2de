"""Two lines that differ: do their figures? And what is wrong with each that does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher

from briefdeck.check.printed.fault import Kind
from briefdeck.check.printed.signals import Cluster, clusters
from briefdeck.check.printed.vocabulary import Role, Vocabulary
from briefdeck.figures.reading import Reading, Sort, read


@dataclass(frozen=True, slots=True)
class Difference:
    """wanted, found: the figures; one of them None where it has no partner."""

    kind: Kind
    wanted: Cluster | None
    found: Cluster | None


def differences(wanted: str, found: str, vocabulary: Vocabulary, tag: str) -> Iterator[Difference]:
    """Figures that differ between a planned line and the line that stands for it. Both as seen."""
    mine, yours = clusters(wanted, vocabulary), clusters(found, vocabulary)
    matcher = SequenceMatcher(None, [one.key for one in mine], [one.key for one in yours], autojunk=False)
    if Counter(one.key for one in mine) == Counter(one.key for one in yours) and _told_alike(
        wanted, mine, found, yours
    ):
        return
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation != "equal":
            for one, other in _partners(mine[a:b], yours[c:d]):
                if one is None or other is None or not _read_alike(wanted, one, found, other, tag):
                    yield Difference(_kind(one, other), one, other)


def _told_alike(wanted: str, mine: Sequence[Cluster], found: str, yours: Sequence[Cluster]) -> bool:
    """The same figures in another order, each still before the same word: a sentence turned round."""
    return Counter((one.key, _next_word(wanted, one)) for one in mine) == Counter(
        (one.key, _next_word(found, one)) for one in yours
    )


def _next_word(text: str, cluster: Cluster) -> str:
    rest = text[cluster.end :].lower().split()
    return rest[0].strip(",.;:") if rest else ""


def _partners(mine: Sequence[Cluster], yours: Sequence[Cluster]) -> Iterator[tuple[Cluster | None, Cluster | None]]:
    """As they stand where there are as many, else the likest first."""
    if len(mine) == len(yours):
        yield from zip(mine, yours, strict=True)
        return
    scores = sorted(
        (-_likeness(one, other), abs(at - to), at, to) for at, one in enumerate(mine) for to, other in enumerate(yours)
    )
    partner: dict[int, int] = {}
    for _, _, at, to in scores:
        if at not in partner and to not in partner.values():
            partner[at] = to
    yield from ((one, yours[partner[at]] if at in partner else None) for at, one in enumerate(mine))
    taken = set(partner.values())
    yield from ((None, other) for to, other in enumerate(yours) if to not in taken)


def _likeness(one: Cluster, other: Cluster) -> int:
    return (
        8 * (one.key == other.key)
        + 4 * (one.values == other.values)
        + 2 * (bool(one.values) == bool(other.values))
        + len(one.marks & other.marks)
    )


def _kind(one: Cluster | None, other: Cluster | None) -> Kind:
    if one is None:
        return Kind.UNKNOWN
    if other is None:
        return Kind.MISSING
    if one.name and (one.name, one.values) != (other.name, other.values):
        return Kind.NAME
    if one.values != other.values:
        return _of_values(one, other)
    mine, yours = one.of(Role.UNIT), other.of(Role.UNIT)
    if mine != yours:
        return Kind.POINTS if {"percent", "points"} <= mine ^ yours else Kind.UNIT
    for role, kind in (
        (Role.SCALE, Kind.SCALE),
        (Role.BOUND, Kind.BOUND),
        (Role.PERIOD, Kind.PERIOD),
    ):
        if one.of(role) != other.of(role):
            return kind
    return Kind.AMOUNT


def _of_values(one: Cluster, other: Cluster) -> Kind:
    if one.of(Role.PERIOD) or other.of(Role.PERIOD) or any(map(_is_year, one.values)):
        return Kind.PERIOD
    if len(other.values) < len(one.values):
        return Kind.MISSING
    for mine, yours in zip(one.values, other.values, strict=False):
        if mine != yours and isinstance(mine, Decimal) and isinstance(yours, Decimal):
            return Kind.SCALE if _power_apart(mine, yours) else Kind.AMOUNT
    return Kind.AMOUNT


def _is_year(value: object) -> bool:
    return isinstance(value, Decimal) and 1900 <= value <= 2100 and value == int(value)


def _power_apart(one: Decimal, other: Decimal) -> bool:
    return bool(one) and one.normalize().as_tuple().digits == other.normalize().as_tuple().digits


def _read_alike(wanted: str, one: Cluster, found: str, other: Cluster, tag: str) -> bool:
    """Whether the reader of ``figures``, where it knows the language, takes both for the same figure."""
    try:
        mine, yours = _readings(wanted, one, tag), _readings(found, other, tag)
    except KeyError:
        return False
    if not mine or one.of(Role.PERIOD) or one.name or other.name:
        return False
    return [_said(reading) for reading in mine] == [_said(reading) for reading in yours]


def _readings(text: str, cluster: Cluster, tag: str) -> list[Reading]:
    return [each for each in read(text, tag) if each.start < cluster.end and cluster.start < each.end]


def _said(reading: Reading) -> tuple[object, ...]:
    words = reading.words if reading.sort in {Sort.DATE, Sort.NAME} else ""
    return (reading.low, reading.high, reading.sort, reading.unit, reading.bound, reading.per, reading.period, words)
