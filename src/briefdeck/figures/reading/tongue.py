"""A language as the reader knows it: tables of ``locales/<tag>/reading.toml``, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefdeck.model.quantity import Bound
from briefdeck.workspace import shipped

Bounds = tuple[tuple[str, re.Pattern[str]], ...]
_REACH = "reach"
_EMPHATIC = "emphatic"  # "as many as", 高达: an upper bound that other languages leave out
# Upper bounds before lower ones: "no more than" ends in "more than", 不超过 in 超过.
_ORDER = ("fewer_than", "up_to", _EMPHATIC, "at_least", "nearly", "more_than", "about", "level", _REACH)


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """data: the whole file. The rest is made from it.

    tag: of the folder. script: "latin" or "han". fold: signs read as others, one for one.
    before, after: (bound or "reach", pattern), in the order they are tried; before matches up to a figure's start.
    upper: any word that may set an upper bound, wherever it stands.
    currency_before, currency, unit: match one word of the tables; a match is looked up folded and in lower case.
    """

    tag: str
    script: str
    data: Mapping[str, Any]
    fold: Mapping[int, int]
    digits: str
    before: Bounds
    after: Bounds
    currency_before: re.Pattern[str]
    currency: re.Pattern[str]
    unit: re.Pattern[str]
    unit_words: str
    joint: re.Pattern[str]
    tight: re.Pattern[str]
    between: re.Pattern[str]
    per: tuple[tuple[str, re.Pattern[str]], ...]
    per_number: re.Pattern[str]
    masks: re.Pattern[str]
    upper: re.Pattern[str]

    def codes(self, word: str) -> tuple[str, ...]:
        return tuple(self.data["currency"][" ".join(word.lower().split())])

    def unit_name(self, word: str) -> str:
        return str(self.data["units"][" ".join(word.lower().replace("-", " ").split())]) if word else ""


def tags() -> tuple[str, ...]:
    """Languages that can be read."""
    return tuple(sorted(path.parent.name for path in shipped("locales").glob("*/reading.toml")))


def best_tag(tag: str) -> str:
    """The readable language for a tag: itself, or one of the same language (zh_Hant → zh_Hans). Raises KeyError."""
    wanted = tag.replace("-", "_")
    known = tags()
    if wanted in known:
        return wanted
    language = wanted.partition("_")[0].lower()
    return next((name for name in known if name.partition("_")[0] == language), "") or _unknown(tag)


def _unknown(tag: str) -> str:
    raise KeyError(tag)


@lru_cache(maxsize=32)
def tongue(tag: str) -> Tongue:
    """The language of a tag. Raises KeyError where nobody taught the reader that language."""
    name = best_tag(tag)
    data = tomllib.loads(shipped(f"locales/{name}/reading.toml").read_text(encoding="utf-8"))
    return _compiled(name, data)


def _compiled(tag: str, data: dict[str, Any]) -> Tongue:
    han = data["script"] == "han"
    edge = "" if han else r"(?![A-Za-z])"
    fold = data.get("fold", {"from": "", "to": ""})
    units = {" ".join(word.replace("-", " ").split()): name for word, name in data["units"].items()}
    data = {**data, "units": units}
    currency = _any(data["currency"], edge)
    before = currency if han else _any((word for word in data["currency"] if _leads(word, data)), "")
    joint = r"\s?" if han else r"[\s-]*(?:of|in)?[\s-]*"
    word_edge = "" if han else "(?<![A-Za-z])"
    per = data["per"]
    unit_words = _any(units, edge, hyphens=not han)
    return Tongue(
        tag=tag,
        script=data["script"],
        data=data,
        fold=str.maketrans(fold["from"] + _WIDE, fold["to"] + _NARROW),
        digits=number_pattern(data["decimal"], data["group"]),
        before=_bounds(data["bounds"], rf"{word_edge}(?:{{}})\s*\Z"),
        after=_bounds(data["bounds_after"], r"\s*(?:{})"),
        currency_before=re.compile(rf"{word_edge}(?:{before})\s?\Z", re.IGNORECASE),
        currency=re.compile(rf"{joint}(?P<word>{currency})", re.IGNORECASE),
        unit=re.compile(rf"[\s-]*(?P<word>{unit_words})", re.IGNORECASE),
        unit_words=unit_words,
        joint=re.compile(data["range"]["joint"], re.IGNORECASE),
        tight=re.compile(data["range"]["tight"], re.IGNORECASE),
        between=re.compile(data["range"]["between"] + r"\s*\Z", re.IGNORECASE),
        per=tuple((name, re.compile(rf"\s*(?:{per[name]})", re.IGNORECASE)) for name in ("year", "month", "day")),
        per_number=re.compile(rf"(?:{per['before']})\s*\Z", re.IGNORECASE),
        masks=re.compile("|".join(f"(?:{pattern})" for pattern in data["names"]["masks"])),
        upper=re.compile(data["bounds"]["upper"], re.IGNORECASE),
    )


# Signs that are written in several ways, one for one: full-width ASCII, dashes, apostrophes, spaces.
_VARIANTS = "\u2010\u2011\u2012\u2013\u2014\u2212\u301c\u2019\u2018\u3000\u00a0\u202f\u2009\uffe5\uffe1"
_WIDE = "".join(chr(0xFF01 + i) for i in range(94)) + _VARIANTS
_NARROW = "".join(chr(0x21 + i) for i in range(94)) + "------~''    ¥£"


def number_pattern(decimal: str, group: str) -> str:
    """Digits with the language's decimal sign and grouping. A plain space groups too where it can mean nothing else."""
    point = re.escape(decimal)
    signs = f"[{re.escape(group)}]"
    return (
        rf"(?:\d{{1,3}}(?:{signs}\d{{3}})+(?!\d)(?:{point}\d+)?"
        rf"|[1-9]\d{{0,2}}(?: \d{{3}})+(?![\d,])(?:{point}\d+)?"
        rf"|\d+(?:{point}\d+)?)"
    )


def _leads(word: str, data: Mapping[str, Any]) -> bool:
    """Whether a currency's word may stand before the number: signs and codes do, "he won 312" is no amount."""
    return not word.replace(".", "").isalpha() or word.upper() in data["currency"][word] or word in {"rmb", "ntd", "rs"}


def _any(words: Iterable[str], edge: str, *, hyphens: bool = False) -> str:
    """One of the words, the longest first. edge: what must not follow a word that ends in a letter."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        pattern = re.escape(word)
        if hyphens:
            pattern = pattern.replace(r"\ ", r"[\s-]+")
        parts.append(pattern + (edge or (r"(?![A-Za-z])" if word[-1].isascii() else "") if word[-1].isalpha() else ""))
    return "|".join(parts)


def _bounds(table: Mapping[str, str], shape: str) -> Bounds:
    return tuple(
        (name, re.compile(shape.replace("{}", table[name]), re.IGNORECASE)) for name in _ORDER if name in table
    )


def bound_of(name: str) -> tuple[Bound, bool]:
    """(bound, reaches) of a table's key."""
    if name == _EMPHATIC:
        return Bound.UP_TO, True
    return (Bound.EXACT, True) if name == _REACH else (Bound(name), False)
