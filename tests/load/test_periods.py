from __future__ import annotations

from datetime import date

import pytest

from briefdeck.load.periods import parse_date, parse_horizon, parse_period
from briefdeck.load.scalars import Unreadable
from briefdeck.model.quantity import Period


@pytest.mark.parametrize("one", ["2025", "2025-H1", "2025-Q3", "2025-11", "2025-12-16"])
def test_a_single_period_begins_and_ends_with_itself(one):
    assert parse_period(one) == Period(one, one)


@pytest.mark.parametrize(
    "both", ["2025-Q1/2025-Q3", "2021/2025", "2025-H1/2026-H1", "2025-11/2025-12-16", "2024-Q4/2025"]
)
def test_two_are_kept_in_their_notation(both):
    first, last = both.split("/")
    assert parse_period(both) == Period(first, last)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2025-Q5", "2025-Q3"),
        ("2025-H3", "2025-H1"),
        ("2025-13", "write 2025"),
        ("25", "write 2025"),
        ("2025-1", "write 2025"),
        ("2025-02-30", "month and day"),
        ("2025-Q1/", "write 2025"),
        ("2025/2026/2027", "write 2025"),
        ("2025-Q3/2025-Q1", "write 2025-Q1/2025-Q3"),
        ("2025/2025", "write 2025"),
        ("first half", "2025-H1"),
    ],
)
def test_what_is_no_period(text, hint):
    with pytest.raises(Unreadable) as refused:
        parse_period(text)
    assert hint in refused.value.hint


def test_horizons():
    assert parse_horizon("5 years") == Period(horizon_years=5)
    assert parse_horizon("1 year") == Period(horizon_years=1)
    for text in ("0 years", "five years", "5", "100 years", "5 months"):
        with pytest.raises(Unreadable):
            parse_horizon(text)


def test_dates():
    assert parse_date("2024-02-29") == date(2024, 2, 29)
    for text in ("2025-02-29", "20251216", "2025-12-16T00:00:00", "16.12.2025", "٢٠٢٥-١٢-١٦"):
        with pytest.raises(Unreadable):
            parse_date(text)
