"""Agenda: the sections in the order of this audience's story, each with the topics it holds."""

from __future__ import annotations

from briefdeck.model.deck import TextBox
from briefdeck.model.edition import Edition, SaidSection
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.grid import inch, rows, top
from briefdeck.plan.para import Para
from briefdeck.plan.running_heads import prepared_for, running_heads
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import close_statement, open_statement

ROW, PAD = inch(0.94), inch(0.08)
# name, left edge and width of each column; 0: as far as the row goes
COLUMNS = (
    ("Number", 0, inch(0.8)),
    ("Section", inch(0.95), inch(3.7)),
    ("Topics", inch(4.85), inch(6.2)),
    ("Page", inch(11.2), 0),
)


def draw(edition: Edition, theme: Theme, pages: Pages) -> list[Drawn]:
    """One slide: a row a section, with the number of its first slide."""
    sheet = Sheet(edition, theme, "agenda", theme.layouts["statement"])
    title = Said((sheet.word("agenda_title"),))
    open_statement(sheet, title, kicker=sheet.word("agenda"))
    sections = edition.sections
    body = sheet.body
    cells = rows(top(body, min(body.h, len(sections) * ROW)), [1.0] * len(sections), 0) if sections else []
    columns_of = [_row(sheet, index, section, pages) for index, section in enumerate(sections, start=1)]
    # Type is fitted column by column, so that equals look equal; reading order goes row by row.
    areas = [
        [
            Area(Frame(cell.x + x, cell.y + PAD, w or cell.w - x, cell.h - 2 * PAD), (para,), name, "ctr")
            for (name, x, w), para in zip(COLUMNS, paras, strict=True)
        ]
        for cell, paras in zip(cells, columns_of, strict=True)
    ]
    fitted = [sheet.settle(column) for column in zip(*areas, strict=True)]
    for cell, row, bodies in zip(cells, areas, zip(*fitted, strict=True), strict=True):
        sheet.rule(cell)
        for area, text in zip(row, bodies, strict=True):
            if text.text:  # topics without a running head leave their section's row short
                sheet.add(TextBox(area.frame, text, sheet.name(area.name)))
    close_statement(sheet, None, prepared_for(sheet))
    return [Drawn(sheet, "agenda", title, ())]


def _row(sheet: Sheet, index: int, section: SaidSection, pages: Pages) -> tuple[Para, ...]:
    page = str(pages[section.id]) if section.id in pages else ""
    return (
        Para(str(index), "lead", "primary", bold=True),
        Para(section.title, "lead", "ink", bold=True),
        Para(running_heads(sheet, section.id), "body", "muted"),
        Para(page, "body", "muted", align="r"),
    )
