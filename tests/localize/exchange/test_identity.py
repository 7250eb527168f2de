"""Export → import is the identity, in every form: into the catalogue it came from, and into an empty one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.localize import read_catalog
from briefdeck.localize.exchange import (
    Offer,
    read_po_offers,
    read_xliff_offers,
    read_xlsx_offers,
    write_po,
    write_xliff,
    write_xlsx,
)
from briefdeck.localize.states import Standing, notes, standing
from exchange_samples import (
    COMMENTS,
    DAY,
    FILE,
    JOB,
    STANDINGS,
    UNITS,
    catalogue,
    marked,
    sheet_rows,
    taken,
    translations,
)


def by_xlsx(data: bytes) -> Sequence[Offer]:
    return read_xlsx_offers("x.xlsx", write_xlsx(JOB, sheet_rows(data)), "harbour", "zh_Hans")


def by_xliff(data: bytes) -> Sequence[Offer]:
    return read_xliff_offers("x.xlf", write_xliff(JOB, sheet_rows(data)), "harbour", "zh_Hans")


def by_po(data: bytes) -> Sequence[Offer]:
    return read_po_offers("y.po", write_po(data, "zh_Hans", {unit.id for unit in UNITS}, FILE), "zh_Hans")


def told(data: bytes) -> dict[str, tuple[Mapping[int, str], Standing, tuple[str, ...]]]:
    entries = read_catalog("zh_Hans", FILE, data).entries
    return {
        unit.id: (
            entries[unit.id].strings,
            standing(entries[unit.id], unit),
            tuple(filter(None, notes(entries[unit.id]))),
        )
        for unit in UNITS
    }


@pytest.mark.parametrize("there_and_back", [by_xlsx, by_xliff, by_po])
@settings(deadline=None, max_examples=40)
@given(words=translations(), standings=STANDINGS, comments=COMMENTS)
def test_nothing_changes_on_the_way_there_and_back(
    there_and_back: Callable[[bytes], Sequence[Offer]],
    words: dict[str, str],
    standings: dict[str, str],
    comments: dict[str, list[str]],
) -> None:
    # given a catalogue in any state
    data = marked(catalogue(words), standings, comments)
    # when it goes to a translator who does nothing
    after, done = taken(data, there_and_back(data))
    # then not a byte of it has changed
    assert after == data
    assert (done.taken, done.refused, done.proposals, done.findings) == ([], [], [], [])


@pytest.mark.parametrize("there_and_back", [by_xlsx, by_xliff, by_po])
@settings(deadline=None, max_examples=40)
@given(words=translations(), standings=STANDINGS, comments=COMMENTS)
def test_an_empty_catalogue_becomes_the_one_that_was_exported(
    there_and_back: Callable[[bytes], Sequence[Offer]],
    words: dict[str, str],
    standings: dict[str, str],
    comments: dict[str, list[str]],
) -> None:
    # given a catalogue in any state, of translations that are more than blanks
    data = marked(catalogue({unit: text for unit, text in words.items() if text.strip()}), standings, comments)
    # when its file is imported where nothing is translated yet
    after, done = taken(catalogue({}), there_and_back(data), signed=("Ann", DAY), free=words)
    # then texts, standings and comments are the same
    assert told(after) == told(data)
    assert done.refused == []


@given(st.data())
def test_what_is_exported_is_the_same_file_each_time(data: st.DataObject) -> None:
    po = catalogue(data.draw(translations()))
    assert write_xliff(JOB, sheet_rows(po)) == write_xliff(JOB, sheet_rows(po))
