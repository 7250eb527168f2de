"""What kinds that are a chart with points have in common: the chart, and beside or under it what to read from it."""

from __future__ import annotations

from collections.abc import Callable

from briefdeck.model.edition import SaidTopic
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import column_of_points
from briefdeck.plan.grid import inch
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.sides import sides

Graphic = Callable[[Sheet, Frame, SaidTopic], None]
"""Draws the chart, its heading and its notes into a frame."""


def beside_points(sheet: Sheet, said: SaidTopic, graphic: Graphic, *, broad: bool = False) -> None:
    """The chart over the whole body, or with its topic's points at its side. broad: a chart that needs more width."""
    field, side = sheet.body, None
    if said.topic.points:
        across, gap = ((8.2, 3.5), inch(0.4)) if broad else ((7.6, 4.0), inch(0.45))
        field, side = sides(sheet.body, across, (1.2, 1.0), gap)
    graphic(sheet, field, said)
    if side is not None:
        column_of_points(sheet, side, said.topic.points)
