"""The checks run on the road of a build: a fault planted in a copy of the sample comes out as its finding."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.model.finding import Severity
from briefdeck.workspace import Workspace
from sample import ROOT


@pytest.mark.parametrize(
    ("written", "instead", "code", "severity"),
    [
        (r"A task force of \{departments\} tackles", "A task force of 21 departments tackles", "B213", Severity.ERROR),
        ("    value: 21\n", "    value: 12\n", "B105", Severity.WARNING),
        (r"    more_than: 10,?000\n", "    value: 10,000\n", "B107", Severity.WARNING),
        ("    status: disputed\n", "    status: stands\n", "B102", Severity.ERROR),
    ],
)
def test_a_fault_in_the_briefing_is_found_by_a_build(
    written: str, instead: str, code: str, severity: Severity, tmp_path: Path
) -> None:
    # given a copy of the sample with one fault in it
    shutil.copytree(ROOT / "briefing", tmp_path / "briefing")
    briefing = tmp_path / "briefing" / "briefing.yaml"
    text = briefing.read_text(encoding="utf-8")
    text, times = re.subn(written, instead, text)
    assert times
    briefing.write_text(text, encoding="utf-8")
    # when the smallest of its decks is made in memory
    result = run(Workspace.open(tmp_path), Choice(audiences=("mayor",), locales=("en",), formats=("pptx",)), None)
    # then the finding names the place
    found = [finding for finding in result.findings if finding.code == code]
    assert [finding.severity for finding in found] == [severity]
    assert found[0].location is not None
    assert found[0].location.file == "briefing/briefing.yaml"
