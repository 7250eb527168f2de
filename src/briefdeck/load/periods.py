"""Dates, periods and horizons: ``2025-12-16``, ``2025-Q1/2025-Q3``, ``5 years``."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from briefdeck.load import codes
from briefdeck.load.scalars import Parsed, Unreadable
from briefdeck.model.quantity import Period

_YEAR = r"[12][0-9]{3}"
_ONE = rf"{_YEAR}(?:-H[12]|-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_TO_DATE = rf"{_YEAR}-YTD"
_PLAN = r"FYP[1-9][0-9]?"
PERIOD_PATTERN: Final = rf"(?:{_ONE}(?:/{_ONE})?|\.\./{_ONE}|{_TO_DATE}|{_PLAN})"
HORIZON_PATTERN: Final = r"([1-9][0-9]?) years?"
_NOTATION = (
    "write 2025, 2025-H1, 2025-Q3, 2025-11, 2025-12-16 or two of them joined by /; "
    "../2025-11 for all up to then, 2025-YTD for a year to date, FYP14 for a Five-Year Plan period"
)


def parse_date(text: str) -> date:
    """A day. Raises Unreadable for another notation or a day no calendar has."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
        raise Unreadable(f'"{text}" is not year-month-day', "write it like 2025-12-16")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable(f'"{text}" is not on the calendar', "check month and day") from None


def parse_period(text: str) -> Period:
    """A period. Raises Unreadable, also where it ends before it begins."""
    if re.fullmatch(f"{_TO_DATE}|{_PLAN}", text, re.ASCII):
        return Period(text, text)
    first, slash, last = text.partition("/")
    begun = first == ".." and slash == "/"
    for one in (last,) if begun else (first, last) if slash else (first,):
        if not re.fullmatch(_ONE, one, re.ASCII):
            raise Unreadable(f'"{one}" is not one', _NOTATION)
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", one):
            parse_date(one)
    if begun:
        return Period("", last)
    if slash and _begin(first) >= _begin(last):
        raise Unreadable(
            f'"{text}" does not run forward', f"write {last}/{first}" if first != last else f"write {first}"
        )
    return Period(first, last if slash else first)


def parse_horizon(text: str) -> Period:
    """Years ahead. Raises Unreadable."""
    found = re.fullmatch(HORIZON_PATTERN, text, re.ASCII)
    if found is None:
        raise Unreadable(f'"{text}" is not one', "write it like 5 years")
    return Period(horizon_years=int(found[1]))


def _begin(one: str) -> tuple[int, int, int]:
    """Year, month and day on which a period begins."""
    year, _, rest = one.partition("-")
    if rest.startswith("H"):
        return int(year), 6 * int(rest[1]) - 5, 1
    if rest.startswith("Q"):
        return int(year), 3 * int(rest[1]) - 2, 1
    month, _, day = rest.partition("-")
    return int(year), int(month or 1), int(day or 1)


DATE: Final = Parsed(
    "a date",
    parse_date,
    codes.BAD_DATE,
    {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2025-12-16"]},
)
PERIOD: Final = Parsed(
    "a period",
    parse_period,
    codes.BAD_DATE,
    {
        "type": ["string", "integer"],
        "pattern": f"^{PERIOD_PATTERN}$",
        "examples": [2025, "2025-H1", "2025-Q1/2025-Q3", "2025-11", "2025-12-16", "../2025-11", "2025-YTD", "FYP14"],
    },
)
HORIZON: Final = Parsed(
    "a number of years",
    parse_horizon,
    codes.BAD_DATE,
    {"type": "string", "pattern": f"^{HORIZON_PATTERN}$", "examples": ["5 years"]},
)
