from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.model.finding import Finding, InputError
from briefdeck.workspace import Workspace

SMALL = Path(__file__).parents[1] / "workspaces/small"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small workspace, to be spoiled."""
    shutil.copytree(SMALL / "briefing", tmp_path / "briefing")
    return tmp_path


@pytest.fixture
def findings(folder: Path) -> Callable[[], tuple[Finding, ...]]:
    """What loading the copy finds wrong."""

    def found() -> tuple[Finding, ...]:
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        try:
            load(Workspace.open(folder))
        except InputError as error:
            return error.findings
        finally:
            assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        return ()

    return found
