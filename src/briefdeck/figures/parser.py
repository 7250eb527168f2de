"""Words of one locale → Quantity: the inverse of the printer, derived from the same style.

What the words do not say does not come back: a period, and that an amount is a goal. A counted list reads as a
count. Everything else does, in every form with a number (long, short, n, kpi), or the style is at fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from briefdeck.figures.plain import plain
from briefdeck.figures.read_numbers import Affix, Number, inside, sides, values
from briefdeck.figures.style import HouseStyle, Patterns
from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Form


@dataclass(frozen=True, slots=True)
class _Counted:
    """How a counted noun stands round its number. measure: the measure word, which a bound may take in."""

    noun: str
    before: str
    measure: str
    after: str

    @property
    def length(self) -> int:
        return len(self.before) + len(self.measure) + len(self.after)


def parse(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]] | None = None) -> Quantity:
    """The quantity that the text says. nouns: noun id → all its templates (singular, plural …), each with {n}.

    A capital at the start of a sentence is no hindrance. Raises ValueError when the text is no figure of this style.
    """
    text = plain(text)
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
            inner = inside(text, sides(pattern.replace("{ending}", ending)))
            if inner is not None and inner.isdecimal() and (sides(pattern) != ("", "") or ending):
                return Quantity(Kind.RANK, Decimal(inner))
    return None


def _measured(text: str, style: HouseStyle, _: Mapping[str, Sequence[str]]) -> Quantity | None:
    """Money, percentages, points and multiples.

    An equivalent carries two bounds, about and its own; its own is the quantity's.
    """
    for per, inner in _pers(text, style):
        for bound, core in _bounds(inner, style):
            for about in (core, *(rest for again, rest in _bounds(core, style) if again is Bound.ABOUT)):
                for kind, unit, found in _units(about, style):
                    return Quantity(kind, found.low, found.high, bound=bound, unit=unit, per=per)
    return None


def _units(text: str, style: HouseStyle) -> Iterator[tuple[Kind, str, Number]]:
    """All readings of the text as a number with a unit, without bounds."""
    if share := values(text, style, sides(style.percent)):
        yield (Kind.CHANGE if share.signed else Kind.SHARE), "percent", share
    for kind, unit, forms in (
        (Kind.POINTS, "points", style.points),
        (Kind.MULTIPLE, "times", style.multiple),
    ):
        for pattern in dict.fromkeys(pattern for form in forms for pattern in form.all):
            inner = inside(text, sides(pattern))
            if inner is not None and (found := values(inner, style)):
                yield kind, unit, found
    for code, affix in _currencies(text, style):
        inner = inside(text, affix)
        if inner is not None and (found := values(inner, style)):
            yield Kind.AMOUNT, code, found


def _counted(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]]) -> Quantity | None:
    for per, inner in _pers(text, style):
        for counted in _templates(inner, style, nouns):
            phrase = inside(inner, (counted.before, counted.after))
            for bound, core in _bounds(phrase or "", style, counted.measure):
                if count := values(core, style):
                    return Quantity(Kind.COUNT, count.low, count.high, bound=bound, noun=counted.noun, per=per)
    return None


def _pers(text: str, style: HouseStyle) -> Iterator[tuple[str, str]]:
    for per, patterns in style.per.items():
        yield from ((per, inner) for inner in _peeled(text, patterns))
    yield "", text


def _bounds(text: str, style: HouseStyle, measure: str = "") -> Iterator[tuple[Bound, str]]:
    """All readings of the text as a bound and what it bounds, longest pattern first, and as exact."""
    readings = [
        (len(text) - len(inner), bound, inner)
        for bound, variants in style.bounds.items()
        for patterns in variants.values()
        for inner in _peeled(text, patterns, measure)
    ]
    for _, bound, inner in sorted(readings, key=lambda reading: -reading[0]):
        yield bound, inner
    exact = inside(text, ("", measure))
    if exact is not None:
        yield Bound.EXACT, exact


def _templates(text: str, style: HouseStyle, nouns: Mapping[str, Sequence[str]]) -> Iterator[_Counted]:
    """Counted nouns that the text may speak of, longest first; with a measure word alone the noun stays open."""
    found = [
        counted
        for noun, templates in nouns.items()
        for template in templates
        for counted in _shapes(noun, template, style)
        if text.startswith(counted.before) and text.endswith(counted.after)
    ]
    found += [_Counted("", "", word, "") for word in style.measures]
    yield from sorted(found, key=lambda counted: -counted.length)
    yield _Counted("", "", "", "")


@lru_cache(maxsize=4096)
def _shapes(noun: str, template: str, style: HouseStyle) -> tuple[_Counted, ...]:
    before, after = sides(template)
    measure = next((word for word in style.measures if after.startswith(word)), "")
    rest = after[len(measure) :]
    number = style.number
    afters = [rest]
    if number.link and rest.startswith(" "):
        afters.append(plain(number.link, strip=False) + rest)
        afters.append(plain(number.elided, strip=False) + rest[1:])
    return tuple(_Counted(noun, before, measure, each) for each in afters)


def _currencies(text: str, style: HouseStyle) -> Iterator[tuple[str, Affix]]:
    codes = dict.fromkeys((*style.currency.words, *style.currency.short, *re.findall(r"[A-Z]{3}", text)))
    found = [
        (len(affix[0]) + len(affix[1]), code, affix)
        for code in codes
        for affix in _affixes(code, style)
        if inside(text, affix) is not None
    ]
    for _, code, affix in sorted(found, key=lambda reading: -reading[0]):
        yield code, affix


@lru_cache(maxsize=4096)
def _affixes(code: str, style: HouseStyle) -> tuple[Affix, ...]:
    patterns = (pattern for form in (Form.LONG, Form.SHORT) for pattern in style.currency.patterns(code, form).all)
    return tuple(dict.fromkeys(sides(pattern) for pattern in patterns))


def _peeled(text: str, patterns: Patterns, measure: str = "") -> Iterator[str]:
    for pattern in dict.fromkeys((patterns.long, patterns.short, patterns.kpi)):
        full = pattern.replace("{m}", measure) if "{m}" in pattern else pattern + measure
        inner = inside(text, sides(full if measure else full.rstrip()))
        if inner is not None:
            yield inner
