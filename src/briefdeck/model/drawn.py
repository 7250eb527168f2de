"""Drawn: where a program puts the characters of a deck, shape by shape. Lengths in pt from the top left corner."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where text stands: a shape by its id on the slide; row and column of a table's cell, else -1."""

    shape: int
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character. font: the face that drew it, as the PDF names it."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class DrawnSlide:
    """texts: every place that shows text → its glyphs in the order drawn. strays: glyphs of no known place."""

    number: int
    width: float
    height: float
    texts: Mapping[Place, tuple[Glyph, ...]]
    strays: tuple[Glyph, ...] = ()


def lines(glyphs: tuple[Glyph, ...]) -> list[list[Glyph]]:
    """The glyphs line by line, from top to bottom. Faces of one line differ in height, so middles are compared."""
    found: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: (each.top + each.bottom) / 2):
        middle = (glyph.top + glyph.bottom) / 2
        last = found[-1][-1] if found else None
        near = last is not None and middle - (last.top + last.bottom) / 2 < 0.45 * max(glyph.size, last.size)
        if near:
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return [sorted(line, key=lambda each: each.x0) for line in found]
