"""Quote: somebody's own words, large, who said them, and figures that belong to them."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Literal, Span, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import inch, rows
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.sides import sides
from briefdeck.plan.stack import AIR

LARGE = 2  # steps below a cover's title
BAR, INDENT = inch(0.07), inch(0.4)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """parts: quote, speaker, role; figures: up to three beside it."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, field, side = said.topic, sheet.body, None
    if topic.figures:
        field, side = sides(sheet.body, [8.0, 3.6], [1.4, 1.0], inch(0.6))
    quote = [Para(_quoted(sheet, said), "cover", "ink", heading=True, down=LARGE)]
    by = [Para(topic.parts["speaker"], "head", "primary")]
    if "role" in topic.parts:
        by.append(Para(topic.parts["role"], "body", "muted", before=2))
    inner = Frame(field.x + INDENT, field.y, field.w - INDENT, field.h)
    foot = sheet.height(by, inner.w) + AIR
    gap = inch(0.3)
    if sheet.height(quote, inner.w) > field.h // 2:  # a long one is set as large as a title
        quote = [replace(quote[0], role="title", down=0)]
    high = min(field.h - foot - gap, sheet.height(quote, inner.w) + inch(0.1))
    down = max(0, (field.h - high - gap - foot) * 2 // 5)
    text = Frame(inner.x, inner.y + down, inner.w, high)
    sheet.add(sheet.shape(Frame(field.x, text.y, BAR, high + gap + foot), "Quote mark", fill="gold"))
    sheet.text(text, quote, "Quote")
    sheet.text(Frame(inner.x, text.bottom + gap, inner.w, foot), by, "Speaker")
    if side is not None:
        areas = []
        for cell, slot in zip(rows(side, [1.0] * len(topic.figures), inch(0.2)), topic.figures, strict=True):
            sheet.rule(cell, "primary", 19_050)
            inner = Frame(cell.x, cell.y + inch(0.16), cell.w, cell.h - inch(0.16))
            areas.append(Area(inner, tuple(key_figure(sheet, slot)), "Key figure"))
        sheet.areas(areas)


def _quoted(sheet: Sheet, said: SaidTopic) -> Text:
    """The words in the language's quotation marks."""
    before, after = sheet.word("quoted").plain.split("{text}")
    spans: tuple[Span, ...] = (Literal(before), *said.topic.parts["quote"].first.spans, Literal(after))
    return Text(sheet.locale, spans, said.topic.parts["quote"].first.unit)


KIND = SlideKind(draw, Needs(parts=("quote", "speaker"), may=("role",), most_figures=3, most_points=0))
