"""Agenda: the sections in the order of this audience's story, each with the topics it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefdeck.model.deck import EMU_PER_PT, TextBody, TextBox
from briefdeck.model.edition import Edition, SaidSection
from briefdeck.model.text import Said, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.grid import inch, is_narrow, rows, top
from briefdeck.plan.lines import base_line, lowered
from briefdeck.plan.para import Para, spans_of
from briefdeck.plan.roomy import roomiest
from briefdeck.plan.running_heads import prepared_for, running_heads
from briefdeck.plan.sheet import EVERY_STEP, Area, Sheet
from briefdeck.plan.stack import AIR, Block, squeezed, stacked
from briefdeck.plan.statement import close_statement, open_statement
from briefdeck.typeset import measure

ROW, PAD = inch(1.25), inch(0.08)
NEAR_FOOT = inch(0.3)  # what lies between the body and the foot of a page of ours, at most
CLOSE = inch(0.03)  # on a page with little height
# name, left edge and width of each column, as parts of the row's width
COLUMNS = (("Number", 0.0, 0.066), ("Section", 0.079, 0.307), ("Topics", 0.403, 0.516), ("Page", 0.931, 0.069))
Rows = Sequence[tuple[Para, ...]]
NUMBER, PAGE = inch(0.45), inch(0.5)  # of a narrow row


def draw(edition: Edition, theme: Theme, pages: Pages) -> list[Drawn]:
    """One slide: a row a section, with the number of its first slide."""
    drawn = _drawn(edition, theme, pages, theme, EVERY_STEP)

    def again(larger: Theme) -> Drawn | None:
        second = _drawn(edition, theme, pages, larger, 0)
        return None if second.sheet.findings else second

    return [roomiest(theme, drawn, lambda each: each.sheet, again)]


def _drawn(edition: Edition, theme: Theme, pages: Pages, larger: Theme, most: int) -> Drawn:
    """In the arrangement for the width, else, where that is too high for the page, in the one that is lower.

    larger: the theme as the body alone is set in it. most: how many steps down its scale.
    """
    narrow = is_narrow(theme.layouts["statement"].body)
    ways = [_arranged(edition, theme, pages, larger, most, _narrow if narrow else _wide)]
    if narrow and ways[0].sheet.findings:
        ways.append(_arranged(edition, theme, pages, larger, most, _wide))
    return next((each for each in ways if not each.sheet.findings), ways[0])


def _arranged(
    edition: Edition, theme: Theme, pages: Pages, larger: Theme, most: int, arranged: Callable[[Sheet, Rows], None]
) -> Drawn:
    sheet = Sheet(edition, theme, "agenda", theme.layouts["statement"], most=most)
    title = Said((sheet.word("agenda_title"),))
    told = prepared_for(sheet)
    whom = Said((Text(sheet.locale, told),))
    shown = open_statement(sheet, title, kicker=sheet.word("agenda"), lead=whom)
    sheet.theme = larger
    lines = [_row(sheet, index, section, pages) for index, section in enumerate(edition.sections, start=1)]
    if lines:
        arranged(sheet, lines)
    sheet.theme = theme
    close_statement(sheet, None, () if shown else told)
    return Drawn(sheet, "agenda", title, ())


def _wide(sheet: Sheet, lines: Rows) -> None:
    """One line a section: number, title, topics and page in columns."""
    body = sheet.body
    # The hairline over the foot of our layouts closes the last row: all rows are alike down to it.
    foot = sheet.layout.slots["number"].frame.y if sheet.layout.own else body.bottom
    high = foot - body.y if body.bottom < foot <= body.bottom + NEAR_FOOT else body.h
    cells = rows(top(body, min(high, len(lines) * ROW)), [1.0] * len(lines), 0)
    # Type is fitted column by column, so that equals look equal; reading order goes row by row.
    areas = [
        [
            Area(
                Frame(cell.x + round(x * cell.w), cell.y + PAD, round(w * cell.w), cell.h - 2 * PAD),
                *((para,), name, "ctr"),
            )
            for (name, x, w), para in zip(COLUMNS, paras, strict=True)
        ]
        for cell, paras in zip(cells, lines, strict=True)
    ]
    fitted = [sheet.settle(column) for column in zip(*areas, strict=True)]
    for cell, row, bodies in zip(cells, areas, zip(*fitted, strict=True), strict=True):
        sheet.rule(cell)
        for area, text, dy in zip(row, bodies, _to_base_line(sheet, row, bodies), strict=True):
            if text.text:  # topics without a running head leave their section's row short
                sheet.add(TextBox(area.frame, lowered(text, dy), sheet.name(area.name)))


def _to_base_line(sheet: Sheet, row: Sequence[Area], bodies: Sequence[TextBody]) -> list[int]:
    """How far (EMU) each text of one line moves down from the middle of its row to stand on the base line of the
    largest; none moves where one of them takes more lines.
    """
    told = zip(row, bodies, strict=True)
    lines = [sum(measure(body, area.frame.w, sheet.theme.fonts).lines) if body.text else 1 for area, body in told]
    if max(lines) > 1:
        return [0] * len(bodies)
    at = [base_line(body.paragraphs[0]) - round(body.paragraphs[0].leading * EMU_PER_PT / 2) for body in bodies]
    return [max(at) - each for each in at]


def _narrow(sheet: Sheet, lines: Rows) -> None:
    """Topics under their section's title, so that both keep their width."""
    body = sheet.body
    width = body.w - NUMBER - PAGE
    blocks = [
        Block(
            (section, *([replace(topics, before=3)] if spans_of(topics.said) else [])),
            "Section",
            width=width,
            dx=NUMBER,
        )
        for _, section, topics, _ in lines
    ]
    closer = [replace(block, pad=CLOSE) for block in blocks]
    cells, areas = stacked(sheet, body, blocks, most_spare=inch(0.8)) or (
        stacked(sheet, body, closer, most_spare=inch(0.8)) or squeezed(body, closer)
    )
    bodies = sheet.settle(areas)
    for cell, area, text, (number, _, _, page) in zip(cells, areas, bodies, lines, strict=True):
        sheet.rule(cell)
        high = round(text.paragraphs[0].leading * EMU_PER_PT) + AIR
        sheet.text(Frame(cell.x, area.frame.y, NUMBER, high), [number], "Number")
        sheet.add(TextBox(area.frame, text, sheet.name(area.name)))
        if page.said:
            sheet.text(Frame(cell.right - PAGE, area.frame.y, PAGE, high), [page], "Page", "ctr")


def _row(sheet: Sheet, index: int, section: SaidSection, pages: Pages) -> tuple[Para, ...]:
    page = str(pages[section.id]) if section.id in pages else ""
    return (
        Para(str(index), "kpi", "primary", bold=True, down=3),
        Para(section.title, "lead", "ink", bold=True),
        Para(running_heads(sheet, section.id), "body", "muted"),
        Para(page, "body", "muted", align="r"),
    )
