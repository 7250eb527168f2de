"""Periods and dates in words. Quarters, halves and horizons are the house's; months and days are CLDR's, by Babel."""

from __future__ import annotations

import re
from datetime import date

from briefdeck.figures.style import HouseStyle
from briefdeck.model.quantity import Period

_POINT = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?")


def print_date(day: date, style: HouseStyle) -> str:
    return _babel_date(day, style.date.day, style)


def print_period(period: Period, style: HouseStyle) -> str:
    """The period in words: "the first three quarters of 2025", 2025年前三季度.

    Raises ValueError for a notation that is none.
    """
    if period.horizon_years:
        return _horizon(period.horizon_years, style)
    if period.first == period.last or not period.last:
        return _single(period.first, style)
    return _stretch(period.first, period.last, style)


def _horizon(years: int, style: HouseStyle) -> str:
    if years == 1:
        return style.period.horizon_one
    words = style.period.horizon_words
    return style.period.horizon.format(n=words[years - 1] if years <= len(words) else str(years))


def _single(point: str, style: HouseStyle) -> str:
    year, half, quarter, month, day = _read(point)
    if half:
        return style.period.halves[half - 1].format(year=year)
    if quarter:
        return style.period.quarters[quarter - 1].format(year=year)
    if day:
        return print_date(date(year, month, day), style)
    if month:
        return _babel_date(date(year, month, 1), style.date.month, style)
    return style.period.year.format(year=year)


def _stretch(first: str, last: str, style: HouseStyle) -> str:
    start, end = _read(first), _read(last)
    quarters = start[0] == end[0] and start[2] == 1 and end[2] in style.period.first_quarters
    if quarters:
        return style.period.first_quarters[end[2]].format(year=end[0])
    if not any(start[1:]) and not any(end[1:]):
        return style.period.years.format(a=start[0], b=end[0])
    if start[0] == end[0] and start[3] and end[3] and not start[4] and not end[4]:
        names = [_babel_date(date(y, m, 1), style.date.month_alone, style) for y, _, _, m, _ in (start, end)]
        return style.period.months.format(a=names[0], b=names[1], year=end[0])
    return style.period.range.format(a=_single(first, style), b=_single(last, style))


def _read(point: str) -> tuple[int, int, int, int, int]:
    """(year, half, quarter, month, day); 0 for what the notation leaves open."""
    found = _POINT.fullmatch(point)
    if not found:
        raise ValueError(f"{point!r} is no period")
    year, half, quarter, month, day = (int(part or 0) for part in found.groups())
    return year, half, quarter, month, day


def _babel_date(day: date, pattern: str, style: HouseStyle) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=style.babel))
