"""Case study: the figure on a dark panel; situation, action and result as three linked steps."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.bands import dark_band
from briefdeck.plan.cards import headed
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_figure
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import Block, squeezed, stacked

STEPS = ("situation", "action", "result")
ELLIPSE_TOP, ELLIPSE_BOTTOM = 0, 4
DOT, INDENT, STEP_PAD = inch(0.24), inch(0.55), inch(0.08)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the hero; parts: situation, action, result, a sentence each; points: what follows from it."""
    bodies = by_shape(theme, _beside, _over)
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """Steps and points as one run, cut evenly; the figure stays with each part of it."""
    topic = said.topic
    points = {point.id: point for point in topic.points}
    run = [*(("part", name) for name in STEPS if name in topic.parts), *(("point", id_) for id_ in points)]
    if count > len(run):
        return ()
    pieces = []
    for chunk in evenly(run, count):
        parts = {name: topic.parts[name] for kind, name in chunk if kind == "part"}
        kept = tuple(points[id_] for kind, id_ in chunk if kind == "point")
        pieces.append(Piece(replace(said, topic=replace(topic, parts=parts, points=kept)), bodies))
    return pieces


def _beside(sheet: Sheet, said: SaidTopic) -> None:
    left, right = columns(sheet.body, [3.9, 7.7], inch(0.45))
    dark_figure(sheet, left, said.topic.figures)
    _steps(sheet, right, said)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    body = sheet.body
    y = dark_band(sheet, body, said.topic.figures, body.h // 2) + inch(0.35)
    _steps(sheet, Frame(body.x, y, body.w, body.bottom - y), said)


def _steps(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    topic = said.topic
    names = [name for name in STEPS if name in topic.parts]
    texts: list[tuple[Para, ...]] = [
        (Para(sheet.word(name), "head", "primary"), Para(topic.parts[name], "lead", "ink", before=3)) for name in names
    ]
    texts += [tuple(headed(point)) for point in topic.points]
    blocks = [
        Block(paras, "Step" if index < len(names) else "Point", STEP_PAD, frame.w - INDENT, INDENT)
        for index, paras in enumerate(texts)
    ]
    cells, areas = stacked(sheet, frame, blocks, most_spare=inch(0.9)) or squeezed(frame, blocks)
    marks = [replace(cell, y=area.frame.y) for cell, area in zip(cells, areas, strict=True)]
    _thread(sheet, marks[: len(names)])
    sheet.areas(areas)


def _thread(sheet: Sheet, cells: list[Frame]) -> None:
    """Dots joined by glued lines: the eye follows the case downwards; the result is filled."""
    if not cells:
        return
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
