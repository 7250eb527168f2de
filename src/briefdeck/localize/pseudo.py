"""Pseudo-locales: a briefing in no language at all, to test layout before any translator has worked.

``en_XA``: accented, in ⟦ ⟧, 40 % longer. ``zh_XB``: full-width. ``ar_XB``: right to left. Texts are made from the
source, figures and the program's own words are those of the base language. Placeholders are kept.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from briefdeck.localize.catalog import Catalog
from briefdeck.localize.po_file import PoEntry
from briefdeck.model.text import Message

BASES: Final[Mapping[str, str]] = {"en_XA": "en", "zh_XB": "zh_Hans", "ar_XB": "ar"}

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_ACCENTED = str.maketrans("aceghijnorsuwyzACEGHIJNORSUWYZ", "áçéĝĥíĵñóřšúŵýžÁÇÉĜĤÍĴÑÓŘŠÚŴÝŽ")
_WORD = re.compile(r"[^\W\d_]+")
_GROWTH = 0.4
_FILLER = "ñôřéš"
_RLO, _PDF = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"


def is_pseudo(tag: str) -> bool:
    return tag in BASES


def pseudo_text(tag: str, text: str) -> str:
    """A source text in a pseudo-locale. Raises KeyError for a tag that is none."""
    pieces = _PLACEHOLDER.split(text)
    pieces[::2] = (_PIECES[tag](piece) if piece.strip() else piece for piece in pieces[::2])
    turned = "".join(pieces)
    if tag != "en_XA":
        return turned
    words = sum(len(piece) for piece in pieces[::2])
    return f"⟦{turned}{_filler(math.ceil(words * _GROWTH) - 2)}⟧"


def pseudo_word(tag: str, word: str) -> str:
    """One of the program's own words in a pseudo-locale, the spaces at its ends outside; punctuation stays as it is."""
    inner = word.strip()
    if not any(char.isalpha() for char in _PLACEHOLDER.sub("", inner)):
        return word
    return word.replace(inner, pseudo_text(tag, inner))


def pseudo_catalog(tag: str, units: Iterable[Message]) -> Catalog:
    """A catalogue with every unit, as if it had been translated."""
    entries = {}
    for unit in units:
        texts = (unit.text, unit.plural) if unit.plural else (unit.text,)
        strings = {index: pseudo_text(tag, text) for index, text in enumerate(texts)}
        entries[unit.id] = PoEntry(1, unit.id, unit.text, unit.plural or None, strings)
    index: Callable[[int], int] = lambda number: int(number != 1)  # noqa: E731 - the source's rule
    return Catalog(tag, "", entries, plurals=2, plural_index=index, generated=True)


def _filler(length: int) -> str:
    """So many characters in words of the usual length, the space before them counted."""
    if length <= 0:
        return ""
    return "".join(f" {_FILLER}" for _ in range(length // (len(_FILLER) + 1) + 1))[:length].rstrip()


def _accented(text: str) -> str:
    return text.translate(_ACCENTED)


def _full_width(text: str) -> str:
    """Half the letters of each word, each twice as wide: as long as the source, as no Chinese text should be."""
    halved = _WORD.sub(lambda word: word[0][: math.ceil(len(word[0]) / 2)], text)
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in halved).replace(" ", "")


def _turned(text: str) -> str:
    """Letters from right to left, the spaces at the ends outside."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return f"{text[:start]}{_RLO}{text[start:end]}{_PDF}{text[end:]}"


_PIECES: Final[Mapping[str, Callable[[str], str]]] = {"en_XA": _accented, "zh_XB": _full_width, "ar_XB": _turned}
