"""Whatever is printed reads back as the same quantity, in every language and every form with a number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.text import Form
from figures_samples import TONGUES, Tongue

NUMERIC = [Form.LONG, Form.SHORT, Form.NUMBER, Form.KPI]

amounts = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 99999), st.integers(-2, 15)
).filter(lambda value: Decimal(1) <= value <= Decimal(10) ** 15)
wholes = st.one_of(st.integers(1, 30), st.integers(1, 10**15)).map(Decimal)
bounds = st.sampled_from(list(Bound))
tongues = st.sampled_from(list(TONGUES.values()))


def ends(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal | None]:
    return (min(low, high), max(low, high)) if low != high else (low, None)


@given(
    tongues, st.sampled_from(NUMERIC), st.one_of(amounts, wholes), bounds, st.sampled_from(["USD", "CNY", "CHF", "XAF"])
)
def test_money_reads_back(tongue: Tongue, form: Form, value: Decimal, bound: Bound, unit: str) -> None:
    quantity = Quantity(Kind.AMOUNT, value, bound=bound, unit=unit)
    assert tongue.read(tongue.say(quantity, form)) == quantity


@given(tongues, st.sampled_from(NUMERIC), amounts, amounts)
def test_ranges_of_money_read_back(tongue: Tongue, form: Form, one: Decimal, other: Decimal) -> None:
    low, high = ends(one, other)
    quantity = Quantity(Kind.AMOUNT, low, high, unit="CNY")
    assert tongue.read(tongue.say(quantity, form)) == quantity


@given(tongues, wholes, bounds, st.sampled_from(["drugs", "patients", "regions"]), st.sampled_from(["", "year"]))
def test_counts_read_back(tongue: Tongue, value: Decimal, bound: Bound, noun: str, per: str) -> None:
    quantity = Quantity(Kind.COUNT, value, bound=bound, noun=noun, per=per)
    assert tongue.read(tongue.say(quantity)) == quantity
    assert tongue.read(tongue.say(quantity, Form.NUMBER)) == replace(quantity, noun="", per="")
    assert tongue.read(tongue.say(quantity, Form.SHORT)) == replace(quantity, noun="")
    assert tongue.read(tongue.say(quantity, Form.KPI)) == replace(quantity, noun="")


@given(tongues, wholes, wholes, st.sampled_from(["", "year"]))
def test_ranges_of_counts_read_back(tongue: Tongue, one: Decimal, other: Decimal, per: str) -> None:
    low, high = ends(one, other)
    quantity = Quantity(Kind.COUNT, low, high, noun="drugs", per=per)
    assert tongue.read(tongue.say(quantity)) == quantity


@given(tongues, st.sampled_from(NUMERIC), st.decimals("0.01", "100", places=2), bounds)
def test_shares_read_back(tongue: Tongue, form: Form, value: Decimal, bound: Bound) -> None:
    quantity = Quantity(Kind.SHARE, value, bound=bound, unit="percent")
    assert tongue.read(tongue.say(quantity, form)) == quantity


@given(tongues, st.sampled_from(NUMERIC), st.integers(1, 200))
def test_ranks_read_back(tongue: Tongue, form: Form, value: int) -> None:
    quantity = Quantity(Kind.RANK, Decimal(value))
    assert tongue.read(tongue.say(quantity, form)) == quantity


@given(tongues, st.sampled_from([Form.LONG, Form.KPI]), st.integers(1, 30))
def test_a_list_reads_as_a_count(tongue: Tongue, form: Form, value: int) -> None:
    listed = Quantity(Kind.LIST, Decimal(value), noun="stages")
    found = tongue.read(tongue.say(listed, form))
    assert (found.kind, found.low) == (Kind.COUNT, Decimal(value))


@given(amounts)
def test_nothing_is_ever_rounded_up_into_the_next_scale(value: Decimal) -> None:
    for tongue in TONGUES.values():
        for text in (tongue.say(Quantity(Kind.AMOUNT, value, unit="CNY")), tongue.say(Quantity(Kind.COUNT, value))):
            assert "10000万元" not in text
            assert "1,000 million" not in text


def test_a_goal_reads_as_its_amount(zh: Tongue) -> None:
    assert zh.read("超1500亿元") == Quantity(Kind.AMOUNT, Decimal("150E9"), bound=Bound.MORE_THAN, unit="CNY")


def test_a_capital_at_the_start_of_a_sentence(en: Tongue) -> None:
    assert en.read("More than 100 innovative drugs").low == 100
    assert en.read("Two leading companies").low == 2


def test_an_equivalent_reads_with_its_own_bound(en: Tongue) -> None:
    found = en.read("more than about CHF 17 billion")
    assert (found.low, found.unit, found.bound) == (Decimal("17E9"), "CHF", Bound.MORE_THAN)


@pytest.mark.parametrize("text", ["", "innovative drugs", "USD", "USD 9x2", "1,23 billion", "亿元", "92 billion USD x"])
def test_what_is_no_figure_is_refused(either: Tongue, text: str) -> None:
    with pytest.raises(ValueError, match="no figure"):
        either.read(text)
