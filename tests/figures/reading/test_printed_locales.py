"""Whatever the house prints, in whichever language, the reader of foreign texts reads as the same amount."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.figures.reading import Reading, Sort, read
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.text import Form
from locales_samples import LOCALES, TONGUES, periods, quantities

SORTS = {
    Kind.AMOUNT: Sort.MONEY,
    Kind.COUNT: Sort.NUMBER,
    Kind.SHARE: Sort.PERCENT,
    Kind.CHANGE: Sort.PERCENT,
    Kind.POINTS: Sort.POINT,
    Kind.MULTIPLE: Sort.TIMES,
    Kind.RANK: Sort.ORDINAL,
}
# "over" and "up to" are also ways to say that a figure was reached
ALIKE = {Bound.LEVEL: {Bound.LEVEL, Bound.EXACT}}
forms = st.sampled_from([Form.LONG, Form.SHORT])
each_locale = pytest.mark.parametrize("tag", LOCALES)
quick = [HealthCheck.too_slow, HealthCheck.filter_too_much]
some = settings(max_examples=25, deadline=None, suppress_health_check=quick)
many = settings(max_examples=600, deadline=None, suppress_health_check=quick)


def reads_back(tag: str, quantity: Quantity, form: Form) -> None:
    text = TONGUES[tag].say(quantity, form)
    readings = read(text, tag)
    if quantity.kind is Kind.COUNT and any(one.sort is Sort.DATE for one in readings):
        return  # 2020 innovative drugs may be those of the year
    if quantity.kind is Kind.RANK and not readings:
        return  # "second" by itself may be a unit of time
    found = [one for one in readings if not one.weak or quantity.kind is Kind.RANK or one.low == 1]
    assert values(found) == ends(quantity), text
    sorts = {SORTS[quantity.kind]} | ({Sort.NUMBER} if quantity.kind is Kind.MULTIPLE and tag == "en" else set())
    assert found[0].sort in sorts, text  # "he said it 30 times" is no multiple
    assert (-1 if quantity.low < 0 else 1) == (-1 if found[0].sign < 0 else 1), text
    if quantity.kind is Kind.AMOUNT:
        assert quantity.unit in found[0].units, text
        assert found[-1].per == quantity.per or found[0].per == quantity.per, text
    if quantity.high is None and quantity.kind is not Kind.RANK:
        assert found[0].bound in ALIKE.get(quantity.bound, {quantity.bound}), text


def values(readings: Sequence[Reading]) -> list[object]:
    return [end for reading in readings for end in reading.ends]


def ends(quantity: Quantity) -> list[object]:
    return [abs(value) for value in (quantity.low, quantity.high) if value is not None]


def period_reads_back(tag: str, period: Period, *, target: bool, alone: bool) -> None:
    text = TONGUES[tag].printer.period(period, target=target, alone=alone)
    readings = read(text, tag)
    if period.horizon_years:
        assert any(one.low == period.horizon_years and one.unit in {"year", "age"} for one in readings), text
        return
    assert [one.period for one in readings] == [notation(period)], text


def notation(period: Period) -> str:
    if not period.first:
        return f"../{period.last}"
    return period.first if period.first == period.last else f"{period.first}/{period.last}"


drawn_periods = periods.filter(lambda period: period.horizon_years != 1 and period.last[:4] < "2100")


@each_locale
@some
@given(quantities, forms)
def test_quantities(tag: str, quantity: Quantity, form: Form) -> None:
    reads_back(tag, quantity, form)


@each_locale
@some
@given(drawn_periods, st.booleans(), st.booleans())
def test_periods(tag: str, period: Period, target: bool, alone: bool) -> None:
    period_reads_back(tag, period, target=target, alone=alone)


@pytest.mark.thorough
@each_locale
@many
@given(quantities, forms)
def test_thousands_of_quantities(tag: str, quantity: Quantity, form: Form) -> None:
    reads_back(tag, quantity, form)


@pytest.mark.thorough
@each_locale
@many
@given(drawn_periods, st.booleans(), st.booleans())
def test_thousands_of_periods(tag: str, period: Period, target: bool, alone: bool) -> None:
    period_reads_back(tag, period, target=target, alone=alone)
