"""Periods and dates in words. Quarters, halves and horizons are the house's; months and days are CLDR's, by Babel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from briefdeck.figures.number import in_form
from briefdeck.figures.style import HouseStyle, PeriodStyle
from briefdeck.model.answers import Answers
from briefdeck.model.quantity import Period

_DATES = Answers("dates")
_POINT = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?")
_PLAN = re.compile(r"FYP(\d{1,2})")
_TO_DATE = re.compile(r"(\d{4})-YTD")


def print_date(day: date, style: HouseStyle) -> str:
    """A day by itself, such as the day a source was published."""
    return _babel_date(day, style.date.first if day.day == 1 else style.date.day, style)


def print_period(period: Period, style: HouseStyle, *, target: bool = False, alone: bool = False) -> str:
    """The period in words: "the first three quarters of 2025", 2025年前三季度.

    target: the period of a goal ("by 2030", not "as of 2030"). alone: as a label; otherwise as it stands in a
    sentence, which languages with cases write differently. Raises ValueError for a notation that is none.
    """
    words = style.period_alone if alone else style.period
    if period.horizon_years:
        return _horizon(period.horizon_years, words, style)
    if not period.first and period.last:
        point, of_day = period.last, _read(period.last)[4] > 0
        if target:
            pattern = words.by_day if of_day else words.by_year if point.isdecimal() else words.by
        else:
            pattern = words.until_day if of_day else words.until
        return pattern.format(p=_single(point, style, style.period_alone))
    if period.first == period.last or not period.last:
        return _single(period.first, style, words)
    return _stretch(period.first, period.last, style, words)


def _horizon(years: int, words: PeriodStyle, style: HouseStyle) -> str:
    if years == 1:
        return words.horizon_one
    numbers = words.horizon_words
    pattern = in_form(words.horizon, Decimal(years), style)
    return pattern.format(n=numbers[years - 1] if years <= len(numbers) else str(years))


def _single(point: str, style: HouseStyle, words: PeriodStyle) -> str:
    if plan := _PLAN.fullmatch(point):
        number = int(plan[1])
        return words.plan.format(n=words.plan_words.get(number, number))
    if begun := _TO_DATE.fullmatch(point):
        return words.to_date.format(year=begun[1])
    year, half, quarter, month, day = _read(point)
    if half:
        return words.halves[half - 1].format(year=year)
    if quarter:
        return words.quarters[quarter - 1].format(year=year)
    if day:
        return words.day.format(date=print_date(date(year, month, day), style))
    if month:
        return words.month.format(date=_babel_date(date(year, month, 1), style.date.month, style))
    return words.year.format(year=year)


def _stretch(first: str, last: str, style: HouseStyle, words: PeriodStyle) -> str:
    if _PLAN.fullmatch(first) or _PLAN.fullmatch(last):
        raise ValueError(f"{first}/{last} is no period")
    start, end = _read(first), _read(last)
    quarters = start[0] == end[0] and start[2] == 1 and end[2] in words.first_quarters
    if quarters:
        return words.first_quarters[end[2]].format(year=end[0])
    if not any(start[1:]) and not any(end[1:]):
        return words.years.format(a=start[0], b=end[0])
    if start[0] == end[0] and start[3] and end[3] and not start[4] and not end[4]:
        names = [_babel_date(date(y, m, 1), style.date.month_alone, style) for y, _, _, m, _ in (start, end)]
        return words.months.format(a=names[0], b=names[1], year=end[0])
    ends = [_single(point, style, style.period_alone) for point in (first, last)]
    return words.range.format(a=ends[0], b=ends[1])


def _read(point: str) -> tuple[int, int, int, int, int]:
    """(year, half, quarter, month, day); 0 for what the notation leaves open."""
    found = _POINT.fullmatch(point)
    if not found:
        raise ValueError(f"{point!r} is no period")
    year, half, quarter, month, day = (int(part or 0) for part in found.groups())
    return year, half, quarter, month, day


def _babel_date(day: date, pattern: str, style: HouseStyle) -> str:
    def find() -> str:
        from babel.dates import format_date

        return str(format_date(day, pattern, locale=style.babel))

    return str(_DATES.of(style.babel, pattern, day.isoformat(), find=find))
