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
_ORDINAL = re.compile(r"(?:第|No\.?\s?|number\s)\Z", re.IGNORECASE)
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
    elif not units or sort is Sort.NUMBER:
        before = tongue.currency_before.search(folded, max(0, start - _BEFORE), start)
        if before and sort is Sort.NUMBER:
            units, sort, start = tongue.codes(before.group()), Sort.MONEY, before.start()
    elif sort is Sort.MONEY and (
        before := tongue.currency_before.search(folded, max(0, start - _BEFORE), start)
    ):  # 人民币6000亿元, US$5 million dollars
        start = before.start()
    ordinal = number.ordinal or bool(_ORDINAL.search(folded, max(0, start - 8), start))
    if ordinal and not number.ratio:
        sort, units, factor = Sort.ORDINAL, (), Decimal(1)
    bound, reaches, start, end, per = _limits(folded, number, start, end, tongue)
    low, others = number.low, number.others
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
        vague=number.vague, weak=number.weak or ordinal or _weak(folded, number, end, sort, tongue),
    )  # fmt: skip


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
    for name, pattern in tongue.before:
        found = pattern.search(text, max(0, start - _BEFORE), start)
        if found:
            said, reached = bound_of(name)
            if reached:
                reaches = True
            if said is Bound.EXACT:
                continue
            if bound is Bound.EXACT:
                bound = said
            start = found.start()
            break
    if bound is Bound.EXACT or number.over:
        for name, pattern in tongue.after:
            found = pattern.match(text, end)
            if found:
                if bound is Bound.EXACT:
                    bound = bound_of(name)[0]
                end = found.end()
                break
    for name, pattern in tongue.per:
        found = pattern.match(text, end) if tongue.script == "latin" else _before(pattern, text, start)
        if found:
            per = name
            end, start = max(end, found.end()) if tongue.script == "latin" else end, min(start, found.start())
            break
    return bound, reaches, start, end, per


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
    if tongue.script == "latin":
        return number.low == 1 and sort is Sort.NUMBER
    if sort is not Sort.NUMBER:
        return (sort is Sort.DURATION and number.low == 1) or sort is Sort.TEMPERATURE
    if number.low == 1 or _WEAK_HAN.match(text, end):
        return True
    return not _strong(tongue).match(text, end)
