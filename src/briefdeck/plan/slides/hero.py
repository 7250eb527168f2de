"""Hero: one figure that carries the slide on a dark panel, and what belongs to it in short headed lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.bands import dark_band
from briefdeck.plan.cards import column_of_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_figure
from briefdeck.plan.sheet import Sheet


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the hero, further ones under it; points: two to four."""
    bodies = by_shape(theme, _beside, _over)
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """Points and further figures as one run, cut evenly; the hero leads each part of it."""
    topic = said.topic
    run: list[Point[Said] | FigureSlot[Said]] = [*topic.points, *topic.figures[1:]]
    if count > len(run):
        return ()
    pieces = []
    for chunk in evenly(run, count):
        figures = (topic.figures[0], *(each for each in chunk if isinstance(each, FigureSlot)))
        points = tuple(each for each in chunk if isinstance(each, Point))
        pieces.append(Piece(replace(said, topic=replace(topic, figures=figures, points=points)), bodies))
    return pieces


def _beside(sheet: Sheet, said: SaidTopic) -> None:
    left, right = columns(sheet.body, [4.9, 6.7], inch(0.45))
    dark_figure(sheet, left, said.topic.figures)
    column_of_points(sheet, right, said.topic.points, loud=True)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    body = sheet.body
    y = dark_band(sheet, body, said.topic.figures, body.h // 2) + inch(0.25)
    column_of_points(sheet, Frame(body.x, y, body.w, body.bottom - y), said.topic.points, loud=True)


KIND = SlideKind(draw, Needs(figures=1, points=1))
