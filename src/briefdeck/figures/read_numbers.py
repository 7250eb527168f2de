"""Numbers and ranges of one locale, read back: digits with their grouping, scale words in every form, small words."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.plain import plain
from briefdeck.figures.style import HouseStyle
from briefdeck.figures.template import halves
from briefdeck.model.record import dataclass

Affix = tuple[str, str]  # what stands before and after


@dataclass(frozen=True, slots=True)
class Number:
    """One number, or both ends of a range. signed: one of them was written with its sign."""

    low: Decimal
    high: Decimal | None = None
    signed: bool = False


def values(text: str, style: HouseStyle, affix: Affix = ("", "")) -> Number | None:
    """The number in the text, or both numbers of a range. affix: what stands round each number (a percent sign)."""
    whole = inside(text, affix)
    if whole is not None and (value := _number(whole, style)) is not None:
        return Number(value, signed=_has_sign(whole))
    for pattern in dict.fromkeys((style.ranges.long, style.ranges.short, style.ranges.kpi)):
        before, middle, after = _range(pattern)
        inner = inside(text, (before, after))
        if inner is None:
            continue
        for cut in re.finditer(re.escape(middle), inner):
            ends = [inside(side, affix) for side in (inner[: cut.start()], inner[cut.end() :])]
            low, high = (None if end is None else _number(end, style) for end in ends)
            if low is not None and high is not None:
                return Number(low, high, any(_has_sign(end or "") for end in ends))
    return None


def inside(text: str, affix: Affix) -> str | None:
    """What stands between the two, or None."""
    before, after = affix
    if len(text) > len(before) + len(after) and text.startswith(before) and text.endswith(after):
        return text[len(before) : len(text) - len(after)]
    return None


@lru_cache(maxsize=8192)
def sides(pattern: str, field: str = "n") -> Affix:
    """What stands before and after ``{field}``, as a reader compares it."""
    before, after = halves(pattern, field)
    return plain(before, strip=False), plain(after, strip=False)


@lru_cache(maxsize=256)
def _range(pattern: str) -> tuple[str, str, str]:
    before, rest = halves(pattern, "a")
    middle, after = halves(rest, "b")
    return plain(before, strip=False), plain(middle, strip=False), plain(after, strip=False)


def _has_sign(text: str) -> bool:
    return text[:1] in {"+", "-", "±"}


def _number(text: str, style: HouseStyle) -> Decimal | None:
    if text in (small := _small(style)):
        return small[text]
    found = _number_pattern(style).fullmatch(text)
    if not found:
        return None
    number, group = style.number, plain(style.number.group, strip=False)
    digits = found["digits"].replace(group, "") if group else found["digits"]
    value = Decimal(digits.replace(number.decimal, ".")).scaleb(_powers(style)[found["scale"] or ""])
    return -value if found["sign"] == "-" else value


@lru_cache(maxsize=64)
def _small(style: HouseStyle) -> dict[str, Decimal]:
    words = style.words
    told = {value: word for value, word in enumerate(words.cardinals, 1) if word} | dict(words.counted)
    return {word: Decimal(value) for value, word in told.items()}


@lru_cache(maxsize=64)
def _powers(style: HouseStyle) -> dict[str, int]:
    powers = {
        plain(word, strip=False): scale.power
        for scale in style.number.scales
        for forms in (scale.long, scale.short)
        for word in forms.all
    }
    return powers | {"": 0}


@lru_cache(maxsize=64)
def _number_pattern(style: HouseStyle) -> re.Pattern[str]:
    group, decimal = re.escape(plain(style.number.group, strip=False)), re.escape(style.number.decimal)
    whole = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)" if group else r"\d+"
    scales = "|".join(map(re.escape, sorted(filter(None, _powers(style)), key=len, reverse=True)))
    return re.compile(rf"(?P<sign>[-+±]?)(?P<digits>{whole}(?:{decimal}\d+)?)(?P<scale>{scales})?")
