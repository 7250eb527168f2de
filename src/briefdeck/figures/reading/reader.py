"""Reads the figures of a text in a language that ``locales/<tag>/reading.toml`` teaches.

Dates first, then names and set phrases that merely hold digits or number words, then numbers; what stands round a
number (currency, unit, bound, "per year") makes it a figure. What is no figure is kept as a DATE or NAME: a number on
the other side may be the same thing, said otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.reading import dates, han, latin
from briefdeck.figures.reading.context import attach
from briefdeck.figures.reading.number import Number
from briefdeck.figures.reading.ranges import joined
from briefdeck.figures.reading.reading import Reading, Sort
from briefdeck.figures.reading.tongue import Tongue, tongue

Numbers = Callable[[str, Tongue], Iterator[Number]]
Dates = Callable[[str, Tongue], Iterator[dates.Dated]]
_SCRIPTS: dict[str, tuple[Numbers, Dates]] = {
    "han": (han.numbers, dates.han_dates),
    "latin": (latin.numbers, dates.latin_dates),
}
_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
_HAN_NUMERALS = frozenset("一二两三四五六七八九十百千万亿")
_HAN_BEFORE = _HAN_NUMERALS | frozenset("0123456789〇零数几")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=4096)
def read(text: str, tag: str) -> tuple[Reading, ...]:
    """All figures of the text in its order. Raises KeyError for a language the reader was not taught."""
    language = tongue(tag)
    numbers, dated = _SCRIPTS[language.script]
    folded = text.translate(language.fold)
    found: list[Reading] = []
    masked = folded
    for date in dated(folded, language):
        found.append(_date(text, date))
        masked = _covered(masked, date.start, date.end)
    spots = [name.span() for name in language.masks.finditer(masked) if _is_name(masked, name)]
    for start, end in spots:
        digits = _NUMBER.search(folded, start, end)
        if digits:
            found.append(Reading(text[start:end], start, end, Decimal(digits.group()), sort=Sort.NAME, weak=True))
        masked = _covered(masked, start, end)
    figures = [(number, attach(text, masked, number, language)) for number in _apart(numbers(masked, language))]
    found += joined(text, masked, figures, language)
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end)))


def _is_name(text: str, name: re.Match[str]) -> bool:
    """Not where it begins inside a numeral (二十一个 holds no 一个), and not over a date."""
    inside = name.group()[0] in _HAN_NUMERALS and text[name.start() - 1 : name.start()] in _HAN_BEFORE
    return _MASK not in name.group() and not (inside and name.start())


def _covered(text: str, start: int, end: int) -> str:
    return text[:start] + _MASK * (end - start) + text[end:]


def _date(text: str, date: dates.Dated) -> Reading:
    digits = _NUMBER.search(text, date.start, date.end)
    value = Decimal(digits.group()) if digits else Decimal(0)
    others = tuple(Decimal(found.group()) for found in _NUMBER.finditer(text, date.start, date.end))[1:]
    return Reading(text[date.start : date.end], date.start, date.end, value, sort=Sort.DATE, period=date.period,
                   others=others, weak=True)  # fmt: skip


def _apart(numbers: Iterator[Number]) -> Iterator[Number]:
    """Without those that lie inside a longer one; a share said in words ("one in five") may lie over its numbers."""
    end = -1
    for number in sorted(numbers, key=lambda number: (number.start, -number.end)):
        if number.ratio and number.weak:
            yield number
        elif number.start >= end:
            yield number
            end = number.end
