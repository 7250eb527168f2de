"""Cover: what it is, for whom, with whom, where and when. Hosts and guests keep the order written (protocol)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.edition import Edition, SaidPerson
from briefdeck.model.text import Literal, Span, Text
from briefdeck.model.theme import Frame, Slot, Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.grid import below, columns, inch, top
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import close_statement, open_statement


def draw(edition: Edition, theme: Theme, _pages: Pages) -> list[Drawn]:
    """One slide on the brand's cover layout."""
    sheet = Sheet(edition, theme, "cover", theme.layouts["cover"])
    cover = edition.cover
    if sheet.has("kicker"):
        sheet.placeholder("kicker", [Para(edition.title, "kicker", "gold", bold=True)])
    sheet.placeholder("title", [Para(cover.title, "cover", "on_dark")], even=True)
    if sheet.has("subtitle"):
        sheet.placeholder("subtitle", [Para(cover.subtitle, "cover_sub", "on_dark_muted")])
    if sheet.has("delegation"):
        sheet.placeholder("delegation", [Para(cover.delegation, "head", "on_dark", bold=True)])
    if sheet.has("people"):
        _people(sheet)
    if sheet.has("date"):
        sheet.placeholder("date", [Para(_place(sheet), "small", "on_dark_muted")])
    drawn = [Drawn(sheet, "cover", cover.title, ())]
    if not sheet.has("people") and (_sides(sheet) or not sheet.has("date")):
        drawn.append(_page_of_people(edition, theme, dated=not sheet.has("date")))
    return drawn


def _place(sheet: Sheet) -> Text:
    cover = sheet.edition.cover
    between = Literal(sheet.word("place_date_separator").plain)
    return Text(sheet.locale, (*cover.place.first.spans, between, *cover.date.first.spans))


def _page_of_people(edition: Edition, theme: Theme, *, dated: bool) -> Drawn:
    """What somebody else's cover has no room for: the delegation as a title, guests and hosts in two columns."""
    cover = edition.cover
    sheet = Sheet(edition, theme, "cover_2", theme.layouts["statement"])
    open_statement(sheet, cover.delegation, kicker=edition.title)
    line = inch(0.45)
    cells = _cells(below(sheet.body, line) if dated else sheet.body, 2)
    areas = [
        Area(cell, tuple(_named(sheet, word, people)), "People")
        for (word, people), cell in zip(_sides(sheet), cells, strict=False)
    ]
    if dated:
        areas.insert(0, Area(top(sheet.body, line), (Para(_place(sheet), "head", "muted"),), "Place and date"))
    sheet.areas(areas)
    close_statement(sheet, None)
    return Drawn(sheet, "cover", cover.delegation, ())


def _named(sheet: Sheet, word: Text, people: Sequence[SaidPerson]) -> list[Para]:
    """One side on a page of its own, in reading size."""
    paras = [Para(word, "head", "primary", bold=True)]
    for person in people:
        paras.append(Para(person.name, "lead", "ink", bold=True, before=14))
        paras.append(Para(_role(sheet, person), "body", "muted"))
    return paras


def _sides(sheet: Sheet) -> list[tuple[Text, Sequence[SaidPerson]]]:
    cover = sheet.edition.cover
    sides = [(sheet.word("guests"), cover.guests), (sheet.word("hosts"), cover.hosts)]
    return [(word, people) for word, people in sides if people]


def _people(sheet: Sheet) -> None:
    sides = _sides(sheet)
    if not sides:
        return
    slot = sheet.layout.slots["people"]
    frame = slot.frame
    areas = [
        Area(cell, _aligned(_side(sheet, word, people), slot), "People")
        for (word, people), cell in zip(sides, _cells(frame, len(sides)), strict=True)
    ]
    sheet.areas(areas)


def _aligned(paras: Sequence[Para], slot: Slot) -> tuple[Para, ...]:
    """Paragraphs on the side that the layout asks for."""
    return tuple(replace(para, align=slot.align or para.align) for para in paras)


def _cells(frame: Frame, count: int) -> list[Frame]:
    return columns(frame, [1.0] * count, inch(0.35))


def _side(sheet: Sheet, word: Text, people: Sequence[SaidPerson]) -> list[Para]:
    slots = sheet.layout.slots
    mark, ink, soft = (
        (slots[role].color if role in slots else "") or slots["people"].color or color
        for role, color in (("kicker", "gold"), ("delegation", "on_dark"), ("people", "on_dark_muted"))
    )
    paras = [Para(word, "small", mark, bold=True, down=1)]
    for person in people:
        paras.append(Para(person.name, "small", ink, bold=True, before=4))
        paras.append(Para(_role(sheet, person), "small", soft, down=1))
    return paras


def _role(sheet: Sheet, person: SaidPerson) -> Text:
    """Position and organisation in the order and with the sign that the language puts between them."""
    fields = {"title": person.title.first.spans, "organisation": person.organisation.first.spans}
    spans: list[Span] = []
    for piece in re.split(r"\{(\w+)\}", sheet.word("person_role").plain):
        spans += fields[piece] if piece in fields else [Literal(piece)] if piece else []
    return Text(sheet.locale, tuple(spans))
