"""What briefdeck prints, the reader of foreign texts reads as the same quantity."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.figures.reading import Reading, Sort, read
from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.text import Form
from figures_samples import TONGUES, Tongue

tongues = st.sampled_from([TONGUES["en"], TONGUES["zh_Hans"]])
forms = st.sampled_from([Form.LONG, Form.SHORT])
spread = st.builds(lambda digits, power: Decimal(digits).scaleb(power), st.integers(1, 99999), st.integers(-2, 12))
amounts = spread.filter(lambda value: Decimal(1) <= value <= Decimal(10) ** 15)
bounds = st.sampled_from(list(Bound))
currencies = st.sampled_from(["CNY", "USD", "EUR", "GBP", "CHF", "JPY", "HKD", "SGD"])


def only(text: str, tongue: Tongue) -> Reading:
    (reading,) = read(text, tongue.tag)
    return reading


@given(tongues, forms, amounts, bounds, currencies)
def test_money(tongue: Tongue, form: Form, value: Decimal, bound: Bound, unit: str) -> None:
    text = tongue.say(Quantity(Kind.AMOUNT, value, bound=bound, unit=unit), form)
    reading = only(text, tongue)
    assert (reading.sort, reading.low, reading.bound, reading.unit) == (Sort.MONEY, value, bound, unit), text
    assert reading.words == text


@given(tongues, forms, amounts, amounts, currencies)
def test_ranges_of_money(tongue: Tongue, form: Form, one: Decimal, other: Decimal, unit: str) -> None:
    low, high = sorted((one, other))
    if low == high:
        return
    text = tongue.say(Quantity(Kind.AMOUNT, low, high, unit=unit), form)
    values = [end for reading in read(text, tongue.tag) for end in reading.ends]
    assert values == [low, high], text


@given(tongues, forms, st.decimals("0.01", "100", places=2), bounds)
def test_shares(tongue: Tongue, form: Form, value: Decimal, bound: Bound) -> None:
    text = tongue.say(Quantity(Kind.SHARE, value, bound=bound, unit="percent"), form)
    reading = only(text, tongue)
    assert (reading.sort, reading.low, reading.bound) == (Sort.PERCENT, value, bound), text


@given(tongues, st.integers(2, 10**12), bounds, st.sampled_from(["drugs", "patients", "regions", "stages"]))
def test_counts(tongue: Tongue, value: int, bound: Bound, noun: str) -> None:
    text = tongue.say(Quantity(Kind.COUNT, Decimal(value), bound=bound, noun=noun))
    reading = only(text, tongue)
    if reading.sort is not Sort.DATE:  # 2020 innovative drugs may be those of the year
        assert (reading.low, reading.bound) == (value, bound), text


@given(tongues, st.integers(1, 200))
def test_ranks(tongue: Tongue, value: int) -> None:
    text = tongue.say(Quantity(Kind.RANK, Decimal(value)))
    reading = only(text, tongue)
    assert (reading.sort, reading.low) == (Sort.ORDINAL, value), text
