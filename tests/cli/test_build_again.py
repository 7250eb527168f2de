"""``briefdeck build``, a second time."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefdeck.build.result import Outcome, Result, Status
from briefdeck.cli import program
from briefdeck.cli.summary import echo_reasons
from edits import AUDIENCES, BRIEFING, change

STARTER = Path(__file__).parents[2] / "src/briefdeck/cli/starter"


def build(root, *options):
    return CliRunner().invoke(program, ["build", str(root), "-l", "en", *options])


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    root = Path(shutil.copytree(STARTER, tmp_path_factory.mktemp("once") / "lanhe"))
    assert build(root).exit_code == 0
    return root


@pytest.fixture
def workspace(once, tmp_path):
    return Path(shutil.copytree(once, tmp_path / "lanhe"))


def reasons(result):
    lines = [line.split("  ", 1) for line in result.stdout.splitlines() if ".pptx  " in line or ".md  " in line]
    return {path: why.strip() for path, why in lines if "/" in path}


def test_explain_says_why_a_file_was_made_or_was_not(workspace):
    change(BRIEFING, ("value: 36", "value: 37"), ("quote: 36 river", "quote: 37 river"))(workspace)
    told = reasons(build(workspace, "--explain"))
    assert told["investors/en/deck.pptx"] == "fact routes changed"
    assert told["city_partners/en/deck.pptx"] == "nothing that it shows has changed"


def test_explain_names_an_edited_file(workspace):
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(b"edited")
    told = reasons(build(workspace, "--explain"))
    assert told["investors/en/deck.pptx"] == "edited by hand, and left as it is; nothing that it shows has changed"


def test_of_many_reasons_the_first_are_told_and_the_others_counted(capsys):
    why = tuple(f"fact f{number} changed" for number in range(12))
    echo_reasons(Result((), (Outcome("a/en/deck.pptx", "a", "en", "pptx", Status.WRITTEN, why=why),)))
    told = capsys.readouterr().out
    assert "fact f7 changed; 4 more\n" in told
    assert "fact f8" not in told


def test_what_was_up_to_date_is_counted(workspace):
    assert "4 files up to date" in build(workspace).stdout
    assert "up to date" not in build(workspace, "--rebuild").stdout


def test_reasons_stand_in_the_json(workspace):
    change(AUDIENCES, ("date: 2026-02-10", "date: 2026-02-11"))(workspace)
    outcomes = json.loads(build(workspace, "--format", "json").stdout)["outcomes"]
    assert {outcome["path"]: outcome["why"] for outcome in outcomes} == {
        "investors/en/deck.pptx": [],
        "investors/en/summary.md": [],
        "city_partners/en/deck.pptx": ["the date changed"],
        "city_partners/en/summary.md": ["the date changed"],
    }


def test_pruned_files_are_named(workspace):
    text = (workspace / AUDIENCES).read_text(encoding="utf-8")
    (workspace / AUDIENCES).write_text(text.split("  city_partners:")[0], encoding="utf-8")
    assert "B502" in build(workspace).stderr
    result = build(workspace, "--prune")
    assert f"removed {workspace / 'output/city_partners/en/deck.pptx'}" in result.stdout
    assert "B502" not in result.stderr
    assert not (workspace / "output/city_partners").exists()


def test_a_build_with_nothing_to_do_loads_no_stage(workspace, tmp_path):
    build(workspace)
    code = (
        "import sys; from briefdeck.cli import main\ntry: main()\nfinally: print(sorted(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "build", str(workspace), "-l", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = done.stderr.splitlines()[-1]
    assert "briefdeck.build.recall" in loaded
    for heavy in ("briefdeck.plan", "briefdeck.load", "briefdeck.formats.pptx", "babel", "yaml", "jinja2"):
        assert f"'{heavy}'" not in loaded, heavy
