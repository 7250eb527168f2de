"""Stages under one another, for upright pages: a row each, its name, what is told of it and what may be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Shape
from briefdeck.model.edition import SaidTopic
from briefdeck.model.theme import Frame
from briefdeck.plan.grid import columns, inch, within
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.plan.stages import Stage, alike, asked_label, close, foot_of, grouped, head_of, text_of, told_label

ROW_GAP, TIP = inch(0.14), inch(0.12)
PAD, GAP = inch(0.16), inch(0.1)
NAME_PAD = (inch(0.14), inch(0.08), inch(0.14), inch(0.08))
LEAST_ROW, MOST_SPARE = inch(0.6), inch(0.35)
TOLD = 1.25  # width of what is told of a stage, of what may be asked about it
BESIDE = (2.3, 3.7)  # widths of a head and its text, in rows too low for one over the other


def down(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage]) -> None:
    """A row a stage, a tip from each name to the next; over the rows the labels of what stands in them."""
    body, count = sheet.body, len(stages)
    told, asked = any(stage.told for stage in stages), any(stage.asked for stage in stages)
    side = within(round(body.w * 0.25), inch(1.4), inch(2.6))
    rest = Frame(body.x + side + GAP, body.y, body.w - side - GAP, body.h)
    fields = columns(rest, [TOLD] * told + [1.0] * asked, GAP) if told or asked else []
    y = _labels(sheet, fields, [*[told_label(said)] * told, *[asked_label(sheet, stages)] * asked])
    room = (foot_of(sheet, said) - y - ROW_GAP * (count - 1)) // count
    widths = [field.w - 2 * PAD for field in fields] or [0]
    questions = [_asked(stage) for stage in stages]
    cells, need = _cells(sheet, stages, questions, widths, room)
    height = min(room, max(need, LEAST_ROW) + MOST_SPARE)
    tops = [y + index * (height + ROW_GAP) for index in range(count)]
    _names(sheet, said, stages, [Frame(body.x, top, side, height) for top in tops])
    if fields:
        for top in tops[1:]:
            sheet.rule(Frame(rest.x, top - ROW_GAP // 2, rest.w, 0))
    if told:
        frames = [Frame(fields[0].x + PAD, top, widths[0], height) for top in tops]
        (_over if need <= room else _beside)(sheet, frames, cells)
    if asked:
        areas = []
        for top, paras in zip(tops, questions, strict=True):
            if paras:
                cell = Frame(fields[-1].x, top, fields[-1].w, height)
                areas.append(Area(cell.inset(PAD, 0), tuple(paras), "Question", "ctr"))
        sheet.areas(areas)
    close(sheet, said, tops[-1] + height + inch(0.2))


def _labels(sheet: Sheet, fields: Sequence[Frame], labels: Sequence[Para | None]) -> int:
    """Set the labels over their columns; returns where the rows begin, EMU from the top of the page."""
    shown = [(field, label) for field, label in zip(fields, labels, strict=True) if label is not None]
    if not shown:
        return sheet.body.y
    height = max(sheet.height([label], field.w - PAD) for field, label in shown) + AIR
    sheet.areas(
        [Area(Frame(field.x + PAD, field.y, field.w - PAD, height), (label,), "Row label") for field, label in shown]
    )
    return sheet.body.y + height + inch(0.06)


def _cells(
    sheet: Sheet, stages: Sequence[Stage], questions: Sequence[Sequence[Para]], widths: Sequence[int], room: int
) -> tuple[list[list[Para]], int]:
    """What is told of each stage, its heads as large as rows of ``room`` EMU allow; and the height that rows need."""
    heads = [head_of(sheet, stage) for stage in stages]
    deepest = max((sheet.depth(head) for head in heads if head is not None), default=0)
    cells: list[list[Para]] = []
    need = 0
    for step in range(min(1, deepest), deepest + 1):
        large = alike(sheet, heads, [widths[0]] * len(heads), step)
        cells = [_told(sheet, stage, head) for stage, head in zip(stages, large, strict=True)]
        told = max(sheet.height(paras, widths[0], short=True) for paras in cells)
        asked = max(sheet.height(paras, widths[-1], short=True) for paras in questions)
        need = max(told, asked) + AIR + inch(0.2)
        if need <= room:
            break
    return cells, need


def _told(sheet: Sheet, stage: Stage, head: Para | None) -> list[Para]:
    texts = text_of(sheet, stage)
    if head is None or not texts:
        return texts if head is None else [head]
    return [head, replace(texts[0], before=2), *texts[1:]]


def _asked(stage: Stage) -> list[Para]:
    return [] if stage.asked is None else [Para(stage.asked, "body", "ink")]


def _names(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage], frames: Sequence[Frame]) -> None:
    blanks = [
        (Shape(box, sheet.name("Stage"), "rect", "primary"), [Para(stage.name, "head", "on_dark", align="ctr")])
        for box, stage in zip(frames, stages, strict=True)
    ]
    boxes = sheet.shapes(blanks, NAME_PAD)
    tips = [
        Shape(
            Frame(box.frame.x + box.frame.w // 2 - TIP, box.frame.bottom - 1, 2 * TIP, ROW_GAP - inch(0.02)),
            *(sheet.name("Tip"), "flowChartMerge", box.fill),
            decorative=True,
        )
        for box in boxes[:-1]
    ]
    grouped(sheet, said, stages, [*boxes, *tips])


def _over(sheet: Sheet, frames: Sequence[Frame], cells: Sequence[Sequence[Para]]) -> None:
    """The head over its text."""
    sheet.areas(
        [Area(frame, tuple(paras), "Stage text", "ctr") for frame, paras in zip(frames, cells, strict=True) if paras]
    )


def _beside(sheet: Sheet, frames: Sequence[Frame], cells: Sequence[Sequence[Para]]) -> None:
    """The head at the start of its text, in rows too low for one over the other."""
    heads: list[Area] = []
    texts: list[Area] = []
    for frame, (first, *others) in zip(frames, cells, strict=True):
        left, right = columns(frame, BESIDE, inch(0.2))
        if not others:
            texts.append(Area(frame, (first,), "Stage text", "ctr"))
            continue
        heads.append(Area(left, (first,), "Stage figure", "ctr"))
        texts.append(Area(right, (replace(others[0], before=0), *others[1:]), "Stage text", "ctr"))
    large = alike(sheet, [area.paras[0] for area in heads], [area.frame.w for area in heads]) if heads else []
    sheet.areas([replace(area, paras=(para,)) for area, para in zip(heads, large, strict=True) if para is not None])
    sheet.areas(texts)
