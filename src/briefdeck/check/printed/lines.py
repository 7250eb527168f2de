"""Pages, blocks and lines: what a reader meets, in one form for what was intended and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import as_seen

# What other programs put between signs when they save, and ours never writes.
_FOREIGN = dict.fromkeys(map(ord, "\u00ad\u200c\u200d\u061c\u202a\u202b\u202c\u202d\u202e"))
_ALEFS = str.maketrans("أإآٱ", "اااا")  # written with and without hamza, and in the reader's tables without


@lru_cache(maxsize=1024)
def seen(text: str) -> str:
    """Text as it is seen in a file that any program may have saved: see ``as_seen``."""
    return as_seen(text.translate(_FOREIGN))


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


def alike(some: Sequence[Page], others: Sequence[Page]) -> bool:
    """Whether pages hold the same texts in the same blocks."""
    return len(some) == len(others) and all(map(_alike, some, others))


def _alike(one: Page, other: Page) -> bool:
    """Remembered of pages that come again in deck after deck."""
    return _ALIKE.of((one.blocks, other.blocks), lambda: _texts(one) == _texts(other))


_ALIKE: Kept[bool] = Kept(192)


def _texts(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    return [(block.sort, block.texts) for block in page.blocks]
