"""Cover: what it is, for whom, with whom, where and when. Hosts and guests keep the order written (protocol)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Placeholder, TextBody, TextBox
from briefdeck.model.edition import Edition, SaidPerson
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Frame, Slot, Theme
from briefdeck.plan.drawing import Drawn, Pages
from briefdeck.plan.grid import below, columns, inch
from briefdeck.plan.para import Para
from briefdeck.plan.people import page_of_people, place_and_date, role_of, sides
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.typeset import measure

UNDER_TITLE = inch(0.2)
APART = (6.0, 3.0, 0.0)  # pt between one person and the next; the less where they have no room else
_COLON = re.compile("([:：]) ?(?=.)")


def draw(edition: Edition, theme: Theme, _pages: Pages) -> list[Drawn]:
    """One slide on the brand's cover layout."""
    sheet = Sheet(edition, theme, "cover", theme.layouts["cover"])
    cover = edition.cover
    if sheet.has("kicker"):
        sheet.placeholder("kicker", [Para(edition.title, "kicker", "gold", bold=True)])
    title = sheet.placeholder("title", [Para(_at_colon(sheet, cover.title), "cover", "on_dark")], even=True)
    if sheet.has("subtitle"):
        sheet.placeholder("subtitle", [Para(cover.subtitle, "cover_sub", "on_dark_muted")])
        _draw_together(sheet, title)
    lost = _delegation(sheet) if sheet.has("delegation") else 0
    shown = sheet.has("people") and _people(sheet, lost)
    if sheet.has("date"):
        sheet.placeholder("date", [Para(place_and_date(sheet), "small", "on_dark_muted")])
    drawn = [Drawn(sheet, "cover", cover.title, ())]
    if not shown and (sides(sheet) or not sheet.has("date")):
        drawn.append(page_of_people(edition, theme, dated=not sheet.has("date")))
    return drawn


def _at_colon(sheet: Sheet, title: Said) -> Said:
    """The title with a line of its own up to its colon, where it takes no more lines for it."""
    frame = sheet.layout.slots["title"].frame
    broken = tuple(
        replace(span, text=_COLON.sub("\\1\n", span.text, count=1)) if isinstance(span, Literal) else span
        for span in title.first.spans
    )
    other = replace(title, texts=(replace(title.first, spans=broken), *title.texts[1:]))
    lines = [
        sum(measure(TextBody((sheet.set(Para(each, "cover")),)), frame.w, sheet.theme.fonts).lines)
        for each in (title, other)
    ]
    return other if lines[1] <= lines[0] else title


def _draw_together(sheet: Sheet, title: TextBody) -> None:
    """On a cover of ours the subtitle follows the title's last line, however many lines that takes."""
    slots = sheet.layout.slots
    if not sheet.layout.own or (slots["title"].anchor or "t") != "t":
        return
    frame, place = slots["title"].frame, slots["subtitle"].frame
    y = frame.y + measure(title, frame.w, sheet.theme.fonts).height + UNDER_TITLE
    last = sheet.primitives[-1]
    if y < place.y and isinstance(last, Placeholder):
        sheet.primitives[-1] = replace(last, frame=replace(place, y=y))


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


def _people(sheet: Sheet, lost: int) -> bool:
    """Guests beside hosts. False where somebody else's cover cannot hold them: they get a page of their own then."""
    both = sides(sheet)
    slot = sheet.layout.slots["people"]
    frame = below(slot.frame, lost)
    before = len(sheet.findings)
    for apart in APART:
        del sheet.findings[before:]
        areas = [
            Area(cell, _aligned(_side(sheet, word, people, apart), slot), "People")
            for (word, people), cell in zip(both, _cells(frame, len(both)), strict=True)
        ]
        bodies = sheet.settle(areas)
        if len(sheet.findings) == before:
            break
    if len(sheet.findings) > before and not sheet.layout.own:
        del sheet.findings[before:]
        return False
    if (slot.align or "l") == "l":
        bodies = tuple(sheet.evened(body, area.frame.w) for area, body in zip(areas, bodies, strict=True))
    sheet.add(*(TextBox(area.frame, body, sheet.name(area.name)) for area, body in zip(areas, bodies, strict=True)))
    return True


def _aligned(paras: Sequence[Para], slot: Slot) -> tuple[Para, ...]:
    """Paragraphs on the side that the layout asks for."""
    return tuple(replace(para, align=slot.align or para.align) for para in paras)


def _cells(frame: Frame, count: int) -> list[Frame]:
    return columns(frame, [1.0] * count, inch(0.35))


def _side(sheet: Sheet, word: Text, people: Sequence[SaidPerson], apart: float) -> list[Para]:
    """apart: pt between one person and the next."""
    slots = sheet.layout.slots
    mark, ink, soft = (
        (slots[role].color if role in slots else "") or slots["people"].color or color
        for role, color in (("kicker", "gold"), ("delegation", "on_dark"), ("people", "on_dark_muted"))
    )
    paras = [Para(word, "small", mark, bold=True, down=1)]
    for person in people:
        paras.append(Para(person.name, "body", ink, bold=True, before=apart))
        role = role_of(sheet, person)
        if role.spans:
            paras.append(Para(role, "small", soft))
    return paras
