"""Figures on low dark panels: one with its words at its side, or several side by side on one base line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import EMU_PER_PT, Shape
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import key_figure, natural_width, on_one_line
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.lines import BASE
from briefdeck.plan.panels import (
    BAND_PAD,
    LABEL,
    LEAD_PAD,
    PAD,
    RULED,
    around_text,
    dark_figure,
    dark_ground,
    dark_panel,
)
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

LOOSE_BAND = inch(0.62)  # what a well filled band is higher than its text
BAND = ((0, 0), (None, 0), (None, 1), (None, 2), (None, 3))  # loud, and steps under the largest for the numerals
LED = ((0, 0), (0, 1), *((None, down) for down in range(6)))  # the same, of the one that leads alone
BESIDE = inch(0.3)  # from the numeral to the rule beside it, and from there to the words
BAR = inch(0.02)
SNUG = inch(0.12)  # over and under a numeral on a dark ground: its leading has air of its own


def dark_lead(sheet: Sheet, frame: Frame, slot: FigureSlot[Said]) -> None:
    """One figure on a dark panel: the numeral, and its words at the right of it, or under it where they lack width."""
    inner = frame.inset(PAD, 0)
    for loud, down in LED:
        numeral, words, left, need = _led(sheet, inner.w, slot, loud, down)
        if need is not None and need <= inner.h:
            break
    else:
        dark_figure(sheet, frame, [slot])
        return
    dark_panel(sheet, frame)
    bar = Frame(inner.x + left + BESIDE - 2 * AIR, inner.y + BAND_PAD, BAR, inner.h - 2 * BAND_PAD)
    sheet.add(Shape(bar, sheet.name("Rule"), "rect", "gold", decorative=True))
    at = bar.right + BESIDE
    sheet.areas([Area(replace(inner, w=left), (numeral,), "Key figure", "ctr")])
    sheet.areas([Area(replace(inner, x=at, w=inner.right - at), words, "Label", "ctr")], even=True)


def lead_needs(sheet: Sheet, width: int, slot: FigureSlot[Said]) -> tuple[int, int]:
    """Heights in EMU at which ``dark_lead`` has the words of a figure at the right of its numeral: the least, and that
    for the largest numeral with words in the type of a lead; 0: nowhere.
    """
    least = (_led(sheet, width - 2 * PAD, slot, None, down)[3] for down in range(3))
    return min(filter(None, least), default=0), _led(sheet, width - 2 * PAD, slot, *LED[0])[3] or 0


def _led(
    sheet: Sheet, width: int, slot: FigureSlot[Said], loud: int | None, down: int
) -> tuple[Para, tuple[Para, ...], int, int | None]:
    """Numeral, words, width of the numeral, and the height in EMU that both need; None where words lack width."""
    numeral, *words = key_figure(sheet, slot, color="gold", dark=True, role="display", loud=loud, down=down)
    numeral = on_one_line(sheet, numeral, width * 6 // 10)
    left = natural_width(sheet, numeral) + 2 * AIR
    right = width - left - 2 * (BESIDE - AIR) - BAR
    if right <= LABEL:
        return numeral, tuple(words), left, None
    need = max(sheet.height([numeral], left) + 2 * SNUG, sheet.height(words, right) + 2 * LEAD_PAD) + AIR
    return numeral, tuple(words), left, need


def dark_band(sheet: Sheet, frame: Frame, figures: Sequence[FigureSlot[Said]], most: int, least: int = 0) -> int:
    """Figures side by side on a dark band over the width of a frame, ``least`` to ``most`` EMU high; returns its foot.

    The first one leads. All numerals stand on one base line, all labels begin on one line under them.
    """
    inner_w = frame.w - 2 * PAD
    for loud, down in BAND:
        told = [_dark_paras(sheet, slot, index > 0, loud, down) for index, slot in enumerate(figures)]
        cells = _band_cells(sheet, Frame(frame.x + PAD, 0, inner_w, 0), told)
        numerals = [on_one_line(sheet, paras[0], cell.w) for paras, cell in zip(told, cells, strict=True)]
        words = [tuple(paras[1:]) for paras in told]
        high = max(sheet.height([numeral], cell.w) for numeral, cell in zip(numerals, cells, strict=True))
        need = high + max(sheet.height(paras, cell.w) for paras, cell in zip(words, cells, strict=True)) + 2 * AIR
        if need + sum(around_text()) <= most:
            break
    band = Frame(frame.x, frame.y, frame.w, min(most, max(least, need + LOOSE_BAND)))
    inner = dark_ground(sheet, band)
    y = inner.y + max(0, (inner.h - need) // 2)
    low = y + high + AIR
    for cell in cells[1:]:
        bar = Frame(cell.x - RULED // 2, y, inch(0.0125), need)
        sheet.add(Shape(bar, sheet.name("Rule"), "rect", "primary", decorative=True))
    lines = [sheet.set(numeral).leading for numeral in numerals]
    shifts = [round((max(lines) - line) * BASE * EMU_PER_PT) for line in lines]
    areas = [
        Area(Frame(cell.x, y, cell.w, low - y), (numeral,), "Key figure", insets=(0, shift, 0, 0))
        for cell, shift, numeral in zip(cells, shifts, numerals, strict=True)
    ]
    under_them = [
        Area(Frame(cell.x, low, cell.w, inner.bottom - low), paras, "Label")
        for cell, paras in zip(cells, words, strict=True)
    ]
    sheet.pairs(areas, under_them)
    return band.bottom


def _band_cells(sheet: Sheet, frame: Frame, told: Sequence[Sequence[Para]]) -> list[Frame]:
    """Columns that hold numerals, and labels where there is room for them, on one line each."""
    numerals = [natural_width(sheet, paras[0]) + AIR for paras in told]  # no numeral breaks for want of width
    wishes = [max(width, natural_width(sheet, paras[1]) + AIR) for width, paras in zip(numerals, told, strict=True)]
    spare = frame.w - RULED * (len(told) - 1) - sum(wishes)
    if spare >= 0:
        return columns(frame, [wish + spare / len(wishes) for wish in wishes], RULED)
    return columns(frame, [max(float(width), sum(numerals) / len(numerals) * 0.8) for width in numerals], RULED)


def _dark_paras(sheet: Sheet, slot: FigureSlot[Said], further: bool, loud: int | None, down: int) -> list[Para]:
    role = "kpi" if further else "hero"
    return key_figure(sheet, slot, color="gold", dark=True, role=role, down=down + further, loud=loud)
