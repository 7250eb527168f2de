"""Goals: drawn outlined, because they are not there yet. The first leads; counts are shown as that many squares."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Line, Paragraph, Shape, TextBody
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Bound, Kind
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed, key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import columns, inch, pt, top
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR, Block, squeezed, stacked
from briefdeck.typeset import measure

MOST_SQUARES = 10
SQUARE, GAP = inch(0.34), inch(0.12)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the leading goal; the others under one another beside it; points: what else is aimed at."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    left, right = columns(sheet.body, [4.9, 6.7], inch(0.45))
    others = topic.figures[1:]
    # The way to the goals stands under the leading one; where there are no others, at the right.
    _leading(sheet, left, said, topic.points if others else ())
    blocks = [_goal(sheet, right, slot) for slot in others]
    blocks += [] if others else [Block(tuple(headed(point)), "Aim") for point in topic.points]
    if not blocks:
        return
    cells, areas = stacked(sheet, right, blocks, most_spare=inch(1.2)) or squeezed(right, blocks)
    for cell in cells:
        sheet.rule(cell)
    bodies = sheet.areas(areas)
    for area, body, slot in zip(areas, bodies, others, strict=False):
        _squares(sheet, area.frame, body.paragraphs[0], slot)


def _leading(sheet: Sheet, frame: Frame, said: SaidTopic, points: Sequence[Point[Said]]) -> None:
    """The outlined frame: the leading goal, and under a hairline what is done to reach it."""
    outline = Shape(frame, sheet.name("Goal frame"), "rect", "ground", Line("accent", 28_575), decorative=True)
    sheet.add(outline)
    inner = frame.inset(inch(0.35), inch(0.28))
    aims = [para for point in points for para in headed(point)]
    foot = sheet.height(aims, inner.w) + 3 * AIR if aims else 0
    lead = key_figure(sheet, said.topic.figures[0], color="accent", role="hero")
    upper = top(inner, inner.h - foot - (inch(0.2) if foot else 0))
    sheet.text(upper, [Para(sheet.word("goal"), "kicker", "accent", bold=True), *lead], "Leading goal", "ctr")
    if aims:
        lower = Frame(inner.x, inner.bottom - foot, inner.w, foot)
        sheet.rule(Frame(lower.x, lower.y - inch(0.12), lower.w, 0))
        sheet.text(lower, aims, "Aim")


def _goal(sheet: Sheet, frame: Frame, slot: FigureSlot[Said]) -> Block:
    """Numeral and words; beside the numeral there is room for as many squares as the goal counts."""
    return Block(tuple(key_figure(sheet, slot, color="accent")), "Goal", inch(0.12))


def _squares(sheet: Sheet, frame: Frame, numeral: Paragraph, slot: FigureSlot[Said]) -> None:
    """As many outlined squares as the goal counts, after the numeral and as high as its digits."""
    count = _count(sheet, slot)
    if not count:
        return
    x = frame.x + measure(TextBody((numeral,)), frame.w, sheet.theme.fonts).width + inch(0.3)
    y = frame.y + (pt(numeral.leading) - SQUARE) // 2
    squares = [
        Shape(
            Frame(x + index * (SQUARE + GAP), y, SQUARE, SQUARE),
            sheet.name("Goal mark"),
            "rect",
            "ground",
            Line("accent", 22_225),
            decorative=True,
        )
        for index in range(count)
    ]
    fact = sheet.fact(slot.fact)
    label = (slot.label or fact.label).first.plain
    sheet.group("Goal marks", described(sheet, label, [(fact.long[0].text, "")]), squares)


def _count(sheet: Sheet, slot: FigureSlot[Said]) -> int:
    """How many squares stand for this goal: its count where that is small and exact, else none."""
    quantity = sheet.fact(slot.fact).quantity
    exact = quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT and quantity.high is None
    return int(quantity.low) if exact and quantity.low <= MOST_SQUARES else 0


KIND = SlideKind(draw, Needs(figures=1))
