"""The dark panel that sets off the one figure or word of a slide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import Shape, TextBody, TextBox
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import key_figure, natural_width, on_one_line
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.lines import below_middle, lowered
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.typeset import measure

PAD, CLOSE = inch(0.32), inch(0.12)
LEAD_PAD = TO_MARK = inch(0.2)
BAND_PAD, LABEL, RULED = inch(0.26), inch(2.1), inch(0.4)
LABEL_STEP = inch(0.05)
LOOSE = inch(0.84)  # what a well filled panel is higher than its text
LOW = inch(3.7)  # a panel that is lower keeps its words closer to its edges


def dark_panel(sheet: Sheet, frame: Frame) -> None:
    """The panel alone."""
    sheet.add(Shape(frame, sheet.name("Dark panel"), "rect", "primary_dark", decorative=True))


def dark_ground(sheet: Sheet, frame: Frame) -> Frame:
    """The panel itself with a short gold mark, as far from the top of each panel; returns the area for text (EMU)."""
    dark_panel(sheet, frame)
    box = Frame(frame.x + PAD, frame.y + TO_MARK, inch(0.55), inch(0.045))
    sheet.add(Shape(box, sheet.name("Mark"), "rect", "gold", decorative=True))
    over, foot = around_text(frame.h)
    return Frame(frame.x + PAD, frame.y + over, frame.w - 2 * PAD, frame.h - over - foot)


def around_text(height: int = 0) -> tuple[int, int]:
    """What a panel of that height keeps over its text, its mark included, and under it, EMU."""
    return (TO_MARK + inch(0.2), LEAD_PAD) if height > LOW else (TO_MARK + inch(0.1), CLOSE)


def _centred_on(
    sheet: Sheet, frame: Frame, paras_in: Callable[[Frame], Sequence[Para]], name: str, *, even: bool
) -> None:
    """Paragraphs in the middle of what a dark panel leaves them under its mark."""
    inner = dark_ground(sheet, frame)
    sheet.areas([Area(inner, tuple(paras_in(inner)), name, "ctr")], even=even)


def dark_figure(sheet: Sheet, frame: Frame, figures: Sequence[FigureSlot[Said]]) -> None:
    """Figures on a dark panel: the first one leads, further ones follow under it; their words as large as they fit."""

    def paras_in(inner: Frame) -> list[Para]:
        loud = leading(sheet, figures, inner.w, loud=0)
        return loud if sheet.height(loud, inner.w) + AIR <= inner.h else leading(sheet, figures, inner.w)

    _centred_on(sheet, frame, paras_in, "Key figure", even=True)


def leading(sheet: Sheet, figures: Sequence[FigureSlot[Said]], width: int, *, loud: int | None = None) -> list[Para]:
    """Figures on a dark ground under one another in a column of ``width`` EMU, the first one leading.

    loud: see ``key_figure``.
    """
    paras: list[Para] = []
    for slot in figures:
        role, down = ("kpi", 2) if paras else ("hero", 0)
        block = key_figure(sheet, slot, color="gold", dark=True, role=role, down=down, loud=loud)
        block[0] = on_one_line(sheet, replace(block[0], before=12.0 if paras else 0.0), width)
        paras += block
    return paras


def dark_word(sheet: Sheet, frame: Frame, word: Said, label: Said | None, figures: Sequence[FigureSlot[Said]]) -> None:
    """A word ("First") set like a figure on a dark panel, its label, and figures under it."""

    def paras_in(inner: Frame) -> list[Para]:
        paras = [on_one_line(sheet, Para(word, "hero", "gold"), inner.w)]
        if label is not None:
            paras.append(Para(label, "lead", "on_dark", before=4))
        for slot in figures:
            block = key_figure(sheet, slot, color="on_dark", dark=True)
            block[0] = replace(block[0], before=18.0)
            paras += block
        return paras

    _centred_on(sheet, frame, paras_in, "Headline", even=False)


def dark_headline(
    sheet: Sheet, frame: Frame, word: Said, label: Said | None, figures: Sequence[FigureSlot[Said]]
) -> int:
    """A word, its label beside it and figures after them on one dark band over the width of a frame, as high as they
    need; returns its foot (EMU).
    """
    inner = Frame(frame.x + PAD, frame.y + BAND_PAD, frame.w - 2 * PAD, frame.h)
    head = on_one_line(sheet, Para(word, "hero", "gold"), inner.w // 4)
    first = natural_width(sheet, head) + AIR
    name = [Para(label, "lead", "on_dark")] if label is not None else []
    told = [key_figure(sheet, slot, color="on_dark", dark=True, down=1) for slot in figures]
    widths = [natural_width(sheet, paras[0]) for paras in told]
    spare = inner.w - first - 2 * RULED - sum(widths) - RULED * max(0, len(widths) - 1)
    side = _in_two_lines(sheet, name[0], spare) if name else 0
    rest = Frame(inner.x + first + side + 2 * RULED, inner.y, inner.w - first - side - 2 * RULED, 0)
    cells = columns(rest, [max(width, sum(widths) / len(widths)) for width in widths], RULED) if told else []
    down = max((on_one_line(sheet, paras[0], cell.w).down for paras, cell in zip(told, cells, strict=True)), default=0)
    told = [[replace(paras[0], down=down), *paras[1:]] for paras in told]  # numerals side by side are equals
    need = max(
        sheet.height([head], first),
        sheet.height(name, side) if name else 0,
        *(sheet.height(paras, cell.w) for paras, cell in zip(told, cells, strict=True)),
    )
    high = min(need + AIR + 2 * BAND_PAD, frame.h)
    band = Frame(frame.x, frame.y, frame.w, high)
    dark_panel(sheet, band)
    high -= 2 * BAND_PAD
    (word_body,) = sheet.areas([Area(Frame(inner.x, inner.y, first, high), (head,), "Headline", "ctr")], even=True)
    if name:
        beside = Frame(inner.x + first + inch(0.2), inner.y, side, high)
        (settled,) = sheet.settle([Area(beside, tuple(name), "Headline label", "ctr")])
        lift = below_middle(settled) - below_middle(word_body)  # both in the middle of what is seen
        sheet.add(TextBox(beside, lowered(sheet.evened(settled, side), -lift), sheet.name("Headline label")))
    for cell in cells:
        bar = Frame(cell.x - RULED // 2, inner.y, inch(0.0125), high)
        sheet.add(Shape(bar, sheet.name("Rule"), "rect", "primary", decorative=True))
    sheet.areas(
        [
            Area(Frame(cell.x, inner.y, cell.w, high), tuple(paras), "Key figure")  # from the top: one baseline
            for cell, paras in zip(cells, told, strict=True)
        ],
        even=True,
    )
    return band.bottom


def _in_two_lines(sheet: Sheet, label: Para, most: int) -> int:
    """Width in EMU for a label beside a word: that of a short line or, up to ``most``, what two lines of it need."""
    natural, body = natural_width(sheet, label) + AIR, TextBody((sheet.set(label),))
    width = min(LABEL, natural)
    while width < min(most, natural) and sum(measure(body, width, sheet.theme.fonts).lines) > 2:
        width = min(width + LABEL_STEP, most, natural)
    return width


def word_panel(sheet: Sheet, word: Said, usual: int) -> int:
    """Width in EMU of a panel that holds a word on one line at the smallest step of its type: the usual one or more."""
    para = Para(word, "hero", "gold")
    smallest = replace(para, down=sheet.depth(para))
    return max(usual, round(natural_width(sheet, smallest) * 1.01) + 2 * PAD)


def dark_word_band(sheet: Sheet, frame: Frame, word: Said, label: Said | None) -> int:
    """As ``dark_word``, as a band over the width of a frame, as high as it needs; returns its foot (EMU)."""
    paras = [Para(word, "hero", "gold")]
    if label is not None:
        paras.append(Para(label, "lead", "on_dark", before=2))
    need = sheet.height(paras, frame.w - 2 * PAD) + 2 * AIR
    band = Frame(frame.x, frame.y, frame.w, min(frame.h // 2, need + LOOSE))
    sheet.areas([Area(dark_ground(sheet, band), tuple(paras), "Headline", "ctr")])
    return band.bottom
