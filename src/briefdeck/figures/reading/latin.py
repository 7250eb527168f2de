"""Numbers in a text written in Latin letters: digits with scale words, number words, and both together.

1,234.5 · $5.2bn · 1.6 million · half a million · twenty-one · one hundred and five · two thirds · dozens · twice
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.reading.number import ONE, VULGAR, Number, digits_value
from briefdeck.figures.reading.tongue import Tongue
from briefdeck.model.record import dataclass

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Grammar:
    start: re.Pattern[str]
    word: re.Pattern[str]
    scale: re.Pattern[str]
    short: re.Pattern[str]
    denominator: re.Pattern[str]
    of_unit: re.Pattern[str]


_STOPWATCH = re.compile(r"(?<![\d:.])(\d{1,2}):([0-5]\d\.\d{1,2})(?!\d)")
_AND_HALF = re.compile(r"[\s-]+and[\s-]+a[\s-]+half\b", re.IGNORECASE)
_MIXED = re.compile(r"[ -](\d)/(\d)(?![\d/])|([½¼¾⅓⅔])")
_SLASH = re.compile(r"/(\d{1,2})(?!\d|/|[.,]\d)(?!\s?(?:january|february|march))")
_ENDING = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_IN = re.compile(r"\s(?:in|out of)(?:\severy)?\s", re.IGNORECASE)
_VAGUE_BEFORE = re.compile(
    r"\b(?:several|a few|few|many|a couple|couple of|multiple|some|a number of)[\s-]+\Z", re.IGNORECASE
)
_ARTICLE = re.compile(r"\b(?:an?)[\s-]\Z", re.IGNORECASE)


@lru_cache(maxsize=16)
def _grammar(tongue: Tongue) -> _Grammar:
    data = tongue.data

    def any_of(*tables: str) -> str:
        return "|".join(sorted({word for table in tables for word in data[table]}, key=len, reverse=True))

    words = any_of("cardinals", "scales", "ordinals", "denominators", "multiples", "vague") + "|dozen"
    scales = any_of("scales")
    short = any_of("short_scales")
    digits, flags = tongue.digits, re.IGNORECASE
    return _Grammar(
        start=re.compile(
            rf"(?<!\w)(?<!\d[.,])(?P<d>{digits})|(?P<small>(?<![\d\w])\.\d+)|(?<![\w'])(?P<w>{words})(?![\w'])"
            rf"|(?P<v>[½¼¾])|(?P<c>(?<=[A-Za-z$€£¥])(?<![A-Za-z]{{4}}){digits})",
            flags,
        ),
        word=re.compile(
            rf"(?P<joint>[\s-]+(?:and[\s-]+)?)(?P<w>{any_of('cardinals', 'scales')}|dozen)(?![\w'])", flags
        ),
        scale=re.compile(rf"\+?[\s-]*(?:(?P<first>hundred|thousand)[\s-]+)?(?P<w>{scales}|dozen)(?![A-Za-z])", flags),
        short=re.compile(rf"(?P<space>\s?)(?P<w>{short})(?![A-Za-z0-9²³/])", flags),
        denominator=re.compile(rf"[\s-]+(?P<w>{any_of('denominators')})(?!\w)", flags),
        of_unit=re.compile(
            rf"[\s-]+(?:of[\s-]+)?(?:an?[\s-]+)?(?P<scale>{scales}|dozen)(?!\w)"
            rf"|[\s-]+(?:of[\s-]+)?an?[\s-]+(?={tongue.unit_words})"
            r"|[\s-](?=(?:century|hour|day|mile|decade|dozen)\b)",
            flags,
        ),
    )


def numbers(text: str, tongue: Tongue) -> Iterator[Number]:
    """All numbers of a folded text, in order."""
    grammar, at = _grammar(tongue), 0
    for clocked in _STOPWATCH.finditer(text):
        seconds = 60 * Decimal(clocked[1]) + Decimal(clocked[2])
        yield Number(*clocked.span(), seconds, step=Decimal("0.01"), digits=True, unit="second")
    while found := grammar.start.search(text, at):
        if found["w"]:
            number = _worded(text, found, tongue)
        elif found["v"]:
            number = Number(found.start(), found.end(), Decimal(VULGAR[found["v"]]), step=Decimal(0))
        else:
            number = _digits(text, found, tongue)
        if number is None:
            at = found.end()
            continue
        ratio = _IN.match(text, number.end)
        if ratio and not number.scaled and number.low < 100:
            yield from _one_in(text, number, ratio.end(), tongue)
        yield number
        at = max(number.end, found.end())


def _digits(text: str, found: re.Match[str], tongue: Tongue) -> Number:
    start, end = found.span()
    literal = found.group()
    value, step = digits_value(literal, tongue.data["decimal"], tongue.data["group"])
    number = Number(start, end, value, step=step, digits=True)
    if ending := _ENDING.match(text, end):
        return replace(number, end=ending.end(), ordinal=True)
    if (mixed := _MIXED.match(text, end)) and value < 1000:
        part = (
            Decimal(VULGAR[mixed[3]]) if mixed[3] else Decimal(mixed[1]) / Decimal(mixed[2] if mixed[2] != "0" else "1")
        )
        number = replace(number, end=mixed.end(), low=value + part, step=Decimal("0.1"))
    elif (slash := _SLASH.match(text, end)) and value < int(slash[1]) and literal.isdigit():
        return replace(number, end=slash.end(), low=100 * value / int(slash[1]), step=Decimal(0), ratio=True)
    elif half := _AND_HALF.match(text, end):
        number = replace(number, end=half.end(), low=value + _HALF, step=Decimal("0.1"))
    return _scaled(text, number, tongue)


def _scaled(text: str, number: Number, tongue: Tongue) -> Number:
    """The number times the scale word after it, if there is one."""
    grammar = _grammar(tongue)
    scale = grammar.scale.match(text, number.end)
    if scale:
        factor = _factor(scale["w"], tongue) * (_factor(scale["first"], tongue) if scale["first"] else 1)
        return replace(_times(number, factor, scale.end()), over=scale.group()[0] == "+")
    short = grammar.short.match(text, number.end)
    if short and _is_scale(text, number, short):
        return _times(number, ONE.scaleb(tongue.data["short_scales"][short["w"].lower()]), short.end())
    if short and short["w"] == "m" and not short["space"]:
        return replace(number, others=(number.low.scaleb(6),))  # 100m freestyle, 100m users
    return number


def _is_scale(text: str, number: Number, short: re.Match[str]) -> bool:
    """Whether letters after digits are a scale: 5bn, $5m, 300K, 2.5M; not 100m, 3 t."""
    word = short["w"]
    if len(word) > 1:
        return True
    money = bool(
        re.search(r"(?:[$€£¥₹]|RMB|USD|EUR|GBP|CNY|HKD|CHF|SGD)\s?\Z", text[max(0, number.start - 5) : number.start])
    )
    money = money or bool(
        re.search(
            r"(?:[$€£¥₹]|RMB|USD|EUR|GBP|CNY|HKD)\s?[\d.,]+\s?-\s?\Z", text[max(0, number.start - 14) : number.start]
        )
    )
    if word.isupper() and word != "T":
        return not short["space"] or money
    return money or (word == "k" and not short["space"])


def _times(number: Number, factor: Decimal, end: int) -> Number:
    high = None if number.high is None else number.high * factor
    step = number.step * factor
    return replace(number, end=end, low=number.low * factor, high=high, step=step, scaled=True, scales=(factor,))


def _factor(word: str, tongue: Tongue) -> Decimal:
    word = word.lower()
    return Decimal(12) if word == "dozen" else ONE.scaleb(tongue.data["scales"][word])


def _worded(text: str, found: re.Match[str], tongue: Tongue) -> Number | None:
    word, data = found["w"].lower(), tongue.data
    start = found.start()
    article = _ARTICLE.search(text, max(0, start - 3), start)
    if word in data["vague"]:
        return _vague(text, found, tongue)
    if word in data["multiples"]:
        return Number(start, found.end(), Decimal(str(data["multiples"][word])), step=Decimal(0), times=True)
    if word in data["cardinals"] or word in data["scales"] or word == "dozen":
        return _cardinal(text, found, tongue)
    if word in {"half", "quarter"} or (article and word in data["denominators"] and word not in data["ordinals"]):
        if word == "quarter" and not article:
            return None
        begin = article.start() if article and word != "half" else start
        return _part(text, begin, found.end(), ONE / data["denominators"][word], tongue)
    if (
        article
        and word in data["denominators"]
        and re.match(r" of\b| as\b| to a\b|\s?[,.;]| more\b| less\b", text[found.end() : found.end() + 6])
    ):
        return _part(text, article.start(), found.end(), ONE / data["denominators"][word], tongue)
    if word in data["ordinals"]:
        return Number(start, found.end(), Decimal(data["ordinals"][word]), ordinal=True)
    return None


def _vague(text: str, found: re.Match[str], tongue: Tongue) -> Number:
    power, end = tongue.data["vague"][found["w"].lower()], found.end()
    more = re.compile(r"\sof\s(?P<w>hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE).match(text, end)
    weak = True
    while more:
        power, end, weak = power + tongue.data["vague"][more["w"].lower()], more.end(), False
        more = re.compile(r"\sof\s(?P<w>thousands|millions|billions|trillions)\b", re.IGNORECASE).match(text, end)
    return Number(found.start(), end, ONE.scaleb(power), scaled=True, vague=True, weak=weak)


def _cardinal(text: str, found: re.Match[str], tongue: Tongue) -> Number:
    """Number words, read as far as they form one number: "two hundred and five thousand"."""
    grammar, data = _grammar(tongue), tongue.data
    start, end, first = found.start(), found.end(), found["w"].lower()
    total, section, last = Decimal(0), Decimal(0), 99
    scaled = False
    step = ONE
    current: re.Match[str] | None = found
    word = first
    lead = word in data["scales"] or word == "dozen"
    while current is not None:
        if word in data["cardinals"]:
            value = data["cardinals"][word]
            place = 2 if value >= 20 else 1 if value < 10 else 2
            if last <= 2 and not (last == 2 and value < 10 and section % 100 >= 20 and section % 10 == 0):
                break
            section, last, step = section + value, (1 if value < 20 else place), ONE
        elif word == "hundred":
            section, last, scaled = (section or ONE) * 100, 3, True
            step = Decimal(100)
        else:
            factor = _factor(word, tongue)
            lower = section or ONE
            total = (total + lower) * factor if total < factor else total + lower * factor
            section, last, scaled = Decimal(0), 99, True
            step = factor
        end = current.end()
        current = grammar.word.match(text, end)
        if current is not None:
            if "and" in current["joint"].lower() and not scaled:
                break
            word = current["w"].lower()
    others = (section or total / step, step) if scaled and text[end : end + 6].lower() == "-level" else ()
    scales = (step,) if scaled else ()
    number = Number(start, end, total + section, step=step, scaled=scaled, scales=scales, others=others)
    if lead:
        article = _ARTICLE.search(text, max(0, start - 3), start)
        vague = _VAGUE_BEFORE.search(text, max(0, start - 14), start)
        if article and not (vague and vague.end() == start and "few" in vague.group()):
            number = replace(number, start=article.start())
        elif vague:
            number = replace(number, start=vague.start(), vague=True)
        elif first == "dozen" or end == found.end():
            number = replace(number, weak=True)  # "thousand" by itself
    if not scaled and (part := grammar.denominator.match(text, end)) and number.low < part_of(part, tongue):
        one = number.low == 1
        if one or part["w"].lower() not in data["ordinals"]:
            return _part(text, start, part.end(), number.low / data["denominators"][part["w"].lower()], tongue)
    if half := _AND_HALF.match(text, end):
        number = replace(number, end=half.end(), low=number.low + _HALF * (step if scaled else 1), step=step / 10)
        return number if scaled else _scaled(text, number, tongue)
    return _ordinal_tail(text, number, tongue)


def part_of(part: re.Match[str], tongue: Tongue) -> int:
    """The denominator of a fraction word."""
    return int(tongue.data["denominators"][part["w"].lower()])


def _ordinal_tail(text: str, number: Number, tongue: Tongue) -> Number:
    """twenty-first."""
    if (
        number.low % 10 == 0
        and not number.scaled
        and (tail := re.match(r"-([a-z]+)\b", text[number.end : number.end + 10]))
    ):
        value = tongue.data["ordinals"].get(tail[1].lower(), 0)
        if 0 < value < 10:
            return replace(number, end=number.end + tail.end(), low=number.low + value, ordinal=True)
    return number


def _part(text: str, start: int, end: int, part: Decimal, tongue: Tongue) -> Number:
    """A part of a whole (in percent), of a scale word (half a million) or of a unit (half an hour)."""
    of = _grammar(tongue).of_unit.match(text, end)
    if of and of["scale"]:
        factor = _factor(of["scale"], tongue)
        return Number(start, of.end(), part * factor, step=factor / 10, scaled=True)
    if of:
        return Number(start, of.end(), part, step=Decimal(0))
    return Number(start, end, part * 100, step=Decimal(0), ratio=True)


_WHOLE = re.compile(
    r"(?:(?P<d>\d{1,3}(?:,\d{3})*)|(?:an?\s)?(?P<w>[a-z]+))\b"
    r"(?!\s?(?:year|month|week|day|hour|%|per\s?cent|countries|cities|provinces))",
    re.IGNORECASE,
)


def _one_in(text: str, number: Number, at: int, tongue: Tongue) -> Iterator[Number]:
    """One in five, nine out of ten, one in a million: the share, besides the two numbers themselves."""
    found = _WHOLE.match(text, at)
    if not found:
        return
    scale = _grammar(tongue).scale.match(text, found.end()) if found["d"] else None
    factor = _factor(scale["w"], tongue) if scale else ONE
    word = (found["w"] or "").lower()
    power = tongue.data["scales"].get(word)
    named = ONE.scaleb(power) if power is not None else Decimal(tongue.data["cardinals"].get(word, 0))
    whole = Decimal(found["d"].replace(",", "")) * factor if found["d"] else named
    if whole > 1 and number.low < whole and (whole <= 100 or number.low == 1):
        end = scale.end() if scale else found.end()
        yield Number(number.start, end, 100 * number.low / whole, step=Decimal(0), ratio=True, weak=True)
