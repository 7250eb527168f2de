"""Which findings of a file are about its figures."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bench.figures import checking


@pytest.mark.parametrize(
    ("code", "counts"),
    [("B402", False), ("B442", False), ("B405", True), ("B421", True), ("B427", True), ("B439", True)],
)
def test_a_fault_of_craft_is_no_alarm_about_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, counts: bool
) -> None:
    deck = tmp_path / "deck.pptx"
    finding = {"code": code, "severity": "error", "message": "wrong", "file": str(deck), "line": 1, "part": "slide 3"}
    answer = subprocess.CompletedProcess([], 1, json.dumps({"findings": [finding]}), "")
    monkeypatch.setattr(checking, "_briefdeck", lambda arguments, workspace: answer)
    found = checking.alarms(tmp_path, [deck])
    assert [alarm.slide for alarm in found[deck]] == ([3] if counts else [])
