"""Key figures beside one that leads: as rows under hairlines, numeral at the left, or as cells under strong rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import TextBody
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import HAIRLINE, STRONG, equivalent_of, key_figure, natural_width, on_one_line
from briefdeck.plan.fit import SURE, numerals_whole
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.panels import LEAD_PAD
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, in_rows, rows_height, rows_placed, set_rows

MOST_NUMERAL = 0.46  # of a row's width, what numerals may take of it
LARGEST = 1  # step of the numerals that rows start at: the largest is for figures that stand alone
BETWEEN = inch(0.3)
GAP, CELL_GAP = inch(0.3), inch(0.24)  # between cells: of a grid, and under the tile of the first figure
BARELY = 1.2  # of a line: what is longer fills a good part of its second one
ACROSS = 2  # of a grid
PAD = inch(0.04)


@dataclass(frozen=True, slots=True)
class _Row:
    """amount: the numeral, and its currency equivalent under it. words: label and text. need: height, EMU."""

    amount: tuple[Para, ...]
    words: tuple[Para, ...]
    need: int


def figure_rows(sheet: Sheet, frame: Frame, slots: Sequence[FigureSlot[Said]]) -> None:
    """Rows over the height of a frame, all numerals at the largest step at which the frame holds them.

    Rows are equally high where that holds them all; else each is as high as it needs.
    """
    left, rows = _fitting(sheet, frame.w, frame.h, slots)
    x = sheet.left_met(frame.x + left + BETWEEN)
    y = frame.y
    amounts: list[Area] = []
    words: list[Area] = []
    for row, height in zip(rows, _heights([row.need for row in rows], frame.h), strict=True):
        cell = Frame(frame.x, y, frame.w, height)
        sheet.rule(cell, *HAIRLINE)
        inner = cell.inset(0, PAD)
        amounts.append(Area(replace(inner, w=left), row.amount, "Key figure", "ctr"))
        words.append(Area(replace(inner, x=x, w=inner.right - x), row.words, "Label", "ctr"))
        y = cell.bottom
    sheet.pairs(amounts, words)


def rows_need(sheet: Sheet, width: int, most: int, slots: Sequence[FigureSlot[Said]]) -> int:
    """Height in EMU that equal rows take at a width, in the largest type that takes no more than ``most`` EMU."""
    _, rows = _fitting(sheet, width, most, slots)
    return max(row.need for row in rows) * len(rows)


def _fitting(sheet: Sheet, width: int, height: int, slots: Sequence[FigureSlot[Said]]) -> tuple[int, list[_Row]]:
    """Width of the column of amounts, EMU, and the rows, at the largest step of the numerals that room allows."""
    told = [key_figure(sheet, slot, equivalent=False) for slot in slots]
    low = [equivalent_of(sheet, slot) for slot in slots]
    deepest = sheet.depth(told[0][0])
    for down in range(min(LARGEST, deepest), deepest + 1):
        amounts = [(replace(paras[0], down=down), *under) for paras, under in zip(told, low, strict=True)]
        left = max(natural_width(sheet, para) for amount in amounts for para in amount) + 2 * AIR
        rows = [_row(sheet, amount, tuple(paras[1:]), left, width) for amount, paras in zip(amounts, told, strict=True)]
        if left <= width * MOST_NUMERAL and sum(row.need for row in rows) <= height:
            break
    return left, rows


@dataclass(frozen=True, slots=True)
class Cells:
    """Figures in cells, all numerals at one step. need: height, EMU. loud: whether words are in the type of a lead.

    low: of each cell, how many of its paragraphs are its currency equivalent.
    """

    rows: list[list[Block]]
    need: int
    loud: bool
    low: list[int]

    def draw(self, sheet: Sheet, frame: Frame) -> None:
        """Labels of a row stand on one line, and so do equivalents, under the longest text of the row."""
        found = rows_placed(sheet, frame, self.rows, most_spare=frame.h, gap=CELL_GAP)
        if found is None or not any(self.low):
            set_rows(sheet, frame, self.rows, most_spare=frame.h, gap=CELL_GAP)
            return
        cells, areas = found
        for cell in cells:
            sheet.rule(cell, *STRONG)
        foot = max(sheet.height(_last(area, low), area.frame.w) for area, low in zip(areas, self.low, strict=True))
        texts = [area.paras[: len(area.paras) - low] for area, low in zip(areas, self.low, strict=True)]
        long: dict[int, int] = {}  # top of a row → height of its longest text
        for area, paras in zip(areas, texts, strict=True):
            y = area.frame.y
            long[y] = max(long.get(y, 0), sheet.height(paras, area.frame.w) + 2 * AIR)
        over, under = [], []
        for area, paras, low in zip(areas, texts, self.low, strict=True):
            box = area.frame
            high = min(box.h - foot - AIR, long[box.y]) if low else box.h
            over.append(replace(area, frame=replace(box, h=high), paras=paras))
            if low:
                at = replace(box, y=box.y + high, h=foot + AIR)
                under.append(Area(at, _last(area, low), "Equivalent"))
        sheet.areas(over)
        sheet.areas(under)


def _last(area: Area, count: int) -> tuple[Para, ...]:
    return area.paras[len(area.paras) - count :]


def cells_of(
    sheet: Sheet, width: int, most: int, slots: Sequence[FigureSlot[Said]], across: int, *, loud: bool
) -> Cells:
    """Cells at a width (EMU), ``across`` of them side by side.

    loud: labels and texts in the type of a lead, where that takes no label a second line and they stay within ``most``.
    """
    cell = columns(Frame(0, 0, width, 0), [1.0] * across, CELL_GAP)[0].w
    low = [len(equivalent_of(sheet, slot)) for slot in slots]
    for step in (1, None) if loud else (None,):
        told = [key_figure(sheet, slot, loud=step) for slot in slots]
        numerals = _at_one_step(sheet, [paras[0] for paras in told], cell)
        blocks = [
            Block((numeral, *paras[1:]), "Key figure", inch(0.14), rule=STRONG)
            for numeral, paras in zip(numerals, told, strict=True)
        ]
        rows = in_rows(blocks, across)
        need = rows_height(sheet, width, rows, gap=CELL_GAP) + AIR
        well = all(natural_width(sheet, label) <= cell and _wraps_well(sheet, rest, cell) for _, label, *rest in told)
        if well and need <= most:
            break
    return Cells(rows, need, step is not None, low)


def _wraps_well(sheet: Sheet, paras: Sequence[Para], width: int) -> bool:
    """Whether none of them leaves a word or two to a second line of ``width`` EMU."""
    parts = [natural_width(sheet, para) / width for para in paras]
    return not any(part > SURE and part < BARELY for part in parts)


def figure_grid(sheet: Sheet, frame: Frame, slots: Sequence[FigureSlot[Said]]) -> None:
    """All figures two by two, the first of them on a dark tile of the same size as the others' cells."""
    cell = columns(Frame(0, 0, frame.w, 0), [1.0] * ACROSS, GAP)[0].w
    inner = cell - 2 * LEAD_PAD
    lead = key_figure(sheet, slots[0], color="gold", dark=True, role="hero", down=1)
    lead[0] = on_one_line(sheet, lead[0], round(inner * SURE))
    told = [key_figure(sheet, slot) for slot in slots[1:]]
    numerals = _at_one_step(sheet, [paras[0] for paras in told], cell) if told else []
    blocks = [
        Block(tuple(lead), "Key figure", LEAD_PAD, inner, LEAD_PAD, fill="primary_dark"),
        *(
            Block((numeral, *paras[1:]), "Key figure", LEAD_PAD, rule=STRONG)
            for numeral, paras in zip(numerals, told, strict=True)
        ),
    ]
    set_rows(sheet, frame, in_rows(blocks, ACROSS), most_spare=frame.h, gap=GAP)


def _at_one_step(sheet: Sheet, numerals: Sequence[Para], width: int) -> list[Para]:
    """The numerals at the largest step at which each of them is surely on one line of ``width`` EMU."""
    deepest = sheet.depth(numerals[0])
    for down in range(min(LARGEST, deepest), deepest + 1):
        tried = [replace(numeral, down=down) for numeral in numerals]
        if all(numerals_whole(sheet, [each], TextBody((sheet.set(each),)), width) for each in tried):
            break
    return tried


def _row(sheet: Sheet, amount: tuple[Para, ...], words: tuple[Para, ...], left: int, width: int) -> _Row:
    need = max(sheet.height(amount, left), sheet.height(words, width - left - BETWEEN)) + AIR + 2 * PAD
    return _Row(amount, words, need)


def _heights(needs: Sequence[int], room: int) -> list[int]:
    each = room // len(needs)
    if max(needs) <= each:
        return [each] * len(needs)
    if sum(needs) <= room:
        spare = (room - sum(needs)) // len(needs)
        return [need + spare for need in needs]
    return [need * room // sum(needs) for need in needs]
