"""Agenda: the sections in the order of this audience's story, each with the topics it holds."""

from __future__ import annotations

from briefdeck.model.deck import TextBox
from briefdeck.model.edition import Edition
from briefdeck.model.text import Literal, Said, Span, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.grid import inch, rows
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import close_statement, open_statement


def draw(edition: Edition, theme: Theme) -> list[Drawn]:
    """One slide: a row a section."""
    sheet = Sheet(edition, theme, "agenda", theme.layouts["statement"])
    title = Said((sheet.word("agenda_title"),))
    open_statement(sheet, title, kicker=sheet.word("agenda"))
    told = [(section.title, _topics(sheet, section.id)) for section in edition.sections]
    body = sheet.body
    height = min(body.h, len(told) * inch(0.95))
    numbers, heads, figures = [], [], []
    for index, (cell, (head, topics)) in enumerate(
        zip(rows(Frame(body.x, body.y, body.w, height), [1.0] * len(told), 0), told, strict=True), start=1
    ):
        sheet.rule(cell)
        inner = Frame(cell.x, cell.y + inch(0.08), cell.w, cell.h - inch(0.16))
        numbers.append(
            Area(
                Frame(inner.x, inner.y, inch(0.8), inner.h),
                (Para(str(index), "lead", "accent", bold=True),),
                "Number",
                "ctr",
            )
        )
        heads.append(
            Area(
                Frame(inner.x + inch(0.95), inner.y, inch(3.6), inner.h),
                (Para(head, "lead", "ink", bold=True),),
                "Section",
                "ctr",
            )
        )
        figures.append(
            Area(
                Frame(inner.x + inch(4.75), inner.y, inner.w - inch(4.75), inner.h),
                (Para(topics, "body", "muted"),),
                "Message",
                "ctr",
            )
        )
    fitted = [sheet.settle(group) for group in (numbers, heads, figures)]
    for index in range(len(told)):  # reading order goes row by row, fitting column by column
        for group, bodies in zip((numbers, heads, figures), fitted, strict=True):
            area = group[index]
            if bodies[index].text:  # topics without a running head leave their section's row short
                sheet.add(TextBox(area.frame, bodies[index], sheet.name(area.name)))
    close_statement(sheet, None, _audience_line(sheet))
    return [Drawn(sheet, "agenda", title, ())]


def _topics(sheet: Sheet, section: str) -> Text:
    """The running heads of the section's topics, in the order they are told; figures wait for their slides."""
    heads = [
        said.topic.kicker.first.spans
        for said in sheet.edition.story
        if said.topic.section == section and said.topic.kicker is not None
    ]
    between: Span = Literal(sheet.word("list_separator").plain)
    return Text(
        sheet.locale, tuple(span for n, head in enumerate(heads) for span in (*((between,) if n else ()), *head))
    )


def _audience_line(sheet: Sheet) -> tuple[Literal, ...]:
    prepared = sheet.word("prepared_for").plain.replace("{delegation}", sheet.edition.cover.delegation.first.plain)
    return (Literal(prepared),)
