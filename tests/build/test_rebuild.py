"""What is made again after an edit: no file too few (the folder is as if built from scratch), and none too many."""

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from briefdeck.build.manifest import Ledger
from briefdeck.build.memory import read
from briefdeck.build.recall import recall
from briefdeck.build.result import Choice, Status
from briefdeck.build.run import run
from briefdeck.workspace import Workspace
from edits import AUDIENCES, BRIEFING, CATALOG, EDITS, QUICK, change

STARTER = Path(__file__).parents[2] / "src/briefdeck/cli/starter"
OF_ONE_BUILD = {"B502", "B515"}


def build(root, output="output", workers=1, **choice):
    return run(Workspace.open(root), Choice(**choice), root / output, workers=workers)


def made(result):
    return {outcome.path: outcome.why for outcome in result.outcomes if outcome.why}


def content(folder):
    """Path → bytes of all that is handed out, and of the manifest."""
    paths = [path for path in folder.rglob("*") if path.is_file() and ".briefdeck" not in path.parts]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def told(result, output):
    """Findings as one prints them, whatever the folder is called."""
    lasting = [str(finding) for finding in result.findings if finding.code not in OF_ONE_BUILD]
    return [line.replace(output.as_posix(), "OUTPUT") for line in lasting]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = Path(shutil.copytree(STARTER, tmp_path_factory.mktemp("built") / "lanhe"))
    assert build(root).exit_code == 0
    return root


@pytest.fixture
def workspace(built, tmp_path):
    """The small workspace, built."""
    return Path(shutil.copytree(built, tmp_path / "lanhe"))


@pytest.mark.parametrize(
    "edit",
    [pytest.param(edit, id=edit.name, marks=() if edit.name in QUICK else pytest.mark.thorough) for edit in EDITS],
)
def test_an_edit_makes_again_what_it_changes_and_nothing_else(workspace, edit):
    # given
    edit.do(workspace)
    # when
    result = build(workspace)
    scratch = build(workspace, "scratch")
    # then the folder is as if it had been built from scratch, and so is what is told
    assert result.exit_code == scratch.exit_code == 0
    assert content(workspace / "output") == content(workspace / "scratch")
    assert told(result, workspace / "output") == told(scratch, workspace / "scratch")
    manifests = [(workspace / name / ".briefdeck/manifest.json").read_bytes() for name in ("output", "scratch")]
    assert manifests[0] == manifests[1]
    # and these files were made, for this reason
    paths = [outcome.path for outcome in result.outcomes]
    assert set(made(result)) == {path for path in paths if edit.makes(path)}
    assert not edit.why or all(edit.why in why for why in made(result).values())
    # and then nothing is left to do
    assert recall(Workspace.open(workspace), Choice(), workspace / "output") is not None


def test_nothing_to_do_is_told_as_a_whole_build_would(workspace):
    whole = build(workspace, "scratch")
    # when
    idle = recall(Workspace.open(workspace), Choice(), workspace / "output")
    # then
    assert told(idle, workspace / "output") == told(whole, workspace / "scratch")
    assert {outcome.status for outcome in idle.outcomes} == {Status.UNCHANGED}
    assert [(one.path, one.slides, one.facts) for one in idle.outcomes] == [
        (one.path, one.slides, one.facts) for one in whole.outcomes
    ]


def test_the_long_way_finds_nothing_to_do_either(workspace):
    result = build(workspace)
    assert made(result) == {}
    assert {outcome.status for outcome in result.outcomes} == {Status.UNCHANGED}


def test_findings_move_with_the_lines_they_stand_on(workspace):
    # given a word that the glossary forbids, and the build that said so
    forbid = "source term\ten\tforbidden variants\nberth\tberth\tconcession\n"
    (workspace / "briefing/glossary.tsv").write_text(forbid, encoding="utf-8")
    before = build(workspace, locales=("en",))
    # when ten lines are put before it
    change(AUDIENCES, ("audiences:\n", "# a line\n" * 10 + "audiences:\n"))(workspace)
    after = build(workspace, locales=("en",))
    # then
    assert made(after) == {}
    (old,), (new,) = ([one.location for one in each.findings if one.code == "B230"] for each in (before, after))
    assert (new.file, new.line, new.column) == (AUDIENCES, old.line + 10, old.column)


def test_a_missing_file_is_made_again_and_no_other(workspace):
    (workspace / "output/investors/en/deck.pptx").unlink()
    assert made(build(workspace)) == {"investors/en/deck.pptx": ("the file is missing",)}


def test_an_edited_file_whose_content_has_not_changed_is_refused_as_ever(workspace):
    # given
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(deck.read_bytes() + b"edited")
    # when
    assert recall(Workspace.open(workspace), Choice(), workspace / "output") is None
    result = build(workspace)
    # then
    assert [finding.location.file for finding in result.findings if finding.code == "B501"] == [deck.as_posix()]
    assert {one.path for one in result.outcomes if one.status is Status.REFUSED} == {"investors/en/deck.pptx"}
    assert made(result) == {}
    assert deck.read_bytes().endswith(b"edited")


def test_a_file_edited_to_the_same_size_and_time_is_seen(workspace):
    # given an edit that hides itself as well as a user's program can
    deck = workspace / "output/investors/en/deck.pptx"
    build(workspace)  # a copied folder has new times; now they are known
    before = deck.stat()
    data = bytearray(deck.read_bytes())
    data[100] ^= 1
    deck.write_bytes(data)
    os.utime(deck, ns=(before.st_atime_ns, before.st_mtime_ns))
    # then
    assert "B501" in {finding.code for finding in build(workspace).findings}


def test_force_makes_everything_anew_and_keeps_what_was_edited(workspace):
    deck = workspace / "output/investors/en/deck.pptx"
    built_bytes = deck.read_bytes()
    deck.write_bytes(b"edited")
    result = build(workspace, force=True)
    assert set(made(result).values()) == {("asked for",)}
    assert len(made(result)) == len(result.outcomes)
    (kept,) = [one.kept for one in result.outcomes if one.kept]
    assert (workspace / "output" / kept).read_bytes() == b"edited"
    assert deck.read_bytes() == built_bytes


def test_rebuild_makes_everything_anew_but_what_was_edited(workspace):
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(b"edited")
    result = build(workspace, rebuild=True)
    assert len(made(result)) == len(result.outcomes)
    assert deck.read_bytes() == b"edited"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', '{"version": 99}', '{"version": 1, "editions": 7}'])
def test_a_broken_memory_costs_a_build_and_nothing_else(workspace, text):
    (workspace / "output/.briefdeck/memory.json").write_text(text)
    result = build(workspace, audiences=("city_partners",), locales=("en",))
    assert result.exit_code == 0
    assert set(made(result).values()) == {("nothing is remembered of it",)}
    assert {outcome.status for outcome in result.outcomes} == {Status.UNCHANGED}


def test_without_its_manifest_a_folder_is_adopted_where_it_is_as_built(workspace):
    # given a manifest cut short, and one deck that somebody edited
    manifest = workspace / "output/.briefdeck/manifest.json"
    whole = manifest.read_bytes()
    manifest.write_bytes(whole[:200])
    deck = workspace / "output/city_partners/en/deck.pptx"
    deck.write_bytes(b"edited")
    # when
    result = build(workspace)
    # then
    statuses = {outcome.path: outcome.status for outcome in result.outcomes}
    assert statuses.pop("city_partners/en/deck.pptx") is Status.REFUSED
    assert set(statuses.values()) == {Status.UNCHANGED}
    assert {"B501", "B507"} <= {finding.code for finding in result.findings}
    # and it is right again, once the edited one is out of the way
    deck.unlink()
    build(workspace)
    assert manifest.read_bytes() == whole


def test_what_could_be_told_only_with_an_error_is_not_forgotten_under_strict(workspace):
    result = build(workspace, strict=True)
    assert result.exit_code == 1
    assert result.outcomes == ()
    assert recall(Workspace.open(workspace), Choice(strict=True), workspace / "output") is None


def test_a_part_of_the_build_leaves_the_rest_known(workspace):
    # given
    change(BRIEFING, ("value: 36", "value: 37"), ("quote: 36 river", "quote: 37 river"))(workspace)
    build(workspace, audiences=("investors",), locales=("en",))
    # then only the rest of what the fact is shown in is made
    assert set(made(build(workspace))) == {"investors/zh_Hans/deck.pptx", "investors/zh_Hans/summary.md"}


def test_another_day_is_another_build_and_back(workspace):
    assert set(made(build(workspace, date=date(2026, 3, 1))).values()) == {("the date changed",)}
    assert recall(Workspace.open(workspace), Choice(), workspace / "output") is None
    assert set(made(build(workspace)).values()) == {("the date changed",)}


def test_a_translation_that_is_missing_stops_the_build_each_time(workspace):
    edit = change(CATALOG, ("{@port}贸易额目标为{trade_goal}", "{@port}贸易额目标"))
    edit(workspace)
    for _ in range(2):
        result = build(workspace)
        assert "B204" in {finding.code for finding in result.findings}
        assert result.outcomes == ()


def test_a_withdrawn_file_is_made_again(workspace):
    # given
    change(BRIEFING, ("  routes:\n    kind", "  routes:\n    clearance: internal\n    kind"))(workspace)
    result = build(workspace)
    moved = {finding.location.file for finding in result.findings if finding.code == "B515"}
    # then what showed the fact was moved aside at once, whatever came of the build
    assert {Path(file).parts[-3] for file in moved} == {"investors"}
    assert len(moved) == 4


def test_the_clearance_of_one_fact_is_seen_by_a_build_that_had_nothing_to_do(workspace):
    # given a folder that is up to date
    assert recall(Workspace.open(workspace), Choice(), workspace / "output") is not None
    # when a fact is newly withheld from all
    change(BRIEFING, ("  routes:\n    kind", "  routes:\n    clearance: internal\n    kind"))(workspace)
    # then the short way is closed
    assert recall(Workspace.open(workspace), Choice(), workspace / "output") is None


def test_files_of_a_language_that_is_gone_are_pruned_but_not_the_edited_one(workspace):
    # given
    change(AUDIENCES, ("locales: [en, zh_Hans]", "locales: [en]"))(workspace)
    edited = workspace / "output/investors/zh_Hans/deck.pptx"
    edited.write_bytes(b"edited")
    # when
    listed = build(workspace)
    pruned = build(workspace, prune=True)
    # then
    assert [finding.code for finding in listed.findings].count("B502") == 4
    assert listed.removed == ()
    assert sorted(pruned.removed) == [
        "city_partners/zh_Hans/deck.pptx", "city_partners/zh_Hans/summary.md", "investors/zh_Hans/summary.md",
    ]  # fmt: skip
    assert edited.read_bytes() == b"edited"
    assert not (workspace / "output/city_partners/zh_Hans").exists()
    assert "city_partners/zh_Hans/deck.pptx" not in Ledger(workspace / "output").manifest.entries
    # and the edited one is listed still
    still = build(workspace)
    assert [finding.location.file for finding in still.findings if finding.code == "B502"] == [edited.as_posix()]


def test_nothing_is_pruned_where_something_is_wrong(workspace):
    change(AUDIENCES, ("locales: [en, zh_Hans]", "locales: [en]"))(workspace)
    (workspace / "output/investors/en/deck.pptx").write_bytes(b"edited")
    result = build(workspace, prune=True)
    assert result.exit_code == 1
    assert result.removed == ()
    assert (workspace / "output/city_partners/zh_Hans/deck.pptx").exists()


def test_what_many_decks_share_is_remembered_once(built):
    memory = read(built / "output")
    document = json.loads((built / "output/.briefdeck/memory.json").read_bytes())
    assert set(memory.editions) == {
        f"{one}/{tag}" for one in ("investors", "city_partners") for tag in ("en", "zh_Hans")
    }
    assert len(document["slices"]) == len({tuple(pair) for pair in document["slices"]})


def test_what_a_worker_made_is_remembered_alike(workspace):
    build(workspace, "pool", workers=2)
    assert content(workspace / "pool") == content(workspace / "output")
    assert recall(Workspace.open(workspace), Choice(), workspace / "pool") is not None
