"""Native tables: row heights measured and set, header row flagged, horizontal rules only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefdeck.model.deck import Cell, Line, Table, TextBody
from briefdeck.model.theme import Frame
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.para import Content, Para
from briefdeck.plan.sheet import Sheet
from briefdeck.typeset import measure

INSETS = (inch(0.04), inch(0.07), inch(0.14), inch(0.07))
HEAD_RULE = Line("primary", 19_050)
ROW_RULE = Line("line", 9_525)
TIGHT = (inch(0.04), inch(0.045), inch(0.14), inch(0.045))
MOST_AIR = inch(0.42)  # spare height given to each row at most, so that short tables do not stretch

Row = Sequence[Sequence[Para]]


@dataclass(frozen=True, slots=True)
class Column:
    """head: its header. weight: its share of the width."""

    head: Content
    weight: float


def add_table(
    sheet: Sheet, frame: Frame, heads: Sequence[Column], lines: Sequence[Row], alt: str, *, tight: bool = False
) -> int:
    """Add as many rows as fit, at the largest type step at which all fit; returns how many were placed.

    The caller continues the rest on another slide: a table never leaves its frame. tight: rows of an appendix.
    """
    widths = [cell.w for cell in columns(frame, [head.weight for head in heads], 0)]
    header: Row = [[Para(head.head, "small", "muted", bold=True)] for head in heads]
    insets = TIGHT if tight else INSETS
    deepest = 0 if tight else 2
    for shrink in range(deepest + 1):
        grid = [_row(sheet, line, shrink, insets) for line in (header, *lines)]
        heights = [_height(sheet, line, widths) for line in grid]
        if sum(heights) <= frame.h:
            break
    placed = len(grid)
    while sum(heights[:placed]) > frame.h and placed > 2:
        placed -= 1
    grid, heights = grid[:placed], heights[:placed]
    air = min(MOST_AIR, (frame.h - sum(heights)) // max(1, placed - 1))
    heights = [heights[0], *(height + max(0, air) for height in heights[1:])]
    cells = tuple(
        tuple(Cell(body, bottom=HEAD_RULE if index == 0 else ROW_RULE) for body in line)
        for index, line in enumerate(grid)
    )
    box = Frame(frame.x, frame.y, sum(widths), sum(heights))
    sheet.add(Table(box, sheet.name("Table"), alt, tuple(widths), tuple(heights), cells))
    return placed - 1


def _row(sheet: Sheet, line: Row, shrink: int, insets: tuple[int, int, int, int]) -> list[TextBody]:
    return [
        TextBody(tuple(sheet.set(para, shrink=shrink) for para in (paras or [Para("", "table")])), "ctr", insets)
        for paras in line
    ]


def _height(sheet: Sheet, line: Sequence[TextBody], widths: Sequence[int]) -> int:
    return max(measure(body, width, sheet.theme.fonts).height for body, width in zip(line, widths, strict=True))
