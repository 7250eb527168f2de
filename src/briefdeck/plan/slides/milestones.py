"""Milestones: the headline on a dark panel, the steps on a line, and the figures they led to."""

from __future__ import annotations

import itertools
from dataclasses import replace

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import headed, key_figure
from briefdeck.plan.drawing import Drawn, statement
from briefdeck.plan.grid import below, columns, inch
from briefdeck.plan.panels import dark_word
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

ELLIPSE_LEFT, ELLIPSE_RIGHT = 2, 6
DOT = inch(0.22)
UNDER_DOT, UNDER_RULE = inch(0.40), inch(0.14)
MOST_STEPS = 3


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """parts: hero, hero_label; points: the milestones in order; figures: two or three key figures."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    left, right = columns(sheet.body, [3.05, 8.6], inch(0.38))
    dark_word(sheet, left, topic.parts["hero"], topic.parts.get("hero_label"), ())
    points = columns(right, [1.0] * len(topic.points), inch(0.3))
    slots = columns(right, [1.0] * len(topic.figures), inch(0.3)) if topic.figures else []
    upper, lower = _heights(sheet, said, points, slots)
    _line_of_points(sheet, [replace(cell, h=upper) for cell in points], said)
    areas = []
    for cell, slot in zip(slots, topic.figures, strict=True):
        frame = Frame(cell.x, right.bottom - lower, cell.w, lower)
        sheet.rule(frame, "primary", 19_050)
        areas.append(Area(below(frame, UNDER_RULE), tuple(key_figure(sheet, slot, down=1)), "Key figure"))
    sheet.areas(areas)


def _heights(sheet: Sheet, said: SaidTopic, points: list[Frame], slots: list[Frame]) -> tuple[int, int]:
    """Heights of milestones and key figures in EMU: what each needs at the first step at which both have room."""
    height = sheet.body.h
    if not slots:
        return height, 0
    for shrink in range(MOST_STEPS):
        upper = (
            UNDER_DOT
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
                sheet.height(key_figure(sheet, slot, down=1), cell.w, shrink=shrink)
                for slot, cell in zip(said.topic.figures, slots, strict=True)
            )
        )
        if upper + lower <= height:
            spare = (height - upper - lower) // 2
            return upper + spare, lower + spare // 2
    return height * 56 // 100, height * 43 // 100


def _line_of_points(sheet: Sheet, cells: list[Frame], said: SaidTopic) -> None:
    points = said.topic.points
    dots = [
        Shape(
            Frame(cell.x, cell.y + inch(0.04), DOT, DOT),
            sheet.name("Milestone mark"),
            "ellipse",
            "accent" if index == 0 else "primary",
            decorative=True,
        )
        for index, cell in enumerate(cells)
    ]
    links = [
        Connector(
            sheet.name("Milestone link"),
            (a.name, ELLIPSE_RIGHT),
            (b.name, ELLIPSE_LEFT),
            (a.frame.right, a.frame.y + DOT // 2),
            (b.frame.x, b.frame.y + DOT // 2),
            Line("line", 15_875),
        )
        for a, b in itertools.pairwise(dots)
    ]
    sheet.group("Milestones", "", [*dots, *links], decorative=True)
    sheet.areas(
        [
            Area(below(cell, UNDER_DOT), tuple(headed(point)), "Milestone")
            for cell, point in zip(cells, points, strict=True)
        ]
    )
