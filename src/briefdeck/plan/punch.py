"""The figure that a chart comes down to, on a dark panel beside it: over its words, or with them at its side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import Shape
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import key_figure, natural_width
from briefdeck.plan.grid import inch
from briefdeck.plan.panels import BAND_PAD, CLOSE, LOOSE, PAD, RULED, around_text, dark_figure, dark_panel, leading
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

LEAST_WORDS = inch(1.5)  # width of a figure's words at its side


def dark_need(sheet: Sheet, figures: Sequence[FigureSlot[Said]], width: int) -> int:
    """Height in EMU of a panel of that width that holds the figures at their largest, well filled."""
    inner = width - 2 * PAD
    return sheet.height(leading(sheet, figures, inner), inner) + LOOSE


def dark_least(sheet: Sheet, figures: Sequence[FigureSlot[Said]], width: int) -> int:
    """Height in EMU of the lowest panel of that width on which ``dark_punch`` sets the figures."""
    inner = width - 2 * PAD
    paras = [replace(para, down=sheet.depth(para)) if para.numeral else para for para in leading(sheet, figures, inner)]
    over = sheet.height(paras, inner) + AIR + sum(around_text())
    beside = [_beside_height(sheet, sides) for sides in _at_its_side(sheet, figures, width)]
    return min([over, *(height + AIR + 2 * CLOSE for height in beside)])


def dark_punch(sheet: Sheet, frame: Frame, figures: Sequence[FigureSlot[Said]]) -> None:
    """Figures on a dark panel beside a chart: one alone with its words at its side, where a low panel then sets it
    larger than over them.
    """
    over = sheet.height(leading(sheet, figures, frame.w - 2 * PAD), frame.w - 2 * PAD)
    if over + AIR > frame.h - sum(around_text(frame.h)):
        for sides in _at_its_side(sheet, figures, frame.w):
            if _beside_height(sheet, sides) + AIR <= frame.h - 2 * CLOSE:
                _draw_beside(sheet, frame, sides)
                return
    dark_figure(sheet, frame, figures)


@dataclass(frozen=True, slots=True)
class _Sides:
    """A numeral and its words side by side, each with its width in EMU."""

    numeral: Para
    first: int
    words: Sequence[Para]
    rest: int


def _at_its_side(sheet: Sheet, figures: Sequence[FigureSlot[Said]], width: int) -> Iterator[_Sides]:
    """One figure with its words at its side on a panel of that width, from the largest numeral down; none where it
    leaves them no room.
    """
    if len(figures) != 1:
        return
    numeral, label, *words = key_figure(sheet, figures[0], color="gold", dark=True, role="hero")
    for down in range(sheet.depth(numeral) + 1):
        large = replace(numeral, down=down)
        first = round((natural_width(sheet, large) + AIR) * 1.01)
        rest = width - 2 * BAND_PAD - first - RULED
        if rest >= LEAST_WORDS:
            yield _Sides(large, first, (replace(label, before=0.0), *words), rest)


def _beside_height(sheet: Sheet, sides: _Sides) -> int:
    return max(sheet.height([sides.numeral], sides.first), sheet.height(sides.words, sides.rest))


def _draw_beside(sheet: Sheet, frame: Frame, sides: _Sides) -> None:
    dark_panel(sheet, frame)
    inner = Frame(frame.x + BAND_PAD, frame.y + CLOSE, sides.first, frame.h - 2 * CLOSE)
    sheet.areas([Area(inner, (sides.numeral,), "Leading figure", "ctr")])
    bar = Frame(inner.right + RULED // 2, frame.y + BAND_PAD, inch(0.025), frame.h - 2 * BAND_PAD)
    sheet.add(Shape(bar, sheet.name("Rule"), "rect", "gold", decorative=True))
    words = Frame(inner.right + RULED, inner.y, sides.rest, inner.h)
    sheet.areas([Area(words, tuple(sides.words), "Leading label", "ctr")])
