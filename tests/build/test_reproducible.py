"""Same input, same bytes: real processes with other seeds, clocks, languages and numbers of workers."""

import io
import os
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from briefdeck.model.finding import BriefdeckError
from briefdeck.workspace import source_date
from edits import BRIEFING, change

pytestmark = pytest.mark.slow

STARTER = Path(__file__).parents[2] / "src/briefdeck/cli/starter"
EPOCH = "1767225600"  # 2026-01-01


def build(root, output, *options, code=0, **environment):
    known = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, "-m", "briefdeck", "build", str(root), "-o", str(output), *options]
    done = subprocess.run(command, env={**known, **environment}, capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode(errors="replace")
    return done


def content(folder):
    paths = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != ".briefdeck"]
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return found | {"manifest": (folder / ".briefdeck/manifest.json").read_bytes()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A workspace, and its output as one process made it; with the moment when that was."""
    folder = tmp_path_factory.mktemp("reproducible")
    shutil.copytree(STARTER, folder / "lanhe")
    build(folder / "lanhe", folder / "one", PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")
    return folder, time.monotonic()


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        ((), {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "America/St_Johns"}),
        (("-j", "2"), {"LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN", "PYTHONHASHSEED": "77", "TZ": "Asia/Shanghai"}),
    ],
    ids=["plain C locale", "two workers in Chongqing"],
)
def test_another_process_makes_the_same_bytes_three_seconds_later(folder, tmp_path, options, environment):
    # given
    folder, begun = folder
    time.sleep(max(0.0, begun + 3 - time.monotonic()))  # a ZIP counts in steps of two seconds
    # when
    build(folder / "lanhe", tmp_path / "two", *options, **environment)
    # then
    assert content(tmp_path / "two") == content(folder / "one")


def test_a_folder_built_step_by_step_is_the_one_built_at_once(folder, tmp_path):
    # given a folder built from another state of the briefing
    folder, _ = folder
    root = Path(shutil.copytree(folder / "lanhe", tmp_path / "lanhe"))
    there = (("value: 36", "value: 37"), ("quote: 36 river", "quote: 37 river"))
    change(BRIEFING, *there)(root)
    build(root, tmp_path / "steps", "-a", "investors")
    build(root, tmp_path / "steps")
    # when
    change(BRIEFING, *((new, old) for old, new in there))(root)
    build(root, tmp_path / "steps", PYTHONHASHSEED="3")
    # then
    assert content(tmp_path / "steps") == content(folder / "one")


def test_source_date_epoch_is_the_only_moment_in_a_deck(folder, tmp_path):
    folder, _ = folder
    build(folder / "lanhe", tmp_path / "dated", SOURCE_DATE_EPOCH=EPOCH)
    with zipfile.ZipFile(tmp_path / "dated/investors/en/deck.pptx") as deck:
        core = deck.read("docProps/core.xml").decode()
        assert core.count("2026-01-01T00:00:00Z") == 2
        packages = [deck]
        packages += [zipfile.ZipFile(io.BytesIO(deck.read(name))) for name in deck.namelist() if name.endswith(".xlsx")]
        assert len(packages) > 1
        for package in packages:
            assert {member.date_time for member in package.infolist()} == {(2026, 1, 1, 0, 0, 0)}
    # and it counts as a change
    again = build(folder / "lanhe", tmp_path / "dated", "--explain", SOURCE_DATE_EPOCH="1767312000")
    assert b"SOURCE_DATE_EPOCH changed" in again.stdout


@pytest.mark.parametrize("moment", ["2026-01-01", "soon", "9" * 30])
def test_what_is_no_moment_is_a_finding(monkeypatch, moment):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    with pytest.raises(BriefdeckError) as caught:
        source_date()
    assert [finding.code for finding in caught.value.findings] == ["B534"]


def test_nothing_is_built_at_no_moment(folder, tmp_path):
    folder, _ = folder
    done = build(folder / "lanhe", tmp_path / "none", code=2, SOURCE_DATE_EPOCH="soon")
    assert b"B534" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "none").exists()
