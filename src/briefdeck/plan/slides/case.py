"""Case study: the figure on a dark panel; situation, action and result as three linked steps."""

from __future__ import annotations

import itertools

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import headed
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import columns, inch, rows
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_figure
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet

STEPS = ("situation", "action", "result")
ELLIPSE_TOP, ELLIPSE_BOTTOM = 0, 4
DOT = inch(0.24)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the hero; parts: situation, action, result, a sentence each; points: what follows from it."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    left, right = columns(sheet.body, [3.9, 7.7], inch(0.45))
    dark_figure(sheet, left, topic.figures)
    steps = [(name, topic.parts[name]) for name in STEPS if name in topic.parts]
    weights = [1.0] * (len(steps) + len(topic.points))
    cells = rows(right, weights, inch(0.1))
    areas = [
        Area(
            Frame(cell.x + inch(0.55), cell.y, cell.w - inch(0.55), cell.h),
            (Para(sheet.word(name), "head", "primary"), Para(text, "lead", "ink", before=3)),
            "Step",
        )
        for cell, (name, text) in zip(cells, steps, strict=False)
    ]
    areas += [
        Area(Frame(cell.x + inch(0.55), cell.y, cell.w - inch(0.55), cell.h), tuple(headed(point)), "Point")
        for cell, point in zip(cells[len(steps) :], topic.points, strict=True)
    ]
    _thread(sheet, cells[: len(steps)])
    sheet.areas(areas)


def _thread(sheet: Sheet, cells: list[Frame]) -> None:
    """Dots joined by glued lines: the eye follows the case downwards; the result is filled."""
    dots = []
    for index, cell in enumerate(cells):
        last = index == len(cells) - 1
        box = Frame(cell.x, cell.y + inch(0.03), DOT, DOT)
        fill, line = ("primary", None) if last else ("ground", Line("primary", 25_400))
        dots.append(Shape(box, sheet.name("Step mark"), "ellipse", fill, line, decorative=True))
    links = [
        Connector(
            sheet.name("Step link"),
            (upper.name, ELLIPSE_BOTTOM),
            (lower.name, ELLIPSE_TOP),
            (upper.frame.x + DOT // 2, upper.frame.bottom),
            (lower.frame.x + DOT // 2, lower.frame.y),
            Line("line", 15_875),
        )
        for upper, lower in itertools.pairwise(dots)
    ]
    sheet.group("Steps", "", [*dots, *links], decorative=True)


KIND = SlideKind(draw, Needs(figures=1, parts=("situation", "action", "result")))
