"""A language as the reader knows it: tables of ``locales/<tag>/reading.toml``, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from briefdeck.figures.reading.language_file import best_tag, language_data, tags
from briefdeck.model.quantity import Bound
from briefdeck.model.record import dataclass

Bounds = tuple[tuple[str, re.Pattern[str]], ...]
_REACH = "reach"
_EMPHATIC = "emphatic"  # "as many as", 高达: an upper bound that other languages leave out
# Upper bounds before lower ones: "no more than" ends in "more than", 不超过 in 超过.
_ORDER = ("at_least", "fewer_than", "up_to", _EMPHATIC, "nearly", "more_than", "about", "level", _REACH)


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """data: the whole file. The rest is made from it.

    tag: of the folder. script: "latin" or "han". fold: signs read as others, one for one.
    letter: class of what makes a word longer; "" where words have no edges.
    before, after: (bound or "reach", pattern), in the order they are tried; before matches up to a figure's start.
    upper: any word that may set an upper bound, wherever it stands.
    currency_before, currency, unit: match one word of the tables; a match is looked up folded and in lower case.
    """

    tag: str
    script: str
    data: Mapping[str, Any]
    fold: Mapping[int, int]
    digits: str
    letter: str
    before: Bounds
    after: Bounds
    currency_before: re.Pattern[str]
    currency: re.Pattern[str]
    unit: re.Pattern[str]
    unit_words: str
    joint: re.Pattern[str]
    tight: re.Pattern[str]
    listing: re.Pattern[str]
    between: re.Pattern[str]
    closes: re.Pattern[str] | None
    per: tuple[tuple[str, re.Pattern[str]], ...]
    per_before: tuple[tuple[str, re.Pattern[str]], ...]
    per_number: re.Pattern[str]
    masks: re.Pattern[str]
    upper: re.Pattern[str]
    ordinal_before: re.Pattern[str]
    ordinal_after: re.Pattern[str] | None
    half_after: re.Pattern[str] | None
    unit_before: tuple[tuple[str, re.Pattern[str]], ...]

    def codes(self, word: str) -> tuple[str, ...]:
        return tuple(self.data["currency"][spoken(word)])

    def unit_name(self, word: str) -> str:
        return str(self.data["units"][spoken(word)]) if word else ""


@lru_cache(maxsize=32)
def tongue(tag: str) -> Tongue:
    """The language of a tag. Raises KeyError where nobody taught the reader that language."""
    name = best_tag(tag)
    return _compiled(name, language_data(name))


def _compiled(tag: str, data: dict[str, Any]) -> Tongue:
    """edges: whether a word ends where its letters end; not in Han, Kana and Hangul."""
    han, english = data["script"] == "han", data["script"] == "latin"
    letter = "[A-Za-z]" if english else r"[^\W\d_]"
    edges = data.get("edges", not han)
    edge = f"(?!{letter})" if edges else ""
    signs = str.maketrans(*(data.get("fold", {}).get(key, "") for key in ("from", "to")))
    fold = {**str.maketrans(_WIDE, _NARROW), **signs}
    data = _folded(data, signs)
    units = {spoken(word): name for word, name in data["units"].items()}
    data = {**data, "units": units, "currency": {spoken(word): codes for word, codes in data["currency"].items()}}
    guards = data.get("guards", {})
    currency = any_word(data["currency"], edge, hyphens=edges, guards=guards.get("currency"))
    before = currency if han else any_word((word for word in data["currency"] if _leads(word, data)), "", hyphens=edges)
    joint = data.get("joint", r"\s?" if not edges else r"[\s-]*(?:of|in)?[\s-]*")
    word_edge = f"(?<!{letter}){data.get('prefix', '')}" if edges else ""
    per, scope = data["per"], data["range"]
    unit_words = any_word(units, edge, hyphens=edges, guards=guards.get("units"))
    ordinal = data.get("ordinal", {})
    return Tongue(
        tag=tag,
        script=data["script"],
        data=data,
        fold=fold,
        digits=number_pattern(data["decimal"], data["group"], loose=data["script"] == "words"),
        letter=letter if edges else "",
        before=_bounds(data["bounds"], rf"{word_edge}(?:{{}}){data.get('bound_gap', '')}\s*\Z"),
        after=_bounds(data["bounds_after"], r"\s*(?:{})"),
        currency_before=re.compile(rf"{word_edge}(?:{before})\s?\Z", re.IGNORECASE),
        currency=re.compile(rf"{joint}(?P<word>{currency})", re.IGNORECASE),
        unit=re.compile(rf"{data.get('unit_joint', _JOINT)}(?P<word>{unit_words})", re.IGNORECASE),
        unit_words=unit_words,
        joint=re.compile(scope["joint"], re.IGNORECASE),
        tight=re.compile(scope["tight"], re.IGNORECASE),
        listing=re.compile(rf"\s*(?:{scope.get('listing', 'and|or|、|或|和|与|,|/')})\s*", re.IGNORECASE),
        between=re.compile(scope["between"] + r"\s*\Z", re.IGNORECASE),
        closes=re.compile(scope["closes"] + r"\s*\Z", re.IGNORECASE) if "closes" in scope else None,
        per=_per(per, "", r"\s*(?:{})" + edge),
        per_before=_per(per, "_before", word_edge + r"(?:{})\s*\Z"),
        per_number=re.compile(rf"(?:{per['before']})\s*\Z", re.IGNORECASE),
        masks=re.compile("|".join(f"(?:{pattern})" for pattern in data["names"]["masks"])),
        upper=re.compile(data["bounds"]["upper"], re.IGNORECASE),
        ordinal_before=re.compile(rf"(?:{ordinal.get('before', _ORDINAL)})\Z", re.IGNORECASE),
        ordinal_after=re.compile(ordinal["after"] + edge, re.IGNORECASE) if "after" in ordinal else None,
        half_after=re.compile(data["half_after"] + edge, re.IGNORECASE) if "half_after" in data else None,
        unit_before=tuple(
            (name, re.compile(rf"(?:{pattern})\Z")) for name, pattern in data.get("unit_before", {}).items()
        ),
    )


_JOINT = r"[\s-]*"
_ORDINAL = r"第|No\.?\s?|number\s"
# Arabic vowels and the stroke that lengthens a word: written or not
_UNMARKED = dict.fromkeys((*range(0x064B, 0x0653), 0x0640))


def spoken(word: str) -> str:
    """A word of a table, or one found in a text, as it is looked up."""
    return " ".join(word.lower().replace("-", " ").split())


def _folded(data: Any, signs: Mapping[int, Any]) -> Any:
    if isinstance(data, str):
        return (
            data.translate(_UNMARKED)
            .translate(signs)
            .replace("\u2019", "'")
            .replace("\u00a0", " ")
            .replace("\u202f", " ")
        )
    if isinstance(data, list):
        return [_folded(each, signs) for each in data]
    if isinstance(data, dict):
        return {_folded(key, signs): each if key == "fold" else _folded(each, signs) for key, each in data.items()}
    return data


def _per(table: Mapping[str, str], suffix: str, shape: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(shape.replace("{}", table[name + suffix]), re.IGNORECASE))
        for name in ("year", "month", "day")
        if name + suffix in table
    )


# Signs that are written in several ways, one for one: full-width ASCII, dashes, apostrophes, spaces.
_VARIANTS = "\u2010\u2011\u2012\u2013\u2014\u2212\u301c\u2019\u2018\u3000\u00a0\u202f\u2009\uffe5\uffe1"
_UNSEEN = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_WIDE = "".join(chr(0xFF01 + i) for i in range(94)) + _VARIANTS + _UNSEEN
_NARROW = "".join(chr(0x21 + i) for i in range(94)) + "------~''    ¥£" + " " * len(_UNSEEN)


def number_pattern(decimal: str, group: str, *, loose: bool = False) -> str:
    """Digits with the language's decimal sign and grouping. A plain space groups too where it can mean nothing else.

    loose: one or two decimals behind the other sign are read too, as texts in two languages mix them: 3.5 beside 3,5.
    """
    point = re.escape(decimal)
    signs = f"[{re.escape(''.join(group.split()))}]"
    after_spaces = r"(?![\d,])" if decimal == "." else r"(?!\d)"
    other = rf"|\d+{re.escape('.' if decimal == ',' else ',')}\d{{1,2}}(?![\d.,]*\d)" if loose else ""
    return (
        rf"(?:\d{{1,3}}(?:{signs}\d{{3}})+(?!\d)(?:{point}\d+)?"
        rf"|[1-9]\d{{0,2}}(?: \d{{3}})+{after_spaces}(?:{point}\d+)?"
        rf"{other}|\d+(?:{point}\d+)?)"
    )


def _leads(word: str, data: Mapping[str, Any]) -> bool:
    """Whether a currency's word may stand before the number: signs and codes do, "he won 312" is no amount."""
    if word in data.get("currency_leading", ("rmb", "ntd", "rs")):
        return True
    return not word.replace(".", "").replace(" ", "").isalpha() or word.upper() in data["currency"][word]


def any_word(words: Iterable[str], edge: str, *, hyphens: bool = False, guards: Mapping[str, str] | None = None) -> str:
    """One of the words, the longest first. edge: what must not follow a word that ends in a letter."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        pattern = re.escape(word)
        pattern = pattern.replace(r"\ ", r"[\s-]+" if hyphens else r"\s")
        parts.append(
            pattern
            + (edge or (r"(?![A-Za-z])" if word[-1].isascii() else "") if word[-1].isalpha() else "")
            + (guards or {}).get(word, "")
        )
    return "|".join(parts)


def _bounds(table: Mapping[str, str], shape: str) -> Bounds:
    return tuple(
        (name, re.compile(shape.replace("{}", table[name]), re.IGNORECASE)) for name in _ORDER if table.get(name)
    )


def bound_of(name: str) -> tuple[Bound, bool]:
    """(bound, reaches) of a table's key."""
    if name == _EMPHATIC:
        return Bound.UP_TO, True
    return (Bound.EXACT, True) if name == _REACH else (Bound(name), False)


__all__ = ["Tongue", "any_word", "best_tag", "bound_of", "number_pattern", "spoken", "tags", "tongue"]
