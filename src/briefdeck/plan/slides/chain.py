"""Chain: the stages of a process as one arrow of chevrons, a cell under each, and a closing line."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed, key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import panel

POINT = 26_000  # depth of the arrow's point, 1/100,000 of its height
INSETS = (inch(0.04), 0, inch(0.02), 0)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """lists: stages; parts: row (head of the cells), bar (closing line).

    figures: one a stage, in the stages' order; or points: one a stage, by the stage's own id.
    """
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    body = sheet.body
    stages = sheet.fact(topic.lists["stages"]).items
    arrow = Frame(body.x, body.y, body.w, inch(1.1))
    overlap = -round(arrow.h * POINT / 100_000) + inch(0.07)
    cells = columns(arrow, [1.0] * len(stages), overlap)
    blanks = []
    for index, (cell, stage) in enumerate(zip(cells, stages, strict=True)):
        geometry = "homePlate" if index == 0 else "chevron"
        fill = "primary_dark" if index == len(stages) - 1 else "primary"
        shape = Shape(cell, sheet.name("Stage"), geometry, fill, adjust=(("adj", POINT),))
        blanks.append((shape, [Para(stage, "head", "on_dark", align="ctr")]))
    chevrons = sheet.shapes(blanks, INSETS)
    sheet.group("Stages", described(sheet, topic.title.first.plain, [(s.first.plain, "") for s in stages]), chevrons)
    bar = inch(0.7) if "bar" in topic.parts else 0
    y = arrow.bottom + inch(0.3)
    if "row" in topic.parts:
        label = Frame(body.x, y, body.w, inch(0.34))
        sheet.text(label, [Para(topic.parts["row"], "head", "ink")], "Row label")
        y = label.bottom + inch(0.06)
    below = Frame(body.x, y, body.w, body.bottom - y - bar - (inch(0.2) if bar else 0))
    areas = []
    for cell, paras in zip(columns(below, [1.0] * len(stages), inch(0.16)), _cells(sheet, said, stages), strict=True):
        if paras:
            panel(sheet, cell, "Stage panel", edge="primary")
            areas.append(Area(cell.inset(inch(0.16), inch(0.22)), tuple(paras), "Stage text"))
    sheet.areas(areas)
    if bar:
        frame = Frame(body.x, body.bottom - bar, body.w, bar)
        blank = Shape(frame, sheet.name("Closing line"), "rect", "primary_dark")
        paras = [Para(topic.parts["bar"], "head", "on_dark", align="ctr")]
        sheet.add(*sheet.shapes([(blank, paras)], (inch(0.2), 0, inch(0.2), 0)))


def _cells(sheet: Sheet, said: SaidTopic, stages: Sequence[Said]) -> list[list[Para]]:
    """What stands under each stage: its figure, else the point that bears its id, else nothing."""
    topic = said.topic
    if topic.figures:
        cells = [key_figure(sheet, slot, down=1, equivalent=False) for slot in topic.figures[: len(stages)]]
        return [*cells, *([] for _ in range(len(stages) - len(cells)))]
    points = {point.id: point for point in topic.points}
    found = [points.get(stage.first.unit.rsplit(".", 1)[-1]) for stage in stages]
    return [[] if point is None else headed(point) for point in found]


KIND = SlideKind(draw, Needs(lists=("stages",), may=("row", "bar")))
