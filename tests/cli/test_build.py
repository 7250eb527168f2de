import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefdeck.build.lock import locked


def test_the_workspace_is_the_current_folder(briefdeck, workspace):
    result = briefdeck("build")
    assert result.exit_code == 0
    assert "4 decks of 24 slides, 4 summaries in output; 1 warning" in result.stdout
    assert (workspace / "output/city_partners/zh_Hans/deck.pptx").is_file()


def test_findings_go_to_standard_error_with_file_line_and_column(briefdeck, workspace):
    result = briefdeck("build")
    assert "locales/zh_Hans/LC_MESSAGES/briefing.po:1:1: B202 warning: " in result.stderr
    assert "B202" not in result.stdout


def test_findings_name_files_as_they_can_be_opened_from_here(briefdeck, workspace, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = briefdeck("check", "lanhe")
    assert "lanhe/locales/zh_Hans/LC_MESSAGES/briefing.po:1:1: " in result.stderr


def test_a_log_gets_one_line_a_file(briefdeck, workspace):
    lines = briefdeck("build").stderr.splitlines()
    assert "written   investors/en/deck.pptx" in lines
    assert not any("deck.pptx" in line for line in briefdeck("build").stderr.splitlines())  # nothing was done


def test_language_tags_are_taken_with_either_joint(briefdeck, workspace, tmp_path):
    for number, tag in enumerate(("zh-Hans", "zh_Hans")):
        result = briefdeck("build", "-l", tag, "-a", "investors", "-f", "md", "-o", tmp_path / str(number))
        assert result.exit_code == 0
        assert (tmp_path / str(number) / "investors/zh_Hans/summary.md").is_file()
        assert not (tmp_path / str(number) / "investors/zh_Hans/deck.pptx").exists()


def test_an_unknown_audience_is_an_input_error_with_a_hint(briefdeck, workspace):
    result = briefdeck("build", "-a", "investor")
    assert result.exit_code == 2
    assert 'B504 "investor" is no audience (did you mean "investors"?)' in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_without_a_briefing_is_an_input_error(briefdeck, tmp_path):
    result = briefdeck("build", tmp_path)
    assert result.exit_code == 2
    assert "there is no briefing" in result.stderr


def test_json_holds_findings_and_files_and_nothing_else_is_printed(briefdeck, workspace):
    result = briefdeck("build", "--format", "json")
    document = json.loads(result.stdout)
    assert result.stderr == ""
    assert document["exit_code"] == 0
    assert [finding["code"] for finding in document["findings"]] == ["B202"]
    assert document["findings"][0]["file"] == "locales/zh_Hans/LC_MESSAGES/briefing.po"
    assert {outcome["status"] for outcome in document["outcomes"]} == {"written"}


def test_input_errors_are_json_too(briefdeck, workspace):
    (workspace / "briefing/audiences.yaml").write_text("audience: {}\n", encoding="utf-8")
    result = briefdeck("check", "--format", "json")
    document = json.loads(result.stdout)
    assert result.exit_code == document["exit_code"] == 2
    assert document["findings"][0]["file"] == "briefing/audiences.yaml"
    assert document["findings"][0]["line"] == 1


def test_strict_turns_warnings_into_exit_code_one(briefdeck, workspace):
    result = briefdeck("build", "--strict")
    assert result.exit_code == 1
    assert not (workspace / "output").exists()


def test_force_says_where_the_edited_deck_is_kept(briefdeck, workspace):
    briefdeck("build")
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(b"edited")
    os.utime(deck, (1768435200, 1768435200))
    refused = briefdeck("build")
    assert refused.exit_code == 1
    assert "output/investors/en/deck.pptx:1:1: B501" in refused.stderr
    forced = briefdeck("build", "--force")
    assert forced.exit_code == 0
    assert "kept output/investors/en/deck.edited-2026-01-15.pptx" in forced.stdout


def test_the_second_build_says_who_holds_the_lock(briefdeck, workspace):
    with locked(workspace / "output/.briefdeck/lock"):
        result = briefdeck("build")
    assert result.exit_code == 75
    assert f"process {os.getpid()}" in result.stderr
    assert briefdeck("build").exit_code == 0


def test_ctrl_c_leaves_with_130_and_keeps_what_is_finished(workspace):
    # given a build of which the first file is written
    command = [sys.executable, "-m", "briefdeck", "build"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as build:
        for line in build.stderr:
            if line.startswith("written"):
                # when
                build.send_signal(signal.SIGINT)
                break
        deadline = time.monotonic() + 30
        while build.poll() is None and time.monotonic() < deadline:
            time.sleep(0.01)
    # then it stopped (or had finished already), without a traceback, and the manifest fits the files
    assert build.returncode in {130, 0}
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    written = {path.relative_to(workspace / "output").as_posix() for path in (workspace / "output").glob("*/*/*")}
    assert written == manifest["entries"].keys()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other devices, and asks for rights to make a link")
@pytest.mark.parametrize("output", ["file", "file/below", "nowhere", "nowhere/below", "/dev/full", "/dev/null"])
def test_where_no_folder_can_be_is_one_finding(briefdeck, workspace, output):
    # given a file, and a link to nothing, where the output folder is asked for
    (workspace / "file").write_text("precious")
    (workspace / "nowhere").symlink_to(workspace / "gone")
    # when
    result = briefdeck("build", "-l", "en", "-f", "md", "-o", output)
    # then
    assert result.exit_code == 2
    lines = [line for line in result.stderr.splitlines() if "B5" in line]
    assert len(lines) == 1
    assert lines[0].startswith("B503 ")
    assert output in lines[0]
    assert "cannot be written: " in lines[0]
    assert (workspace / "file").read_text() == "precious"
    assert not (workspace / "gone").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "command", [["build"], ["build", "--format", "json"], ["facts", "--format", "csv"], ["schema"]]
)
def test_a_full_disk_under_standard_output_is_one_message(workspace, command):
    # when
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefdeck", *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    # then
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("standard output cannot be written: ")
    assert "Traceback" not in done.stderr
    assert (workspace / "output/investors/en/deck.pptx").exists() == (command[0] == "build")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of another kind")
def test_a_closed_standard_output_stops_nothing(workspace):
    command = f"{sys.executable} -m briefdeck build -f md -l en >&-"
    done = subprocess.run(command, shell=True, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert (workspace / "output/investors/en/summary.md").is_file()


@pytest.mark.parametrize("tag", ["zh-hans", "ZH_HANS", "zh-Hans"])
def test_language_tags_are_taken_in_any_letters(briefdeck, workspace, tag):
    assert briefdeck("build", "-l", tag, "-a", "investors", "-f", "md").exit_code == 0
    assert (workspace / "output/investors/zh_Hans/summary.md").is_file()
    assert briefdeck("facts", "-l", tag).exit_code == 0
    result = briefdeck("locales", "update", "-l", tag)
    assert result.stdout.startswith("locales/zh_Hans/LC_MESSAGES/briefing.po: ")
    assert [path.name for path in (workspace / "locales").iterdir()] == ["zh_Hans"]


def test_what_was_withdrawn_is_told_with_the_place_it_is_in_now(briefdeck, workspace):
    briefdeck("build")
    path = workspace / "briefing/briefing.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("  routes:\n    kind", "  routes:\n    clearance: internal\n    kind")
    )
    result = briefdeck("build", "-a", "city_partners")
    assert result.exit_code == 0
    assert "output/investors/en/deck.pptx:1:1: B515 warning: " in result.stderr
    assert "moved to output/.briefdeck/withdrawn/investors/en/deck.pptx" in result.stderr
    assert not (workspace / "output/investors/en/deck.pptx").exists()
