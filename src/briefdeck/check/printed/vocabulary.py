"""The words that make a figure, in one language: what each means, so that "bn" and "billion" are one.

Gathered from the house style, from the reader's tables where the language has them, and from the forms in which an
edition prints its facts, so that whatever a deck prints is known.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from briefdeck.check.printed.lines import seen
from briefdeck.figures import HouseStyle
from briefdeck.figures.reading.tongue import Tongue, tongue
from briefdeck.model.edition import Edition
from briefdeck.model.quantity import Kind as Sort
from briefdeck.model.text import Figure, PartRole


class Role(StrEnum):
    NUMBER = "number"
    SCALE = "scale"
    UNIT = "unit"
    BOUND = "bound"
    PERIOD = "period"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Meaning:
    """key: an amount, a power of ten, a unit's name, a bound … tight: counts only right after digits (m, k)."""

    role: Role
    key: object
    tight: bool = False


Words = dict[str, Meaning]
_FIELD = re.compile(r"\{[^{}]*\}")
_LETTER = re.compile(r"[a-z\u00c0-\u024f\u0370-\u052f\u0600-\u06ff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """words: by their folded form. patterns: find them in folded text, the edition's own before the language's.

    decimal: the language's decimal sign.
    """

    words: Mapping[str, Meaning]
    patterns: tuple[re.Pattern[str], ...]
    decimal: str


def vocabulary(edition: Edition, style: HouseStyle) -> Vocabulary:
    """All figure words of an edition's language."""
    common, pattern = _of_locale(edition.locales[0], style)
    own: Words = {}
    for said in edition.facts.values():
        for figure in (*said.long, *said.short, *said.kpi, *said.number, *said.joined):
            _of_figure(figure, said.quantity.kind, said.quantity.unit, common, own)
        for period in (said.period, said.when):
            if period is not None:
                text = folded(period.first.plain)
                own[text] = Meaning(Role.PERIOD, text)
    patterns = (_pattern(own), pattern) if own else (pattern,)
    return Vocabulary({**common, **own}, patterns, style.number.decimal)


def _of_figure(figure: Figure, kind: Sort, unit: str, common: Words, own: Words) -> None:
    """A unit's or bound's words that no table knows stand for themselves."""
    for part in figure.parts:
        text = folded(part.text)
        if not text or text in common:
            continue
        if part.role is PartRole.BOUND:
            own[text] = Meaning(Role.BOUND, text)
        elif part.role is PartRole.SCALE:
            own[text] = Meaning(Role.UNIT, text)
        elif part.role is PartRole.UNIT and kind in {Sort.AMOUNT, Sort.SHARE, Sort.CHANGE, Sort.POINTS, Sort.MULTIPLE}:
            own[text] = Meaning(Role.UNIT, unit or text)


@lru_cache(maxsize=32)
def _of_locale(tag: str, style: HouseStyle) -> tuple[Words, re.Pattern[str]]:
    words: Words = {}
    with contextlib.suppress(KeyError):  # a language that the reader was not taught: the style says what it prints
        _of_tongue(tongue(tag), words)
    if tag.partition("_")[0] != "en":  # quotes of an English source stand in every language
        source: Words = {}
        _of_tongue(tongue("en"), source)
        for word, meaning in source.items():
            words.setdefault(word, meaning)
    _of_style(style, words)
    for name, month in _months(style.babel):
        words.setdefault(name, Meaning(Role.PERIOD, f"month {month}"))
    return words, _pattern(words)


def _of_style(style: HouseStyle, words: Words) -> None:
    def put(text: str, role: Role, key: object, *, over: bool = True) -> None:
        for piece in _FIELD.split(text):
            word = folded(piece)
            if word and (over or word not in words):
                words[word] = Meaning(role, key)

    for scale in style.number.scales:
        for text in (*scale.long.all, *scale.short.all):
            put(text, Role.SCALE, scale.power)
    for code, forms in (*style.currency.words.items(), *style.currency.short.items()):
        put(code, Role.UNIT, code)
        for text in forms.all:
            put(text, Role.UNIT, code)
    for code, text in style.currency.alone.items():
        put(text, Role.UNIT, code, over=False)
    put(style.percent, Role.UNIT, "percent")
    for forms in style.points:
        for text in forms.all:
            put(text, Role.UNIT, "points")
    for forms in style.multiple:
        for text in forms.all:
            put(text, Role.UNIT, "times")
    for bound, variants in style.bounds.items():
        for patterns in variants.values():
            for text in (patterns.long, patterns.short, patterns.kpi):
                put(text.strip(), Role.BOUND, bound.value)
    for value, text in enumerate(style.words.cardinals, 1):
        put(text, Role.NUMBER, Decimal(value), over=False)
    for value, text in style.words.counted.items():
        put(text, Role.NUMBER, Decimal(value), over=False)
    for period in (style.period, style.period_alone):
        for value, text in enumerate(period.horizon_words, 1):
            put(text, Role.NUMBER, Decimal(value), over=False)
    for value, text in enumerate(style.rank.words, 1):
        put(text, Role.ORDINAL, Decimal(value), over=False)


def _of_tongue(language: Tongue, words: Words) -> None:
    data = language.data
    for table in ("cardinals", "digits"):
        for word, value in data.get(table, {}).items():
            if len(word) > 1 or not "\u3400" <= word <= "\u9fff":
                words[folded(word)] = Meaning(Role.NUMBER, Decimal(str(value)))
    for word, value in data.get("ordinals", {}).items():
        words[folded(word)] = Meaning(Role.ORDINAL, Decimal(str(value)))
    for table in ("denominators", "multiples"):
        for word, value in data.get(table, {}).items():
            words.setdefault(folded(word), Meaning(Role.ORDINAL, f"{table} {value}"))
    for word, power in data.get("scales", {}).items():
        words[folded(word)] = Meaning(Role.SCALE, power)
    for word, power in data.get("short_scales", {}).items():
        words.setdefault(folded(word), Meaning(Role.SCALE, power, tight=True))
    for word, codes in data.get("currency", {}).items():
        words[folded(word)] = Meaning(Role.UNIT, codes[0])
    for word, name in data.get("units", {}).items():
        words.setdefault(folded(word), Meaning(Role.UNIT, "points" if name == "point" else name))


@lru_cache(maxsize=32)
def _months(babel: str) -> tuple[tuple[str, int], ...]:
    from babel.dates import get_month_names

    return tuple(
        (folded(name), number)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, babel).items()
        if not name[0].isdigit() and len(name) > 2
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Finds words in folded text, the longest first; by themselves where their script has spaces."""
    kinds: dict[tuple[bool, bool], list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        kinds.setdefault((bool(_LETTER.match(word)), bool(_LETTER.match(word[-1]))), []).append(re.escape(word))
    parts = []
    for (opens, closes), members in sorted(kinds.items(), reverse=True):
        before = f"(?<!{_LETTER.pattern})" if opens else ""
        after = f"(?!{_LETTER.pattern})" if closes else ""
        parts.append(f"{before}(?:{'|'.join(members)}){after}")
    return re.compile("|".join(parts))


def folded(text: str) -> str:
    """As the words of a vocabulary are written: as seen, in lower case."""
    return seen(text).lower()
