import io
import json
import signal
import subprocess
import sys
from datetime import date

import pytest
from pptx import Presentation

from briefdeck.build.events import Advanced
from briefdeck.build.make import _MAKERS
from briefdeck.build.result import Choice, Status
from briefdeck.build.run import run
from briefdeck.formats import FORMATS
from briefdeck.model.finding import BriefdeckError, InputError, Severity
from briefdeck.workspace import Workspace, digest

FILES = [
    f"{audience}/{locale}/{name}"
    for audience in ("city_partners", "investors")
    for locale in ("en", "zh_Hans")
    for name in ("deck.pptx", "summary.md")
]


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def build(workspace, output=None, listener=lambda _event: None, **choice):
    return run(Workspace.open(workspace), Choice(**choice), output or workspace / "output", listener)


def files(output):
    return sorted(path.relative_to(output).as_posix() for path in output.glob("*/*/*"))


def statuses(result):
    return {outcome.path: outcome.status for outcome in result.outcomes}


def test_every_audience_gets_a_deck_and_a_summary_in_every_language(workspace):
    result = build(workspace)
    assert result.exit_code == 0
    assert files(workspace / "output") == FILES
    assert {(outcome.audience, outcome.slides) for outcome in result.outcomes if outcome.format == "pptx"} == {
        ("investors", 8),
        ("city_partners", 4),
    }


def test_the_manifest_records_digest_facts_and_inputs(workspace):
    # when
    build(workspace)
    # then
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    entries = manifest["entries"]
    assert sorted(entries) == FILES
    for path, entry in entries.items():
        assert entry["sha256"] == digest((workspace / "output" / path).read_bytes())
        assert {"trade_goal", "shore_power"} <= set(manifest["shown"][entry["shown"]]["facts"])
        assert manifest["inputs"][entry["inputs"]]["briefing/briefing.yaml"] == digest(
            (workspace / "briefing/briefing.yaml").read_bytes()
        )
    chinese, english = (
        manifest["inputs"][entries[f"investors/{tag}/deck.pptx"]["inputs"]] for tag in ("zh_Hans", "en")
    )
    assert "locales/zh_Hans/LC_MESSAGES/briefing.po" in chinese
    assert "<briefdeck>/templates/jialing/_brand.yml" in chinese
    assert not any("zh_Hans" in path for path in english)


def test_two_builds_are_equal_byte_for_byte(workspace, tmp_path):
    build(workspace, tmp_path / "one")
    build(workspace, tmp_path / "two")
    for path in [*FILES, ".briefdeck/manifest.json"]:
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes(), path


def test_nothing_is_touched_where_nothing_changed(workspace):
    build(workspace)
    assert set(statuses(build(workspace)).values()) == {Status.UNCHANGED}


def test_an_error_in_one_audience_keeps_every_file_from_being_written(workspace):
    # given a translation that lost its placeholder, in the last audience alone
    edit(workspace / "locales/zh_Hans/LC_MESSAGES/briefing.po", "{@port}贸易额目标为{trade_goal}", "{@port}贸易额目标")
    # when
    result = build(workspace)
    # then
    assert result.exit_code == 1
    assert result.outcomes == ()
    assert "B204" in {finding.code for finding in result.findings}
    assert not (workspace / "output").exists()


def test_another_audiences_missing_translation_does_not_stop_this_one(workspace):
    edit(workspace / "locales/zh_Hans/LC_MESSAGES/briefing.po", "{@port}贸易额目标为{trade_goal}", "{@port}贸易额目标")
    assert build(workspace, audiences=("investors",)).exit_code == 0


def test_a_check_goes_the_same_road_and_writes_nothing(workspace):
    result = run(Workspace.open(workspace), Choice(), None)
    assert result.exit_code == 0
    assert set(statuses(result).values()) == {Status.CHECKED}
    assert sum(outcome.slides for outcome in result.outcomes) == 24
    assert not (workspace / "output").exists()


def test_strict_makes_every_warning_an_error(workspace):
    # given a catalog that nobody has reviewed
    warned = run(Workspace.open(workspace), Choice(), None)
    assert {finding.severity for finding in warned.findings} == {Severity.WARNING}
    # when
    result = build(workspace, strict=True)
    # then
    assert result.exit_code == 1
    assert {finding.severity for finding in result.findings} == {Severity.ERROR}
    assert not (workspace / "output").exists()


def test_a_part_of_the_build_leaves_the_rest_in_the_manifest(workspace):
    # given
    build(workspace)
    edit(workspace / "briefing/briefing.yaml", "value: 48 billion", "value: 49 billion")
    edit(workspace / "briefing/briefing.yaml", "goods worth RMB 48 billion", "goods worth RMB 49 billion")
    # when
    result = build(workspace, audiences=("investors",), locales=("en",), formats=("pptx",))
    # then
    assert statuses(result) == {"investors/en/deck.pptx": Status.WRITTEN}
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    assert sorted(manifest["entries"]) == FILES


def test_an_edited_deck_is_refused_and_the_others_are_built(workspace):
    # given
    build(workspace)
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(deck.read_bytes() + b"edited")
    # when
    result = build(workspace, date=date(2026, 3, 1))
    # then
    assert result.exit_code == 1
    assert [finding.location.file for finding in result.findings if finding.code == "B501"] == [deck.as_posix()]
    found = statuses(result)
    assert found.pop("investors/en/deck.pptx") is Status.REFUSED
    assert set(found.values()) == {Status.WRITTEN}
    assert deck.read_bytes().endswith(b"edited")
    # and it is refused again: the manifest has not taken it for ours
    assert statuses(build(workspace))["investors/en/deck.pptx"] is Status.REFUSED


def test_force_keeps_the_edited_deck_beside_the_new_one(workspace):
    build(workspace)
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(b"edited")
    result = build(workspace, force=True)
    assert result.exit_code == 0
    (kept,) = [outcome.kept for outcome in result.outcomes if outcome.kept]
    assert (workspace / "output" / kept).read_bytes() == b"edited"
    assert len(Presentation(str(deck)).slides) == 8


def test_files_of_an_audience_that_is_gone_are_listed(workspace):
    # given a build, and then one audience less
    build(workspace)
    path = workspace / "briefing/audiences.yaml"
    path.write_text(path.read_text(encoding="utf-8").split("  city_partners:")[0], encoding="utf-8")
    # when
    result = build(workspace)
    # then
    listed = [finding.location.file for finding in result.findings if finding.code == "B502"]
    assert listed == [(workspace / "output" / path).as_posix() for path in FILES[:4]]
    assert result.exit_code == 0


@pytest.mark.parametrize("prune", [False, True])
def test_a_pseudo_language_that_was_asked_for_is_no_remains(workspace, prune):
    # given a language that no audience is handed, built because it was named
    result = build(workspace, audiences=("investors",), locales=("en_XA",), formats=("pptx",), prune=prune)
    # then nothing says that it is to go, and it stays
    assert "B502" not in [finding.code for finding in result.findings]
    assert result.removed == ()
    assert (workspace / "output/investors/en_XA/deck.pptx").is_file()
    # but the next build for the languages handed out lists it
    assert "B502" in [finding.code for finding in build(workspace).findings]


def test_another_day_stands_on_the_cover(workspace):
    build(workspace, date=date(2026, 3, 1), audiences=("investors",))
    deck = Presentation(io.BytesIO((workspace / "output/investors/en/deck.pptx").read_bytes()))
    text = "\n".join(shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame)
    assert "1 March 2026" in text
    assert deck.core_properties.created.date() == date(2026, 3, 1)


def test_what_is_not_there_is_asked_for_in_vain(workspace):
    with pytest.raises(InputError) as caught:
        build(workspace, audiences=("investor",))
    assert caught.value.findings[0].hint == 'did you mean "investors"?'
    assert not (workspace / "output").exists()


def test_progress_names_every_edition_and_every_file(workspace):
    events = []
    build(workspace, listener=events.append)
    steps = [event for event in events if isinstance(event, Advanced)]
    assert next(step.subject for step in steps if step.phase == "plan") == "investors/en"
    assert sorted(step.subject for step in steps if step.phase == "write") == FILES


def test_an_interrupted_build_keeps_what_is_finished(workspace):
    # given somebody who presses Ctrl-C after the second file
    def impatient(event):
        if isinstance(event, Advanced) and event.subject == "investors/en/summary.md":
            raise KeyboardInterrupt

    # when
    with pytest.raises(KeyboardInterrupt):
        build(workspace, listener=impatient)
    # then two files are there, and the manifest knows them
    assert files(workspace / "output") == ["investors/en/deck.pptx", "investors/en/summary.md"]
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    assert sorted(manifest["entries"]) == files(workspace / "output")
    assert build(workspace).exit_code == 0


def test_a_brand_of_the_workspace_goes_before_the_programs(workspace):
    # given a template of the summary that is wrong
    template = workspace / "templates/jialing/summary.md.j2"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nothing_of_this_name }}")
    # when
    with pytest.raises(InputError) as caught:
        build(workspace)
    # then it is found before anything is written
    assert caught.value.findings[0].location.file == "templates/jialing/summary.md.j2"
    assert not (workspace / "output").exists()


@pytest.mark.parametrize(
    ("locale", "file"),
    [("en", "briefing/audiences.yaml"), ("zh_Hans", "locales/zh_Hans/LC_MESSAGES/briefing.po")],
)
def test_a_text_that_does_not_fit_is_found_where_its_words_stand(workspace, locale, file):
    # given a point far too long for its panel, in one language
    words = {"en": "Battery charging is open to private partners.", "zh_Hans": "充电业务向社会资本开放。"}[locale]
    line = next(
        number
        for number, text in enumerate((workspace / file).read_text(encoding="utf-8").splitlines(), start=1)
        if words in text and "msgid" not in text
    )
    edit(
        workspace / file,
        f'msgstr "{words}' if locale != "en" else words,
        f'msgstr "{words * 30}' if locale != "en" else f'"{words * 30}"',
    )
    # when
    result = run(Workspace.open(workspace), Choice(audiences=("investors",), locales=(locale,)), None)
    # then
    places = {(finding.location.file, finding.location.line) for finding in result.findings if finding.code == "B302"}
    assert places == {(file, line)}


KILLED = """
import os, signal, sys
from pathlib import Path
from briefdeck.build.events import Advanced
from briefdeck.build.make import _MAKERS
from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.workspace import Workspace
def listen(event):
    if isinstance(event, Advanced) and event.subject == "investors/en/summary.md":
        os.kill(os.getpid(), signal.SIGKILL)
root = Path(sys.argv[1])
run(Workspace.open(root), Choice(), root / "output", listen)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_killed_build_is_gone_on_with(workspace):
    # given a build that was killed after its second file, without a chance to record anything
    done = subprocess.run([sys.executable, "-c", KILLED, str(workspace)], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert files(workspace / "output") == ["investors/en/deck.pptx", "investors/en/summary.md"]
    assert not (workspace / "output/.briefdeck/manifest.json").exists()
    # when another day's is built into the same folder
    result = build(workspace, date=date(2026, 3, 1))
    # then nothing is taken for edited by hand, and all is there
    assert result.exit_code == 0
    assert files(workspace / "output") == FILES
    assert set(statuses(result).values()) == {Status.WRITTEN}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make a link")
@pytest.mark.parametrize("link", [".briefdeck", ".briefdeck/lock", ".briefdeck/journal", "investors"])
def test_no_link_in_the_output_folder_leads_out_of_it(workspace, tmp_path, link):
    # given a workspace from somebody else, with a link in its output folder
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("mine")
    path = workspace / "output" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(outside / "precious" if "/" in link else outside)
    # when
    with pytest.raises(BriefdeckError) as caught:
        build(workspace)
    # then
    assert [finding.code for finding in caught.value.findings] == ["B503"]
    assert [file.name for file in outside.rglob("*")] == ["precious"]
    assert (outside / "precious").read_text() == "mine"


def test_a_file_in_place_of_the_output_folder_is_a_finding(workspace):
    (workspace / "output").write_text("a file")
    with pytest.raises(BriefdeckError) as caught:
        build(workspace)
    assert [finding.code for finding in caught.value.findings] == ["B503"]


def test_files_in_a_language_no_longer_handed_are_listed(workspace):
    # given a build, and then one language less
    build(workspace)
    edit(workspace / "briefing/audiences.yaml", "locales: [en, zh_Hans]", "locales: [en]")
    # when
    result = build(workspace)
    # then
    listed = {finding.location.file for finding in result.findings if finding.code == "B502"}
    assert listed == {(workspace / "output" / path).as_posix() for path in FILES if "zh_Hans" in path}


def test_a_character_that_cannot_be_shown_stops_a_build_with_a_place(workspace):
    edit(workspace / "locales/zh_Hans/LC_MESSAGES/briefing.po", "所有泊位接入岸电。", "所有\x08泊位接入岸电。")
    result = build(workspace)
    assert [finding.code for finding in result.findings if finding.severity is Severity.ERROR] == ["B006"]
    assert result.outcomes == ()


def test_every_format_has_its_maker():
    assert set(_MAKERS) == set(FORMATS)


def test_an_interrupt_while_a_file_is_put_in_place_loses_no_record(workspace):
    # given a build that is interrupted in the moment after its first file was renamed into place
    code = INTERRUPTED.format(root=str(workspace))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "KeyboardInterrupt" in done.stderr
    # then the manifest knows it
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    assert files(workspace / "output") == sorted(manifest["entries"]) == ["investors/en/deck.pptx"]


INTERRUPTED = """
import sys
from pathlib import Path
from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.workspace import Workspace
root = Path({root!r})
def interrupt(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("deck.pptx"):
        armed.append(True)
    elif event == "open" and armed:
        armed.clear()
        raise KeyboardInterrupt
armed = []
sys.addaudithook(interrupt)
run(Workspace.open(root), Choice(), root / "output")
"""
