"""Table: figures as rows, in a native table without vertical rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Theme
from briefdeck.plan.cards import color_of, natural_width
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import inch, is_narrow, within
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.tables import Column, Dealt, Row, add_table, deal, is_roomy

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
    heads, alt = _heads(sheet, said), said.topic.title.first.plain
    quiet = lines = _lines(sheet, said, page)
    for down in (0, 1, None):
        lines = _lines(sheet, said, page, down, numeral=1)
        if is_roomy(sheet, sheet.body, heads, lines, quiet):
            break
    else:
        lines = quiet
    add_table(sheet, sheet.body, heads, lines, alt)


def _body(sheet: Sheet, said: SaidTopic, *, page: Slots, dealt: Dealt) -> None:
    alt = said.topic.title.first.plain
    lines = _lines(sheet, said, page)
    add_table(sheet, sheet.body, _heads(sheet, said), lines, alt, shrink=dealt.shrink, widths=dealt.widths)


def _heads(sheet: Sheet, said: SaidTopic) -> list[Column]:
    parts = said.topic.parts
    narrow = is_narrow(sheet.body)
    figure = Column(parts.get("col_figure") or sheet.word("figure"), 3.4 if narrow else _figures_width(sheet, said))
    label = Column(parts.get("col_label") or sheet.word("what"), 3.6 if narrow else 4.0)
    if not _explained(said):
        return [figure, label]
    return [figure, label, Column(parts.get("col_text") or sheet.word("note"), 4.6 if narrow else 5.4)]


def _figures_width(sheet: Sheet, said: SaidTopic) -> float:
    """What numerals take of a wide table, in inches, as its other columns are given."""
    widths = [natural_width(sheet, line[0][0]) for line in _lines(sheet, said, said.topic.figures, numeral=1)]
    return within(max(widths, default=0) + inch(0.4), inch(1.4), inch(2.6)) / inch(1)


def _lines(sheet: Sheet, said: SaidTopic, slots: Slots, down: int | None = None, *, numeral: int = 2) -> list[Row]:
    """down: steps under the largest lead for rows in the type of a lead; None: rows in that of reading text.

    numeral: steps under the largest for the figures.
    """
    role, label, text = ("body", 0, 0) if down is None else ("lead", down, 1)
    lines: list[Row] = []
    for slot in slots:
        fact = sheet.fact(slot.fact)
        line = [
            [Para(fact.kpi[0], "kpi", color_of(fact), numeral=True, unit_color="ink", down=numeral)],
            [Para(slot.label or fact.label, role, "ink", bold=True, down=label)],
        ]
        if _explained(said):
            line.append([Para(slot.text, role, "ink", down=text)] if slot.text is not None else [])
        lines.append(line)
    return lines


def _explained(said: SaidTopic) -> bool:
    """Whether any row has an explaining text; without one there is no column for it."""
    return any(slot.text is not None for slot in said.topic.figures)


KIND = SlideKind(draw, Needs(figures=1, may=("col_figure", "col_label", "col_text"), most_points=0))
