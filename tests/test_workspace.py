from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefdeck import workspace
from briefdeck.model.finding import BriefdeckError, InputError
from briefdeck.workspace import Workspace, digest, shipped, write_atomic
from sample import ROOT

STYLE = "locales/en/style.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "briefing/briefing.yaml", "briefing: x\n")
    return tmp_path


@pytest.fixture
def layered(tmp_path: Path) -> Workspace:
    """A workspace over a program of its own."""
    put(tmp_path, "ws/briefing/briefing.yaml", "briefing: x\n")
    put(tmp_path, "program/locales/en/style.toml", "program")
    put(tmp_path, "program/locales/en/LC_MESSAGES/briefdeck.po", "program")
    put(tmp_path, "program/locales/en/LC_MESSAGES/briefing.po", "another city's words")
    put(tmp_path, "program/briefing/briefing.yaml", "another city's briefing")
    put(tmp_path, "program/templates/jialing/_brand.yml", "program")
    return Workspace(tmp_path / "ws", tmp_path / "program")


def put(root: Path, rel: str, text: str) -> Path:
    path = root / rel
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# ── opening and reading ──


def test_a_folder_with_a_briefing_is_a_workspace(folder):
    ws = Workspace.open(folder)
    assert ws.root == folder.resolve()
    assert ws.read("briefing/briefing.yaml") == b"briefing: x\n"


@pytest.mark.parametrize(
    ("path", "file", "hint"),
    [
        ("nowhere", "nowhere", "name the folder"),
        ("briefing/briefing.yaml", "briefing.yaml", "name the folder"),
        ("drafts/empty", "briefing/briefing.yaml", "briefdeck new"),
        ("briefing", "briefing/briefing.yaml", "the folder above"),
    ],
)
def test_what_is_no_workspace_says_so(path, file, hint, folder):
    (folder / "drafts/empty").mkdir(parents=True)
    with pytest.raises(InputError) as refused:
        Workspace.open(folder / path)
    [finding] = refused.value.findings
    assert finding.code == "B001"
    assert finding.location.file.endswith(file)
    assert hint in finding.hint
    assert refused.value.exit_code == 2


def test_a_missing_file_is_a_finding(folder):
    ws = Workspace.open(folder)
    for rel, said in (("briefing/audiences.yaml", "missing"), ("briefing", "folder")):
        with pytest.raises(InputError, match=said) as refused:
            ws.read(rel)
        assert refused.value.findings[0].location.file == rel


@pytest.mark.parametrize("rel", ["../secret", "/etc/passwd", "briefing/../../secret"])
def test_no_path_leads_out_of_a_workspace(rel, folder):
    ws = Workspace.open(folder)
    for door in (ws.read, ws.layers):
        with pytest.raises(ValueError, match="not a path inside"):
            door(rel)


# ── overlays ──


def test_the_workspaces_file_lies_over_the_programs(layered):
    assert layered.layers(STYLE) == ((f"<briefdeck>/{STYLE}", b"program"),)
    put(layered.root, STYLE, "own")
    assert layered.layers(STYLE) == ((f"<briefdeck>/{STYLE}", b"program"), (STYLE, b"own"))


@pytest.mark.parametrize(
    ("rel", "laid_under"),
    [
        ("locales/en/LC_MESSAGES/briefdeck.po", True),
        ("templates/jialing/_brand.yml", True),
        ("locales/en/LC_MESSAGES/briefing.po", False),
        ("briefing/briefing.yaml", False),
    ],
)
def test_one_citys_words_never_lie_under_anothers(rel, laid_under, layered):
    names = [name for name, _ in layered.layers(rel)]
    assert any(name.startswith("<briefdeck>") for name in names) == laid_under


def test_what_nobody_has_has_no_layers(layered):
    assert layered.layers("locales/fr/style.toml") == ()


def test_the_repository_is_a_workspace_and_gives_each_file_once():
    ws = Workspace.open(ROOT)
    [(name, data)] = ws.layers(STYLE)
    assert name == STYLE
    assert data == (ROOT / STYLE).read_bytes()


def test_locales_and_brands_of_both_layers(layered):
    put(layered.root, "locales/de/style.toml", "")
    put(layered.root, "locales/en/style.toml", "")
    put(layered.root, "locales/fr/LC_MESSAGES/briefing.po", "")
    put(layered.root, "templates/own/_brand.yml", "")
    put(layered.root, "templates/notes/readme.txt", "")
    assert layered.locales() == ("de", "en")
    assert layered.brands() == ("jialing", "own")


# ── what the program brings ──


def test_an_editable_install_finds_the_repositorys_files():
    assert shipped(STYLE) == ROOT / STYLE
    assert shipped(STYLE).is_file()


def test_a_wheel_finds_them_inside_the_package(tmp_path):
    package = tmp_path / "lib/site-packages/briefdeck"
    put(package, f"_shipped/{STYLE}", "")
    assert workspace._program_root(package) == package / "_shipped"


def test_a_wheel_under_a_workspace_that_has_nothing_of_its_own(tmp_path, folder):
    package = tmp_path / "site-packages/briefdeck"
    put(package, f"_shipped/{STYLE}", "shipped")
    ws = Workspace(folder, workspace._program_root(package))
    assert ws.layers(STYLE) == ((f"<briefdeck>/{STYLE}", b"shipped"),)
    assert ws.locales() == ("en",)


# ── digests ──


def test_digest():
    assert digest(b"") == hashlib.sha256(b"").hexdigest()


# ── writing ──


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_its_folders(tmp_path):
    write_atomic(tmp_path / "a/b/deck.pptx", b"new")
    assert (tmp_path / "a/b/deck.pptx").read_bytes() == b"new"
    assert names(tmp_path / "a/b") == ["deck.pptx"]


def test_a_new_file_has_the_mode_of_the_umask_and_a_replaced_one_its_own(tmp_path):
    before = os.umask(0o027)
    try:
        write_atomic(tmp_path / "new", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    (tmp_path / "new").chmod(0o604)
    write_atomic(tmp_path / "new", b"again")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604


def test_a_link_is_replaced_and_what_it_points_to_left_alone(tmp_path):
    target = put(tmp_path, "elsewhere/precious", "precious")
    link = tmp_path / "deck.pptx"
    link.symlink_to(target)
    write_atomic(link, b"deck")
    assert target.read_text() == "precious"
    assert not link.is_symlink()
    assert link.read_bytes() == b"deck"


def test_a_linked_folder_does_not_lead_out_of_the_output(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    output = tmp_path / "output"
    output.mkdir()
    (output / "investors").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BriefdeckError, match="symbolic link") as refused:
        write_atomic(output / "investors/en/deck.pptx", b"deck", within=output)
    assert refused.value.findings[0].code == "B503"
    assert names(tmp_path / "elsewhere") == []


def test_an_output_folder_may_itself_be_a_link(tmp_path):
    (tmp_path / "disk").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "disk")
    write_atomic(tmp_path / "output/en/deck.pptx", b"deck", within=tmp_path / "output")
    assert (tmp_path / "disk/en/deck.pptx").read_bytes() == b"deck"


def test_a_folder_in_the_way_is_refused_and_nothing_left_behind(tmp_path):
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(BriefdeckError) as refused:
        write_atomic(tmp_path / "deck.pptx", b"deck")
    assert refused.value.findings[0].code == "B503"
    assert names(tmp_path) == ["deck.pptx"]


def test_a_file_where_a_folder_must_be_is_refused(tmp_path):
    put(tmp_path, "output", "a file")
    with pytest.raises(BriefdeckError):
        write_atomic(tmp_path / "output/deck.pptx", b"deck")
    assert (tmp_path / "output").read_text() == "a file"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path):
    # given a process that may not write files of more than 16 KB
    target = put(tmp_path, "deck.pptx", "the old deck")
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384))\n"
        "from briefdeck.workspace import write_atomic; from briefdeck.model.finding import BriefdeckError\n"
        "try: write_atomic(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except BriefdeckError as error: print(error)\n"
    )
    # when it writes more
    run = subprocess.run([sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=True)
    # then it says so, and the old file is what it was
    assert "B503" in run.stdout
    assert "too large" in run.stdout
    assert target.read_text() == "the old deck"
    assert names(tmp_path) == ["deck.pptx"]


def test_an_interrupted_write_leaves_nothing_behind(tmp_path):
    with pytest.raises(KeyboardInterrupt), workspace._temporary_beside(tmp_path / "deck.pptx"):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_a_very_long_name_can_be_written(tmp_path):
    write_atomic(tmp_path / ("n" * 250), b"x")
    assert names(tmp_path) == ["n" * 250]
