"""Larger reading type where a slide has the room: Chinese says the same in half the characters.

All texts of a slide grow together, so that equals look equal, and only where nothing else changes by it: every word
stays (no shorter variant), not more than one text takes a line more, and no numeral becomes smaller. Titles, numerals
and notes keep their size: they are what the slides of a deck have in common.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from briefdeck.model.deck import Group, Primitive, Shape, Table, TextBody, TextBox
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme, TypeStep
from briefdeck.plan.sheet import Sheet
from briefdeck.typeset import Fonts, measure, text_rect

# 14 pt as 18 or 16, and how many lines more that may take: what wraps again and again looks crowded.
GROWTHS = {9 / 7: 0, 8 / 7: 1}
LARGEST = 18.0  # pt: reading text stays well under the titles
READING = frozenset({"lead", "head", "body", "small", "table"})
DISPLAYED = 24.0  # pt: what is larger is a numeral or a headline

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Set:
    """What a reader sees of a paragraph: its words, its lines, and the sizes of what is displayed in it."""

    text: str
    lines: int
    displayed: tuple[float, ...]


def roomiest(theme: Theme, drawn: T, sheet_of: Callable[[T], Sheet], again: Callable[[Theme], T | None]) -> T:
    """A drawn slide in the largest reading type that leaves all else as it is.

    again: draws it with another type scale, its reading text at the first step of that; None where it does not fit.
    """
    before = list(_read(sheet_of(drawn).primitives, theme.fonts))
    for growth, more in GROWTHS.items():
        larger = again(grown(theme, growth))
        if larger is not None and _unchanged(before, list(_read(sheet_of(larger).primitives, theme.fonts)), more):
            return larger
    return drawn


def grown(theme: Theme, growth: float) -> Theme:
    """The same brand with its reading text that much larger; the same Theme each time."""

    def larger() -> Theme:
        return replace(theme, scale={script: _roles(roles, growth) for script, roles in theme.scale.items()})

    return _GROWN.of((theme,), larger, growth)


_GROWN: Kept[Theme] = Kept(16)


def _roles(roles: Mapping[str, tuple[TypeStep, ...]], growth: float) -> dict[str, tuple[TypeStep, ...]]:
    return {
        role: tuple(_step(step, growth) for step in steps) if role in READING else steps
        for role, steps in roles.items()
    }


def _step(step: TypeStep, growth: float) -> TypeStep:
    size = max(step.size, min(LARGEST, float(round(step.size * growth))))
    return replace(step, size=size, leading=float(round(step.leading * size / step.size)))


def _unchanged(before: Sequence[_Set], after: Sequence[_Set], more: int) -> bool:
    """The same words and numerals on at most so many lines more, and nothing that took one line on two."""
    if [(one.text, one.displayed) for one in before] != [(one.text, one.displayed) for one in after]:
        return False
    lines = [(one.lines, other.lines) for one, other in zip(before, after, strict=True)]
    return sum(now - was for was, now in lines) <= more and all(now <= was or was > 1 for was, now in lines)


def _read(primitives: Sequence[Primitive], fonts: Fonts) -> Iterator[_Set]:
    for body, width in _bodies(primitives):
        lines = measure(body, width, fonts).lines
        for paragraph, count in zip(body.paragraphs, lines, strict=True):
            displayed = tuple(run.size for run in paragraph.runs if run.size >= DISPLAYED)
            yield _Set("".join(span.text for run in paragraph.runs for span in run.spans), count, displayed)


def _bodies(primitives: Sequence[Primitive]) -> Iterator[tuple[TextBody, int]]:
    """Bodies with the width they are set in, EMU."""
    for each in primitives:
        if isinstance(each, Group):
            yield from _bodies(each.members)
        elif isinstance(each, Table):
            for row in each.rows:
                yield from ((cell.body, width) for cell, width in zip(row, each.widths, strict=True))
        elif isinstance(each, TextBox):
            yield each.body, each.frame.w
        elif isinstance(each, Shape) and each.body is not None:
            yield each.body, text_rect(each.geometry, each.frame, each.adjust).w
