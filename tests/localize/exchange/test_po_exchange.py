"""PO for Poedit and Weblate: held against Babel and translate-toolkit, and read after them."""

from __future__ import annotations

import pytest
from translate.storage import pypo

from briefdeck.localize import read_catalog
from briefdeck.localize.exchange import read_po_offers, write_po
from briefdeck.localize.states import Standing, standing
from briefdeck.model.finding import InputError
from exchange_samples import FILE, UNITS, WORDS, catalogue, marked, taken

IDS = {unit.id for unit in UNITS}


def test_only_the_chosen_units_are_in_it() -> None:
    data = write_po(catalogue(WORDS), "zh_Hans", {"goals.title", "noun.drugs"}, FILE)
    assert set(read_catalog("zh_Hans", FILE, data).entries) == {"goals.title", "noun.drugs"}


def test_another_editors_work_is_read() -> None:
    # given a file that another program opens, translates and writes anew
    data = marked(catalogue(WORDS | {"market.lead": ""}), {"goals.title": "stale"})
    store = pypo.pofile.parsestring(write_po(data, "zh_Hans", IDS, FILE))
    for unit in store.units:
        if unit.getcontext() == "goals.title":
            unit.target = "目的"
            unit.markfuzzy(False)
        if unit.getcontext() == "market.lead":
            unit.target = "导语"
            unit.markfuzzy(True)
    # when
    after, done = taken(data, read_po_offers("y.po", bytes(store), "zh_Hans"))
    # then
    entries = read_catalog("zh_Hans", FILE, after).entries
    assert (done.taken, done.findings) == (["market.lead", "goals.title"], [])
    assert standing(entries["goals.title"]) is Standing.DRAFT
    assert standing(entries["market.lead"]) is Standing.STALE


def test_a_review_made_elsewhere_keeps_its_name() -> None:
    file = write_po(marked(catalogue(WORDS), {"goals.title": "reviewed"}), "zh_Hans", IDS, FILE)
    after, _ = taken(catalogue(WORDS), read_po_offers("y.po", file, "zh_Hans"))
    assert after == marked(catalogue(WORDS), {"goals.title": "reviewed"})


@pytest.mark.parametrize("data", [b'msgid "a"\nmsgstr "b\n', catalogue(WORDS, "de")])
def test_a_broken_file_and_another_languages_are_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_po_offers("y.po", data, "zh_Hans")
    assert [finding.code for finding in caught.value.findings] == ["B210"]
