"""Figures that somebody wrote into a text by hand, where a placeholder has to stand.

Digits always count. Number words count by the style's own lists; Chinese numerals count before a measure or scale
word. What only looks like a figure (千方百计, "the two sides") is in the style's ``allow``. The aim is no false alarm
on the prose of a briefing: "one" and "first" pass, and so do "a" and 一 before a measure word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefdeck.figures.han_numerals import han_numerals
from briefdeck.figures.style import HouseStyle
from briefdeck.model.record import dataclass

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_DIGITS = re.compile(r"\d(?:[\d.,:/%％．，]*[\d%％])?")
_FRACTION = re.compile(
    "百分之[〇零一二两三四五六七八九十百]+|[二两三四五六七八九十百千万]+分之[一二两三四五六七八九十]+"
)
_TENTHS = re.compile("[一二三四五六七八九]成(?![为员果立功长本就效熟分都不品型员套人])")
_RANK = re.compile("(?:居|列|排名|名列|全球|世界|全国|全市)第[二三四五六七八九十]+|第[二三四五六七八九十]+(?=[位名大])")
_MASK = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class BareFigure:
    """text: the figure as written. start, end: offsets in the text that was searched."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def bare_figures(text: str, style: HouseStyle) -> tuple[BareFigure, ...]:
    """The figures written directly into a text with placeholders, in order and without overlaps."""
    masked = _PLACEHOLDER.sub(_cover, text)
    spans = [found.span() for found in _DIGITS.finditer(masked)]
    words = _allow(style).sub(_cover, masked) if style.bare.allow else masked
    if style.bare.words or style.bare.patterns:
        spans += [found.span() for found in _words(style).finditer(words)]
    if style.bare.measures:
        spans += _han(words, style)
    return tuple(BareFigure(text[start:end], start, end) for start, end in _merged(spans))


def _cover(found: re.Match[str]) -> str:
    return _MASK * len(found.group())


def _han(text: str, style: HouseStyle) -> Iterator[tuple[int, int]]:
    for pattern in (_FRACTION, _TENTHS, _RANK):
        yield from (found.span() for found in pattern.finditer(text))
    measure = _measures(style)
    for numeral in han_numerals(text):
        if text[numeral.start - 1 : numeral.start] == "第":
            continue
        counted = measure.match(text, numeral.end)
        if counted and numeral.text not in {"一", "二"}:
            yield numeral.start, counted.end()
        elif len(numeral.text) > 1:
            yield numeral.start, numeral.end


@lru_cache(maxsize=64)
def _measures(style: HouseStyle) -> re.Pattern[str]:
    return re.compile("[余多来几]?(?:大(?!多|家|型|都|学|会|力|量)|" + _any(style.bare.measures) + ")")


@lru_cache(maxsize=64)
def _allow(style: HouseStyle) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in style.bare.allow), re.IGNORECASE)


@lru_cache(maxsize=64)
def _words(style: HouseStyle) -> re.Pattern[str]:
    spelled = _any(style.bare.words)
    if style.script == "latin" and spelled:
        spelled = rf"(?<!\w)(?:{spelled})(?:[- ](?:and )?(?:{spelled}))*(?!\w)"
    parts = [*(rf"(?<!\w)(?:{pattern})" for pattern in style.bare.patterns), *([spelled] if spelled else [])]
    return re.compile("|".join(parts), re.IGNORECASE)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Overlapping and touching spans as one: 6000 and 亿元."""
    open_start = open_end = -1
    for start, end in sorted(spans):
        if start <= open_end:
            open_end = max(open_end, end)
            continue
        if open_end > 0:
            yield open_start, open_end
        open_start, open_end = start, end
    if open_end > 0:
        yield open_start, open_end
