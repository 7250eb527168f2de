"""The figures of a quotation, by the reader of ``figures``: what numbers a sentence names, and how it limits them.

This is not the house's own printing read back: a source writes as it likes, "USD 92 billion", "one to three", 六千亿,
100余款, 百分之四十; and not always in the briefing's language.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from briefdeck.model.answers import Answers
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
_QUOTES = Answers("quotes", most=10_000)  # several checks ask in turn for all quotations of a large briefing


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as the sentence names it. words: as written, with what limits it."""

    value: Decimal
    role: Role
    limit: Limit
    words: str


def read(text: str, locale: str) -> tuple[Reading, ...]:
    """All figures the text may name. locale: the briefing's own; English and Chinese sources are read beside it."""
    told = _QUOTES.of(locale, text, find=lambda: [list(one) for one in _found(text, locale)])
    return tuple(Reading(Decimal(value), Role(role), Limit(limit), words) for value, role, limit, words in told)


def _found(text: str, locale: str) -> Iterator[tuple[str, str, str, str]]:
    from briefdeck.figures.reading import Sort
    from briefdeck.figures.reading import read as read_figures

    roles = {Sort.PERCENT: Role.PERCENT, Sort.ORDINAL: Role.ORDINAL}
    found: dict[Reading, None] = {}
    for tag in dict.fromkeys((locale, "zh_Hans" if any("\u3400" <= sign <= "\u9fff" for sign in text) else "en")):
        with contextlib.suppress(KeyError):  # a language that the reader was not taught
            for figure in read_figures(text, tag):
                if figure.sort not in {Sort.DATE, Sort.NAME}:
                    role, limit = roles.get(figure.sort, Role.CARDINAL), LIMITS[figure.bound]
                    found.update((Reading(value, role, limit, figure.words), None) for value in figure.ends)
    for one in found:
        yield str(one.value), one.role.value, one.limit.value, one.words
