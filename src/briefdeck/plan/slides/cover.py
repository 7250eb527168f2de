"""Cover: what it is, for whom, with whom, where and when. Hosts and guests keep the order written (protocol)."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.edition import Edition, SaidPerson
from briefdeck.model.text import Literal, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet


def draw(edition: Edition, theme: Theme) -> list[Drawn]:
    """One slide on the brand's cover layout."""
    sheet = Sheet(edition, theme, "cover", theme.layouts["cover"])
    cover = edition.cover
    sheet.placeholder("kicker", [Para(edition.title, "kicker", "gold", bold=True)])
    sheet.placeholder("title", [Para(cover.title, "cover", "on_dark")], even=True)
    sheet.placeholder("subtitle", [Para(cover.subtitle, "cover_sub", "on_dark_muted")])
    sheet.placeholder("delegation", [Para(cover.delegation, "head", "on_dark", bold=True)])
    _people(sheet)
    place = (*cover.place.first.spans, Literal(sheet.word("place_date_separator").plain), *cover.date.first.spans)
    sheet.placeholder("date", [Para(Text(sheet.locale, place), "small", "on_dark_muted")])
    return [Drawn(sheet, "cover", cover.title, ())]


def _people(sheet: Sheet) -> None:
    cover = sheet.edition.cover
    sides = [(sheet.word("guests"), cover.guests), (sheet.word("hosts"), cover.hosts)]
    sides = [(word, people) for word, people in sides if people]
    if not sides:
        return
    frame = sheet.layout.slots["people"].frame
    areas = [
        Area(cell, tuple(_side(word, people)), "People")
        for (word, people), cell in zip(sides, _cells(frame, len(sides)), strict=True)
    ]
    sheet.areas(areas)


def _cells(frame: Frame, count: int) -> list[Frame]:
    return columns(frame, [1.0] * count, inch(0.35))


def _side(word: Text, people: Sequence[SaidPerson]) -> list[Para]:
    paras = [Para(word, "note", "gold", bold=True)]
    for person in people:
        paras.append(Para(person.name, "small", "on_dark", bold=True, before=4))
        paras.append(Para(_role(person), "note", "on_dark_muted"))
    return paras


def _role(person: SaidPerson) -> Text:
    title, organisation = person.title.first, person.organisation.first
    comma = ", " if title.spans and organisation.spans else ""
    return Text(title.locale, (*title.spans, Literal(comma), *organisation.spans))
