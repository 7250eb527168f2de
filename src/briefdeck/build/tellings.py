"""Findings of decks that are not made again: kept with them, and told again with the places where things stand now.

A finding's place is kept as (slice, number of the place in it). What a slice says has not changed where its deck is
not made again, so its places are found in the same order, on whatever lines they stand now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefdeck.build.content import places
from briefdeck.build.memory import Told
from briefdeck.model.finding import Finding, Location, Severity


def kept(findings: Iterable[Finding], where: Mapping[Location, tuple[str, int]], output: str) -> Iterator[Told]:
    """Findings as they are remembered. where: Location → slice and number. output: what stands before the paths of
    files in the output folder, which may be called otherwise next time.
    """
    for finding in findings:
        at = finding.location
        place: tuple[object, ...]
        if at is None:
            place = ()
        elif output and at.file.startswith(output):
            place = ("output", at.file.removeprefix(output), at.line, at.column, at.part)
        elif at in where:
            place = ("slice", *where[at])
        else:
            place = ("file", at.file, at.line, at.column, at.part)
        yield (finding.code, finding.severity.value, finding.message, finding.hint, finding.subject, place)


def told(some: Iterable[Told], slices: Mapping[str, object], output: str) -> Iterator[Finding]:
    """The findings again. Raises LookupError for a place that is there no longer."""
    for code, severity, message, hint, subject, place in some:
        yield Finding(code, Severity(severity), message, _location(place, slices, output), hint, subject)


def stands_still(some: Iterable[Told], before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether every place that is no slice's stands in a file that is as it was. before, now: file → digest."""
    files = {one[5][1] for one in some if one[5] and one[5][0] == "file"}
    return all(before.get(file) == now.get(file) for file in files)


def _location(place: tuple[object, ...], slices: Mapping[str, object], output: str) -> Location | None:
    match place:
        case ():
            return None
        case ("output", str(path), int(line), int(column), str(part)):
            return Location(output + path, line, column, part)
        case ("file", str(file), int(line), int(column), str(part)):
            return Location(file, line, column, part)
        case ("slice", str(name), int(number)):
            return list(places(slices[name]))[number]
    raise LookupError(place)
