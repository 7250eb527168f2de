"""Errors in what stands round a number, language by language: scale, currency, bound, period, range, number word.

Each row is (kind, pattern, replacements): the group ``x`` of the pattern is replaced, and replacements maps what
it says (in lower case) to what it could wrongly say. A word without a replacement is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

Row = tuple[str, str, Mapping[str, Sequence[str]]]

_LOST = ("",)


def _next_year(year: str) -> tuple[str, str]:
    return str(int(year) - 1), str(int(year) + 1)


_YEARS = {str(year): _next_year(str(year)) for year in range(2000, 2100)}
_EN_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_EN_AMOUNT = r"(?:about )?(?:(?:USD|RMB|CHF|EUR) )?\d"
_EN_WORDS = {
    "two": ("three", "four"), "three": ("two", "five"), "four": ("five", "three"), "five": ("four", "three"),
    "six": ("five", "seven"),
    "second": ("third", "first"), "third": ("second", "fourth"),
}  # fmt: skip
_EN: tuple[Row, ...] = (
    ("million-billion", r"(?<=\d )(?P<x>million|billion|trillion|mn|bn)\b", {
        "million": ("billion", "trillion"), "billion": ("million", "trillion"), "trillion": ("billion",),
        "mn": ("bn",), "bn": ("mn", "tn")}),
    ("currency", r"\b(?P<x>USD|RMB|CHF|EUR)(?= \d)", {
        "usd": ("RMB", "EUR", "CHF"), "rmb": ("USD", "EUR", "HKD"), "chf": ("USD", "EUR", "RMB"),
        "eur": ("USD", "CHF", "RMB")}),
    ("currency", r"(?<=\d per )(?P<x>USD|RMB)\b", {"usd": ("EUR", "RMB"), "rmb": ("USD", "JPY")}),
    ("percent-point", r"(?<=\d)(?P<x>%)", {"%": (" percentage points",)}),
    ("percent-point", r"(?<=\d )(?P<x>percent)\b(?! point)", {"percent": ("percentage points",)}),
    ("lost-bound", rf"\b(?P<x>(?:more than|over|about|up to|at least) )(?={_EN_AMOUNT})", {
        "more than ": _LOST, "over ": _LOST, "about ": _LOST, "up to ": _LOST, "at least ": _LOST}),
    ("lost-bound", r"(?<=\d)(?P<x>\+)", {"+": _LOST}),
    ("lost-bound", r"(?<=illion)(?P<x>[-–]level)\b", {"-level": _LOST, "–level": _LOST}),
    ("lost-bound", r"\b(?P<x>exceeding )(?=RMB \d)", {"exceeding ": ("of ",)}),
    ("changed-bound", rf"(?<!than )\b(?P<x>more than|over|about|up to)(?= {_EN_AMOUNT})", {
        "more than": ("fewer than", "up to", "nearly"), "over": ("under", "up to"), "about": ("more than", "up to"),
        "up to": ("more than",)}),
    ("period", r"\b(?P<x>first three quarters)\b", {"first three quarters": ("first half", "first two quarters")}),
    ("period", r"(?<=quarters of )(?P<x>20\d\d)\b", _YEARS),
    ("period", r"\b(?P<x>five(?= years))\b", {"five": ("three", "ten")}),
    ("period", r"\b(?P<x>five(?=-year))", {"five": ("three", "ten")}),
    ("period", r"\b(?P<x>a year)\b", {"a year": ("a month", "a quarter")}),
    ("period", r"\b(?P<x>annual(?= revenue)|annually)\b", {
        "annual": ("quarterly", "monthly"), "annually": ("monthly",)}),
    ("date", rf"\b\d{{1,2}} (?:{_EN_MONTHS}) (?P<x>20\d\d)\b", _YEARS),
    ("date", rf"\b\d{{1,2}} (?P<x>{_EN_MONTHS}) 20\d\d\b", {"december": ("November",), "january": ("February",)}),
    ("range-end", r"\b(?P<x>one) to \w+", {"one": ("two",)}),
    ("range-end", r"\bone to (?P<x>\w+)", {"three": ("two", "four", "five")}),
    ("range-end", r"(?<!\d)(?P<x>\d)[–-]\d(?!\d)", {"1": ("2",)}),
    ("range-end", r"(?<!\d)\d[–-](?P<x>\d)(?!\d)", {"3": ("2", "4", "5")}),
    ("number-word", r"(?<!one to )(?<!first )\b(?P<x>two|three|four|five|six|second|third)\b(?! years|-year)",
        _EN_WORDS),
)  # fmt: skip

_ZH_WORDS = {
    "二": ("三", "一"), "三": ("二", "四"), "四": ("五", "三"), "五": ("四", "三"), "六": ("五", "七"), "七": ("八",),
}  # fmt: skip
_ZH: tuple[Row, ...] = (
    ("wan-yi", r"(?<=\d)(?P<x>万亿|万|亿)", {"万亿": ("亿",), "万": ("亿",), "亿": ("万", "万亿")}),
    ("currency", r"(?<=[万亿\d])(?P<x>美元|瑞士法郎|欧元|元)(?!兑)", {
        "元": ("美元", "欧元", "港元"), "美元": ("元", "欧元", "日元"), "瑞士法郎": ("美元", "欧元"),
        "欧元": ("美元", "元")}),
    ("percent-point", r"(?<=\d)(?P<x>%)", {"%": ("个百分点",)}),
    ("lost-bound", r"(?P<x>超过|超|约|逾|近|最高)(?=\d)", {
        "超过": _LOST, "超": _LOST, "约": _LOST, "逾": _LOST, "近": _LOST, "最高": _LOST}),
    ("lost-bound", r"(?<=[\d万])(?P<x>余)(?=[款名家个])", {"余": _LOST}),
    ("lost-bound", r"(?<=[元郎])(?P<x>以上)", {"以上": _LOST}),
    ("lost-bound", r"(?<=亿元)(?P<x>级)", {"级": _LOST}),
    ("changed-bound", r"(?P<x>超|约)(?=\d)(?![\d.万亿]+(?:美元|瑞士法郎|欧元)以上)", {
        "超": ("不足", "最高", "近"), "约": ("超", "不足")}),
    ("changed-bound", r"(?<=[元郎])(?P<x>以上)", {"以上": ("以下",)}),
    ("period", r"(?P<x>前三季度)", {"前三季度": ("上半年", "前两个季度")}),
    ("period", r"(?P<x>20\d\d)(?=年前三季度)", _YEARS),
    ("period", r"(?<=未来)(?P<x>五)(?=年)", {"五": ("三", "十")}),
    ("period", r"(?P<x>五)(?=年目标)", {"五": ("三", "十")}),
    ("period", r"(?P<x>每年)", {"每年": ("每月", "每季度")}),
    ("period", r"(?P<x>年)(?=营业收入)", {"年": ("月", "季度")}),
    ("date", r"(?P<x>20\d\d)(?=年\d{1,2}月\d{1,2}日)", _YEARS),
    ("date", r"(?<=年)(?P<x>\d{1,2})(?=月\d{1,2}日)", {"12": ("11",), "1": ("2",)}),
    ("range-end", r"(?<!\d)(?P<x>\d)至\d", {"1": ("2",)}),
    ("range-end", r"\d至(?P<x>\d)(?!\d)", {"3": ("2", "4", "5")}),
    ("number-word", r"(?P<x>[二三四五六七])(?=大|个(?!百分))", _ZH_WORDS),
    ("number-word", r"(?<=第)(?P<x>[二三四])", _ZH_WORDS),
)  # fmt: skip

_DE_WORDS = {"zwei": ("drei", "vier"), "drei": ("zwei", "fünf"), "vier": ("fünf", "drei"), "fünf": ("vier", "drei")}
_DE_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_DE: tuple[Row, ...] = (
    ("million-billion", r"(?<=\d )(?P<x>Mio\.|Mrd\.|Bio\.)", {
        "mio.": ("Mrd.",), "mrd.": ("Mio.", "Bio."), "bio.": ("Mrd.",)}),
    ("currency", r"(?<=Mrd\. |Mio\. )(?P<x>RMB|USD|EUR|CHF)\b", {
        "rmb": ("USD", "EUR", "CHF"), "usd": ("RMB", "EUR"), "eur": ("USD",), "chf": ("EUR",)}),
    ("lost-bound", r"\b(?P<x>(?:mehr als|über|etwa|bis zu) )(?=\d)", {
        "mehr als ": _LOST, "über ": _LOST, "etwa ": _LOST, "bis zu ": _LOST}),
    ("changed-bound", r"\b(?P<x>mehr als|über)(?= \d)", {
        "mehr als": ("weniger als", "bis zu", "fast"), "über": ("unter", "bis zu")}),
    ("period", r"\bkommenden? (?P<x>fünf)(?= Jahre)", {"fünf": ("drei", "zehn")}),
    ("period", r"\b(?P<x>Fünf)(?=jahres)", {"fünf": ("Drei", "Zehn")}),
    ("date", rf"\b\d{{1,2}}\. (?:{_DE_MONTHS}) (?P<x>20\d\d)\b", _YEARS),
    ("date", rf"\b\d{{1,2}}\. (?P<x>{_DE_MONTHS}) 20\d\d\b", {"dezember": ("November",), "februar": ("März",)}),
    ("number-word", r"\b(?P<x>zwei|drei|vier|fünf)\b(?! Jahre)", _DE_WORDS),
)  # fmt: skip

_JA: tuple[Row, ...] = (
    ("wan-yi", r"(?<=\d)(?P<x>万|億|兆)", {"万": ("億",), "億": ("万", "兆"), "兆": ("億",)}),
    ("currency", r"(?<=[万億])(?P<x>元)", {"元": ("ドル", "円", "ユーロ")}),
    ("lost-bound", r"(?<=[目人元])(?P<x>超)", {"超": _LOST}),
    ("changed-bound", r"(?<=[目人元])(?P<x>超)", {"超": ("未満", "弱", "以下")}),
    ("period", r"(?<=今後)(?P<x>5)(?=年間)", {"5": ("3", "10")}),
    ("period", r"(?P<x>五)(?=カ年)", {"五": ("三", "十")}),
    ("date", r"(?P<x>20\d\d)(?=年\d{1,2}月\d{1,2}日)", _YEARS),
    ("date", r"(?<=年)(?P<x>\d{1,2})(?=月\d{1,2}日)", {"12": ("11",), "2": ("3",)}),
)  # fmt: skip

_AR_MONTHS = "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
_AR: tuple[Row, ...] = (
    ("million-billion", r"(?<=\d )(?P<x>مليون|مليار|تريليون)", {
        "مليون": ("مليار",), "مليار": ("مليون", "تريليون"), "تريليون": ("مليار",)}),
    ("currency", r"(?<=مليار )(?P<x>يوان)", {"يوان": ("دولار", "يورو")}),
    ("lost-bound", r"(?P<x>أكثر من )(?=\d)", {"أكثر من ": _LOST}),
    ("changed-bound", r"(?P<x>أكثر من)(?= \d)", {"أكثر من": ("أقل من", "نحو")}),
    ("period", r"(?<=السنوات )(?P<x>الخمس)", {"الخمس": ("الثلاث", "العشر")}),
    ("date", rf"\d{{1,2}} (?:{_AR_MONTHS}) (?P<x>20\d\d)", _YEARS),
    ("date", rf"\d{{1,2}} (?P<x>{_AR_MONTHS}) 20\d\d", {"ديسمبر": ("نوفمبر",), "فبراير": ("مارس",)}),
)  # fmt: skip

_ROWS = {"en": _EN, "zh_Hans": _ZH, "de": _DE, "ja": _JA, "ar": _AR}
ROWS = {
    locale: tuple((kind, re.compile(pattern, re.IGNORECASE), instead) for kind, pattern, instead in rows)
    for locale, rows in _ROWS.items()
}
# A bound that stands after its number becomes one that stands before it.
_ZH_REST = re.compile(r"(?P<x>\d+万?余)(?=[款名家个])")


def errors(text: str, locale: str) -> Iterator[tuple[str, int, int, str]]:
    """(kind, start, end, instead) for every word of a figure that could say something else."""
    for kind, pattern, instead in ROWS.get(locale, ()):
        for found in pattern.finditer(text):
            for word in instead.get(found["x"].lower(), ()):
                yield kind, *found.span("x"), _cased(word, found["x"])
    if locale == "zh_Hans":
        for found in _ZH_REST.finditer(text):
            yield "changed-bound", *found.span("x"), f"不足{found['x'][:-1]}"
            yield "changed-bound", *found.span("x"), f"近{found['x'][:-1]}"


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() and word[:1].islower() else word
