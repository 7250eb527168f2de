"""Numbers by the tables of a language alone: digits with scale words, number words, and both together.

1,2 Mrd. · zweihundertfünfzigtausend · 1 million et demi · 2 millones 300 mil · полтора миллиона · 1조 2,000억 ·
3 ملايين و500 ألف
What a language needs stands in its ``reading.toml``; this grammar is that of languages that count units, tens, hundreds
and scale words, in whatever order the first two come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.reading.number import ONE, VULGAR, Number, digits_value
from briefdeck.figures.reading.printed_dates import Dated
from briefdeck.figures.reading.tongue import Tongue, any_word, spoken
from briefdeck.model.record import dataclass

_HALF = Decimal("0.5")
_SLASH = re.compile(r"/(\d{1,2})(?!\d|/|[.,]\d)")
_SPACE = r"[\s-]*"


@dataclass(frozen=True, slots=True)
class _Grammar:
    """tokens: any number word, the longest first. chain: number words that may be one number."""

    start: re.Pattern[str]
    token: re.Pattern[str]
    scale: re.Pattern[str]
    lower: re.Pattern[str]
    denominator: re.Pattern[str]
    half_scale: re.Pattern[str]
    vague_more: re.Pattern[str]
    in_all: re.Pattern[str]
    top: re.Pattern[str]
    worth: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    multipliers: Mapping[str, Decimal]
    denominators: Mapping[str, Decimal]
    vague: Mapping[str, int]
    multiples: tuple[tuple[re.Pattern[str], Decimal], ...]
    ordinals: tuple[tuple[re.Pattern[str], Decimal], ...]


@lru_cache(maxsize=16)
def _grammar(tongue: Tongue) -> _Grammar:
    data = tongue.data
    left = f"(?<!{tongue.letter}){data.get('prefix', '')}" if tongue.letter else ""
    right = f"(?!{tongue.letter})" if tongue.letter else ""
    cardinals = {spoken(word): Decimal(str(value)) for word, value in data.get("cardinals", {}).items()}
    multipliers = {spoken(word): Decimal(value) for word, value in data.get("multipliers", {}).items()}
    scales = {spoken(word): ONE.scaleb(power) for word, power in data["scales"].items()}
    short = {spoken(word): ONE.scaleb(power) for word, power in data.get("short_scales", {}).items()}
    vague = {spoken(word): power for word, power in data.get("vague", {}).items()}
    denominators = {spoken(word): Decimal(number) for word, number in data.get("denominators", {}).items()}

    guards = {word: guard for table in data.get("guards", {}).values() for word, guard in table.items()}

    def worded(*tables: Mapping[str, object]) -> str:
        words = {word for table in tables for word in table}
        return any_word(words, "(?:)", hyphens=bool(tongue.letter), guards=guards) or "(?!)"

    tokens = worded(cardinals, multipliers, {word: 0 for word in scales if word not in data.get("never_alone", ())})
    chain = data.get("chain", r"[\s-]+")
    multiples = "|".join(f"(?:{pattern})" for pattern in data.get("multiples", {})) or "(?!)"
    ordinals = "|".join(f"(?:{pattern})" for pattern in data.get("ordinals", {})) or "(?!)"
    either = worded(scales, short)
    scale_space = data.get("scale_joint", r"[\s-]*")
    after = data.get("after_scale", r"(?![A-Za-z])" if not tongue.letter else right)
    flags = re.IGNORECASE
    return _Grammar(
        start=re.compile(
            rf"(?<![A-Za-z\d])(?<!\d[.,])(?P<d>{tongue.digits})|(?P<v>[½¼¾⅓⅔])"
            rf"|{left}(?:(?P<half>{data.get('half_of', '(?!)')})|(?P<part>{data.get('halves', '(?!)')}){right}"
            rf"|(?P<dual>{'|'.join(data.get('duals', {})) or '(?!)'}){right}"
            rf"|(?P<x>{multiples}){right}|(?P<o>{ordinals}){right}|(?P<vague>{worded(vague)}){right}"
            rf"|(?P<frac>{data.get('fractions_alone', '(?!)')}){right}"
            rf"|(?P<w>(?:{tokens})(?:(?:{chain})(?:{tokens}))*){right})",
            flags,
        ),
        token=re.compile(rf"(?:{chain})?(?P<w>{tokens})", flags),
        scale=re.compile(rf"{scale_space}(?P<w>{either}){after}", flags),
        lower=re.compile(
            rf"{data.get('lower_joint', _SPACE)}(?:(?P<n>{tongue.digits}){scale_space}(?P<w>{worded(scales)}){after}"
            rf"|(?P<rest>{data.get('lower_rest', '(?!)')}))",
            flags,
        ),
        denominator=re.compile(rf"[\s-]*(?P<w>{worded(denominators)}){right}", flags),
        half_scale=re.compile(rf"{scale_space}(?P<w>{worded(scales)}){after}", flags),
        vague_more=re.compile(rf"{data.get('vague_joint', '(?!)')}(?P<w>{worded(vague, scales)}){right}", flags),
        in_all=re.compile(rf"\s(?:{data.get('in_all', '(?!)')})\s(?P<n>\d+|{worded(cardinals)})(?!\w)(?!\s?%)", flags),
        top=re.compile(rf"{data.get('fraction_first', '(?!)')}(?P<n>\d+)"),
        worth={**cardinals, **multipliers, **scales},
        scales={**short, **scales},
        multipliers=multipliers,
        denominators=denominators,
        vague=vague,
        multiples=_patterns(data.get("multiples", {})),
        ordinals=_patterns(data.get("ordinals", {})),
    )


def _patterns(table: Mapping[str, object]) -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), Decimal(str(value))) for pattern, value in table.items())


def numbers(text: str, tongue: Tongue) -> Iterator[Number]:
    """All numbers of a folded text, in order."""
    grammar, at = _grammar(tongue), 0
    while found := grammar.start.search(text, at):
        number = _number(text, found, tongue)
        if number is None:
            at = max(found.end(), found.start() + 1)
            continue
        share = grammar.in_all.match(text, number.end) if not number.ratio and not number.times else None
        if share and number.low < 100:
            whole = Decimal(share["n"]) if share["n"].isdecimal() else grammar.worth[spoken(share["n"])]
            if 1 < whole <= 100 and number.low < whole:
                part = 100 * number.low / whole
                yield Number(number.start, share.end(), part, step=Decimal(0), ratio=True, weak=True)
        yield number
        at = max(number.end, found.start() + 1)


def _number(text: str, found: re.Match[str], tongue: Tongue) -> Number | None:
    grammar, start, end = _grammar(tongue), found.start(), found.end()
    if found["d"]:
        return _digits(text, found, tongue)
    if found["v"]:
        return Number(start, end, Decimal(VULGAR[found["v"]]), step=Decimal(0))
    if found["half"] is not None:
        return _half(text, found, tongue)
    if found["part"]:
        return Number(start, end, Decimal(50), step=Decimal(0), ratio=True)
    for words, table in (("x", grammar.multiples), ("o", grammar.ordinals)):
        if found[words]:
            value = next(value for pattern, value in table if pattern.fullmatch(found[words]))
            return Number(start, end, value, step=Decimal(0) if words == "x" else ONE, times=words == "x",
                          ordinal=words == "o")  # fmt: skip
    if found["dual"]:
        duals = tongue.data["duals"].items()
        value, unit = next(said.split() for pattern, said in duals if re.fullmatch(pattern, found["dual"]))
        return Number(start, end, Decimal(value), unit=unit)
    if found["vague"]:
        return _vague(text, found.start("vague"), found["vague"], end, tongue)
    if found["frac"]:
        said = spoken(found["frac"])
        word = next(word for word in grammar.denominators if re.search(rf"(?:\A|\W){re.escape(word)}\Z", said))
        return Number(start, end, 100 / grammar.denominators[word], step=Decimal(0), ratio=True)
    return _words(text, found.start("w"), found["w"], tongue)


def _digits(text: str, found: re.Match[str], tongue: Tongue) -> Number:
    start, end = found.span("d")
    literal = found["d"]
    value, step = digits_value(literal, tongue.data["decimal"], tongue.data["group"])
    number = Number(start, end, value, step=step, digits=True)
    if "fraction_first" in tongue.data and value > 1 and (top := _grammar(tongue).top.match(text, end)):
        return replace(number, end=top.end(), low=100 * Decimal(top["n"]) / value, step=Decimal(0), ratio=True)
    if tongue.ordinal_after and literal.isdecimal() and (ordinal := tongue.ordinal_after.match(text, end)):
        return replace(number, end=ordinal.end(), ordinal=True)
    if (slash := _SLASH.match(text, end)) and literal.isdecimal() and value < int(slash[1]):
        return replace(number, end=slash.end(), low=100 * value / int(slash[1]), step=Decimal(0), ratio=True)
    if text[end : end + 1] in VULGAR and value < 1000:
        number = replace(number, end=end + 1, low=value + Decimal(VULGAR[text[end]]), step=Decimal("0.01"))
    return _scaled(text, number, tongue)


def _scaled(text: str, number: Number, tongue: Tongue) -> Number:
    """The number with its scale word, what stands below that, and "and a half"."""
    grammar = _grammar(tongue)
    number = _with_half(text, number, ONE, tongue)
    scale = grammar.scale.match(text, number.end)
    if not scale:
        return _of_all(text, number, tongue)
    factor, end = grammar.scales[spoken(scale["w"])], scale.end()
    while (again := grammar.half_scale.match(text, end)) and grammar.scales[spoken(again["w"])] > factor:
        factor, end = factor * grammar.scales[spoken(again["w"])], again.end()  # 3천만
    low, step = number.low * factor, number.step * factor
    smallest, scales = factor, (factor,)
    while lower := grammar.lower.match(text, end):
        below = grammar.scales[spoken(lower["w"])] if lower["w"] else ONE
        value, fine = digits_value(lower["n"] or lower["rest"], tongue.data["decimal"], tongue.data["group"])
        if below >= smallest or value * below >= smallest:
            break
        low, step, smallest, end = low + value * below, fine * below, below, lower.end()
        if below == 1:
            break
    number = replace(number, end=end, low=low, step=step, scaled=True, scales=scales)
    return _with_half(text, number, factor, tongue)


def _with_half(text: str, number: Number, of: Decimal, tongue: Tongue) -> Number:
    if tongue.half_after and number.low == number.low.to_integral_value() and not number.ratio:
        half = tongue.half_after.match(text, number.end)
        if half:
            return replace(number, end=half.end(), low=number.low + _HALF * of, step=of / 10)
    return number


def _of_all(text: str, number: Number, tongue: Tongue) -> Number:
    """Two thirds, 3 Viertel: a cardinal before a denominator."""
    grammar = _grammar(tongue)
    part = grammar.denominator.match(text, number.end)
    if part and number.low == number.low.to_integral_value():
        whole = grammar.denominators[spoken(part["w"])]
        if number.low < whole:
            share = 100 * number.low / whole
            return replace(number, end=part.end(), low=share, step=Decimal(0), ratio=True, weak=False)
    return number


def _half(text: str, found: re.Match[str], tongue: Tongue) -> Number | None:
    """Half a million, half an hour; half of all."""
    grammar, start, end = _grammar(tongue), found.start("half"), found.end()
    scale = grammar.half_scale.match(text, end)
    if scale:
        factor = grammar.scales[spoken(scale["w"])]
        return Number(start, scale.end(), _HALF * factor, step=factor / 10, scaled=True, scales=(factor,))
    if tongue.unit.match(text, end) or tongue.currency.match(text, end):
        return Number(start, end, _HALF, step=Decimal(0))
    alone = re.compile(tongue.data.get("half_alone", "(?!)"), re.IGNORECASE).fullmatch(found["half"])
    return Number(start, end, Decimal(50), step=Decimal(0), ratio=True) if alone else None


def _vague(text: str, start: int, word: str, end: int, tongue: Tongue) -> Number:
    """Dutzende, cientos de miles, сотни тысяч, 수십만: the power of ten they speak of."""
    grammar = _grammar(tongue)
    power, weak = grammar.vague[spoken(word)], True
    while more := grammar.vague_more.match(text, end):
        word = spoken(more["w"])
        power += grammar.vague[word] if word in grammar.vague else grammar.scales[word].adjusted()
        end, weak = more.end(), False
    return Number(start, end, ONE.scaleb(power), scaled=True, vague=True, weak=weak)


def _words(text: str, start: int, words: str, tongue: Tongue) -> Number | None:
    """Number words as far as they form one number. Each place (units, tens, hundreds) is filled once."""
    grammar = _grammar(tongue)
    total = section = Decimal(0)
    filled: set[int] = set()
    at, end, last, step, first = 0, 0, Decimal(0), ONE, ""
    while found := grammar.token.match(words, at):
        word = spoken(found["w"])
        first = first or word
        worth = grammar.worth[word]
        if word in grammar.multipliers:
            if 3 in filled or (not section and total and last < 1000):
                break
            section, filled = (section or ONE) * worth, {3}
            step = worth
        elif worth >= 1000:
            if last and worth >= last and total and not section:
                total, last = total * worth, worth  # mil millones, 천만
            elif total and last and worth > last and total < worth:
                total, section, last = (total + section) * worth, Decimal(0), worth
            elif last and worth >= last:
                break
            else:
                total, section, last = total + (section or ONE) * worth, Decimal(0), worth
            filled, step = set(), worth
        else:
            places = _places(worth)
            if places & filled or (total and last and worth >= last):
                break
            section, step = section + worth, ONE
            filled |= places
        end = at = found.end()
    if not end:
        return None
    value = total + section
    scaled = step > 1
    number = Number(start, start + end, value, step=step, scaled=scaled, scales=(step,) if scaled else ())
    single = first == spoken(words[:end])
    by_itself = single and first in grammar.scales  # "Million"
    if by_itself or value == 1 or first in tongue.data.get("doubtful", ()):
        number = replace(number, weak=True)
    if not scaled:
        return _scaled(text, number, tongue)
    return _with_half(text, number, step, tongue)


def _places(worth: Decimal) -> set[int]:
    if worth >= 100:
        return {3}
    if worth >= 20 and worth % 10 == 0:
        return {2}
    return {1} if worth < 10 else {1, 2}


def bare_years(text: str, tongue: Tongue) -> Iterator[Dated]:
    """Four digits that are a year for all that stands round them; spans 2021-2025; times of day."""
    for found in _years(tongue).finditer(text):
        if found["year"] and not tongue.data.get("bare_years", True):
            continue
        if found["clock"]:
            yield Dated(*found.span(), "")
        elif found["last"]:
            first, last = found["year"], found["last"]
            yield Dated(*found.span(), f"{first}/{first[: 4 - len(last)]}{last}")
        elif found["decade"]:
            yield Dated(*found.span(), f"{found['decade'][-2]}0s")
        else:
            yield Dated(*found.span(), found["year"])


@lru_cache(maxsize=16)
def _years(tongue: Tongue) -> re.Pattern[str]:
    dates, year = tongue.data["dates"], r"(?:1[5-9]|20)\d\d"
    after = dates.get("year_after", "")
    scales = any_word(_grammar(tongue).scales, "(?:)")
    money = tongue.currency.pattern.replace("?P<word>", "?:")
    named = rf"\s?(?:{scales})(?!{tongue.letter or '[A-Za-z]'})|\s(?:{tongue.unit_words})|{money}"
    counted = rf"{named}|(?:{tongue.tight.pattern})(?!{year}(?!\d)(?!{named}))\d"
    return re.compile(
        rf"(?P<clock>(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::\d\d)?(?!\d|[.,:]\d){dates.get('clock_after', '')})"
        rf"|(?<!\d){dates.get('decade', '(?P<decade>(?!))')}"
        rf"|(?<![\w.,$€£¥₽-])(?P<year>{year})(?:{dates.get('span', '[-/]')}(?P<last>20\d\d|19\d\d|\d\d)(?!\d))?"
        rf"(?!\d|[.,]\d|-\d|\s?%|{counted}{dates.get('year_not_before', '')}){after}",
        re.IGNORECASE,
    )
