"""Pages, blocks and lines: what a reader meets, in one form for what was intended and what was found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DIRECTION = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_FOOTNOTES = "¹²³⁰⁴⁵⁶⁷⁸⁹"  # marks, no part of the figure that they stand behind
_UNSEEN = dict.fromkeys(map(ord, _JOINERS + _DIRECTION + _FOOTNOTES))
_ALEFS = str.maketrans("أإآٱ", "اااا")  # written with and without hamza, and in the reader's tables without
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1024)
def seen(text: str) -> str:
    """Text as it is seen: no joiners, direction or footnote marks, every stretch of white space one space."""
    return _SPACE.sub(" ", text.translate(_UNSEEN)).strip()


def folded(text: str) -> str:
    """The text in lower case, sign for sign, so that places in one are places in the other; every alef plain."""
    lower = text.lower()
    lower = lower if len(lower) == len(text) else "".join(sign.lower()[:1] for sign in text)
    return lower.translate(_ALEFS)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, cell, label, category … text: as seen. spot: where in its block ("row 2, column 3", "label 1").

    number: of the line in a text file, else 0. facts: that it prints, where the plan knows.
    """

    text: str
    spot: str = ""
    number: int = 0
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """All lines of one place. sort: text, table, chart, workbook, alt, notes or properties. name: of the shape."""

    sort: str
    name: str
    lines: tuple[Line, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Page:
    """A slide, by its number; the file's properties are page 0, and a text file has that page alone."""

    number: int
    title: str
    blocks: tuple[Block, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(text for block in self.blocks for text in block.texts)


def filled(lines: list[Line]) -> tuple[Line, ...]:
    """Those that say something."""
    return tuple(line for line in lines if line.text)
