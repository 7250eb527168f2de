"""Stages side by side: one arrow of chevrons, under it a row of what is told of each and a row of what may be asked."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Shape, TextBox
from briefdeck.model.edition import SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.text import NameSpan
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import natural_width
from briefdeck.plan.fit import SURE
from briefdeck.plan.grid import columns, inch, within
from briefdeck.plan.para import Para, spans_of
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.so_what import BETWEEN
from briefdeck.plan.stack import AIR
from briefdeck.plan.stages import Stage, alike, asked_label, close, foot_of, grouped, head_of, text_of, told_label
from briefdeck.typeset import text_rect

DEPTH = inch(0.2)  # of the arrow's point, at any height: columns keep their places
INSETS = (inch(0.08), 0, inch(0.06), 0)
LOWEST, USUAL, HIGHEST = inch(0.58), inch(0.78), inch(1.15)  # of the arrow
OVERLAP = inch(0.07)  # white that is left between two chevrons
CELL_GAP = inch(0.16)
APART = inch(0.14)  # between one head and the next, beyond the gap of their columns
LEAST_CELL = inch(1.75)  # a narrower column needs the width that a label at its row's start would take
UNDER_ARROW, ROW_PAD, LABEL_GAP = inch(0.06), inch(0.12), inch(0.04)
MOST_SPARE = inch(0.5)  # what a row may be higher than it needs


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with a cell for each stage. label: what it holds, or None. ours: the office's own words.

    head_h, label_h, need: heights in EMU of its heads, of a label over it, and of all that it holds.
    """

    label: Para | None
    heads: Sequence[Para | None]
    texts: Sequence[Sequence[Para]]
    ours: bool
    head_h: int
    label_h: int
    need: int


def across(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage]) -> None:
    """The matrix over the whole body, its numerals as large as width and height allow."""
    body = sheet.body
    start = _start(sheet, said, stages)
    chevrons = columns(Frame(body.x + start, body.y, body.w - start, 0), [1.0] * len(stages), OVERLAP - DEPTH)
    cells = [replace(each, w=each.w - DEPTH + OVERLAP - CELL_GAP) for each in chevrons[:-1]] + chevrons[-1:]
    room, least = foot_of(sheet, said) - body.y - USUAL - UNDER_ARROW, USUAL
    rows = _rows(sheet, said, stages, start, [cell.w for cell in cells], room)
    need = sum(row.need for row in rows)
    if need > room:
        room, least = room + USUAL - LOWEST, LOWEST
    spare = max(0, room - need)
    high = within(least + spare // 2, least, HIGHEST)
    _arrow(sheet, said, stages, [replace(each, h=high) for each in chevrons])
    y = body.y + high + UNDER_ARROW
    each = min(MOST_SPARE, (spare - (high - least)) // len(rows)) if rows else 0
    for index, row in enumerate(rows):
        frame = Frame(body.x, y, body.w, row.need + each if need <= room else row.need * room // need)
        if index:
            sheet.rule(frame)
        _draw(sheet, frame, row, start, cells)
        y = frame.bottom
    close(sheet, said, y + inch(0.2))


def _start(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage]) -> int:
    """Where the cells begin, EMU from the body's start: after the labels of their rows, where there is width for them.

    That is as far in as the text of the office's reading stands below, if there is one.
    """
    labels = [label for label in (told_label(said), asked_label(sheet, stages)) if label is not None]
    words = [word for label in labels for word in "".join(span.text for span in spans_of(label.said)).split()]
    if not words:
        return 0
    widest = max(natural_width(sheet, Para(word, "head")) for word in words) + AIR
    start = max(sheet.indent, widest + BETWEEN)
    return start if (sheet.body.w - start + CELL_GAP) // len(stages) - CELL_GAP >= LEAST_CELL else 0


def _rows(
    sheet: Sheet, said: SaidTopic, stages: Sequence[Stage], start: int, widths: Sequence[int], room: int
) -> list[_Row]:
    """The rows in cells of these widths, their heads as large as leaves them no higher than ``room`` EMU together."""
    heads = [head_of(sheet, stage) for stage in stages]
    alone = not any(heads) and not any(stage.asked for stage in stages)
    told = [text_of(sheet, stage, "lead" if alone else "body") for stage in stages]
    asked = [[Para(stage.asked, "body", "ink")] if stage.asked is not None else [] for stage in stages]
    deepest = max((sheet.depth(head) for head in heads if head is not None), default=0)
    rows: list[_Row] = []
    for shrink, down in itertools.product(range(sheet.depth(Para("", "body")) + 1), range(deepest + 1)):
        large = alike(sheet, heads, [*(width - APART for width in widths[:-1]), widths[-1]], down)
        rows = [_row(sheet, told_label(said), large, told, start, widths, shrink)] if any(told) else []
        if any(asked):
            rows.append(_row(sheet, asked_label(sheet, stages), [], asked, start, widths, shrink, ours=True))
        if sum(row.need for row in rows) <= room:
            break
    return rows


def _row(
    sheet: Sheet,
    label: Para | None,
    heads: Sequence[Para | None],
    texts: Sequence[Sequence[Para]],
    start: int,
    widths: Sequence[int],
    shrink: int,
    *,
    ours: bool = False,
) -> _Row:
    fitted = zip(heads, widths, strict=False)  # questions have none
    head_h = max((sheet.height([head], width) + AIR for head, width in fitted if head is not None), default=0)
    told = zip(texts, widths, strict=True)
    text_h = max(sheet.height(paras, width, shrink=shrink, short=True) for paras, width in told) + AIR
    label_h = 0
    if label is not None:
        label_h = sheet.height([label], start - BETWEEN if start else sheet.body.w) + AIR
    over = 0 if start or not label_h else label_h + LABEL_GAP
    need = max(over + head_h + text_h, label_h) + 2 * ROW_PAD
    return _Row(label, heads, texts, ours, head_h, over, need)


def _arrow(sheet: Sheet, said: SaidTopic, stages: Sequence[Stage], chevrons: Sequence[Frame]) -> None:
    shapes = [
        Shape(
            frame,
            *(sheet.name("Stage"), "chevron" if index else "homePlate", "primary"),
            adjust=(("adj", round(DEPTH * 100_000 / min(frame.w, frame.h))),),
        )
        for index, frame in enumerate(chevrons)
    ]
    inner = min(text_rect(shape.geometry, shape.frame, shape.adjust).w for shape in shapes) - INSETS[0] - INSETS[2]
    names = [Para(stage.name, "lead", "on_dark", bold=True, align="ctr", down=1) for stage in stages]
    if max(natural_width(sheet, name) for name in names) > inner * SURE:
        names = [Para(stage.name, "head", "on_dark", align="ctr") for stage in stages]
    blanks = [(shape, [name]) for shape, name in zip(shapes, names, strict=True)]
    grouped(sheet, said, stages, sheet.shapes(blanks, INSETS))


def _draw(sheet: Sheet, frame: Frame, row: _Row, start: int, cells: Sequence[Frame]) -> None:
    """A row without a ground: tint is left to what figures mean, at the foot. Each cell begins where its stage does."""
    inner = Frame(frame.x, frame.y + ROW_PAD, frame.w, frame.h - 2 * ROW_PAD)
    if row.label is not None:
        label = Frame(inner.x, inner.y, *((start - BETWEEN, inner.h) if start else (inner.w, row.label_h)))
        sheet.areas([Area(label, (row.label,), "Row label", "ctr" if start else "t")], even=True)
    y = inner.y + row.label_h
    heads, texts = [], []
    for index, (cell, paras) in enumerate(zip(cells, row.texts, strict=True)):
        x, width = cell.x, cell.w
        head = row.heads[index] if row.heads else None
        if head is not None:
            # What is smaller stands on the line of the largest: a fifth of a line is under it.
            lift = (row.head_h - AIR - sheet.height([head], width)) // 5
            heads.append(Area(Frame(x, y, width, row.head_h), (head,), "Stage figure", "b", (0, 0, 0, lift)))
        if paras:
            texts.append(
                Area(
                    Frame(x, y + row.head_h, width, inner.bottom - y - row.head_h),
                    tuple(paras),
                    "Stage text",
                    "ctr" if row.ours and start else "t",
                )
            )
    sheet.areas(heads)
    for area, body in zip(texts, sheet.settle(texts), strict=True):
        named = any(isinstance(span, NameSpan) for each in body.paragraphs for run in each.runs for span in run.spans)
        told = body if named else sheet.evened(body, area.frame.w)  # lines of equal length would part a name
        sheet.add(TextBox(area.frame, told, sheet.name(area.name)))
