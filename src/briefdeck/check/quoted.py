"""Reads the figures in a quotation: what numbers an English or Chinese sentence names, and how it limits them.

This is not the house's own printing read back (``figures`` does that): a source writes as it likes, "USD 92
billion", "one to three", 六千亿, 100余款, 百分之四十. The reader looks for numbers a sentence may mean and misses none
it knows; a word that merely looks like a number does no harm, since it is only asked whether a certain figure is
there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from briefdeck.check.numerals import FRACTIONS, HAN_SCALES, ORDINALS, SCALES, TENS, UNITS, english, han
from briefdeck.model.quantity import Bound


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


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as the sentence names it. words: as written, with what limits it."""

    value: Decimal
    role: Role
    limit: Limit
    words: str


_DIGITS = r"\d{1,3}(?:[,\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = "|".join(sorted({*UNITS, *TENS, *SCALES}, key=len, reverse=True))
_SCALE = "|".join(SCALES)
_NUMBER = re.compile(
    rf"""(?<![\w.])(?P<digits>{_DIGITS})
         (?:(?P<ordinal>st|nd|rd|th)\b
           |[\s\u2011-]*(?P<scale>{_SCALE})\b
           |\s*(?P<loose>[余多])?(?P<han_scale>万亿|[十百千万亿]+)?)
       |\b(?P<words>(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))*)\b
       |\b(?P<rank>{"|".join(ORDINALS)})\b
       |\b(?P<fraction>{"|".join(FRACTIONS)})\b
       |(?P<han>[〇零一二两三四五六七八九十百千万亿]+)""",
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)
_CURRENCY = r"(?:(?:USD|US\$|RMB|CNY|EUR|CHF|GBP|JPY|HKD|[$€£¥])\s*)?"
_BEFORE = {
    Limit.LOWER: r"more\s+than|over|exceed(?:s|ed|ing)?|above|surpass(?:es|ed|ing)?|at\s+least|upwards?\s+of"
    r"|no\s+(?:fewer|less)\s+than|不(?:少于|低于)|超过|超|逾|突破|至少|高于",
    Limit.UPPER: r"up\s+to|as\s+(?:much|many)\s+as|at\s+most|(?:fewer|less)\s+than|under|below|nearly|almost|close\s+to"
    r"|no\s+more\s+than|不超过|最高|至多|不到|将近|接近|近",
    Limit.ABOUT: r"about|around|approximately|roughly|some|circa|大约|约",
}
_AFTER = {
    Limit.LOWER: r"\s*\+|\s*[余多]|\s*\w{0,2}以上|\s+or\s+more\b",
    Limit.UPPER: r"\s*\w{0,2}以下|\s+or\s+(?:less|fewer)\b",
    Limit.ABOUT: r"\s*\w{0,2}左右",
    Limit.LEVEL: r"\s*[-\u2010-\u2015]?\s*level\b|\s*\w{0,2}级",
}
_RANGE = re.compile(r"\s*(?:to|and|[-\u2010-\u2015~]|至|到)\s*" + _CURRENCY + r"$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|per\s?cent\b)", re.IGNORECASE)


def read(text: str) -> tuple[Reading, ...]:
    """All figures the text may name, in its order; of "2 to 3 billion" both are billions."""
    found: list[tuple[re.Match[str], Reading]] = []
    for match in _NUMBER.finditer(text):
        value, role = _value(match)
        reading = Reading(value, role, Limit.NONE, match.group().strip())
        if found and match["scale"] and _RANGE.fullmatch(text[found[-1][0].end() : match.start()]):
            before, lower = found[-1]
            if not before["scale"]:
                found[-1] = (before, replace(lower, value=lower.value * SCALES[match["scale"].lower()]))
        found.append((match, reading))
    return tuple(_in_context(text, match, reading) for match, reading in found)


def _value(match: re.Match[str]) -> tuple[Decimal, Role]:
    if match["digits"]:
        value = Decimal(re.sub(r"[,\s]", "", match["digits"]))
        if match["scale"]:
            return value * SCALES[match["scale"].lower()], Role.CARDINAL
        for scale in match["han_scale"] or "":
            value *= HAN_SCALES[scale]
        return value, Role.ORDINAL if match["ordinal"] else Role.CARDINAL
    if match["words"]:
        return Decimal(english(match["words"])), Role.CARDINAL
    if match["rank"]:
        return Decimal(ORDINALS[match["rank"].lower()]), Role.ORDINAL
    if match["fraction"]:
        return Decimal(FRACTIONS[match["fraction"].lower()]), Role.PERCENT
    return Decimal(han(match["han"])), Role.CARDINAL


def _in_context(text: str, match: re.Match[str], reading: Reading) -> Reading:
    """The reading with what stands round it: percent or rank, and the words that limit it."""
    before, after = text[: match.start()], text[match.end() :]
    role = reading.role
    percent = _PERCENT.match(after)
    if percent or re.search(r"百分之\s*$", before):
        role = Role.PERCENT
    elif re.search(r"(?:第|No\.\s*|number\s+)$", before, re.IGNORECASE):
        role = Role.ORDINAL
    after = after[percent.end() :] if percent else after
    if match["loose"]:
        return replace(reading, role=role, limit=Limit.LOWER)
    for limit, left, right in _limits(before, after):
        return replace(reading, role=role, limit=limit, words=f"{left}{reading.words}{right}".strip())
    return replace(reading, role=role)


def _limits(before: str, after: str) -> Iterator[tuple[Limit, str, str]]:
    """What limits a number: the direction, and the words before and after it."""
    # Upper before lower: "no more than" ends in "more than", 不超过 in 超过.
    for limit in (Limit.UPPER, Limit.LOWER, Limit.ABOUT):
        words = rf"(?<![A-Za-z])({_BEFORE[limit]})\s*(?:百分之\s*)?{_CURRENCY}$"
        left = re.search(words, before, re.IGNORECASE)
        if left:
            yield limit, left.group(), ""
    for limit, pattern in _AFTER.items():
        right = re.match(pattern, after, re.IGNORECASE)
        if right:
            yield limit, "", right.group()
