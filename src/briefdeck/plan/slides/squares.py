"""A share as squares: a hundred of them as two freeforms, so many of them filled; figures and points beside."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from briefdeck.model.deck import Line, Primitive, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Kind
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import HAIRLINE, STRONG, column_of_points, key_figure
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, is_narrow, top
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.sides import is_wide
from briefdeck.plan.stack import Block, rows_height, set_rows

SIDE = 10
GAP = 18  # between squares, percent of one
PAD = inch(0.14)
FIGURES = 0.62  # of the height, at most, where points follow
LEAST = inch(2.2)  # a figure narrower than this stands under the others


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the share; the others: key figures. parts: subject, rest, whole (heading); points: what follows."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, body = said.topic, sheet.body
    head = inch(0.36)
    share = 0.5 if not is_wide(body) else 0.36 if is_narrow(body) else 0.42
    side = min(body.h - head, round(body.w * share))
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)
    whole = topic.parts.get("whole") or slot.label or fact.label
    sheet.text(top(body, head), [Para(whole, "head", "ink")], "Chart title")
    grid = Frame(body.x, body.y + head, side, side)
    _grid(sheet, grid, said)
    gap = inch(0.5)
    if is_wide(body):
        text = Frame(grid.right + gap, grid.y, body.right - grid.right - gap, body.bottom - grid.y)
        _reading(sheet, text, said)
        return
    key = Frame(grid.right + gap, grid.y, body.right - grid.right - gap, side)
    _reading(sheet, key, said, points=False)
    column_of_points(sheet, Frame(body.x, grid.bottom + gap, body.w, body.bottom - grid.bottom - gap), topic.points)


def _grid(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """Squares filled from the bottom row up; the rest is outlined, so that colour alone says nothing."""
    fact = sheet.fact(said.topic.figures[0].fact)
    filled = int(fact.quantity.low.to_integral_value(ROUND_HALF_UP))
    square = round(frame.w / (SIDE + (SIDE - 1) * GAP / 100))
    pitch = Decimal(frame.w - square) / (SIDE - 1)
    cells = [
        Frame(frame.x + round(pitch * across), frame.bottom - square - round(pitch * up), square, square)
        for up in range(SIDE)
        for across in range(SIDE)
    ]
    members: list[Primitive] = [
        Shape(_box(pieces), sheet.name(name), fill=fill, line=line, decorative=True, pieces=tuple(pieces))
        for name, pieces, fill, line in (
            ("Rest of the whole", cells[filled:], "ground", Line("muted", 9_525)),
            ("Share", cells[:filled], "primary", None),
        )
        if pieces
    ]
    parts = [(said.topic.parts["subject"].first.plain, fact.long[0].text)]
    if rest := said.topic.parts.get("rest"):
        parts.append((rest.first.plain, ""))
    whole = said.topic.parts.get("whole") or fact.label
    sheet.group("Squares", described(sheet, whole.first.plain, parts), members)


def _box(pieces: list[Frame]) -> Frame:
    x, y = min(piece.x for piece in pieces), min(piece.y for piece in pieces)
    return Frame(x, y, max(piece.right for piece in pieces) - x, max(piece.bottom for piece in pieces) - y)


def _reading(sheet: Sheet, frame: Frame, said: SaidTopic, *, points: bool = True) -> None:
    """The share itself, what the filled and the empty squares are, further figures, and the points."""
    topic = said.topic
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)
    lead = [
        Para(fact.kpi[0], "hero", "primary", numeral=True, unit_color="ink", down=1 if is_wide(sheet.body) else 2),
        Para(topic.parts["subject"], "head", "ink"),
    ]
    if slot.text is not None:
        lead.append(Para(slot.text, "body", "muted", before=2))
    if (rest := topic.parts.get("rest")) is not None:
        lead.append(Para(rest, "small", "muted", before=4))
    others = [Block(tuple(key_figure(sheet, other, down=2)), "Key figure", PAD) for other in topic.figures[1:]]
    blocks = [Block(tuple(lead), "Share", PAD, rule=STRONG), *(replace(other, rule=HAIRLINE) for other in others)]
    beside = frame.w // len(blocks) >= LEAST
    lines = [blocks] if beside else [[block] for block in blocks]
    # On a low page the figures give way first: without this the points would have what is left, which is nothing.
    most = round(frame.h * FIGURES) if points and topic.points else frame.h
    field = top(frame, min(most, rows_height(sheet, frame.w, lines) + inch(0.1)))
    y = set_rows(sheet, field, lines, most_spare=0) + inch(0.1)
    if points:
        column_of_points(sheet, Frame(frame.x, y, frame.w, frame.bottom - y), topic.points)


KIND = SlideKind(draw, Needs(figures=1, first=Kind.SHARE, parts=("subject",), may=("rest", "whole")))
