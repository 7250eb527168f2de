"""Hero: one figure that carries the slide on a dark panel, and what belongs to it in short headed lines."""

from __future__ import annotations

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Theme
from briefdeck.plan.cards import column_of_points
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_figure
from briefdeck.plan.sheet import Sheet


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the hero, further ones under it; points: two to four."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    left, right = columns(sheet.body, [4.9, 6.7], inch(0.45))
    dark_figure(sheet, left, said.topic.figures)
    column_of_points(sheet, right, said.topic.points)


KIND = SlideKind(draw, Needs(figures=1, points=1))
