"""Blocks in rows under one another, each row as high as it needs to be: heights first, then places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Shape, TextBody
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame
from briefdeck.plan.fit import numerals_whole
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.para import Para, has_short
from briefdeck.plan.sheet import EVERY_STEP, Area, Sheet

AIR = inch(0.06)  # what measuring may be off by; see typeset.fits
BETWEEN_TILES = inch(0.12)  # under a tile, before what follows it
GAP = inch(0.35)  # between the columns of a row


@dataclass(frozen=True, slots=True)
class Block:
    """paras in a column of ``width`` EMU (0: its cell's), ``dx`` EMU from its left, under ``pad`` EMU of room.

    rule: colour and width of the hairline along the cell's top, or None. fill: colour of a tile behind it, or "".
    """

    paras: tuple[Para, ...]
    name: str
    pad: int = inch(0.12)
    width: int = 0
    dx: int = 0
    least: int = 0
    rule: tuple[str, int] | None = None
    fill: str = ""


Row = Sequence[Block]


def in_rows(blocks: Sequence[Block], across: int) -> list[list[Block]]:
    """Blocks dealt to rows of ``across``."""
    return [list(blocks[start : start + across]) for start in range(0, len(blocks), across)]


def stacked(
    sheet: Sheet, frame: Frame, blocks: Sequence[Block], *, most_spare: int = inch(0.4), steps: int = 0
) -> tuple[list[Frame], list[Area]] | None:
    """Cells and text areas for blocks stacked in a frame at the largest type step that holds them all.

    Spare height is shared out evenly, at most ``most_spare`` a block. None where even the floor is too high; the
    caller then has another layout, or lets the ladder report it. steps: how many type steps to try (0: all).
    """
    return rows_placed(sheet, frame, [[block] for block in blocks], most_spare=most_spare, steps=steps)


def rows_placed(
    sheet: Sheet, frame: Frame, rows: Sequence[Row], *, most_spare: int = inch(0.4), gap: int = GAP, steps: int = 0
) -> tuple[list[Frame], list[Area]] | None:
    """As ``stacked``, for rows of blocks side by side; a shorter last row keeps the columns of the others."""
    deepest = max((sheet.depth(para) for row in rows for block in row for para in block.paras), default=0)
    shorter = any(has_short(para) for row in rows for block in row for para in block.paras)
    numerals = any(para.numeral for row in rows for block in row for para in block.paras)
    tried = range(min(deepest + 1, steps or deepest + 1))
    for whole, shrink in itertools.product((True, False) if numerals else (False,), tried):
        if whole and not _whole(sheet, frame, rows, gap, shrink):
            continue
        for short in (False, True) if shorter else (False,):
            needs = _needs(sheet, frame, rows, gap, shrink, short)
            if sum(needs) <= frame.h:
                return _placed(frame, rows, needs, most_spare, gap)
    return None


def set_rows(sheet: Sheet, frame: Frame, rows: Sequence[Row], *, most_spare: int = inch(0.4), gap: int = GAP) -> int:
    """Draw rows with their rules; where they do not fit, squeezed, so that findings name the texts at fault.

    Returns where they end, EMU from the top of the page.
    """
    found = rows_placed(sheet, frame, rows, most_spare=most_spare, gap=gap)
    cells, areas = found or _squeezed(sheet, frame, rows, gap)
    blocks = [block for row in rows for block in row]
    for cell, block in zip(cells, blocks, strict=True):
        if block.fill:
            tile = replace(cell, h=cell.h - BETWEEN_TILES)
            sheet.add(Shape(tile, sheet.name("Dark panel"), "rect", block.fill, decorative=True))
        if block.rule is not None:
            sheet.rule(cell, *block.rule)
    sheet.areas(areas)
    return max((cell.bottom for cell in cells), default=frame.y)


def rows_height(sheet: Sheet, width: int, rows: Sequence[Row], *, gap: int = GAP) -> int:
    """Height in EMU that rows need at the first step of their type."""
    return sum(_needs(sheet, Frame(0, 0, width, 0), rows, gap, 0, False))


def squeezed(frame: Frame, blocks: Sequence[Block]) -> tuple[list[Frame], list[Area]]:
    """The frame cut evenly: what is left when nothing fits, so that the findings name the texts at fault."""
    return _placed(frame, [[block] for block in blocks], [frame.h // max(1, len(blocks))] * len(blocks), 0, GAP)


def _squeezed(sheet: Sheet, frame: Frame, rows: Sequence[Row], gap: int) -> tuple[list[Frame], list[Area]]:
    needs = _needs(sheet, frame, rows, gap, EVERY_STEP, True)
    return _placed(frame, rows, [need * frame.h // max(1, sum(needs)) for need in needs], 0, gap)


def _cells(frame: Frame, rows: Sequence[Row], row: Row, gap: int) -> list[Frame]:
    across = max(len(each) for each in rows) if row is rows[-1] and _alike(rows) else len(row)
    return columns(frame, [1.0] * across, gap)[: len(row)]


def _alike(rows: Sequence[Row]) -> bool:
    """Whether all rows but the last are equally long: then the last one is their rest."""
    return len({len(row) for row in rows[:-1]}) == 1 and len(rows[-1]) < len(rows[0])


def _whole(sheet: Sheet, frame: Frame, rows: Sequence[Row], gap: int, shrink: int) -> bool:
    """Whether every numeral stands on one line with its unit at this step."""
    for row in rows:
        for block, cell in zip(row, _cells(frame, rows, row, gap), strict=True):
            numerals = tuple(para for para in block.paras if para.numeral)
            body = TextBody(tuple(sheet.set(para, shrink=shrink) for para in numerals))
            if not numerals_whole(sheet, numerals, body, block.width or cell.w):
                return False
    return True


def _needs(sheet: Sheet, frame: Frame, rows: Sequence[Row], gap: int, shrink: int, short: bool) -> list[int]:
    return [
        max(
            max(
                block.least,
                sheet.height(block.paras, block.width or cell.w, shrink=shrink, short=short) + 2 * block.pad + AIR,
            )
            for block, cell in zip(row, _cells(frame, rows, row, gap), strict=True)
        )
        for row in rows
    ]


def _placed(
    frame: Frame, rows: Sequence[Row], needs: Sequence[int], most_spare: int, gap: int
) -> tuple[list[Frame], list[Area]]:
    spare = min(most_spare, max(0, frame.h - sum(needs)) // max(1, len(rows)))
    found: list[Frame] = []
    areas: list[Area] = []
    y = frame.y
    for row, need in zip(rows, needs, strict=True):
        line = Frame(frame.x, y, frame.w, need + spare)
        for block, across in zip(row, _cells(frame, rows, row, gap), strict=True):
            cell = replace(across, y=line.y, h=line.h)
            found.append(cell)
            inner = Frame(cell.x + block.dx, cell.y + block.pad, block.width or cell.w, cell.h - 2 * block.pad)
            areas.append(Area(inner, block.paras, block.name))
        y = line.bottom
    return found, areas
