"""Table: figures as rows, in a native table without vertical rules."""

from __future__ import annotations

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn, statement
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.tables import Column, add_table


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures: the rows (figure, label, text); parts: col_figure, col_label, col_text."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    with_text = any(slot.text is not None for slot in topic.figures)
    heads = [
        Column(topic.parts.get("col_figure") or sheet.word("figure"), 2.3),
        Column(topic.parts.get("col_label") or sheet.word("what"), 4.0),
    ]
    if with_text:
        heads.append(Column(topic.parts.get("col_text") or sheet.word("note"), 5.4))
    lines = []
    for slot in topic.figures:
        fact = sheet.fact(slot.fact)
        line = [
            [Para(fact.kpi[0], "kpi", "primary", numeral=True, unit_color="ink", down=3)],
            [Para(slot.label or fact.label, "table", "ink", bold=True)],
        ]
        if with_text:
            line.append([Para(slot.text, "table", "ink")] if slot.text is not None else [])
        lines.append(line)
    add_table(sheet, sheet.body, heads, lines, topic.title.first.plain)
