"""A deck that shows every layout of a template: its placeholders, and on those that were chosen what stands where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefdeck.formats.pptx.foreign.mapping import Mapped
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.writer import write
from briefdeck.model.deck import (
    Deck,
    DeckProperties,
    Line,
    Paragraph,
    Primitive,
    Run,
    Shape,
    Slide,
    TextBody,
)
from briefdeck.model.text import Literal
from briefdeck.model.theme import Frame, Layout

_SIZE, _LEADING = 12.0, 15.0
_PLACEHOLDER, _SLOT, _BODY = Line("muted", 9_525, "dash"), Line("accent", 19_050), Line("primary", 28_575)


def proof_deck(mapped: Mapped) -> bytes:
    """A PPTX with one slide for each layout, in their order: placeholders dashed, slots and body of a role drawn."""
    theme, contents = mapped.theme, mapped.contents
    base = theme.layouts["statement"]
    layouts = {
        str(page.number): Layout(str(page.number), page.name, part, {}, base.body, base.ground, own=False)
        for page, part in zip(contents.pages, mapped.prepared.layouts, strict=True)
    }
    slides = tuple(_slide(mapped, page) for page in contents.pages)
    properties = DeckProperties(theme.name, theme.name, "briefdeck", "en", date(2000, 1, 1))
    deck = Deck("proof", ("en",), slides, properties, theme.name)
    return write(deck, replace(theme, layouts=layouts), mapped.prepared)


def _slide(mapped: Mapped, page: Page) -> Slide:
    shapes: list[Primitive] = [
        _box(spot.frame, f"{spot.type} {spot.idx}", _PLACEHOLDER, "muted", "b") for spot in page.spots
    ]
    for role, choice in mapped.choices.items():
        if choice.page is not page or (role == "closing" and mapped.choices["statement"].page is page):
            continue
        layout = mapped.theme.layouts[role]
        shapes += [_box(slot.frame, f"{role}: {name}", _SLOT, "accent", "t") for name, slot in layout.slots.items()]
        if role != "cover":
            shapes.append(_box(layout.body, f"{role}: body", _BODY, "primary", "ctr"))
    named = [replace(shape, name=f"{number} {shape.name}") for number, shape in enumerate(shapes, 1)]
    return Slide(page.name, "proof", str(page.number), page.name, tuple(named), (), ())


def _box(frame: Frame, words: str, line: Line, color: str, anchor: str) -> Shape:
    run = Run((Literal(words),), "en", _SIZE, color)
    body = TextBody((Paragraph((run,), _LEADING),), anchor, (45_720, 0, 45_720, 0))
    return Shape(Frame(frame.x, frame.y, max(frame.w, 1), max(frame.h, 1)), words, "rect", "", line, body)
