import json

import pytest

from briefdeck.build.manifest import Ledger, dump, parse
from briefdeck.model.finding import InputError
from briefdeck.model.product import Entry, Manifest

ENTRY = Entry("a/en/deck.pptx", "0" * 64, "a", "en", "pptx", ("deals", "loan"), {"briefing/briefing.yaml": "1" * 64})


def test_a_manifest_is_read_as_it_was_written():
    manifest = Manifest(1, "briefdeck 0.1.0", {ENTRY.path: ENTRY})
    assert parse(dump(manifest), "manifest.json") == manifest


def test_entries_are_written_in_one_order_only():
    other = Entry("b/en/summary.md", "2" * 64, "b", "en", "md", (), {})
    there = dump(Manifest(1, "p", {ENTRY.path: ENTRY, other.path: other}))
    back = dump(Manifest(1, "p", {other.path: other, ENTRY.path: ENTRY}))
    assert there == back


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"version": 9}',
        '{"version": 1, "program": "", "entries": {"x": {}}}',
        '{"version": 1}',
        "\ud800",
    ],
)
def test_what_is_no_manifest_is_a_finding(text):
    with pytest.raises(InputError) as caught:
        parse(text.encode("utf-8", "surrogatepass"), "manifest.json")
    assert caught.value.findings[0].code == "B507"
    assert caught.value.findings[0].location.file == "manifest.json"


def test_entries_of_other_audiences_stay(tmp_path):
    # given a build of one audience
    Ledger(tmp_path).close({ENTRY.path: ENTRY})
    # when another is built
    other = Entry("b/en/summary.md", "2" * 64, "b", "en", "md", (), {})
    Ledger(tmp_path).close({other.path: other})
    # then
    written = json.loads((tmp_path / ".briefdeck/manifest.json").read_text())
    assert sorted(written["entries"]) == [ENTRY.path, other.path]


def test_the_journal_goes_once_the_manifest_is_written(tmp_path):
    # given
    ledger = Ledger(tmp_path)
    ledger.announce("a/en/deck.pptx", "3" * 64)
    assert Ledger(tmp_path).mine("a/en/deck.pptx") == {"3" * 64}
    # when
    ledger.close({ENTRY.path: ENTRY})
    # then
    assert not (tmp_path / ".briefdeck/journal").exists()
    assert Ledger(tmp_path).mine("a/en/deck.pptx") == {ENTRY.sha256}
