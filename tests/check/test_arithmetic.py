from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.check.arithmetic import Verdict, account, comparable, exceeds
from briefdeck.model.quantity import Bound, Kind, Quantity
from check_samples import amount, count

HALF = Decimal("0.5")


@pytest.mark.parametrize(
    ("part", "whole", "verdict", "words"),
    [
        (count(20), count(42), Verdict.CONTRADICTED, "20 of 42 is 47.6%, not more than 50%"),
        (
            count(56),
            count(100, Bound.MORE_THAN),
            Verdict.UNPROVEN,
            "56 of more than 100 is less than 56%, and under half from 113 on: not proven",
        ),
        (count(22), count(42), Verdict.PROVEN, "22 of 42 is 52.4%, more than 50%"),
        (count(21), count(42), Verdict.CONTRADICTED, "21 of 42 is 50%, not more than 50%"),
        # More than 100 drugs are at least 101: 50 of them can never be half.
        (count(50), count(100, Bound.MORE_THAN), Verdict.CONTRADICTED, "50 of more than 100 is less than 50%, "),
        (count(51), count(100, Bound.UP_TO), Verdict.PROVEN, "51 of up to 100 is "),
        (count(100, Bound.MORE_THAN), count(200), Verdict.PROVEN, "more than 100 of 200 is at least 50.5%"),
        (count(90, Bound.AT_LEAST), count(200), Verdict.UNPROVEN, "at least 90 of 200 is at least 45%: not proven"),
        (count(40, Bound.ABOUT), count(84), Verdict.UNPROVEN, "about 40 of 84 is 41.7% to 53.6%"),
        (count(1, high=3), count(10), Verdict.CONTRADICTED, "1 to 3 of 10 is 10% to 30%"),
        (amount("1.5"), amount("2", Bound.FEWER_THAN), Verdict.PROVEN, "1.5 of fewer than 2 is "),
        (amount("1", Bound.MORE_THAN), amount("2"), Verdict.PROVEN, "more than 1 of 2 is more than 50%, more"),
        (count(20_001), count(40_000), Verdict.PROVEN, "20,001 of 40,000 is 50.003%, more than 50%"),
        (count(1), count(3, Bound.MORE_THAN), Verdict.CONTRADICTED, "1 of more than 3 is less than 33.3%, not"),
        (count(0), count(0), Verdict.CONTRADICTED, "0 of 0 is of unknown size"),
    ],
)
def test_a_share_is_judged_by_what_its_bounds_allow(
    part: Quantity, whole: Quantity, verdict: Verdict, words: str
) -> None:
    assert exceeds(part, whole, HALF) is verdict
    assert account(part, whole, HALF).startswith(words)


def test_nothing_is_rounded_before_the_verdict() -> None:
    # Two thirds against a decimal just below and just above it, beyond the digits of a float.
    part, whole = count(2), count(3)
    assert exceeds(part, whole, Decimal("0.66666666666666666666666666666")) is Verdict.PROVEN
    assert exceeds(part, whole, Decimal("0.66666666666666666666666666667")) is Verdict.CONTRADICTED


@given(
    part=st.integers(0, 300),
    whole=st.integers(1, 300),
    bound=st.sampled_from([Bound.EXACT, Bound.MORE_THAN, Bound.AT_LEAST, Bound.UP_TO, Bound.FEWER_THAN, Bound.ABOUT]),
    ratio=st.decimals("0.05", "1.5", places=2),
    beyond=st.integers(0, 400),
)
def test_no_number_that_a_bound_allows_contradicts_the_verdict(
    part: int, whole: int, bound: Bound, ratio: Decimal, beyond: int
) -> None:
    # given one whole number that the bound allows
    allowed = {
        Bound.EXACT: whole,
        Bound.MORE_THAN: whole + 1 + beyond,
        Bound.AT_LEAST: whole + beyond,
        Bound.UP_TO: max(0, whole - beyond),
        Bound.FEWER_THAN: max(0, whole - 1 - beyond),
        Bound.ABOUT: whole,
    }[bound]
    # when the figure is judged, then that number does not prove the verdict wrong
    verdict = exceeds(count(part), count(whole, bound), ratio)
    holds = part > ratio * allowed
    assert not (verdict is Verdict.PROVEN and not holds)
    assert not (verdict is Verdict.CONTRADICTED and holds)


def test_only_like_is_compared_with_like() -> None:
    assert comparable(count(1), count(2))
    assert comparable(amount("1"), amount("2"))
    assert not comparable(amount("1"), amount("2", unit="CNY"))
    assert not comparable(amount("1"), count(2))
    assert not comparable(Quantity(Kind.RANK, Decimal(1)), Quantity(Kind.RANK, Decimal(2)))
