"""Quantities: what a figure is before any language says it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from briefdeck.model.record import dataclass


class Kind(StrEnum):
    """Discriminates facts. Each kind says how its figure is printed."""

    AMOUNT = "amount"  # money: unit is an ISO 4217 code
    COUNT = "count"  # so many of a counted noun
    SHARE = "share"  # percent of a whole: 40 means 40 %
    CHANGE = "change"  # growth or fall in percent: printed with its sign, −3.5 %
    POINTS = "points"  # percentage points, below zero for a fall
    MULTIPLE = "multiple"  # so many times as much as before: 3 is three times, 3倍
    RANK = "rank"  # position in an order, 1 is first
    LIST = "list"  # named items, counted by listing them; never counted by hand


class Bound(StrEnum):
    """How the amount limits the truth. Printed in every language, never dropped."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    FEWER_THAN = "fewer_than"
    UP_TO = "up_to"
    ABOUT = "about"
    NEARLY = "nearly"
    LEVEL = "level"  # "RMB 600 billion-level", 6000亿元级


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time the figure is about, in the notation of the briefing.

    first, last: ``2025``, ``2025-H1``, ``2025-Q3``, ``2025-11`` or ``2025-12-16``; equal for a single period.
        Besides ``2025-YTD`` for a year to date, and ``FYP14`` for the 14th Five-Year Plan period.
        first "" and last given: up to that time ("as of November 2025"; of a goal "by 2030").
    horizon_years: years ahead for a target without fixed dates ("over the next five years"); then first and
        last are "".
    """

    first: str = ""
    last: str = ""
    horizon_years: int = 0


@dataclass(frozen=True, slots=True)
class Quantity:
    """A typed figure.

    low: the amount in units (USD, CNY, pieces, percent), exact; for a range its lower end. Below zero for a
        CHANGE or POINTS that fall.
    high: upper end of a range, else None.
    unit: ISO 4217 code for AMOUNT, "percent" for SHARE and CHANGE, "points" for POINTS, "times" for MULTIPLE, else "".
    noun: id of the counted noun for COUNT and LIST, else "".
    per: "" or "year".
    target: True for a goal: printed with the locale's words for goals, drawn outlined.
    forecast: True for what is expected and is nobody's goal: drawn hatched; the words beside it say so.
    """

    kind: Kind
    low: Decimal
    high: Decimal | None = None
    bound: Bound = Bound.EXACT
    unit: str = ""
    noun: str = ""
    per: str = ""
    period: Period | None = None
    target: bool = False
    forecast: bool = False
