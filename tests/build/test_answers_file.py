"""Answers outlive a build, and a file that cannot be relied on is passed over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefdeck.build import answers_file
from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.figures import reading
from briefdeck.model import answers
from briefdeck.workspace import Workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _apart() -> Iterator[None]:
    before = answers.kept()
    answers.forget()
    yield
    answers.forget()
    answers.keep(before)


def test_a_build_leaves_answers_for_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefdeck.check import quote_gives_away

    # Given a build, which read the sample's quotations
    quote_gives_away._figures.cache_clear()
    choice = Choice(audiences=("media",), locales=("en",), formats=("pptx",), rebuild=True)
    run(Workspace.open(ROOT), choice, tmp_path)
    first = (tmp_path / "media/en/deck.pptx").read_bytes()
    written = (tmp_path / ".briefdeck/answers.json").read_bytes()
    assert any("USD 92 billion" in asked for asked in json.loads(written)["answers"]["quotes"])

    # When a process that knows nothing builds again, it reads no quotation
    answers.forget()
    quote_gives_away._figures.cache_clear()
    monkeypatch.delattr(reading, "read")
    run(Workspace.open(ROOT), choice, tmp_path)

    # Then the file is the same, and nothing new was found out
    assert (tmp_path / "media/en/deck.pptx").read_bytes() == first
    assert (tmp_path / ".briefdeck/answers.json").read_bytes() == written


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:-20],
        lambda text: "[]",
        lambda text: '{"answers": 3}',
        lambda text: text.replace("2. Januar", "3. Januar"),
        lambda text: text.replace('"of": "', '"of": "0'),
        lambda text: "\udcff".encode("utf-8", "surrogateescape").decode("latin-1"),
    ],
)
def test_a_file_that_cannot_be_relied_on_is_passed_over(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    answers.Answers("days").of("de", "2025-01-02", find=lambda: "2. Januar")
    answers_file.write(tmp_path)
    file = tmp_path / ".briefdeck/answers.json"
    file.write_text(spoil(file.read_text(encoding="utf-8")), encoding="utf-8")

    answers.forget()
    answers_file.read(tmp_path)

    assert answers.kept() == {}


def test_nothing_is_written_where_nothing_was_found_out(tmp_path: Path) -> None:
    answers.keep({"days": {"de\n2025-01-02": "2. Januar"}})
    answers_file.write(tmp_path)
    assert not (tmp_path / ".briefdeck").exists()
