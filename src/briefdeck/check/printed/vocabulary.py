"""The words that make a figure, in one language: what each means, so that "bn" and "billion" are one.

Gathered from the house style, from the reader's tables where the language has them, and from the forms in which an
edition prints its facts, so that whatever a deck prints is known.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from briefdeck.check.printed.lines import folded, seen
from briefdeck.figures import HouseStyle
from briefdeck.figures.reading.tongue import Tongue, tongue
from briefdeck.figures.template import halves
from briefdeck.model.edition import Edition
from briefdeck.model.quantity import Kind as Sort
from briefdeck.model.record import dataclass
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
    """key: an amount, a power of ten, a unit's name, a bound … tight: counts only right after digits (m, k).

    or_else: the power of ten in the briefing's own language, where that differs: German and English "billion".
    """

    role: Role
    key: object
    tight: bool = False
    or_else: object = None


Words = dict[str, Meaning]
Phrases = tuple[tuple[Meaning, re.Pattern[str]], ...]
_HAN = re.compile("[〇零一二两兩三四五六七八九十百千]+")  # read as numerals, not as words
_FIELD = re.compile(r"\{[^{}]*\}")
_DATE_SIGNS = {"年": "year", "月": "month", "日": "day", "년": "year", "월": "month", "일": "day"}
_GLUE = r"[\s\u2010-\u2015\-.()（）~/]{0,2}"
_BOUNDS = {
    name: Meaning(Role.BOUND, "up_to" if name == "emphatic" else name)
    for name in ("fewer_than", "up_to", "emphatic", "at_least", "nearly", "more_than", "about", "level")
}
_LETTER = re.compile(r"[a-z\u00c0-\u024f\u0370-\u052f\u0600-\u06ff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """words: by their folded form. patterns: find them in folded text, the edition's own before the language's.

    phrases: patterns of bounds and of "a year"; after: of bounds right behind a number and its unit.
    glue: what may stand between words of one figure. decimal: the language's decimal sign.
    readers: languages whose reader can be asked.
    """

    words: Mapping[str, Meaning]
    patterns: tuple[re.Pattern[str], ...]
    phrases: Phrases
    after: Phrases
    glue: re.Pattern[str]
    decimal: str
    readers: tuple[str, ...]


def vocabulary(edition: Edition, style: HouseStyle, source: str) -> Vocabulary:
    """All figure words of an edition's language. source: the briefing's own, in which quotes stand."""
    common = _of_locale(edition.locales[0], style, source)
    own: Words = {}
    for said in edition.facts.values():
        for figure in (*said.long, *said.short, *said.kpi, *said.number, *said.joined):
            _of_figure(figure, said.quantity.kind, said.quantity.unit, common.words, own)
        for period in (said.period, said.when):
            if period is not None:
                text = folded(seen(period.first.plain))
                own[text] = own[_in_digits(text, common)] = Meaning(Role.PERIOD, text)
    patterns = (_pattern(own), *common.patterns) if own else common.patterns
    return replace(common, words={**common.words, **own}, patterns=patterns)


def _in_digits(text: str, common: Vocabulary) -> str:
    """Over the next five years: over the next 5 years."""

    def digits(word: re.Match[str]) -> str:
        meaning = common.words[word.group()]
        return str(meaning.key) if meaning.role is Role.NUMBER else word.group()

    for pattern in common.patterns:
        text = pattern.sub(digits, text)
    return text


def _of_figure(figure: Figure, kind: Sort, unit: str, common: Mapping[str, Meaning], own: Words) -> None:
    """A unit's or bound's words that no table knows stand for themselves."""
    for part in figure.parts:
        text = folded(seen(part.text))
        if not text or text in common:
            continue
        if part.role is PartRole.BOUND:
            own[text] = Meaning(Role.BOUND, text)
        elif part.role is PartRole.SCALE:
            own[text] = Meaning(Role.UNIT, text)
        elif part.role is PartRole.UNIT and kind in {Sort.AMOUNT, Sort.SHARE, Sort.CHANGE, Sort.POINTS, Sort.MULTIPLE}:
            own[text] = Meaning(Role.UNIT, unit or text)


@lru_cache(maxsize=32)
def _of_locale(tag: str, style: HouseStyle, source: str) -> Vocabulary:
    words: Words = {}
    phrases: list[tuple[Meaning, re.Pattern[str]]] = []
    after: list[tuple[Meaning, re.Pattern[str]]] = []
    readers = []
    for name in dict.fromkeys((tag, source)):
        with contextlib.suppress(KeyError):  # a language that the reader was not taught: the style says what it prints
            language = tongue(name)
            readers.append(name)
            theirs: Words = {}
            _of_tongue(language, theirs)
            for word, meaning in theirs.items():
                own = words.setdefault(word, meaning)
                if own.role is Role.SCALE is meaning.role and own.key != meaning.key:
                    words[word] = replace(own, or_else=meaning.key)
            phrases += _phrases(language, "per")
            phrases += _phrases(language, "bounds")
            after += _phrases(language, "bounds_after")
    _of_style(style, words)
    for sign, unit in _DATE_SIGNS.items():
        words.setdefault(sign, Meaning(Role.UNIT, unit))
    for month, number in _months(style.babel):
        words.setdefault(month, Meaning(Role.PERIOD, f"month {number}"))
    ranges = [halves(halves(pattern, "a")[1], "b")[0] for pattern in (style.ranges.long, style.ranges.short)]
    between = "|".join(re.escape(folded(seen(word))) for word in (*style.measures, *ranges))
    glue = re.compile(rf"{_GLUE}(?:{between})?{_GLUE}")
    return Vocabulary(
        words, (_pattern(words),), tuple(phrases), tuple(after), glue, style.number.decimal, tuple(readers)
    )


def _phrases(language: Tongue, table: str) -> Iterator[tuple[Meaning, re.Pattern[str]]]:
    edge = "" if language.script == "han" else f"(?<!{_LETTER.pattern})"
    for name in ("year", "month", "day") if table == "per" else _BOUNDS:
        if pattern := language.data[table].get(name):
            meaning = Meaning(Role.PERIOD, f"per {name}") if table == "per" else _BOUNDS[name]
            before = edge if table != "bounds_after" else ""
            after = edge.replace("?<!", "?!")
            yield meaning, re.compile(f"{before}(?:{pattern}){after}", re.IGNORECASE)


def _of_style(style: HouseStyle, words: Words) -> None:
    def put(text: str, role: Role, key: object, *, over: bool = True) -> None:
        for piece in _FIELD.split(text):
            word = folded(seen(piece))
            if word and (over or word not in words) and not (role is Role.NUMBER and _HAN.fullmatch(word)):
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
    for name, patterns in style.per.items():
        put(patterns.long, Role.PERIOD, f"per {name}")
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
                words[folded(seen(word))] = Meaning(Role.NUMBER, Decimal(str(value)))
    for word, value in data.get("ordinals", {}).items():
        words[folded(seen(word))] = Meaning(Role.ORDINAL, Decimal(str(value)))
    for table in ("denominators", "multiples"):
        for word, value in data.get(table, {}).items():
            words.setdefault(folded(seen(word)), Meaning(Role.ORDINAL, f"{table} {value}"))
    for word, power in data.get("scales", {}).items():
        words[folded(seen(word))] = Meaning(Role.SCALE, power)
    for word, power in data.get("short_scales", {}).items():
        words.setdefault(folded(seen(word)), Meaning(Role.SCALE, power, tight=True))
    for word, codes in data.get("currency", {}).items():
        words[folded(seen(word))] = Meaning(Role.UNIT, codes[0])
    for word, name in data.get("units", {}).items():
        words.setdefault(folded(seen(word)), Meaning(Role.UNIT, "points" if name == "point" else name))


@lru_cache(maxsize=32)
def _months(babel: str) -> tuple[tuple[str, int], ...]:
    from babel.dates import get_month_names

    return tuple(
        (folded(seen(name)), number)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, babel).items()
        if not name[0].isdecimal() and len(name) > 2
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Finds words in folded text, the longest first; by themselves where their script has spaces."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        kinds.setdefault((_edge(word[0]), _edge(word[-1])), []).append(re.escape(word))
    parts = []
    for (opens, closes), members in sorted(kinds.items(), reverse=True):
        before, after = (f"(?<!{opens})" if opens else ""), (f"(?!{closes})" if closes else "")
        parts.append(f"{before}(?:{'|'.join(members)}){after}")
    return re.compile("|".join(parts))


def _edge(sign: str) -> str:
    """What must not stand beside a word that begins or ends in this sign."""
    return r"\d" if sign.isdecimal() else _LETTER.pattern if _LETTER.match(sign) else ""
