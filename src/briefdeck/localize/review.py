"""Noting a review: translations that somebody has read against their source are marked in the catalogue itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from briefdeck.localize.catalog import read_catalog, read_entries
from briefdeck.localize.check_units import faults
from briefdeck.localize.states import Standing, reviewed, standing
from briefdeck.localize.update_po import write_entries
from briefdeck.model.finding import Finding, InputError, Severity, in_order
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

UNKNOWN_UNIT = "B514"


@dataclass(frozen=True, slots=True)
class Review:
    """data: the PO file with the review noted. marked: ids of the units marked.

    findings: why the others asked for could not be: missing, empty, fuzzy, stale, wrong placeholders …
    """

    data: bytes
    marked: tuple[str, ...]
    findings: tuple[Finding, ...]


def review(
    file: str, data: bytes, units: Sequence[Message], locale: str, by: str, on: date, asked: Collection[str] = ()
) -> Review:
    """Mark the translations of units as reviewed by somebody on a day.

    file, data: the catalogue as shown, and its bytes. asked: ids of units, or what ids begin with up to a dot; empty
    stands for all that are drafts, so that an earlier review keeps its name and day. What is asked for by name is
    marked anew. A translation with a fault of its own is never marked.
    Raises InputError for a broken file (B210) and for every word of asked that no unit answers to (B514).
    """
    catalog = read_catalog(locale, file, data)
    chosen = _chosen(units, asked)
    findings: list[Finding] = []
    marked: dict[int, str] = {}
    for unit in chosen:
        found = tuple(faults(unit, catalog))
        entry = catalog.entries.get(unit.id)
        findings += found
        if entry is not None and not found and (asked or standing(entry) is Standing.DRAFT):
            marked[entry.line] = unit.id
    entries = read_entries(file, data)
    for entry in entries:
        if entry.line in marked:
            entry.comments = list(reviewed(entry, by, on))
    header = catalog.header
    body = [entry for entry in entries if header is None or entry.line != header.line]
    return Review(write_entries(header, body, locale), tuple(marked.values()), in_order(findings))


def _chosen(units: Sequence[Message], asked: Collection[str]) -> list[Message]:
    ids = [unit.id for unit in units]
    unknown = [word for word in asked if not any(_answers(unit, word) for unit in ids)]
    if unknown:
        raise InputError(*(_unknown(word, ids) for word in unknown))
    return [unit for unit in units if not asked or any(_answers(unit.id, word) for word in asked)]


def _unknown(word: str, ids: Sequence[str]) -> Finding:
    close = nearest(word, ids)
    hint = f'did you mean "{close}"?' if close else "an id stands after msgctxt in briefing.po"
    message = f'"{word}" is no unit that this language translates, and none begins with it'
    return Finding(UNKNOWN_UNIT, Severity.ERROR, message, None, hint, word)


def _answers(unit: str, word: str) -> bool:
    return unit == word or unit.startswith(f"{word.removesuffix('.')}.")
