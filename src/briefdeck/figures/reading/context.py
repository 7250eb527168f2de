"""From a number to a figure: the currency, unit, bound and "per year" that stand round it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.reading.number import Number
from briefdeck.figures.reading.reading import Reading, Sort
from briefdeck.figures.reading.tongue import Tongue, bound_of
from briefdeck.figures.reading.units import UNITS
from briefdeck.model.quantity import Bound

_BEFORE = 30  # how far back a bound or a currency is looked for
_MULTIPLE = re.compile(
    r"\s?(?:as|more|higher|larger|the|greater|that|bigger|less|lower|faster|its|what|their|longer|smaller|stronger|over|of|those?)\b",
    re.IGNORECASE,
)
_GROWS = re.compile(
    r"(?:增|涨|升|提高|扩大|多出?|高出?|扩|大|快|长|超出?|上调|激增|猛增|飙升)(?:了|约|近|超过?|逾|将近|大约|幅达|率达|\s)*\Z"
)
_WEAK_HAN = re.compile(r"\s?个?(?:方面|字|句|步|点|级|类|道|口|手|流|等|度|面|回)")


def attach(text: str, folded: str, number: Number, tongue: Tongue) -> Reading:
    """The figure. text: as written, for the words; folded: the same length, read in its stead."""
    start, end = number.start, number.end
    sort, units, factor, end = _measure(folded, number, tongue)
    if number.ratio or number.times:
        pass
    elif (sort is Sort.MONEY or (sort is Sort.NUMBER and not units)) and (before := _currency(folded, start, tongue)):
        codes, start, sort = tongue.codes(before.group()), before.start(), Sort.MONEY
        # 人民币6000亿元, US$5 million dollars; in 新臺幣3億元 the word before says which
        units = tuple(code for code in units if code in codes) or codes
    sign, start = _sign(text, folded, start)
    before = tongue.ordinal_before.search(folded, max(0, start - 24), start)
    after = tongue.ordinal_after.match(folded, number.end) if tongue.ordinal_after and tongue.script == "han" else None
    ordinal = number.ordinal or bool(before or after)
    if ordinal and not number.ratio:
        sort, units, factor = Sort.ORDINAL, (), Decimal(1)
        if before and tongue.script == "words":
            start = before.start()
    low, others = number.low, number.others
    if units and sort is Sort.DURATION:
        low, end = _with_half(folded, low, end, tongue)
    bound, reaches, start, end, per = _limits(folded, number, start, end, tongue)
    if (
        sort is Sort.TIMES
        and tongue.script == "han"
        and not number.times
        and _GROWS.search(folded, max(0, start - 10), start)
    ):
        low, others = low + 1, (low, *others)  # 增长两倍 is three times as much
    if units and "." in units[0]:  # cents, 美分
        code, _, part = units[0].partition(".")
        units, low = (code,), low * Decimal(f"0.{part}")
    return Reading(
        words=text[start:end], start=start, end=end, low=low, high=number.high, sort=sort, units=units, factor=factor,
        step=number.step, bound=bound, reaches=reaches, per=per, others=others, digits=number.digits,
        vague=number.vague, sign=sign, weak=(number.weak and not (number.scaled and sort is Sort.MONEY)) or ordinal
        or _weak(folded, number, end, sort, tongue),
    )  # fmt: skip


def _currency(text: str, start: int, tongue: Tongue) -> re.Match[str] | None:
    """A currency right before the number that is not that of another number before it (5亿元200个)."""
    found = tongue.currency_before.search(text, max(0, start - _BEFORE), start)
    if found and (text[found.start() - 1 : found.start()] or " ") in _NUMERIC and found.start():
        return None
    return found


_NUMERIC = frozenset("0123456789十百千万亿兆만억조천")


def _sign(text: str, folded: str, start: int) -> tuple[int, int]:
    """(sign, start): a plus or minus right before the number, which is no dash between two."""
    at = start - 1
    if at < 0 or folded[at] not in "+-":
        return 0, start
    before = folded[at - 1] if at else " "
    if text[at] == "\u2212" and not before.isdecimal():
        return -1, at
    if before.isspace() or before in "([:，,、":
        return (1 if folded[at] == "+" else -1), at
    return (1, at) if folded[at] == "+" and not (before.isascii() and before.isalnum()) else (0, start)


def _measure(text: str, number: Number, tongue: Tongue) -> tuple[Sort, tuple[str, ...], Decimal, int]:
    """(sort, units, factor, end) by what stands after the number."""
    end, one = number.end, Decimal(1)
    if number.ratio:
        return Sort.PERCENT, ("percent",), one, end
    if number.times:
        return Sort.TIMES, ("times",), one, end
    if number.unit:
        sort, factor = UNITS[number.unit]
        return sort, (number.unit,), factor, end
    money = tongue.currency.match(text, end)
    found = tongue.unit.match(text, end)
    if money and (not found or money.end() >= found.end()) and not _no_currency(text, money):
        return Sort.MONEY, tongue.codes(money["word"]), one, money.end()
    if not found:
        for name, before in tongue.unit_before:
            if before.search(text, max(0, number.start - _BEFORE), number.start):
                return UNITS[name][0], (name,), UNITS[name][1], end
        return Sort.NUMBER, (), one, end
    name = tongue.unit_name(found["word"])
    if (
        name == "times"
        and tongue.script == "latin"
        and not _MULTIPLE.match(text, found.end())
        and found["word"].lower() in {"times", "time"}
    ):
        return Sort.NUMBER, (), one, end
    if name == "percent" and found["word"].isupper():
        return Sort.NUMBER, (), one, end  # 7,400 PCT applications
    if name == "m" and number.digits and found["word"] in {"m", "M"}:
        return Sort.NUMBER, (), one, end
    if name == "degree" and (number.scaled or text[found.end() : found.end() + 1] == "电"):
        name = "kWh"
    if not name:
        return Sort.NUMBER, (), one, end
    sort, factor = UNITS[name]
    return sort, (name,), factor, found.end()


def _with_half(text: str, low: Decimal, end: int, tongue: Tongue) -> tuple[Decimal, int]:
    """Two years and a half."""
    half = tongue.half_after.match(text, end) if tongue.half_after else None
    return (low + Decimal("0.5"), half.end()) if half else (low, end)


def _no_currency(text: str, money: re.Match[str]) -> bool:
    """元 of 多元化 and 元旦, 块 of 三块地."""
    after = text[money.end() : money.end() + 1]
    return after != "" and after in {
        "元": "化素旦首老件宵月朝帅勋",
        "块": "地板砖石金银铜奖牌屏电芯木田土肉巨大小",
    }.get(money["word"], "")


def _limits(text: str, number: Number, start: int, end: int, tongue: Tongue) -> tuple[Bound, bool, int, int, str]:
    """(bound, reaches, start, end, per), start and end moved over the words that say so."""
    bound, reaches, per = (Bound.MORE_THAN if number.over else Bound.EXACT), False, ""
    if tongue.script == "words":
        per, start, end = _per(text, start, end, tongue)
    again = True
    while again:
        again = False
        for name, pattern in tongue.before:
            found = pattern.search(text, max(0, start - _BEFORE), start)
            if found:
                said, reached = bound_of(name)
                reaches = reaches or reached
                if said is Bound.EXACT:
                    continue
                if tongue.closes and tongue.closes.search(text, max(0, start - 60), start):
                    break  # "от 2 до 3": the word is the range's
                again = bound is Bound.EXACT and said is Bound.ABOUT  # "more than about 17 billion"
                bound = said if bound in {Bound.EXACT, Bound.ABOUT} else bound
                start = found.start()
                break
    if bound in {Bound.EXACT, Bound.ABOUT} or number.over:
        for name, pattern in tongue.after:
            found = pattern.match(text, end)
            if found:
                bound = bound_of(name)[0] if bound in {Bound.EXACT, Bound.ABOUT} else bound
                end = found.end()
                break
    if not per:
        per, start, end = _per(text, start, end, tongue)
    return bound, reaches, start, end, per


def _per(text: str, start: int, end: int, tongue: Tongue) -> tuple[str, int, int]:
    """("year", start, end) with the words that say so; after the figure, before it, or on either side."""
    for name, pattern in tongue.per:
        found = _before(pattern, text, start) if tongue.script == "han" else pattern.match(text, end)
        if found:
            return name, min(start, found.start()), max(end, found.end())
    for name, pattern in tongue.per_before:
        found = pattern.search(text, max(0, start - _BEFORE), start)
        if found:
            return name, found.start(), end
    return "", start, end


def _before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    for back in (2, 3, 4):
        found = pattern.match(text, max(0, start - back), start)
        if found and found.end() == start:
            return found
    return None


@lru_cache(maxsize=16)
def _strong(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{tongue.data['measures']['strong']})")


def _weak(text: str, number: Number, end: int, sort: Sort, tongue: Tongue) -> bool:
    """Whether number words may well be no figure: "one", a Han numeral before anything but a measure word."""
    if number.digits or number.scaled:
        return False
    if tongue.script != "han":
        return number.low == 1 and sort is Sort.NUMBER
    if sort is not Sort.NUMBER:
        return (sort is Sort.DURATION and number.low == 1) or sort is Sort.TEMPERATURE
    if number.low == 1 or _WEAK_HAN.match(text, end):
        return True
    return not _strong(tongue).match(text, end)
