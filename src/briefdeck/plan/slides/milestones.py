"""Milestones: the headline on a dark panel, what was reached beside it, and the figures it led to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import figure_block, point_block
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, is_narrow, is_tall
from briefdeck.plan.ladder import Piece, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_headline, dark_word, dark_word_band, word_panel
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import Block, in_rows, rows_height, set_rows

LITTLE = 24  # percent of the body
UNDER_RULE = inch(0.16)
GAP = inch(0.35)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """parts: hero, hero_label; points: the milestones; figures: two or three key figures."""
    many = max(1, len(said.topic.points))
    half = -(-many // 2)
    bodies: list[Body] = [partial(_beside, across=half), partial(_beside, across=many), partial(_over, across=half)]
    body = theme.layouts["statement"].body
    if is_tall(body):
        bodies.reverse()
    elif not is_narrow(body):
        bodies.insert(0, partial(_under_band, across=many))
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """Milestones first, the figures on the last slide; the headline on all of them."""
    topic = said.topic
    runs = count - 1 if topic.figures else count
    if runs > len(topic.points):
        return ()
    pieces = [
        Piece(replace(said, topic=replace(topic, points=tuple(chunk), figures=())), bodies)
        for chunk in evenly(topic.points, runs)
    ]
    if topic.figures:
        pieces.append(Piece(replace(said, topic=replace(topic, points=())), bodies))
    return pieces


def _under_band(sheet: Sheet, said: SaidTopic, *, across: int) -> None:
    """The headline with its figures on a band, the milestones in columns under it.

    Where these say so little that the foot of the body would stay empty, the panel stands beside them.
    """
    body, parts = sheet.body, said.topic.parts
    rows = in_rows([replace(point_block(point, UNDER_RULE), name="Milestone") for point in said.topic.points], across)
    if rows_height(sheet, body.w, rows, gap=GAP) < body.h * LITTLE // 100:
        _beside(sheet, said, across=across)
        return
    y = dark_headline(sheet, body, parts["hero"], parts.get("hero_label"), said.topic.figures) + inch(0.3)
    set_rows(sheet, Frame(body.x, y, body.w, body.bottom - y), rows, most_spare=0, gap=GAP)


def _beside(sheet: Sheet, said: SaidTopic, *, across: int) -> None:
    parts = said.topic.parts
    gap = inch(0.38)
    usual = columns(sheet.body, [2.75, 8.9], gap)[0].w
    width = min(word_panel(sheet, parts["hero"], usual), sheet.body.w * 2 // 5)
    left, right = columns(sheet.body, [width, sheet.body.w - gap - width], gap)
    dark_word(sheet, left, parts["hero"], parts.get("hero_label"), ())
    set_rows(sheet, right, _rows(sheet, said, across), most_spare=right.h // 4, gap=GAP)


def _over(sheet: Sheet, said: SaidTopic, *, across: int) -> None:
    body, parts = sheet.body, said.topic.parts
    y = dark_word_band(sheet, body, parts["hero"], parts.get("hero_label")) + inch(0.3)
    most = inch(1.0 if is_tall(body) else 0.5)
    set_rows(sheet, Frame(body.x, y, body.w, body.bottom - y), _rows(sheet, said, across), most_spare=most, gap=GAP)


def _rows(sheet: Sheet, said: SaidTopic, across: int) -> list[list[Block]]:
    """Milestones under rules; no line joins them, since the source gives no dates to put them in order by."""
    points = [replace(point_block(point, UNDER_RULE), name="Milestone") for point in said.topic.points]
    figures = [figure_block(sheet, slot) for slot in said.topic.figures]
    return [*in_rows(points, across), *([figures] if figures else [])]


KIND = SlideKind(draw, Needs(points=1, parts=("hero",), may=("hero_label",)))
