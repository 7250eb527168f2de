"""Whatever a shipped language prints, it reads back: amount, unit, bound and period, to the last digit."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.figures.plain import plain
from briefdeck.figures.read_periods import parse_period
from briefdeck.model.quantity import Kind, Period, Quantity
from briefdeck.model.text import Form
from locales_samples import LOCALES, TONGUES, periods, quantities

NUMERIC = st.sampled_from([Form.LONG, Form.SHORT, Form.KPI])
each_locale = pytest.mark.parametrize("tag", LOCALES)
many = settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
some = settings(max_examples=200, deadline=None)


def reads_back(tag: str, quantity: Quantity, form: Form) -> None:
    tongue = TONGUES[tag]
    text = tongue.say(quantity, form)
    found = tongue.read(text)
    told = (found.kind, found.low, found.high, found.bound, found.unit, found.per)
    assert told == (quantity.kind, quantity.low, quantity.high, quantity.bound, quantity.unit, quantity.per), text
    if quantity.kind is Kind.COUNT and form is Form.LONG:
        assert found.noun == quantity.noun


def period_reads_back(tag: str, period: Period, *, target: bool, alone: bool) -> None:
    tongue = TONGUES[tag]
    text = tongue.printer.period(period, target=target, alone=alone)
    found = parse_period(text, tongue.style)
    assert found == period, text


@each_locale
@some
@given(quantities, NUMERIC)
def test_quantities_read_back(tag: str, quantity: Quantity, form: Form) -> None:
    reads_back(tag, quantity, form)


@each_locale
@some
@given(periods, st.booleans(), st.booleans())
def test_periods_read_back(tag: str, period: Period, target: bool, alone: bool) -> None:
    period_reads_back(tag, period, target=target, alone=alone)


@pytest.mark.thorough
@each_locale
@many
@given(quantities, NUMERIC)
def test_ten_thousand_quantities_read_back(tag: str, quantity: Quantity, form: Form) -> None:
    reads_back(tag, quantity, form)


@pytest.mark.thorough
@each_locale
@many
@given(periods, st.booleans(), st.booleans())
def test_ten_thousand_periods_read_back(tag: str, period: Period, target: bool, alone: bool) -> None:
    period_reads_back(tag, period, target=target, alone=alone)


@each_locale
@some
@given(quantities, quantities)
def test_two_quantities_are_never_written_alike(tag: str, one: Quantity, other: Quantity) -> None:
    say = TONGUES[tag].say
    if one != other:
        assert plain(say(one)) != plain(say(other))
