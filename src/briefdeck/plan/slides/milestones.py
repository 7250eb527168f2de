"""Milestones: the headline on a dark panel, what was reached beside it, and the figures it led to."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import headed, key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import below, columns, inch
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_word
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

UNDER_RULE = inch(0.16)
MOST_STEPS = 3


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """parts: hero, hero_label; points: the milestones; figures: two or three key figures."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    left, right = columns(sheet.body, [2.75, 8.9], inch(0.38))
    dark_word(sheet, left, topic.parts["hero"], topic.parts.get("hero_label"), ())
    points = columns(right, [1.0] * len(topic.points), inch(0.3))
    slots = columns(right, [1.0] * len(topic.figures), inch(0.3)) if topic.figures else []
    upper, lower = _heights(sheet, said, points, slots)
    _points(sheet, [replace(cell, h=upper) for cell in points], said)
    areas = []
    for cell, slot in zip(slots, topic.figures, strict=True):
        frame = Frame(cell.x, right.bottom - lower, cell.w, lower)
        sheet.rule(frame, "primary", 19_050)
        areas.append(Area(below(frame, UNDER_RULE), tuple(key_figure(sheet, slot)), "Key figure"))
    sheet.areas(areas)


def _heights(sheet: Sheet, said: SaidTopic, points: list[Frame], slots: list[Frame]) -> tuple[int, int]:
    """Heights of milestones and key figures in EMU: what each needs at the first step at which both have room."""
    height = sheet.body.h
    if not slots:
        return height, 0
    for shrink in range(MOST_STEPS):
        upper = (
            UNDER_RULE
            + AIR
            + max(
                sheet.height(headed(point), cell.w, shrink=shrink)
                for point, cell in zip(said.topic.points, points, strict=True)
            )
        )
        lower = (
            UNDER_RULE
            + AIR
            + max(
                sheet.height(key_figure(sheet, slot), cell.w, shrink=shrink)
                for slot, cell in zip(said.topic.figures, slots, strict=True)
            )
        )
        if upper + lower <= height:
            spare = (height - upper - lower) // 2
            return upper + spare, lower + spare // 2
    return height * 56 // 100, height * 43 // 100


def _points(sheet: Sheet, cells: list[Frame], said: SaidTopic) -> None:
    """Side by side under rules; no line joins them, since the source gives no dates to put them in order by."""
    for cell in cells:
        sheet.rule(cell, "gold", 28_575)
    sheet.areas(
        [
            Area(below(cell, UNDER_RULE), tuple(headed(point)), "Milestone")
            for cell, point in zip(cells, said.topic.points, strict=True)
        ]
    )


KIND = SlideKind(draw, Needs(points=1, parts=("hero",), may=("hero_label",)))
