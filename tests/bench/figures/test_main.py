"""The command line: its manual holds the list's format, and what cannot be run is one message."""

import subprocess
import sys
from pathlib import Path


def run(*arguments):
    command = [sys.executable, "-m", "bench.figures", *map(str, arguments)]
    return subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)


def test_help_documents_the_list():
    done = run("--help")
    assert done.returncode == 0
    for word in ("--seed", "--count", "--mutants", "--keep", "--readme", "mutants.tsv", "audience", "before", "clean"):
        assert word in done.stdout


def test_a_folder_without_a_list_is_refused(tmp_path):
    done = run("--mutants", tmp_path)
    assert done.returncode == 2
    assert "no list of mutants" in done.stderr
    assert "Traceback" not in done.stderr


def test_files_are_not_kept_over_others(tmp_path):
    (tmp_path / "mine.txt").write_text("", encoding="utf-8")
    done = run("--keep", tmp_path, "--count", "1")
    assert done.returncode == 2
    assert "is not empty" in done.stderr
