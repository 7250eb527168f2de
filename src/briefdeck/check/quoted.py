"""The figures of a quotation, by the reader of ``figures``: what numbers a sentence names, and how it limits them.

This is not the house's own printing read back: a source writes as it likes, "USD 92 billion", "one to three", 六千亿,
100余款, 百分之四十; and not always in the briefing's language.
"""

from __future__ import annotations

import contextlib
import re
from decimal import Decimal
from enum import StrEnum

from briefdeck.figures.reading import Sort
from briefdeck.figures.reading import read as read_figures
from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass


class Role(StrEnum):
    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"


class Limit(StrEnum):
    """How the sentence limits a figure, by direction: "over" and "at least" are both LOWER."""

    NONE = "exact"
    LOWER = "a lower bound"
    UPPER = "an upper bound"
    ABOUT = "an approximation"
    LEVEL = "a level"


LIMITS: dict[Bound, Limit] = {
    Bound.EXACT: Limit.NONE,
    Bound.MORE_THAN: Limit.LOWER,
    Bound.AT_LEAST: Limit.LOWER,
    Bound.FEWER_THAN: Limit.UPPER,
    Bound.UP_TO: Limit.UPPER,
    Bound.NEARLY: Limit.UPPER,
    Bound.ABOUT: Limit.ABOUT,
    Bound.LEVEL: Limit.LEVEL,
}
_ROLES = {Sort.PERCENT: Role.PERCENT, Sort.ORDINAL: Role.ORDINAL}
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as the sentence names it. words: as written, with what limits it."""

    value: Decimal
    role: Role
    limit: Limit
    words: str


def read(text: str, locale: str) -> tuple[Reading, ...]:
    """All figures the text may name. locale: the briefing's own; English and Chinese sources are read beside it."""
    found: dict[Reading, None] = {}
    for tag in dict.fromkeys((locale, "zh_Hans" if _HAN.search(text) else "en")):
        with contextlib.suppress(KeyError):  # a language that the reader was not taught
            for figure in read_figures(text, tag):
                if figure.sort not in {Sort.DATE, Sort.NAME}:
                    role, limit = _ROLES.get(figure.sort, Role.CARDINAL), LIMITS[figure.bound]
                    found.update((Reading(value, role, limit, figure.words), None) for value in figure.ends)
    return tuple(found)
