"""Table: figures as rows, in a native table without vertical rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Theme
from briefdeck.plan.cards import color_of
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import is_narrow
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.tables import Column, Dealt, Row, add_table, deal

Slots = Sequence[FigureSlot[Said]]


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures: the rows (figure, label, text); parts: col_figure, col_label, col_text. A long table continues."""
    trial = Sheet(edition, theme, said.topic.id, theme.layouts["statement"])
    slots = said.topic.figures
    dealt = deal(trial, trial.body, _heads(trial, said), _lines(trial, said, slots))
    if len(dealt.counts) == 1 and not dealt.shrink:
        return statement(edition, theme, said, partial(_whole, page=slots))
    drawn: list[Drawn] = []
    for index, count in enumerate(dealt.counts, start=1):
        page, slots = slots[:count], slots[count:]
        body = partial(_body, page=page, dealt=dealt)
        drawn += statement(edition, theme, said, body, part=index, parts=len(dealt.counts))
    return drawn


def _whole(sheet: Sheet, said: SaidTopic, *, page: Slots) -> None:
    """All rows on one slide, in the largest type that holds them."""
    add_table(sheet, sheet.body, _heads(sheet, said), _lines(sheet, said, page), said.topic.title.first.plain)


def _body(sheet: Sheet, said: SaidTopic, *, page: Slots, dealt: Dealt) -> None:
    alt = said.topic.title.first.plain
    lines = _lines(sheet, said, page)
    add_table(sheet, sheet.body, _heads(sheet, said), lines, alt, shrink=dealt.shrink, widths=dealt.widths)


def _heads(sheet: Sheet, said: SaidTopic) -> list[Column]:
    parts = said.topic.parts
    narrow = is_narrow(sheet.body)
    figure = Column(parts.get("col_figure") or sheet.word("figure"), 3.4 if narrow else 2.3)
    label = Column(parts.get("col_label") or sheet.word("what"), 3.6 if narrow else 4.0)
    if not _explained(said):
        return [figure, label]
    return [figure, label, Column(parts.get("col_text") or sheet.word("note"), 4.6 if narrow else 5.4)]


def _lines(sheet: Sheet, said: SaidTopic, slots: Slots) -> list[Row]:
    lines: list[Row] = []
    for slot in slots:
        fact = sheet.fact(slot.fact)
        line = [
            [Para(fact.kpi[0], "kpi", color_of(fact), numeral=True, unit_color="ink", down=2)],
            [Para(slot.label or fact.label, "body", "ink", bold=True)],
        ]
        if _explained(said):
            line.append([Para(slot.text, "body", "ink")] if slot.text is not None else [])
        lines.append(line)
    return lines


def _explained(said: SaidTopic) -> bool:
    """Whether any row has an explaining text; without one there is no column for it."""
    return any(slot.text is not None for slot in said.topic.figures)


KIND = SlideKind(draw, Needs(figures=1, may=("col_figure", "col_label", "col_text"), most_points=0))
