"""The dark bar that closes a slide: a label that points to what comes next, and what that is."""

from __future__ import annotations

import re
from dataclasses import replace

from briefdeck.model.deck import Shape
from briefdeck.model.record import dataclass
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import SURE, natural_width
from briefdeck.plan.grid import NEAR, inch
from briefdeck.plan.para import Content, Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR

HIGH = inch(0.66)
PAD, BETWEEN, ROOM = inch(0.3), inch(0.26), inch(0.08)
POINT = 30_000  # of its height that the label's point reaches out, 1/100,000
MOST_LABEL = 0.42  # of the width; a longer label stands in one with its text
_LABELLED = re.compile(r"(?P<label>[^:：]{2,40}?)\s?[:：]\s*(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NextStep:
    """The bar as it will stand. label: its words, None where it has none; side: width of its place; height: EMU."""

    label: Content | None
    text: Content
    side: int
    height: int


def next_step(sheet: Sheet, said: Said, width: int) -> NextStep:
    """How the bar is set in a width (EMU). What stands before a colon is its label, else the program's own word."""
    own, rest = apart(said)
    label: Content = own or sheet.word("next_step")
    side = round(natural_width(sheet, _label(label)) * SURE) + 2 * PAD
    if side > width * MOST_LABEL:
        need = sheet.height([_text(said)], width - 2 * PAD)
        return NextStep(None, said, 0, max(HIGH, need + AIR + 2 * ROOM))
    need = sheet.height([_text(rest)], width - side - BETWEEN - NEAR - PAD)
    return NextStep(label, rest, side, max(HIGH, need + AIR + 2 * ROOM))


def draw_next_step(sheet: Sheet, planned: NextStep, frame: Frame) -> None:
    """The bar in its frame: over its foot, the label on a shape that points into it."""
    dx = sheet.left_met(frame.x + planned.side + BETWEEN) - frame.x if planned.label is not None else PAD
    bar = Shape(frame, sheet.name("Next step bar"), "rect", "primary_dark", decorative=True)
    sheet.add(bar)
    if planned.label is not None:
        depth = (("adj", POINT),)
        place = Frame(frame.x, frame.y, planned.side + frame.h * POINT // 200_000, frame.h)
        tip = Shape(place, sheet.name("Next step label"), "homePlate", "primary", adjust=depth)
        sheet.add(*sheet.shapes([(tip, [_label(planned.label)])], (PAD, ROOM, 0, ROOM)))
    inner = Frame(frame.x + dx, frame.y + ROOM, frame.w - dx - PAD, frame.h - 2 * ROOM)
    sheet.text(inner, [_text(planned.text)], "Next step", "ctr")


def apart(said: Said) -> tuple[Said | None, Said]:
    """Label and text of what is written "Label: text", in every language of it; (None, all) where one is not."""
    found = [_split(text) for text in said.texts]
    if None in found:
        return None, said
    pairs = [pair for pair in found if pair is not None]
    short = [(_split(text) or (text, text))[1] for text in said.short]
    labels = Said(tuple(label for label, _ in pairs), (), said.interpretation)
    return labels, Said(tuple(text for _, text in pairs), tuple(short), said.interpretation)


def _split(text: Text) -> tuple[Text, Text] | None:
    """Only words that stand before every figure and name can be a label."""
    first, *others = text.spans
    match = _LABELLED.fullmatch(first.text) if isinstance(first, Literal) else None
    if match is None:
        return None
    label, rest = match["label"], match["text"]
    begun = Literal(rest[0].upper() + rest[1:])  # it stands by itself now
    return replace(text, spans=(Literal(label),)), replace(text, spans=(begun, *others))


def _label(label: Content) -> Para:
    return Para(label, "lead", "on_dark", bold=True, down=1)


def _text(text: Content) -> Para:
    return Para(text, "lead", "on_dark", bold=True, down=1)
