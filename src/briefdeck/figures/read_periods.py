"""Words of one locale → Period: the inverse of ``periods``, by printing every period a year can have.

A year has some 470 of them (days, months and stretches of months, quarters, halves), so a table a year is small, and
what it finds is what was printed: no second grammar that could differ from the first.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from briefdeck.figures.periods import print_period
from briefdeck.figures.plain import plain
from briefdeck.figures.style import HouseStyle
from briefdeck.figures.template import halves
from briefdeck.model.quantity import Period

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_HORIZONS = range(1, 100)
_PLANS = range(1, 31)


def parse_period(text: str, style: HouseStyle) -> Period:
    """The period that the text says, in a sentence or by itself. Raises ValueError when it says none."""
    text = plain(text)
    for candidate in (text, text[:1].lower() + text[1:]):
        if found := _timeless(style).get(candidate) or _dated(candidate, style):
            return found
    raise ValueError(f"{text!r} is no period")


def _dated(text: str, style: HouseStyle) -> Period | None:
    years = [int(year) for year in _YEAR.findall(text)] or [int(year) for year in re.findall(r"[12]\d{3}", text)]
    for year in years:
        if found := _of_year(year, style).get(text):
            return found
    for words in (style.period, style.period_alone):
        for pattern in (words.until, words.until_day, words.by, words.by_day, words.by_year):
            before, after = (plain(side, strip=False) for side in halves(pattern, "p"))
            if text.startswith(before) and text.endswith(after):
                inner = text[len(before) : len(text) - len(after)]
                if (point := _point(inner, years, style)) is not None:
                    return Period("", point)
        if len(years) > 1 and (found := _between(text, years, style, words.years, words.range)):
            return found
        if found := _between(text, years, style, words.range):
            return found
    return None


def _between(text: str, years: list[int], style: HouseStyle, *patterns: str) -> Period | None:
    for pattern in patterns:
        before, rest = halves(pattern, "a")
        middle, after = halves(rest, "b")
        before, middle, after = (plain(side, strip=False) for side in (before, middle, after))
        if not (text.startswith(before) and text.endswith(after)):
            continue
        inner = text[len(before) : len(text) - len(after)]
        for cut in re.finditer(re.escape(middle), inner):
            first = _point(inner[: cut.start()], years, style)
            last = _point(inner[cut.end() :], years, style)
            if first and last:
                return Period(first, last)
    return None


def _point(text: str, years: list[int], style: HouseStyle) -> str | None:
    """The notation of a single year, half, quarter, month or day, as it is written by itself."""
    if re.fullmatch(r"[12]\d{3}", text):
        return text
    for year in years:
        found = _of_year(year, style).get(text)
        if found is not None and found.first == found.last:
            return found.first
    return None


@lru_cache(maxsize=512)
def _of_year(year: int, style: HouseStyle) -> dict[str, Period]:
    return _table(_periods(year), style)


@lru_cache(maxsize=64)
def _timeless(style: HouseStyle) -> dict[str, Period]:
    horizons = [Period(horizon_years=years) for years in _HORIZONS]
    plans = [Period(f"FYP{number}", f"FYP{number}") for number in _PLANS]
    return _table([*horizons, *plans], style)


def _table(periods: list[Period], style: HouseStyle) -> dict[str, Period]:
    """Printed words → period. Where two are written alike (上半年 is also the first two quarters) the first counts."""
    table: dict[str, Period] = {}
    for period in periods:
        for alone in (False, True):
            table.setdefault(plain(print_period(period, style, alone=alone)), period)
    return table


def _periods(year: int) -> list[Period]:
    singles = [f"{year}", f"{year}-YTD", *_points(year)]
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    stretches = [*combinations(months, 2), *((f"{year}-Q1", f"{year}-Q{last}") for last in (2, 3))]
    return [*(Period(one, one) for one in singles), *(Period(*ends) for ends in stretches)]


def _points(year: int) -> Iterator[str]:
    yield from (f"{year}-H{half}" for half in (1, 2))
    yield from (f"{year}-Q{quarter}" for quarter in (1, 2, 3, 4))
    for month in range(1, 13):
        yield f"{year}-{month:02}"
        yield from (f"{year}-{month:02}-{day:02}" for day in range(1, calendar.monthrange(year, month)[1] + 1))
