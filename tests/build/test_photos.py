"""Pictures on their way into a deck: what cannot be shown is one finding at its place, and nothing is written."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefdeck.build.result import Choice, Result
from briefdeck.build.run import run
from briefdeck.workspace import Workspace

ALL_KINDS = Path(__file__).parents[1] / "workspaces/all_kinds"
PICTURE = "briefing/pictures/quay.jpg"
ENGLISH = Choice(locales=("en",))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of the workspace with every kind, its story cut to the picture."""
    root = Path(shutil.copytree(ALL_KINDS, tmp_path / "yunmo"))
    audiences = root / "briefing/audiences.yaml"
    text = audiences.read_text(encoding="utf-8")
    head, _ = text.split("    story:")
    audiences.write_text(f"{head}    story: [cover, harbour, sources]\n".replace("min: 10", "min: 1"), encoding="utf-8")
    return root


def build(root: Path) -> Result:
    return run(Workspace.open(root), ENGLISH, root / "output")


def refused(root: Path) -> tuple[str, str]:
    result = build(root)
    assert result.exit_code == 1
    assert not (root / "output/everyone").exists()
    (finding,) = [each for each in result.findings if each.code.startswith("B02")]
    assert finding.hint
    assert finding.location is not None
    assert finding.location.file == "briefing/briefing.yaml"
    return finding.code, finding.message


def test_the_picture_is_in_the_file_and_in_the_manifest(workspace: Path) -> None:
    result = build(workspace)
    assert result.exit_code == 0, result.findings
    with zipfile.ZipFile(workspace / "output/everyone/en/deck.pptx") as deck:
        (name,) = [name for name in deck.namelist() if name.startswith("ppt/media/")]
        assert b"Test camera" not in deck.read(name)
    manifest = (workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8")
    assert manifest.count(PICTURE) == 1  # behind the deck, not behind the summary


def test_a_picture_that_is_missing(workspace: Path) -> None:
    (workspace / PICTURE).unlink()
    code, message = refused(workspace)
    assert code == "B027"
    assert "briefing/pictures/quay.jpg is missing" in message


def test_a_picture_that_is_none(workspace: Path) -> None:
    (workspace / PICTURE).write_bytes(b"GIF89a")
    assert refused(workspace) == ("B027", 'picture "quay.jpg": the file is no JPEG and no PNG')


def test_a_link_out_of_the_folder(workspace: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret.jpg"
    shutil.move(workspace / PICTURE, outside)
    (workspace / PICTURE).symlink_to(outside)
    code, message = refused(workspace)
    assert code == "B027"
    assert "leads out of briefing/pictures" in message


def test_a_workspace_without_pictures_needs_no_pillow(workspace: Path) -> None:
    # given a story without the picture, and a Python that has no Pillow
    audiences = workspace / "briefing/audiences.yaml"
    text = audiences.read_text(encoding="utf-8")
    audiences.write_text(text.replace("[cover, harbour, sources]", "[cover, quay, sources]"), encoding="utf-8")
    # when it is built
    done = _without_pillow(workspace)
    # then nobody asks for it
    assert done.returncode == 0, done.stderr


def test_pillow_missing_where_there_is_a_picture(workspace: Path) -> None:
    done = _without_pillow(workspace)
    assert done.returncode == 1
    assert "B028" in done.stderr
    assert "pip install 'briefdeck[pictures]'" in done.stderr
    assert "Traceback" not in done.stderr


def _without_pillow(workspace: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; sys.modules['PIL'] = None; from briefdeck.cli import main; main()"
    command = [sys.executable, "-c", code, "build", str(workspace), "-l", "en", "-o", str(workspace / "out")]
    return subprocess.run(command, capture_output=True, text=True, check=False)
