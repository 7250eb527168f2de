"""Chain: the stages of a process as one arrow of chevrons, a cell under each, and a closing line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed, key_figure, on_one_line
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, within
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.plan.statement import panel

POINT = 26_000  # depth of the arrow's point, 1/100,000 of its height
INSETS = (inch(0.04), 0, inch(0.02), 0)
BAR, BAR_PAD = inch(0.7), inch(0.2)
CELL_GAP, CELL_INSET = inch(0.16), inch(0.16)
HIGHEST = inch(1.2)  # of the arrow, where the cells leave room
STEP_GAP, TIP, CELL_PAD = inch(0.14), inch(0.12), inch(0.18)
ROW_PAD = (inch(0.14), inch(0.08), inch(0.14), inch(0.08))


@dataclass(frozen=True, slots=True)
class _Stage:
    """name: of the stage. told: its figure, or the point that bears its id, or neither."""

    name: Said
    told: FigureSlot[Said] | Point[Said] | None


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """lists: stages; parts: row (head of the cells), bar (closing line).

    figures: one a stage, in the stages' order; or points: one a stage, by the stage's own id.
    """
    stages = _stages(edition, said)
    bodies = _bodies(theme, stages)
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(theme, one, stages, count))


def _stages(edition: Edition, said: SaidTopic) -> list[_Stage]:
    topic = said.topic
    names = edition.facts[topic.lists["stages"]].items
    points = {point.id: point for point in topic.points}
    found = []
    for index, name in enumerate(names):
        figure = topic.figures[index] if index < len(topic.figures) else None
        point = None if topic.figures else points.get(name.first.unit.rsplit(".", 1)[-1])
        found.append(_Stage(name, figure or point))
    return found


def _bodies(theme: Theme, stages: Sequence[_Stage]) -> list[Body]:
    def across(sheet: Sheet, said: SaidTopic) -> None:
        _across(sheet, said, stages)

    def down(sheet: Sheet, said: SaidTopic) -> None:
        _down(sheet, said, stages)

    return by_shape(theme, across, down)


def _dealt(theme: Theme, said: SaidTopic, stages: Sequence[_Stage], count: int) -> Sequence[Piece]:
    """Runs of stages, each with its cells; the closing line on the last slide."""
    if count > len(stages):
        return ()
    topic = said.topic
    pieces = []
    for index, run in enumerate(evenly(stages, count), start=1):
        figures = tuple(stage.told for stage in run if isinstance(stage.told, FigureSlot))
        points = tuple(stage.told for stage in run if isinstance(stage.told, Point))
        parts = {name: text for name, text in topic.parts.items() if name != "bar" or index == count}
        part = replace(said, topic=replace(topic, figures=figures, points=points, parts=parts))
        pieces.append(Piece(part, _bodies(theme, run)))
    return pieces


def _across(sheet: Sheet, said: SaidTopic, stages: Sequence[_Stage]) -> None:
    body = sheet.body
    cell_w = columns(body, [1.0] * len(stages), CELL_GAP)[0].w - 2 * CELL_INSET
    told = _numerals_alike(sheet, [_told(sheet, stage) for stage in stages], cell_w)
    need = max(sheet.height(paras, cell_w) for paras in told) + 2 * inch(0.22) + AIR
    arrow = Frame(body.x, body.y, body.w, within(round(body.h * 0.236), inch(0.7), inch(1.1)))
    spare = _bar(sheet, said) - need - _label_bottom(sheet, said, arrow.bottom + inch(0.3))
    arrow = replace(arrow, h=within(arrow.h + spare, arrow.h, max(arrow.h, HIGHEST)))
    overlap = -round(arrow.h * POINT / 100_000) + inch(0.07)
    cells = columns(arrow, [1.0] * len(stages), overlap)
    blanks = []
    for index, (cell, stage) in enumerate(zip(cells, stages, strict=True)):
        geometry = "homePlate" if index == 0 else "chevron"
        shape = Shape(cell, sheet.name("Stage"), geometry, "primary", adjust=(("adj", POINT),))
        blanks.append((shape, [Para(stage.name, "head", "on_dark", align="ctr")]))
    _grouped(sheet, said, stages, sheet.shapes(blanks, INSETS))
    y = _label(sheet, said, arrow.bottom + inch(0.3))
    foot = _bar(sheet, said)
    # No higher than the fullest cell: an empty panel says nothing.
    below = Frame(body.x, y, body.w, min(foot - y, need))
    areas = []
    for cell, paras in zip(columns(below, [1.0] * len(stages), CELL_GAP), told, strict=True):
        if paras:
            panel(sheet, cell, "Stage panel", edge="primary")
            areas.append(Area(cell.inset(CELL_INSET, inch(0.22)), tuple(paras), "Stage text"))
    sheet.areas(areas)
    _close(sheet, said)


def _down(sheet: Sheet, said: SaidTopic, stages: Sequence[_Stage]) -> None:
    """A row a stage: its name at the left, what is told of it beside it, a tip from each name to the next."""
    body = sheet.body
    y = _label(sheet, said, body.y)
    foot = _bar(sheet, said)
    count = len(stages)
    side = within(round(body.w * 0.27), inch(1.5), inch(2.6))
    width = body.w - side - inch(0.1) - 2 * CELL_PAD
    room = (foot - y - STEP_GAP * (count - 1)) // count
    need = max(sheet.height(_told(sheet, stage), width) for stage in stages) + 2 * inch(0.1) + AIR
    height = min(room, max(need, inch(0.6)) + inch(0.25))
    frames = [Frame(body.x, y + index * (height + STEP_GAP), body.w, height) for index in range(count)]
    blanks = []
    for frame, stage in zip(frames, stages, strict=True):
        box = Frame(frame.x, frame.y, side, frame.h)
        blanks.append(
            (Shape(box, sheet.name("Stage"), "rect", "primary"), [Para(stage.name, "head", "on_dark", align="ctr")])
        )
    boxes = sheet.shapes(blanks, ROW_PAD)
    tips = [
        Shape(
            Frame(box.frame.x + side // 2 - TIP, box.frame.bottom - 1, 2 * TIP, STEP_GAP - inch(0.02)),
            *(sheet.name("Tip"), "flowChartMerge", box.fill),
            decorative=True,
        )
        for box in boxes[:-1]
    ]
    _grouped(sheet, said, stages, [*boxes, *tips])
    cells = []
    for frame, stage in zip(frames, stages, strict=True):
        cell = Frame(frame.x + side + inch(0.1), frame.y, frame.w - side - inch(0.1), frame.h)
        if stage.told is not None:
            panel(sheet, cell, "Stage panel")
            cells.append((cell.inset(CELL_PAD, 0), stage))
    (_told_over if need <= room else _told_across)(sheet, cells)
    _close(sheet, said, frames[-1].bottom + inch(0.2))


def _told_over(sheet: Sheet, cells: Sequence[tuple[Frame, _Stage]]) -> None:
    """The figure over its label."""
    sheet.areas([Area(cell, tuple(_told(sheet, stage)), "Stage text", "ctr") for cell, stage in cells])


def _told_across(sheet: Sheet, cells: Sequence[tuple[Frame, _Stage]]) -> None:
    """The figure, or the point's head, at the left of what is said of it: in rows that are too low for both."""
    heads, texts = [], []
    for cell, stage in cells:
        first, *others = _told(sheet, stage)
        left, right = columns(cell, [2.3, 3.7], inch(0.2))
        if not others:
            texts.append(Area(cell, (first,), "Stage text", "ctr"))
            continue
        heads.append(Area(left, (first,), "Stage figure", "ctr"))
        texts.append(Area(right, (replace(others[0], before=0), *others[1:]), "Stage text", "ctr"))
    # All numerals as small as the longest of them needs for one line.
    down = max((on_one_line(sheet, area.paras[0], area.frame.w).down for area in heads), default=0)
    sheet.areas([replace(area, paras=(replace(area.paras[0], down=down),)) for area in heads])
    sheet.areas(texts)


def _grouped(sheet: Sheet, said: SaidTopic, stages: Sequence[_Stage], shapes: Sequence[Shape]) -> None:
    names = [(stage.name.first.plain, "") for stage in stages]
    sheet.group("Stages", described(sheet, said.topic.title.first.plain, names), shapes)


def _label(sheet: Sheet, said: SaidTopic, y: int) -> int:
    """The head of the cells, where there is one; returns where they may begin."""
    if "row" not in said.topic.parts:
        return y
    para = Para(said.topic.parts["row"], "head", "ink")
    below = _label_bottom(sheet, said, y)
    sheet.text(Frame(sheet.body.x, y, sheet.body.w, below - inch(0.06) - y), [para], "Row label")
    return below


def _label_bottom(sheet: Sheet, said: SaidTopic, y: int) -> int:
    """Where the cells may begin, under a head at ``y`` (EMU)."""
    if "row" not in said.topic.parts:
        return y
    para = Para(said.topic.parts["row"], "head", "ink")
    return y + max(inch(0.34), sheet.height([para], sheet.body.w) + AIR) + inch(0.06)


def _bar_height(sheet: Sheet, said: SaidTopic) -> int:
    if "bar" not in said.topic.parts:
        return 0
    text = sheet.height([Para(said.topic.parts["bar"], "head", "on_dark")], sheet.body.w - 2 * BAR_PAD)
    return within(text + AIR + inch(0.24), min(BAR, sheet.body.h * 15 // 100), sheet.body.h // 3)


def _bar(sheet: Sheet, said: SaidTopic) -> int:
    """Where the cells must end, for the closing line under them."""
    bar = _bar_height(sheet, said)
    return sheet.body.bottom - (bar + inch(0.2) if bar else 0)


def _close(sheet: Sheet, said: SaidTopic, y: int = 0) -> None:
    """The closing line at the foot of the body, or at ``y`` (EMU) where that is higher."""
    bar, body = _bar_height(sheet, said), sheet.body
    if not bar:
        return
    frame = Frame(body.x, min(y or body.bottom - bar, body.bottom - bar), body.w, bar)
    blank = Shape(frame, sheet.name("Closing line"), "rect", "primary_dark")
    paras = [Para(said.topic.parts["bar"], "head", "on_dark", align="ctr")]
    sheet.add(*sheet.shapes([(blank, paras)], (BAR_PAD, 0, BAR_PAD, 0)))


def _numerals_alike(sheet: Sheet, told: Sequence[list[Para]], width: int) -> list[list[Para]]:
    """All numerals as small as the longest of them needs for one line of ``width`` EMU."""
    down = max((on_one_line(sheet, paras[0], width).down for paras in told if paras and paras[0].numeral), default=0)
    return [[replace(each, down=down) if each.numeral else each for each in paras] for paras in told]


def _told(sheet: Sheet, stage: _Stage) -> list[Para]:
    match stage.told:
        case FigureSlot():
            return key_figure(sheet, stage.told, down=1, equivalent=False)
        case Point():
            return headed(stage.told)
    return []


KIND = SlideKind(draw, Needs(lists=("stages",), may=("row", "bar")))
