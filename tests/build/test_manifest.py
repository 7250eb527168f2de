import json
from dataclasses import replace

import pytest

from briefdeck.build.manifest import Ledger, dump, parse
from briefdeck.model.finding import Severity
from briefdeck.model.product import Entry, Manifest

ENTRY = Entry(
    *("a/en/deck.pptx", "0" * 64, "a", "en", "pptx", ("deals", "loan"), {"briefing/briefing.yaml": "1" * 64}),
    *(("half",), ("port",), "4" * 64),
)


def test_a_manifest_is_read_as_it_was_written():
    manifest = Manifest(2, "briefdeck 0.1.0", {ENTRY.path: ENTRY})
    assert parse(dump(manifest)) == manifest


def test_one_of_the_first_version_is_read():
    fields = {"sha256": "0" * 64, "audience": "a", "locale": "en", "format": "pptx", "facts": ["deals"], "inputs": {}}
    document = {"version": 1, "program": "briefdeck 0.1.0", "entries": {ENTRY.path: fields}}
    assert parse(json.dumps(document).encode()).entries == {
        ENTRY.path: Entry(ENTRY.path, "0" * 64, "a", "en", "pptx", ("deals",), {})
    }


def test_what_entries_share_is_written_once():
    # given ten decks of one story
    entries = {f"{n}/en/deck.pptx": replace(ENTRY, path=f"{n}/en/deck.pptx", audience=str(n)) for n in range(10)}
    # then
    assert dump(Manifest(2, "p", entries)).count(b"1" * 64) == 1


def test_entries_are_written_in_one_order_only():
    other = Entry("b/en/summary.md", "2" * 64, "b", "en", "md", (), {})
    there = dump(Manifest(2, "p", {ENTRY.path: ENTRY, other.path: other}))
    back = dump(Manifest(2, "p", {other.path: other, ENTRY.path: ENTRY}))
    assert there == back


ONE = '{"sha256": "0", "audience": "a", "locale": "en", "format": "pptx", "facts": [], "inputs": {}}'


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
        json.dumps({"version": 1, "program": "", "entries": {"../../x": json.loads(ONE)}}),
        json.dumps({"version": 1, "program": "", "entries": {"/etc/passwd": json.loads(ONE)}}),
    ],
)
def test_what_is_no_manifest_counts_as_none(tmp_path, text):
    # given
    (tmp_path / ".briefdeck").mkdir()
    (tmp_path / ".briefdeck/manifest.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    # when
    ledger = Ledger(tmp_path)
    # then
    assert ledger.manifest.entries == {}
    (finding,) = ledger.findings
    assert (finding.code, finding.severity) == ("B507", Severity.WARNING)
    assert finding.location.file == (tmp_path / ".briefdeck/manifest.json").as_posix()


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
