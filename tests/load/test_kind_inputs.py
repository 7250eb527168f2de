"""What slides can be asked for beyond words: kinds left open, pictures, focus, forecasts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.model.finding import InputError
from briefdeck.workspace import Workspace

ALL_KINDS = Path(__file__).parents[1] / "workspaces/all_kinds"
BRIEFING = "briefing/briefing.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ALL_KINDS, tmp_path / "yunmo"))


def changed(root: Path, old: str, new: str) -> list[tuple[str, str]]:
    path = root / BRIEFING
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        load(Workspace.open(root))
    except InputError as error:
        found = error.findings
    else:
        return []
    assert all(finding.location and finding.location.line > 1 and finding.hint for finding in found)
    return [(finding.code, finding.message) for finding in found]


def test_a_kind_may_be_left_open(root: Path) -> None:
    assert changed(root, "        kind: ranked\n", "") == []
    topics = {topic.id: topic for section in load(Workspace.open(root)).briefing.sections for topic in section.topics}
    assert topics["berths"].kind == ""


def test_what_is_read_is_what_was_written(root: Path) -> None:
    briefing = load(Workspace.open(root)).briefing
    topics = {topic.id: topic for section in briefing.sections for topic in section.topics}
    assert topics["berths"].chart is not None
    assert topics["berths"].chart.focus == 0
    assert topics["harbour"].picture is not None
    assert (topics["harbour"].picture.file, topics["harbour"].picture.focus) == ("quay.jpg", (70, 55))
    assert briefing.facts["output_26"].quantity.forecast
    assert not briefing.facts["output_25"].quantity.forecast


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("focus: yunmo", "focus: yunmu", "B020", 'the chart has no category "yunmu"'),
        ("forecast: true", "forecast: true, target: true", "B025", "a goal or a forecast, not both"),
        ("file: quay.jpg, ", "", "B013", '"file" is missing'),
        ('credit: "Drawing for this test, in the public domain", ', "", "B013", '"credit" is missing'),
        ('alt: "A quay with a crane over the river at dusk, drawn in flat colours", ', "", "B013", '"alt" is missing'),
        ("file: quay.jpg", "file: ../../../etc/quay.jpg", "B014", "no name of a JPEG or PNG"),
        ("file: quay.jpg", "file: /etc/quay.jpg", "B014", "no name of a JPEG or PNG"),
        ("file: quay.jpg", "file: quay.svg", "B014", "no name of a JPEG or PNG"),
        ("focus: {x: 70, y: 55}", "focus: {x: 170, y: 55}", "B014", "170 is not"),
        ("focus: {x: 70, y: 55}", "focus: {x: 70}", "B013", '"y" is missing'),
    ],
)
def test_one_finding_at_its_place(root: Path, old: str, new: str, code: str, message: str) -> None:
    (found,) = changed(root, old, new)
    assert found[0] == code
    assert message in found[1]
