"""Divider: the sections once more, the one that begins here set off, with what it will tell."""

from __future__ import annotations

from briefdeck.model.deck import TextBox
from briefdeck.model.edition import Edition, SaidSection, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import inch, rows, top
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.running_heads import prepared_for, running_heads
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import panel

ROW, PAD = inch(1.25), inch(0.1)
NUMBER = inch(0.8)
INDENT = inch(0.2)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """A topic of the section that it opens, which needs no more than a title and stands on a tinted ground."""
    return statement(edition, theme, said, _body, foot=prepared_for)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    sections, body = sheet.edition.sections, sheet.body
    cells = rows(top(body, min(body.h, len(sections) * ROW)), [1.0] * len(sections), 0) if sections else []
    numbers, titles, topics = [], [], []
    for index, (cell, section) in enumerate(zip(cells, sections, strict=True), start=1):
        current = section.id == said.topic.section
        if current:
            panel(sheet, cell, "Current section")
            bar = Frame(cell.x, cell.y, inch(0.07), cell.h)
            sheet.add(sheet.shape(bar, "Current section mark", fill="primary"))
        else:
            sheet.rule(cell)
        split = cell.x + NUMBER + round((cell.w - NUMBER) * 0.42)
        number = Frame(cell.x + INDENT, cell.y, NUMBER - INDENT, cell.h)
        title = Frame(cell.x + NUMBER, cell.y + PAD, split - cell.x - NUMBER - inch(0.2), cell.h - 2 * PAD)
        told = Frame(split, cell.y + PAD, cell.right - split - INDENT, cell.h - 2 * PAD)
        numbers.append(Area(number, (_line(str(index), current=current),), "Number", "ctr"))
        titles.append(Area(title, (_line(section, current=current),), "Section", "ctr"))
        heads = Para(running_heads(sheet, section.id, but=said.topic.id), "body", "ink" if current else "muted")
        topics.append(Area(told, (heads,), "Topics", "ctr"))
    fitted = [sheet.settle(column) for column in (numbers, titles, topics)]
    for index in range(len(cells)):
        for areas, bodies in zip((numbers, titles, topics), fitted, strict=True):
            if bodies[index].text:
                sheet.add(TextBox(areas[index].frame, bodies[index], sheet.name(areas[index].name)))


def _line(said: SaidSection | str, *, current: bool) -> Para:
    words = said if isinstance(said, str) else said.title
    return Para(words, "lead", "primary" if current else "muted", bold=current)


KIND = SlideKind(draw, Needs(most_figures=0, most_points=0))
