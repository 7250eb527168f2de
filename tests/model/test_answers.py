"""Answers are found once, and brought along from an earlier process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefdeck.model import answers
from briefdeck.model.answers import Answers


@pytest.fixture(autouse=True)
def _apart() -> Iterator[None]:
    before = answers.kept()
    answers.forget()
    yield
    answers.forget()
    answers.keep(before)


def test_an_answer_is_found_once() -> None:
    asked: list[str] = []
    days = Answers("days")

    def find() -> str:
        asked.append("day")
        return "2. Januar"

    assert [days.of("de", "2025-01-02", find=find) for _ in range(3)] == ["2. Januar"] * 3
    assert asked == ["day"]
    assert answers.grown()


def test_what_was_kept_is_not_found_again() -> None:
    answers.keep({"days": {"de\n2025-01-02": "2. Januar"}})

    def never() -> str:
        raise AssertionError

    assert Answers("days").of("de", "2025-01-02", find=never) == "2. Januar"
    assert not answers.grown()


def test_the_number_of_answers_is_bounded() -> None:
    days = Answers("days")
    for number in range(1_500):
        days.of(str(number), find=lambda number=number: str(number))
    assert len(answers.kept()["days"]) == 1_000
    assert days.of("1499", find=str) == "1499"
