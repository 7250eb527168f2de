"""The figures of the sample's source, exactly as readers of either language expect them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.text import Form
from figures_samples import TONGUES


def money(value: str, unit: str, bound: Bound = Bound.EXACT, *, target: bool = False) -> Quantity:
    return Quantity(Kind.AMOUNT, Decimal(value), bound=bound, unit=unit, target=target)


def count(value: str, noun: str, bound: Bound = Bound.EXACT, *, target: bool = False) -> Quantity:
    return Quantity(Kind.COUNT, Decimal(value), bound=bound, noun=noun, target=target)


MORE = Bound.MORE_THAN
YEARLY = Quantity(Kind.COUNT, Decimal(1), Decimal(3), noun="drugs", per="year")
SHARE = Quantity(Kind.SHARE, Decimal(40), bound=Bound.ABOUT, unit="percent")

CASES = [
    (money("92E9", "USD"), Form.LONG, "USD 92 billion", "920亿美元"),
    (money("92E9", "USD"), Form.SHORT, "USD 92 bn", "920亿美元"),
    (money("600E9", "CNY", Bound.LEVEL), Form.LONG, "RMB 600 billion-level", "6000亿元级"),
    (money("3E9", "CNY"), Form.LONG, "RMB 3 billion", "30亿元"),
    (money("712E6", "USD"), Form.LONG, "USD 712 million", "7.12亿美元"),
    (money("20E9", "CNY", MORE, target=True), Form.LONG, "more than RMB 20 billion", "超200亿元"),
    (money("20E9", "CNY", MORE), Form.LONG, "more than RMB 20 billion", "超过200亿元"),
    (money("150E9", "CNY", MORE, target=True), Form.LONG, "more than RMB 150 billion", "超1500亿元"),
    (money("150E9", "CNY", MORE, target=True), Form.KPI, "over RMB 150 bn", "超1500亿元"),
    (count("100", "drugs", MORE), Form.LONG, "more than 100 innovative drugs", "100余款创新药"),
    (count("100", "drugs", MORE), Form.NUMBER, "more than 100", "100余"),
    (count("100", "drugs", MORE), Form.SHORT, "100+", "100余"),
    (count("100", "drugs", MORE), Form.KPI, "100+", "100余款"),
    (count("10000", "patients", MORE), Form.LONG, "more than 10,000 patients", "1万余名患者"),
    (count("10000", "patients", MORE), Form.KPI, "10,000+", "1万余名"),
    (YEARLY, Form.LONG, "one to three innovative drugs a year", "每年1至3款创新药"),
    (YEARLY, Form.KPI, "1–3 a year", "每年1至3款"),
    (SHARE, Form.LONG, "about 40%", "约40%"),
    (Quantity(Kind.RANK, Decimal(2)), Form.LONG, "second", "第二"),
    (Quantity(Kind.RANK, Decimal(2)), Form.KPI, "No. 2", "第2位"),
    (count("30", "regions"), Form.LONG, "30 provincial-level regions", "30个省（区、市）"),
    (count("21", "departments"), Form.LONG, "21 municipal departments", "21个市级部门"),
    (count("2", "companies", target=True), Form.LONG, "two leading companies", "2家领军企业"),
    (count("2", "companies", target=True), Form.KPI, "2", "2家"),
    (Quantity(Kind.LIST, Decimal(5), noun="stages"), Form.LONG, "five stages", "五个环节"),
    (Quantity(Kind.LIST, Decimal(4), noun="difficulties"), Form.NUMBER, "four", "四"),
]


@pytest.mark.parametrize(("quantity", "form", "english", "chinese"), CASES)
def test_a_figure_of_the_source_is_printed_as_its_readers_expect(
    quantity: Quantity, form: Form, english: str, chinese: str
) -> None:
    assert TONGUES["en"].say(quantity, form) == english
    assert TONGUES["zh_Hans"].say(quantity, form) == chinese


PERIODS = [
    (Period("2025", "2025"), "2025", "2025年"),
    (Period("2025-Q1", "2025-Q3"), "the first three quarters of 2025", "2025年前三季度"),
    (Period("2025-H1", "2025-H1"), "the first half of 2025", "2025年上半年"),
    (Period("2025-Q4", "2025-Q4"), "the fourth quarter of 2025", "2025年第四季度"),
    (Period("2025-11", "2025-11"), "November 2025", "2025年11月"),
    (Period("2025-01", "2025-11"), "January to November 2025", "2025年1至11月"),
    (Period("2021", "2025"), "2021 to 2025", "2021至2025年"),
    (Period("2025-12-16", "2025-12-16"), "16 December 2025", "2025年12月16日"),
    (Period(horizon_years=5), "the next five years", "未来五年"),
    (Period(horizon_years=2), "the next two years", "未来两年"),
    (Period(horizon_years=1), "the next year", "未来一年"),
    (Period(horizon_years=15), "the next 15 years", "未来15年"),
    (
        Period("2024-Q3", "2025-Q1"),
        "the third quarter of 2024 to the first quarter of 2025",
        "2024年第三季度至2025年第一季度",
    ),
]


@pytest.mark.parametrize(("period", "english", "chinese"), PERIODS)
def test_periods_in_words(period: Period, english: str, chinese: str) -> None:
    assert TONGUES["en"].printer.period(period) == english
    assert TONGUES["zh_Hans"].printer.period(period) == chinese
