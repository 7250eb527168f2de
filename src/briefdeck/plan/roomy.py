"""Larger type where a slide has the room: Chinese says the same in half the characters.

All texts of a slide grow together, so that equals look equal, and only where nothing else changes by it: every word
stays (no shorter variant), few texts take a line more, a head or cell of one line keeps it, and no numeral becomes
smaller. Titles, numerals and notes keep their size: they are what the slides of a deck have in common.

An upright page is read in the hand: its text stays small and may wrap, and its numerals grow to fill the height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from briefdeck.model.deck import Group, Primitive, Shape, Table, TextBody, TextBox
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Theme, TypeStep
from briefdeck.plan.grid import is_tall
from briefdeck.plan.sheet import Sheet
from briefdeck.typeset import Fonts, measure, text_rect, wrap

READING = frozenset({"lead", "head", "body", "small", "table"})
NUMERALS = frozenset({"display", "hero", "kpi", "kpi_unit"})
NUMERAL_LEADING = 1.25  # pt of leading for each pt that a numeral grows: large digits reach over a close one
ORPHAN = 2  # characters that no last line is left with
DISPLAYED = 24.0  # pt: what is larger is a numeral or a headline


@dataclass(frozen=True, slots=True)
class Growth:
    """reading, numerals: how much larger these are set. more: lines that it may take more, None: any number.

    largest: pt, to which reading text grows; it stays well under the titles.
    """

    reading: float
    more: int | None = None
    numerals: float = 1.0
    largest: float = 18.0


# 14 pt as 18 or 16: what wraps again and again looks crowded.
GROWTHS = (Growth(9 / 7, 0), Growth(8 / 7, 6))
UPRIGHT = (
    Growth(7 / 6, numerals=1.3, largest=14.0),
    Growth(7 / 6, numerals=1.15, largest=14.0),
    Growth(7 / 6, largest=14.0),
    Growth(13 / 12, largest=14.0),
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Set:
    """What a reader sees of a paragraph: its words, its lines, the sizes of what is displayed in it.

    head: whether it is a head or a cell, which stay on one line. orphan: whether its last line holds next to nothing.
    """

    text: str
    lines: int
    displayed: tuple[float, ...]
    head: bool = False
    orphan: bool = False


def roomiest(theme: Theme, drawn: T, sheet_of: Callable[[T], Sheet], again: Callable[[Theme], T | None]) -> T:
    """A drawn slide in the largest reading type that leaves all else as it is.

    again: draws it with another type scale, its reading text at the first step of that; None where it does not fit.
    """
    before = list(_read(sheet_of(drawn).primitives, theme.fonts))
    for growth in growths(theme):
        larger = again(grown(theme, growth))
        if larger is not None and _unchanged(before, list(_read(sheet_of(larger).primitives, theme.fonts)), growth):
            return larger
    return drawn


def growths(theme: Theme) -> Sequence[Growth]:
    """The growths to try on a brand's page, the largest first."""
    return UPRIGHT if is_tall(theme.layouts["statement"].body) else GROWTHS


def grown(theme: Theme, growth: Growth) -> Theme:
    """The same brand with its type that much larger; the same Theme each time."""

    def larger() -> Theme:
        return replace(theme, scale={script: _roles(roles, growth) for script, roles in theme.scale.items()})

    return _GROWN.of((theme,), larger, growth)


_GROWN: Kept[Theme] = Kept(16)


def _roles(roles: Mapping[str, tuple[TypeStep, ...]], growth: Growth) -> dict[str, tuple[TypeStep, ...]]:
    return {role: tuple(_step(step, role, growth) for step in steps) for role, steps in roles.items()}


def _step(step: TypeStep, role: str, growth: Growth) -> TypeStep:
    if role in READING:
        size = max(step.size, min(growth.largest, float(round(step.size * growth.reading))))
        return replace(step, size=size, leading=float(round(step.leading * size / step.size)))
    if role in NUMERALS and growth.numerals > 1.0:
        size = float(round(step.size * growth.numerals))
        return replace(step, size=size, leading=float(round(step.leading + (size - step.size) * NUMERAL_LEADING)))
    return step


def _unchanged(before: Sequence[_Set], after: Sequence[_Set], growth: Growth) -> bool:
    """The same words, no numeral smaller, and no more lines than the growth may take."""
    if [one.text for one in before] != [one.text for one in after]:
        return False
    pairs = [*zip(before, after, strict=True)]
    if growth.more is None:
        return all(
            len(now.displayed) >= len(was.displayed) and now.lines <= was.lines for was, now in pairs if was.displayed
        )
    if any(was.displayed != now.displayed or (now.orphan and not was.orphan) for was, now in pairs):
        return False
    if sum(now.lines - was.lines for was, now in pairs) > growth.more:
        return False
    return all(now.lines <= was.lines or was.lines > 1 or not was.head for was, now in pairs)


def _read(primitives: Sequence[Primitive], fonts: Fonts) -> Iterator[_Set]:
    for body, width, in_table in _bodies(primitives):
        lines = measure(body, width, fonts).lines
        for paragraph, count in zip(body.paragraphs, lines, strict=True):
            displayed = tuple(run.size for run in paragraph.runs if run.size >= DISPLAYED)
            text = "".join(span.text for run in paragraph.runs for span in run.spans)
            head = in_table or any(run.bold for run in paragraph.runs)
            alone = count > 1 and len(wrap(paragraph, width, fonts)[-1].strip(" 。，、；：！？.,;:!?")) <= ORPHAN
            yield _Set(text, count, displayed, head, alone)


def _bodies(primitives: Sequence[Primitive]) -> Iterator[tuple[TextBody, int, bool]]:
    """Bodies with the width they are set in, EMU, and whether that is a cell's."""
    for each in primitives:
        if isinstance(each, Group):
            yield from _bodies(each.members)
        elif isinstance(each, Table):
            for row in each.rows:
                yield from ((cell.body, width, True) for cell, width in zip(row, each.widths, strict=True))
        elif isinstance(each, TextBox):
            yield each.body, each.frame.w, False
        elif isinstance(each, Shape) and each.body is not None:
            yield each.body, text_rect(each.geometry, each.frame, each.adjust).w, False
