"""Hosts and guests: their order is protocol and is kept; a page of their own where a cover has no room for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefdeck.model.edition import Edition, SaidPerson
from briefdeck.model.kept import Kept
from briefdeck.model.text import Literal, Span, Text
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.grid import below, columns, inch, top
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.statement import close_statement, open_statement

_LINE = inch(0.45)


def sides(sheet: Sheet) -> list[tuple[Text, Sequence[SaidPerson]]]:
    """Guests, then hosts, each with the word for them; a side without anybody is left out."""
    cover = sheet.edition.cover
    both = [(sheet.word("guests"), cover.guests), (sheet.word("hosts"), cover.hosts)]
    return [(word, people) for word, people in both if people]


def place_and_date(sheet: Sheet) -> Text:
    """Where and when."""
    cover = sheet.edition.cover
    between = Literal(sheet.word("place_date_separator").plain)
    return Text(sheet.locale, (*cover.place.first.spans, between, *cover.date.first.spans))


def role_of(sheet: Sheet, person: SaidPerson) -> Text:
    """Position and organisation in the order and with the sign that the language puts between them; or one alone."""
    order = sheet.word("person_role")
    return _ROLES.of((person, order), lambda: _role(person, order))


_ROLES: Kept[Text] = Kept(128)


def _role(person: SaidPerson, order: Text) -> Text:
    told = [said.first for said in (person.title, person.organisation) if said.first.spans]
    if len(told) < 2:
        return told[0] if told else Text(order.locale, ())
    fields = {"title": person.title.first.spans, "organisation": person.organisation.first.spans}
    spans: list[Span] = []
    for piece in re.split(r"\{(\w+)\}", order.plain):
        spans += fields[piece] if piece in fields else [Literal(piece)] if piece else []
    return Text(order.locale, tuple(spans))


def page_of_people(edition: Edition, theme: Theme, *, dated: bool) -> Drawn:
    """What somebody else's cover has no room for: the delegation as a title, guests and hosts in two columns.

    dated: place and date stand here as well.
    """
    cover = edition.cover
    sheet = Sheet(edition, theme, "cover_2", theme.layouts["statement"])
    open_statement(sheet, cover.delegation, kicker=edition.title)
    room = below(sheet.body, _LINE) if dated else sheet.body
    areas = [
        Area(cell, tuple(_named(sheet, word, people)), "People")
        for (word, people), cell in zip(sides(sheet), columns(room, [1.0, 1.0], inch(0.35)), strict=False)
    ]
    if dated:
        areas.insert(0, Area(top(sheet.body, _LINE), (Para(place_and_date(sheet), "head", "muted"),), "Place and date"))
    sheet.areas(areas)
    close_statement(sheet, None)
    return Drawn(sheet, "cover", cover.delegation, ())


def _named(sheet: Sheet, word: Text, people: Sequence[SaidPerson]) -> list[Para]:
    """One side in reading size."""
    paras = [Para(word, "head", "primary", bold=True)]
    for person in people:
        paras.append(Para(person.name, "lead", "ink", bold=True, before=14))
        role = role_of(sheet, person)
        if role.spans:
            paras.append(Para(role, "body", "muted"))
    return paras
