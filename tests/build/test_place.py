import os
import sys
from datetime import UTC, datetime

import pytest

from briefdeck.build.manifest import Ledger
from briefdeck.build.place import place
from briefdeck.build.result import Status
from briefdeck.model.finding import BriefdeckError
from briefdeck.model.product import Entry
from briefdeck.workspace import digest

PATH = "investors/en/deck.pptx"


def built(output, data):
    """A build that placed data and ended well."""
    ledger = Ledger(output)
    place(output, PATH, data, ledger, force=False)
    ledger.close({PATH: Entry(PATH, digest(data), "investors", "en", "pptx", (), {})})


def test_a_new_deck_is_put_in_its_place(tmp_path):
    # when
    placed = place(tmp_path, PATH, b"deck", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.WRITTEN
    assert (tmp_path / PATH).read_bytes() == b"deck"


def test_our_own_deck_gives_way_to_a_newer_one(tmp_path):
    # given
    built(tmp_path, b"old")
    # when
    placed = place(tmp_path, PATH, b"new", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.WRITTEN
    assert (tmp_path / PATH).read_bytes() == b"new"


def test_an_equal_deck_is_not_touched(tmp_path):
    # given
    built(tmp_path, b"deck")
    os.utime(tmp_path / PATH, (1, 1))
    # when
    placed = place(tmp_path, PATH, b"deck", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.UNCHANGED
    assert (tmp_path / PATH).stat().st_mtime == 1


def test_a_deck_edited_by_hand_is_refused(tmp_path):
    # given
    built(tmp_path, b"old")
    (tmp_path / PATH).write_bytes(b"edited")
    # when
    placed = place(tmp_path, PATH, b"new", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.REFUSED
    assert [finding.code for finding in placed.findings] == ["B501"]
    assert "edited" in placed.findings[0].message
    assert (tmp_path / PATH).read_bytes() == b"edited"


def test_a_file_of_unknown_origin_is_refused_too(tmp_path):
    # given
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_bytes(b"somebody's")
    # when
    placed = place(tmp_path, PATH, b"new", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.REFUSED
    assert "not made by briefdeck" in placed.findings[0].message


def test_force_keeps_the_edited_deck_under_the_date_of_the_edit(tmp_path):
    # given a deck edited on two occasions of one day
    noon = datetime(2026, 1, 15, 12, tzinfo=UTC).timestamp()
    for edit in (b"first", b"second"):
        (tmp_path / PATH).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / PATH).write_bytes(edit)
        os.utime(tmp_path / PATH, (noon, noon))
        # when
        placed = place(tmp_path, PATH, b"new", Ledger(tmp_path), force=True)
        (tmp_path / ".briefdeck/journal").unlink()
    # then both are kept, and the new one is in place
    folder = (tmp_path / PATH).parent
    assert (folder / "deck.edited-2026-01-15.pptx").read_bytes() == b"first"
    assert (folder / "deck.edited-2026-01-15-2.pptx").read_bytes() == b"second"
    assert placed.kept == "investors/en/deck.edited-2026-01-15-2.pptx"
    assert (tmp_path / PATH).read_bytes() == b"new"


def test_a_deck_of_a_build_that_was_killed_is_still_ours(tmp_path):
    # given a build that ended before its manifest was written
    place(tmp_path, PATH, b"half a build", Ledger(tmp_path), force=False)
    # when
    placed = place(tmp_path, PATH, b"new", Ledger(tmp_path), force=False)
    # then
    assert placed.status is Status.WRITTEN


def test_a_linked_folder_never_leads_out_of_the_output(tmp_path):
    # given
    outside, output = tmp_path / "outside", tmp_path / "output"
    outside.mkdir()
    output.mkdir()
    (output / "investors").symlink_to(outside)
    # when
    with pytest.raises(BriefdeckError, match="link"):
        place(output, PATH, b"deck", Ledger(output), force=False)
    # then
    assert not list(outside.rglob("*.pptx"))


def test_a_folder_where_the_deck_must_be_is_a_finding(tmp_path):
    (tmp_path / PATH).mkdir(parents=True)
    with pytest.raises(BriefdeckError) as caught:
        place(tmp_path, PATH, b"deck", Ledger(tmp_path), force=True)
    assert caught.value.findings[0].code == "B503"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make a link")
def test_a_linked_journal_is_never_written_through(tmp_path):
    # given an output folder whose record is a link to somebody's file
    precious = tmp_path / "precious"
    precious.write_text("mine")
    (tmp_path / "output/.briefdeck").mkdir(parents=True)
    (tmp_path / "output/.briefdeck/journal").symlink_to(precious)
    # when
    with pytest.raises(BriefdeckError) as caught:
        built(tmp_path / "output", b"deck")
    # then
    assert caught.value.findings[0].code == "B503"
    assert precious.read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make a link")
def test_a_linked_manifest_is_replaced_and_never_written_through(tmp_path):
    # given an output folder whose manifest is a link to somebody's file
    precious, manifest = tmp_path / "precious", tmp_path / "output/.briefdeck/manifest.json"
    precious.write_text("mine")
    manifest.parent.mkdir(parents=True)
    manifest.symlink_to(precious)
    # when
    ledger = Ledger(tmp_path / "output")
    ledger.close({})
    # then
    assert [finding.code for finding in ledger.findings] == ["B507"]
    assert precious.read_text() == "mine"
    assert not manifest.is_symlink()
