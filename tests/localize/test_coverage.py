"""Coverage counts what is really translated."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.localize import no_catalog, read_catalog
from briefdeck.localize.coverage import Coverage, coverage
from briefdeck.localize.states import Standing
from exchange_samples import FILE, UNITS, WORDS, catalogue, marked


def counted(data: bytes, units: tuple[object, ...] = UNITS) -> dict[str, int]:
    told = coverage(units, read_catalog("zh_Hans", FILE, data)).counts  # type: ignore[arg-type]
    return {standing.value: number for standing, number in told.items() if number}


def test_empty_and_stale_are_not_translated() -> None:
    data = marked(catalogue(WORDS | {"market.lead": ""}), {"goals.title": "stale", "market.title": "reviewed"})
    assert counted(data) == {"new": 1, "stale": 1, "draft": 1, "reviewed": 1}
    assert coverage(UNITS, read_catalog("zh_Hans", FILE, data)).percent == 50


def test_a_translation_of_an_older_text_is_stale_before_the_catalogue_is_updated() -> None:
    # given a text and a plural that were rewritten, and a catalogue that nobody has updated
    units = [replace(unit, text="New") if unit.id == "goals.title" else unit for unit in UNITS]
    units = [replace(unit, plural="{n} new drugs") if unit.plural else unit for unit in units]
    assert counted(catalogue(WORDS), tuple(units)) == {"stale": 2, "draft": 2}


def test_half_a_plural_is_none_and_a_unit_without_an_entry_is_new() -> None:
    data = catalogue({"noun.drugs": ["{n} препарат", "", ""]}, "ru")
    assert coverage(UNITS, read_catalog("ru", FILE, data)).translated == 0
    assert coverage(UNITS, no_catalog("de", FILE)).counts[Standing.NEW] == len(UNITS)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_only_all_is_a_hundred_per_cent(done: int, left: int) -> None:
    told = Coverage({Standing.NEW: left, Standing.STALE: 0, Standing.DRAFT: done, Standing.REVIEWED: 0})
    assert (told.percent == 100) is (left == 0)
    assert 0 <= told.percent <= 100
