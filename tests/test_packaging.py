"""The wheel, as somebody who has nothing but Python gets it."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Runs the installed program in an empty folder far from the repository."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    subprocess.run(pip, check=True, cwd=folder)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run(*arguments):
        done = subprocess.run(
            [scripts / "briefdeck", *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return folder

    return run


def test_the_wheel_carries_what_lies_under_every_workspace(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for path in ("locales/en/style.toml", "locales/zh_Hans/LC_MESSAGES/briefdeck.po", "briefing/briefing.yaml"):
        assert f"briefdeck/_shipped/{path}" in names
    assert any(name.startswith("briefdeck/_shipped/templates/") for name in names)
    assert "briefdeck/cli/starter/briefing/briefing.yaml" in names
    assert "briefdeck/preview/fonts.conf" in names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]


def test_the_small_workspace_builds(installed):
    folder = installed("new", "y")
    installed("build", "y")
    made = sorted(path.name for path in (folder / "y/output").glob("*/*/*"))
    assert made == ["deck.pptx"] * 4 + ["summary.md"] * 4


def test_the_sample_gives_the_repositorys_own_decks(installed, tmp_path):
    # given the sample, built by the installed program
    folder = installed("new", "--sample", "x")
    installed("build", "x")
    # when it is built in the repository too
    command = [sys.executable, "-m", "briefdeck", "build", str(ROOT), "-o", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    # then all files are there, and equal
    here = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.glob("*/*/*")}
    there = {path.relative_to(folder / "x/output"): path.read_bytes() for path in folder.glob("x/output/*/*/*")}
    assert len(here) >= 24
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
