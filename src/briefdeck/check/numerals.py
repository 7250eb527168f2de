"""Number words: what "twenty-one", "third", 二十一 and 六千亿 stand for."""

from __future__ import annotations

import re

HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def _counted(words: str, start: int, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(words.split())}


UNITS = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    0,
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ORDINALS = _counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1)
FRACTIONS = {"half": 50, "quarter": 25}  # in percent


def english(words: str) -> int:
    """twenty-one 21, one hundred and five 105, three million 3,000,000."""
    total = current = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in SCALES and word != "hundred":
            total += max(1, current) * SCALES[word]
            current = 0
        elif word == "hundred":
            current = max(1, current) * 100
        elif word != "and":
            current += UNITS.get(word, TENS.get(word, 0))
    return total + current


def han(numeral: str) -> int:
    """二十一 21, 六千亿 600,000,000,000, 一万二千 12,000; digits in a row are read as digits (二〇二五)."""
    if all(sign in HAN_DIGITS for sign in numeral):
        return int("".join(str(HAN_DIGITS[sign]) for sign in numeral))
    total = section = digit = 0
    for sign in numeral:
        if sign in HAN_DIGITS:
            digit = HAN_DIGITS[sign]
        elif HAN_SCALES[sign] < 10**4:
            section += (digit or 1) * HAN_SCALES[sign]
            digit = 0
        else:
            total = (total + section + digit or 1) * HAN_SCALES[sign]
            section = digit = 0
    return total + section + digit
