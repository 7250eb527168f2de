"""At a glance: up to four key figures in a grid, and a tinted panel with what they mean for this audience."""

from __future__ import annotations

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import columns, inch, rows
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.plan.statement import panel


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures: two to four; points: what they mean; parts: panel, the panel's title."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    has_panel = bool(topic.points)
    left, right = columns(sheet.body, [8.1, 3.73], inch(0.35)) if has_panel else (sheet.body, None)
    count = len(topic.figures)
    lines = rows(left, [1.0] * ((count + 1) // 2), inch(0.2))
    cells = [cell for line in lines for cell in columns(line, [1.0, 1.0], inch(0.4))][:count]
    areas = []
    for cell, slot in zip(cells, topic.figures, strict=True):
        sheet.rule(cell, "primary", 19_050)
        inner = Frame(cell.x, cell.y + inch(0.16), cell.w, cell.h - inch(0.16))
        areas.append(Area(inner, tuple(key_figure(sheet, slot)), "Key figure"))
    sheet.areas(areas)
    if right is not None:
        _panel(sheet, right, said)


def _panel(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    topic = said.topic
    panel(sheet, frame, "Panel", edge="accent")
    inner = frame.inset(inch(0.25), inch(0.22))
    paras = []
    if "panel" in topic.parts:
        paras.append(Para(topic.parts["panel"], "head", "accent"))
    for point in topic.points:
        if point.head is not None:
            paras.append(Para(point.head, "head", "ink", before=14 if paras else 0))
        paras.append(Para(point.text, "body", "ink", before=1 if point.head is not None else 10))
    note = Para(sheet.word("interpretation_note"), "note", "muted")
    foot = sheet.height([note], inner.w) + AIR
    sheet.text(Frame(inner.x, inner.y, inner.w, inner.h - foot), paras, "What it means", "t")
    sheet.text(Frame(inner.x, inner.bottom - foot, inner.w, foot), [note], "Interpretation note", "b")


KIND = SlideKind(draw, Needs(figures=1, may=("panel",)))
