"""Words of one locale → Quantity: the inverse of the printer, derived from the same style.

What the words do not say does not come back: a period, and that an amount is a goal. A counted list reads as a
count. Everything else does, in every form with a number (long, short, n, kpi), or the style is at fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.style import HouseStyle, Patterns
from briefdeck.figures.template import halves
from briefdeck.model.quantity import Bound, Kind, Quantity

Affix = tuple[str, str]  # what stands before and after


def parse(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]] | None = None) -> Quantity:
    """The quantity that the text says. nouns: noun id → all its templates (singular, plural …), each with {n}.

    A capital at the start of a sentence is no hindrance. Raises ValueError when the text is no figure of this style.
    """
    text = " ".join(text.split())
    candidates = (text, text[:1].lower() + text[1:]) if style.sentence_case else (text,)
    for candidate in candidates:
        for read in (_rank, _measured, _counted):
            found = read(candidate, style, nouns or {})
            if found is not None:
                return found
    raise ValueError(f"{text!r} is no figure")


def _rank(text: str, style: HouseStyle, _: Mapping[str, Sequence[str]]) -> Quantity | None:
    if text in style.rank.words:
        return Quantity(Kind.RANK, Decimal(style.rank.words.index(text) + 1))
    for pattern in (style.rank.long, style.rank.kpi):
        for ending in dict.fromkeys(style.rank.endings.values()) or ("",):
            inner = _inside(text, halves(pattern.replace("{ending}", ending)))
            if inner is not None and inner.isdecimal() and (halves(pattern) != ("", "") or ending):
                return Quantity(Kind.RANK, Decimal(inner))
    return None


def _measured(text: str, style: HouseStyle, _: Mapping[str, Sequence[str]]) -> Quantity | None:
    """Money and percentages. An equivalent carries two bounds, about and its own; its own is the quantity's."""
    for per, inner in _pers(text, style):
        for bound, core in _bounds(inner, style):
            for about in (core, *(rest for again, rest in _bounds(core, style) if again is Bound.ABOUT)):
                if share := _both(about, style, halves(style.percent)):
                    return Quantity(Kind.SHARE, *share, bound=bound, unit="percent", per=per)
                for code, affix in _currencies(about, style):
                    if amount := _both(_inside(about, affix) or "", style):
                        return Quantity(Kind.AMOUNT, *amount, bound=bound, unit=code, per=per)
    return None


def _counted(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]]) -> Quantity | None:
    for per, inner in _pers(text, style):
        for noun, phrase in _nouns(inner, style, nouns):
            for bound, core in _bounds(phrase, style):
                if count := _both(core, style):
                    return Quantity(Kind.COUNT, *count, bound=bound, noun=noun, per=per)
    return None


def _pers(text: str, style: HouseStyle) -> Iterator[tuple[str, str]]:
    for per, patterns in style.per.items():
        yield from ((per, inner) for inner in _peeled(text, patterns))
    yield "", text


def _bounds(text: str, style: HouseStyle) -> Iterator[tuple[Bound, str]]:
    """All readings of the text as a bound and what it bounds, longest pattern first, and as exact."""
    readings = [
        (len(text) - len(inner), bound, inner)
        for bound, variants in style.bounds.items()
        for patterns in variants.values()
        for inner in _peeled(text, patterns)
    ]
    for _, bound, inner in sorted(readings, key=lambda reading: -reading[0]):
        yield bound, inner
    yield Bound.EXACT, text


def _nouns(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Readings of the text as a counted noun and its number; with a measure word alone the noun stays open."""
    found = [
        (len(text) - len(inner), noun, inner)
        for noun, templates in nouns.items()
        for template in templates
        if (inner := _inside(text, halves(template))) is not None
    ]
    found += [(len(word), "", text[: -len(word)]) for word in style.measures if text.endswith(word)]
    for _, noun, inner in sorted(found, key=lambda reading: -reading[0]):
        yield noun, inner
    yield "", text


def _currencies(text: str, style: HouseStyle) -> Iterator[tuple[str, Affix]]:
    words = dict(style.currency.words)
    for code in re.findall(r"[A-Z]{3}", text):
        words.setdefault(code, code)
    found = [
        (len(word), code, affix)
        for code, word in words.items()
        if _inside(text, affix := halves(style.currency.pattern.replace("{unit}", word))) is not None
    ]
    for _, code, affix in sorted(found, key=lambda reading: -reading[0]):
        yield code, affix


def _both(text: str, style: HouseStyle, affix: Affix = ("", "")) -> tuple[Decimal, Decimal | None] | None:
    """The number in the text, or both numbers of a range. affix: what stands round each number (a percent sign)."""
    whole = _inside(text, affix)
    if whole is not None and (value := _number(whole, style)) is not None:
        return value, None
    for pattern in dict.fromkeys((style.ranges.long, style.ranges.short, style.ranges.kpi)):
        before, rest = halves(pattern, "a")
        middle, after = halves(rest, "b")
        inner = _inside(text, (before, after))
        if inner is None or middle not in inner:
            continue
        sides = [_inside(side, affix) for side in inner.split(middle, 1)]
        values = [None if side is None else _number(side, style) for side in sides]
        if values[0] is not None and values[1] is not None:
            return values[0], values[1]
    return None


def _number(text: str, style: HouseStyle) -> Decimal | None:
    words = style.words
    for value in (*words.counted, *range(1, len(words.cardinals) + 1)):
        if text == words.counted.get(value, words.cardinals[value - 1]):
            return Decimal(value)
    found = _number_pattern(style).fullmatch(text)
    if not found:
        return None
    power = next((s.power for s in style.number.scales if found["scale"] and found["scale"] in {s.long, s.short}), 0)
    plain = found["digits"].replace(style.number.group, "") if style.number.group else found["digits"]
    return Decimal(plain.replace(style.number.decimal, ".")).scaleb(power)


@lru_cache(maxsize=64)
def _number_pattern(style: HouseStyle) -> re.Pattern[str]:
    number = style.number
    group, decimal = re.escape(number.group), re.escape(number.decimal)
    whole = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d+)" if number.group else r"\d+"
    scales = sorted({word for scale in number.scales for word in (scale.long, scale.short)}, key=len, reverse=True)
    return re.compile(rf"(?P<digits>-?{whole}(?:{decimal}\d+)?)(?P<scale>{'|'.join(map(re.escape, scales))})?")


def _peeled(text: str, patterns: Patterns) -> Iterator[str]:
    for pattern in dict.fromkeys((patterns.long, patterns.short, patterns.kpi)):
        inner = _inside(text, halves(pattern))
        if inner is not None:
            yield inner


def _inside(text: str, affix: Affix) -> str | None:
    before, after = affix
    if len(text) > len(before) + len(after) and text.startswith(before) and text.endswith(after):
        return text[len(before) : len(text) - len(after)]
    return None
