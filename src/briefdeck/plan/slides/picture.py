"""Picture: cropped to its frame, its credit under it, and what there is to see or to know beside it."""

from __future__ import annotations

from briefdeck import pictures
from briefdeck.model.deck import Picture
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Literal, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import column_of_points, key_figure
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, rows
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.sides import sides
from briefdeck.plan.stack import AIR


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """picture: file, alt and credit; figures: up to two beside it; points: what there is to see."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, field, side = said.topic, sheet.body, None
    if topic.points or topic.figures:
        field, side = sides(sheet.body, [7.2, 4.4], [1.1, 1.0], inch(0.45))
    _picture(sheet, field, said)
    if side is None:
        return
    if topic.figures:
        used = _figures(sheet, side, said)
        side = Frame(side.x, side.y + used, side.w, side.h - used)
    column_of_points(sheet, side, topic.points)


def _picture(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    shown = said.topic.picture
    if shown is None:
        raise ValueError(f"topic {said.topic.id} has no picture")
    before, after = sheet.word("picture_credit").plain.split("{credit}")
    credit = Text(sheet.locale, (Literal(before), *shown.credit.first.spans, Literal(after)), shown.credit.first.unit)
    foot = sheet.height([Para(credit, "note")], frame.w) + AIR
    place = Frame(frame.x, frame.y, frame.w, frame.h - foot - inch(0.06))
    fitted = pictures.fitted(sheet.edition.photos[shown.file], place, shown.focus)
    alt = sheet.word("alt_picture").plain.replace("{title}", shown.alt.first.plain)
    sheet.add(Picture(place, sheet.name("Picture"), fitted.data, fitted.media_type, alt, crop=fitted.crop))
    sheet.text(Frame(frame.x, place.bottom + inch(0.06), frame.w, foot), [Para(credit, "note", "muted")], "Credit")


def _figures(sheet: Sheet, frame: Frame, said: SaidTopic) -> int:
    """Key figures over the points; returns the height they take (EMU), with the gap under them."""
    slots, points = said.topic.figures, said.topic.points
    paras = [key_figure(sheet, slot, down=1) for slot in slots]
    each = max(sheet.height(one, frame.w) for one in paras) + inch(0.4)
    high = min(frame.h, each * len(slots)) if points else frame.h
    areas = []
    for cell, slot in zip(
        rows(Frame(frame.x, frame.y, frame.w, high), [1.0] * len(slots), inch(0.15)), slots, strict=True
    ):
        sheet.rule(cell, "primary", 19_050)
        inner = Frame(cell.x, cell.y + inch(0.16), cell.w, cell.h - inch(0.16))
        areas.append(Area(inner, tuple(key_figure(sheet, slot, down=1)), "Key figure"))
    sheet.areas(areas)
    return high + inch(0.2)


KIND = SlideKind(draw, Needs(picture=True, most_figures=2))
