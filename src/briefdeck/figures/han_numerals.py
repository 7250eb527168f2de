"""Chinese numerals: where they stand in a text, and whether they say a number at all (十四五 does not)."""

from __future__ import annotations

import re

from briefdeck.model.record import dataclass

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8}
_RUN = re.compile("[〇零一二两兩三四五六七八九十百千万亿萬億]+")


@dataclass(frozen=True, slots=True)
class HanNumeral:
    """A well-formed numeral in a text. start, end: where."""

    value: int
    text: str
    start: int
    end: int


def han_numerals(text: str) -> tuple[HanNumeral, ...]:
    """All runs of numeral characters that form one number, in order."""
    found = ((run, han_value(run.group())) for run in _RUN.finditer(text))
    return tuple(HanNumeral(value, run.group(), run.start(), run.end()) for run, value in found if value is not None)


def han_value(numeral: str) -> int | None:
    """二十一 → 21, 六千亿 → 600,000,000,000, 百万 → 1,000,000. None where the characters form no number."""
    total = section = 0
    digit: int | None = None
    last_ten = last_myriad = 10**12
    for char in numeral:
        if char in _DIGITS:
            if digit is not None and char not in "零〇":
                return None  # 十四五, 一二三
            digit = _DIGITS[char] or None
        elif char in _TENS:
            unit = _TENS[char]
            if unit >= last_ten or (digit is None and total + section > 0):
                return None
            section += (1 if digit is None else digit) * unit
            digit, last_ten = None, unit
        else:
            unit = _MYRIADS[char]
            section += digit or 0
            if unit > last_myriad and total:  # 万亿
                total, section = (total + section) * unit, 0
            elif unit >= last_myriad:
                return None
            else:
                total += (section or (1 if total == 0 else 0)) * unit
                section = 0
            digit, last_ten, last_myriad = None, 10**12, unit
    return total + section + (digit or 0)
