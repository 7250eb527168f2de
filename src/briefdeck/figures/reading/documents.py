"""Two language versions of a whole document: passage by passage where they run parallel, else section by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefdeck.figures.reading.compare import Discrepancy, Flaw, compare_readings
from briefdeck.figures.reading.guess import guess_tag
from briefdeck.figures.reading.reader import read
from briefdeck.figures.reading.reading import Reading, Sort
from briefdeck.model.finding import Location, Severity
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, cell or note. section: number of its slide or heading, from 0."""

    text: str
    location: Location
    section: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure and where it stands."""

    reading: Reading
    location: Location


@dataclass(frozen=True, slots=True)
class Difference:
    """A discrepancy, and where its figures stand; a side that has none is None."""

    discrepancy: Discrepancy
    source: Location | None
    target: Location | None


def scan(passages: Iterable[Passage], tag: str) -> tuple[Placed, ...]:
    """All figures of a document, in its order."""
    return tuple(
        Placed(replace(reading), passage.location) for passage in passages for reading in read(passage.text, tag)
    )


def compare_documents(
    source: Sequence[Passage], target: Sequence[Passage], source_tag: str, target_tag: str
) -> tuple[Difference, ...]:
    """Every figure without a partner, and what looks wrong with it.

    Figures are compared within their passage (or section), and what is left over throughout the document: translators
    move sentences. There only a slip of two digits or more counts, since among so many figures one zero is chance.
    """
    left = [(passage, scan([passage], source_tag)) for passage in source]
    right = [(passage, scan([passage], target_tag)) for passage in target]
    places = {id(placed.reading): placed.location for _, group in (*left, *right) for placed in group}
    found: list[Discrepancy] = []
    rest_left: list[Reading] = []
    rest_right: list[Reading] = []
    for ours, theirs in _aligned(left, right):
        for flaw in compare_readings(ours, theirs):
            if flaw.flaw is not Flaw.MISSING:
                found.append(flaw)
            elif flaw.source is not None:
                rest_left.append(flaw.source)
            elif flaw.target is not None:
                rest_right.append(flaw.target)
    spread = len(left) > 1 or len(right) > 1
    if spread:
        elsewhere = _elsewhere(rest_left, [placed.reading for _, group in right for placed in group])
        elsewhere_too = _elsewhere(rest_right, [placed.reading for _, group in left for placed in group])
        rest_left, rest_right = elsewhere, elsewhere_too
    found += (flaw for flaw in compare_readings(rest_left, rest_right) if _counts(flaw) or not spread)
    return tuple(Difference(flaw, places.get(id(flaw.source)), places.get(id(flaw.target))) for flaw in found)


def _aligned(
    left: Sequence[tuple[Passage, tuple[Placed, ...]]], right: Sequence[tuple[Passage, tuple[Placed, ...]]]
) -> list[tuple[list[Reading], list[Reading]]]:
    if len(left) == len(right):
        pairs = zip(left, right, strict=True)
        return [
            ([placed.reading for placed in ours], [placed.reading for placed in theirs])
            for (_, ours), (_, theirs) in pairs
        ]
    if {passage.section for passage, _ in left} == {passage.section for passage, _ in right}:
        sections = sorted({passage.section for passage, _ in left})
        return [(_of(left, section), _of(right, section)) for section in sections]
    return [(_of(left), _of(right))]


def _of(side: Sequence[tuple[Passage, tuple[Placed, ...]]], section: int | None = None) -> list[Reading]:
    return [placed.reading for passage, group in side if section in (None, passage.section) for placed in group]


def _elsewhere(rest: list[Reading], others: list[Reading]) -> list[Reading]:
    """Those of the rest that stand nowhere in the other version."""
    known = {(other.sort, value * other.factor) for other in others for value in other.ends}
    return [one for one in rest if not all((one.sort, value * one.factor) in known for value in one.ends)]


def _counts(flaw: Discrepancy) -> bool:
    if flaw.flaw in {Flaw.MISSING, Flaw.UNIT}:
        return True
    assert flaw.source is not None
    return flaw.flaw is Flaw.SCALE and len(flaw.source.low.normalize().as_tuple().digits) > 1


__all__ = ["Difference", "Passage", "Placed", "Severity", "Sort", "compare_documents", "guess_tag", "scan"]
