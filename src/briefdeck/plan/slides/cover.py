"""Cover: what it is, for whom, with whom, where and when. Hosts and guests keep the order written (protocol)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Placeholder
from briefdeck.model.edition import Edition, SaidPerson
from briefdeck.model.text import Literal, Span, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.grid import below, columns, inch
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR


def draw(edition: Edition, theme: Theme, _pages: Pages) -> list[Drawn]:
    """One slide on the brand's cover layout."""
    sheet = Sheet(edition, theme, "cover", theme.layouts["cover"])
    cover = edition.cover
    sheet.placeholder("kicker", [Para(edition.title, "kicker", "gold", bold=True)])
    sheet.placeholder("title", [Para(cover.title, "cover", "on_dark")], even=True)
    sheet.placeholder("subtitle", [Para(cover.subtitle, "cover_sub", "on_dark_muted")])
    _people(sheet, _delegation(sheet))
    place = (*cover.place.first.spans, Literal(sheet.word("place_date_separator").plain), *cover.date.first.spans)
    sheet.placeholder("date", [Para(Text(sheet.locale, place), "small", "on_dark_muted")])
    return [Drawn(sheet, "cover", cover.title, ())]


def _delegation(sheet: Sheet) -> int:
    """Whom it is for, on as many lines as it needs at the foot of its scale; returns what is lost to the people."""
    slot = sheet.layout.slots["delegation"]
    para = Para(sheet.edition.cover.delegation, "head", slot.color or "on_dark", bold=True)
    need = sheet.height([para], slot.frame.w, shrink=sheet.depth(para)) + AIR
    if need <= slot.frame.h:
        sheet.placeholder("delegation", [para])
        return 0
    frame = replace(slot.frame, h=need)
    (body,) = sheet.settle([Area(frame, (para,), "Delegation")])
    sheet.add(Placeholder("delegation", body, sheet.name("Delegation"), frame))
    return max(0, need - slot.frame.h)


def _people(sheet: Sheet, lost: int) -> None:
    cover = sheet.edition.cover
    sides = [(sheet.word("guests"), cover.guests), (sheet.word("hosts"), cover.hosts)]
    sides = [(word, people) for word, people in sides if people]
    if not sides:
        return
    frame = below(sheet.layout.slots["people"].frame, lost)
    areas = [
        Area(cell, tuple(_side(sheet, word, people)), "People")
        for (word, people), cell in zip(sides, _cells(frame, len(sides)), strict=True)
    ]
    sheet.areas(areas)


def _cells(frame: Frame, count: int) -> list[Frame]:
    return columns(frame, [1.0] * count, inch(0.35))


def _side(sheet: Sheet, word: Text, people: Sequence[SaidPerson]) -> list[Para]:
    slots = sheet.layout.slots
    mark, ink, soft = (
        slots[role].color or color
        for role, color in (("kicker", "gold"), ("delegation", "on_dark"), ("people", "on_dark_muted"))
    )
    paras = [Para(word, "small", mark, bold=True, down=1)]
    for person in people:
        paras.append(Para(person.name, "small", ink, bold=True, before=4))
        role = _role(sheet, person)
        if role.spans:
            paras.append(Para(role, "small", soft, down=1))
    return paras


def _role(sheet: Sheet, person: SaidPerson) -> Text:
    """Position and organisation in the order and with the sign that the language puts between them; or one alone."""
    told = [said.first for said in (person.title, person.organisation) if said.first.spans]
    if len(told) < 2:
        return told[0] if told else Text(sheet.locale, ())
    fields = {"title": person.title.first.spans, "organisation": person.organisation.first.spans}
    spans: list[Span] = []
    for piece in re.split(r"\{(\w+)\}", sheet.word("person_role").plain):
        spans += fields[piece] if piece in fields else [Literal(piece)] if piece else []
    return Text(sheet.locale, tuple(spans))
