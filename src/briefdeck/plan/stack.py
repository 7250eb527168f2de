"""Blocks under one another, each as high as it needs to be: heights first, then places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefdeck.model.theme import Frame
from briefdeck.plan.grid import inch
from briefdeck.plan.para import Para, depth
from briefdeck.plan.sheet import Area, Sheet

AIR = inch(0.06)  # what measuring may be off by; see typeset.fits


@dataclass(frozen=True, slots=True)
class Block:
    """paras in a column of ``width`` EMU (0: the frame's), ``dx`` EMU from its left, under ``pad`` EMU of room."""

    paras: tuple[Para, ...]
    name: str
    pad: int = inch(0.12)
    width: int = 0
    dx: int = 0
    least: int = 0


def stacked(
    sheet: Sheet, frame: Frame, blocks: Sequence[Block], *, most_spare: int = inch(0.4), steps: int = 0
) -> tuple[list[Frame], list[Area]] | None:
    """Cells and text areas for blocks stacked in a frame at the largest type step that holds them all.

    Spare height is shared out evenly, at most ``most_spare`` a block. None where even the floor is too high; the
    caller then has another layout, or lets the ladder report it. steps: how many type steps to try (0: all).
    """
    deepest = max((depth(sheet.theme, sheet.locale, para.role) for block in blocks for para in block.paras), default=0)
    deepest = min(deepest, sheet.most)
    for shrink in range(min(deepest + 1, steps or deepest + 1)):
        needs = [_need(sheet, frame, block, shrink) for block in blocks]
        if sum(needs) <= frame.h:
            return _placed(frame, blocks, needs, most_spare)
    return None


def squeezed(frame: Frame, blocks: Sequence[Block]) -> tuple[list[Frame], list[Area]]:
    """The frame cut evenly: what is left when nothing fits, so that the findings name the texts at fault."""
    return _placed(frame, blocks, [frame.h // max(1, len(blocks))] * len(blocks), 0)


def _need(sheet: Sheet, frame: Frame, block: Block, shrink: int) -> int:
    width = block.width or frame.w
    return max(block.least, sheet.height(block.paras, width, shrink=shrink) + 2 * block.pad + AIR)


def _placed(
    frame: Frame, blocks: Sequence[Block], needs: Sequence[int], most_spare: int
) -> tuple[list[Frame], list[Area]]:
    spare = min(most_spare, max(0, frame.h - sum(needs)) // max(1, len(blocks)))
    cells: list[Frame] = []
    areas: list[Area] = []
    y = frame.y
    for block, need in zip(blocks, needs, strict=True):
        cell = Frame(frame.x, y, frame.w, need + spare)
        cells.append(cell)
        inner = Frame(cell.x + block.dx, cell.y + block.pad, block.width or cell.w, cell.h - block.pad)
        areas.append(Area(inner, block.paras, block.name))
        y = cell.bottom
    return cells, areas
