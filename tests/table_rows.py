"""The quantities and periods that every language's table of exact words shows (``figures/locales.toml``)."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.model.text import Form

LONG, SHORT, KPI = Form.LONG, Form.SHORT, Form.KPI


def money(value: str, unit: str = "CNY", bound: Bound = Bound.EXACT, *, target: bool = False) -> Quantity:
    return Quantity(Kind.AMOUNT, Decimal(value), bound=bound, unit=unit, target=target)


def count(value: str, bound: Bound = Bound.EXACT, high: str = "", per: str = "") -> Quantity:
    return Quantity(Kind.COUNT, Decimal(value), Decimal(high) if high else None, bound, noun="drugs", per=per)


def other(kind: Kind, value: str, unit: str, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(kind, Decimal(value), bound=bound, unit=unit)


ROWS = {
    "renminbi": (money("600E9"), LONG),
    "dollars": (money("92E9", "USD"), LONG),
    "dollars_short": (money("92E9", "USD"), SHORT),
    "a_few_dollars": (money("3", "USD"), LONG),
    "one_billion_euros": (money("1E9", "EUR"), LONG),
    "decimals": (money("712E6", "USD"), LONG),
    "one_trillion": (money("1E12"), LONG),
    "written_out": (money("123456.5", "CHF"), LONG),
    "sterling": (money("5E6", "GBP"), LONG),
    "yen": (money("300E9", "JPY"), LONG),
    "hong_kong_dollars": (money("3E9", "HKD"), LONG),
    "singapore_dollars": (money("3E9", "SGD"), LONG),
    "unknown_currency": (money("2E9", "XAF"), LONG),
    "money_range": (Quantity(Kind.AMOUNT, Decimal("2E9"), Decimal("3E9"), unit="CNY"), LONG),
    "money_more_than": (money("20E9", bound=Bound.MORE_THAN), LONG),
    "money_goal": (money("150E9", bound=Bound.MORE_THAN, target=True), KPI),
    "money_level": (money("600E9", bound=Bound.LEVEL), LONG),
    "money_up_to": (money("3E9", bound=Bound.UP_TO), LONG),
    "two": (count("2"), LONG),
    "exact": (count("21"), LONG),
    "more_than": (count("100", Bound.MORE_THAN), LONG),
    "more_than_kpi": (count("100", Bound.MORE_THAN), KPI),
    "more_than_odd": (count("42", Bound.MORE_THAN), LONG),
    "at_least": (count("100", Bound.AT_LEAST), LONG),
    "fewer_than": (count("100", Bound.FEWER_THAN), LONG),
    "up_to": (count("5", Bound.UP_TO), LONG),
    "about": (count("100", Bound.ABOUT), LONG),
    "nearly": (count("100", Bound.NEARLY), LONG),
    "ten_thousand": (count("10000", Bound.MORE_THAN), LONG),
    "millions": (count("2E6"), LONG),
    "range_per_year": (count("1", high="3", per="year"), LONG),
    "share": (other(Kind.SHARE, "40", "percent", Bound.ABOUT), LONG),
    "growth": (other(Kind.CHANGE, "12", "percent"), LONG),
    "fall": (other(Kind.CHANGE, "-3.5", "percent"), LONG),
    "points": (other(Kind.POINTS, "5", "points"), LONG),
    "points_fall": (other(Kind.POINTS, "-0.5", "points"), LONG),
    "points_short": (other(Kind.POINTS, "1.2", "points"), SHORT),
    "three_times": (other(Kind.MULTIPLE, "3", "times"), LONG),
    "rank": (other(Kind.RANK, "2", ""), LONG),
    "rank_kpi": (other(Kind.RANK, "2", ""), KPI),
}

# period, of a goal, by itself
PERIOD_ROWS = {
    "year": (Period("2025", "2025"), False, False),
    "first_three_quarters": (Period("2025-Q1", "2025-Q3"), False, False),
    "first_three_quarters_alone": (Period("2025-Q1", "2025-Q3"), False, True),
    "first_half": (Period("2025-H1", "2025-H1"), False, False),
    "second_quarter": (Period("2025-Q2", "2025-Q2"), False, False),
    "second_quarter_alone": (Period("2025-Q2", "2025-Q2"), False, True),
    "month": (Period("2025-11", "2025-11"), False, False),
    "months": (Period("2025-01", "2025-11"), False, False),
    "day": (Period("2025-12-16", "2025-12-16"), False, False),
    "years": (Period("2021", "2025"), False, False),
    "five_years_ahead": (Period(horizon_years=5), False, False),
    "two_years_ahead": (Period(horizon_years=2), False, False),
    "plan": (Period("FYP14", "FYP14"), False, False),
    "year_to_date": (Period("2025-YTD", "2025-YTD"), False, False),
    "as_of_day": (Period("", "2025-12-16"), False, False),
    "as_of_month": (Period("", "2025-11"), False, False),
    "goal_by_year": (Period("", "2030"), True, False),
    "across_years": (Period("2024-Q3", "2025-Q1"), False, False),
}
