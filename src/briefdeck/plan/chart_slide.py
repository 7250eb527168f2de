"""What kinds that are a chart have in common: beside or under the chart the figure it comes down to, and its points."""

from __future__ import annotations

from collections.abc import Callable

from briefdeck.model.edition import SaidTopic
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import column_of_points, point_block
from briefdeck.plan.grid import below, columns, inch, is_tall, top, within
from briefdeck.plan.punch import dark_least, dark_need, dark_punch
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.sides import is_wide, sides
from briefdeck.plan.stack import Block, rows_height, set_rows

MOST_FIGURES = 2  # on the panel: the one that the chart is about, and one to hold against it
LEAST_CHART = inch(2.9)  # lower, with its heading and note, a chart shows no difference between its columns
LEAST_PANEL, MOST_PANEL = 0.36, 0.55  # of the height of the side, whatever its points need
GAP, UNDER = inch(0.1), inch(0.3)
PANEL_BESIDE = (1.0, 1.3)  # widths of the panel and the points, where they stand beside one another

Graphic = Callable[[Sheet, Frame, SaidTopic], None]
"""Draws the chart, its heading and its notes into a frame."""


def beside_points(sheet: Sheet, said: SaidTopic, graphic: Graphic, *, broad: bool = False) -> None:
    """The chart over the whole body, or with its topic's figures and points at its side.

    broad: a chart that needs more width.
    """
    if not said.topic.points and not said.topic.figures:
        graphic(sheet, sheet.body, said)
        return
    across, gap = ((8.0, 3.7), inch(0.4)) if broad else ((7.6, 4.0), inch(0.45))
    field, side = sides(sheet.body, across, (1.2, 1.0), gap)
    graphic(sheet, field, said)
    _aside(sheet, side, said)


def over_points(sheet: Sheet, said: SaidTopic, graphic: Graphic) -> None:
    """Figures and points under the chart, which is no higher than it is wide."""
    body = sheet.body
    low = _under_height(sheet, body, said)
    upper = top(body, within(body.h - low, max(LEAST_CHART, body.h * 2 // 5), body.w * 8 // 10))
    graphic(sheet, upper, said)
    if low:
        _aside(sheet, below(body, upper.h + UNDER), said)


def _under_height(sheet: Sheet, body: Frame, said: SaidTopic) -> int:
    """What figures and points take under a chart at the first step of their type, with the gap over them, EMU."""
    points, figures = said.topic.points, said.topic.figures
    if not points and not figures:
        return 0
    if not figures:
        return rows_height(sheet, body.w, _rows(body, said)) + UNDER
    panel, text = columns(body, PANEL_BESIDE, inch(0.35))
    need = dark_need(sheet, figures, panel.w if points else body.w)
    return max(need, rows_height(sheet, text.w, [[point_block(point)] for point in points])) + UNDER


def _rows(frame: Frame, said: SaidTopic) -> list[list[Block]]:
    blocks = [point_block(point) for point in said.topic.points]
    return [[block] for block in blocks] if is_tall(frame) else [blocks]


def _aside(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The figures on a dark panel, the points under it; beside it in a frame that is wide."""
    topic = said.topic
    if not topic.figures:
        if is_wide(frame):
            set_rows(sheet, frame, _rows(sheet.body, said))
        else:
            column_of_points(sheet, frame, topic.points)
        return
    if not topic.points:
        dark_punch(sheet, top(frame, min(frame.h, dark_need(sheet, topic.figures, frame.w))), topic.figures)
        return
    if is_wide(frame):
        panel, text = columns(frame, PANEL_BESIDE, inch(0.35))
        dark_punch(sheet, panel, topic.figures)
        column_of_points(sheet, text, topic.points)
        return
    points = rows_height(sheet, frame.w, [[point_block(point)] for point in topic.points])
    least = max(round(frame.h * LEAST_PANEL), dark_least(sheet, topic.figures, frame.w))
    most = max(least, dark_need(sheet, topic.figures, frame.w), round(frame.h * MOST_PANEL))
    high = within(frame.h - GAP - points, least, most)
    dark_punch(sheet, top(frame, high), topic.figures)
    column_of_points(sheet, below(frame, high + GAP), topic.points)
