"""Reads the figures of a text in a language that ``locales/<tag>/reading.toml`` teaches.

Dates first, then names and set phrases that merely hold digits or number words, then numbers; what stands round a
number (currency, unit, bound, "per year") makes it a figure. What is no figure is kept as a DATE or NAME: a number on
the other side may be the same thing, said otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.reading import dates, han, latin, printed_dates, worded
from briefdeck.figures.reading.context import attach
from briefdeck.figures.reading.number import Number
from briefdeck.figures.reading.ranges import joined
from briefdeck.figures.reading.reading import Reading, Sort
from briefdeck.figures.reading.tongue import Tongue, tongue

Numbers = Callable[[str, Tongue], Iterator[Number]]
Dates = Callable[[str, Tongue], Iterator[printed_dates.Dated]]
_SCRIPTS: dict[str, tuple[Numbers, Dates]] = {
    "han": (han.numbers, dates.han_dates),
    "latin": (latin.numbers, dates.latin_dates),
    "words": (worded.numbers, worded.bare_years),
}
_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
_HAN_NUMERALS = frozenset("一二两三四五六七八九十百千万亿")
_HAN_BEFORE = _HAN_NUMERALS | frozenset("0123456789〇零数几")
_CODED = re.compile(r"[\d.,]*\d\s?([A-Z]{3})")
# Direction marks, joiners and Arabic vowels: they make no difference to what is said.
_UNSEEN = re.compile("[\u061c\u064b-\u0652\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@lru_cache(maxsize=4096)
def read(text: str, tag: str) -> tuple[Reading, ...]:
    """All figures of the text in its order. Raises KeyError for a language the reader was not taught."""
    language = tongue(tag)
    if not _UNSEEN.search(text):
        return _read(text, language)
    seen = [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]
    return tuple(
        replace(reading, start=start, end=end, words=text[start:end])
        for reading in _read("".join(text[place] for place in seen), language)
        for start, end in ((seen[reading.start], seen[reading.end - 1] + 1),)
    )


def _read(text: str, language: Tongue) -> tuple[Reading, ...]:
    numbers, dated = _SCRIPTS[language.script]
    folded = (han.plainly(text) if language.script == "han" else text).translate(language.fold)
    masked = folded
    dates_found: list[printed_dates.Dated] = []
    for read_dates in (printed_dates.table_dates, dated):
        for date in read_dates(masked, language):
            dates_found.append(date)
            masked = _covered(masked, date.start, date.end)
    stretches = printed_dates.stretched(folded, dates_found, language)
    for date in stretches:
        masked = _covered(masked, date.start, date.end)
    found = [_date(text, date) for date in stretches]
    spots = [name.span() for name in language.masks.finditer(masked) if _is_name(masked, name, language)]
    for start, end in spots:
        digits = _NUMBER.search(folded, start, end)
        if digits:
            found.append(Reading(text[start:end], start, end, Decimal(digits.group()), sort=Sort.NAME, weak=True))
        masked = _covered(masked, start, end)
    figures = [(number, attach(text, masked, number, language)) for number in _apart(numbers(masked, language))]
    found += joined(text, masked, figures, language)
    return tuple(sorted(found, key=lambda reading: (reading.start, reading.end)))


def _is_name(text: str, name: re.Match[str], tongue: Tongue) -> bool:
    """Not where it begins inside a numeral (二十一个 holds no 一个), not over a date, and not 8XAF."""
    money = _CODED.fullmatch(name.group())
    if money and money[1].lower() in tongue.data["currency"]:
        return False
    inside = name.group()[0] in _HAN_NUMERALS and text[name.start() - 1 : name.start()] in _HAN_BEFORE
    return _MASK not in name.group() and not (inside and name.start())


def _covered(text: str, start: int, end: int) -> str:
    return text[:start] + _MASK * (end - start) + text[end:]


def _date(text: str, date: printed_dates.Dated) -> Reading:
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
