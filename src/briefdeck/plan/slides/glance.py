"""At a glance: up to four key figures in a grid, and a tinted panel with what they mean for this audience."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import figure_block, headed
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, is_narrow, is_tall
from briefdeck.plan.ladder import Piece, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, in_rows, rows_height, set_rows
from briefdeck.plan.statement import panel

PAD, PAD_Y = inch(0.25), inch(0.22)
WIDE_PANEL = (4.6, 3.9)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures: two to four; points: what they mean; parts: panel, the panel's title."""
    tall = is_tall(theme.layouts["statement"].body)
    bodies: list[Body] = [_upright] if tall else [_beside, *_wider(theme), _over]
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _wider(theme: Theme) -> list[Body]:
    """On a page that is not wide, a panel for longer texts."""
    return [partial(_beside, weights=WIDE_PANEL)] if is_narrow(theme.layouts["statement"].body) else []


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """The figures on all slides but the last, which has the panel; without a panel on all of them."""
    topic = said.topic
    runs = count - 1 if topic.points else count
    if runs > len(topic.figures):
        return ()
    bare = {name: text for name, text in topic.parts.items() if name != "panel"}
    pieces = [
        Piece(replace(said, topic=replace(topic, figures=tuple(chunk), points=(), parts=bare)), bodies)
        for chunk in evenly(topic.figures, runs)
    ]
    if topic.points:
        pieces.append(Piece(replace(said, topic=replace(topic, figures=())), [_panel_alone]))
    return pieces


def _beside(sheet: Sheet, said: SaidTopic, weights: tuple[float, float] | None = None) -> None:
    if not said.topic.points:
        _figures(sheet, sheet.body, said)
        return
    left, right = columns(sheet.body, weights or ((5.4, 3.1) if is_narrow(sheet.body) else (8.1, 3.73)), inch(0.35))
    _figures(sheet, left, said)
    _panel(sheet, right, said)


def _upright(sheet: Sheet, said: SaidTopic) -> None:
    """The panel at the foot of the body, as high as it needs, and the grid over all that is above it."""
    body = sheet.body
    if not said.topic.points:
        _figures(sheet, body, said)
        return
    width = body.w - 2 * PAD
    need = sheet.height(_read_out(said), width) + sheet.height(_note(sheet), width) + 2 * PAD_Y + inch(0.12) + 3 * AIR
    box = Frame(body.x, body.bottom - min(need, body.h // 2), body.w, min(need, body.h // 2))
    _figures(sheet, Frame(body.x, body.y, body.w, box.y - body.y - inch(0.1)), said)
    _panel_down(sheet, box, said)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    """All figures in one row over the panel."""
    body = sheet.body
    if not said.topic.points:
        _figures(sheet, body, said)
        return
    across = len(said.topic.figures)
    blocks = [figure_block(sheet, slot) for slot in said.topic.figures]
    need = rows_height(sheet, body.w, in_rows(blocks, across))
    upper = min(round(body.h * 0.62), need + inch(0.5))
    _figures(sheet, Frame(body.x, body.y, body.w, upper), said, across)
    y = body.y + upper + inch(0.1)
    _panel(sheet, Frame(body.x, y, body.w, body.bottom - y), said)


def _panel_alone(sheet: Sheet, said: SaidTopic) -> None:
    """The panel on a slide of its own: points in larger type under one another."""
    topic, body = said.topic, sheet.body
    note = Para(sheet.word("interpretation_note"), "note", "muted")
    width = body.w - 2 * PAD
    head = [Para(topic.parts["panel"], "head", "primary")] if "panel" in topic.parts else []
    blocks = [Block((para,), "Panel title", inch(0.02)) for para in head]
    for point in topic.points:
        first = [Para(point.head, "head", "ink")] if point.head is not None else []
        blocks.append(Block((*first, Para(point.text, "lead", "ink", down=1)), "What it means", inch(0.08)))
    foot = sheet.height([note], width) + AIR
    need = rows_height(sheet, width, [[block] for block in blocks]) + foot + inch(0.44) + inch(0.15) * len(blocks)
    box = Frame(body.x, body.y, body.w, min(body.h, need))
    panel(sheet, box, "Panel", edge="primary")
    inner = box.inset(PAD, PAD_Y)
    set_rows(sheet, Frame(inner.x, inner.y, inner.w, inner.h - foot), [[block] for block in blocks])
    sheet.text(Frame(inner.x, inner.bottom - foot, inner.w, foot), [note], "Interpretation note", "b")


def _figures(sheet: Sheet, frame: Frame, said: SaidTopic, across: int = 2) -> None:
    blocks = [figure_block(sheet, slot) for slot in said.topic.figures]
    across = min(across, max(1, len(blocks)))
    lines = -(-len(blocks) // across)
    set_rows(sheet, frame, in_rows(blocks, across), most_spare=frame.h // max(1, lines), gap=inch(0.4))


def _panel(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The tinted panel: points under one another, or side by side where it is much wider than high."""
    if frame.w - 2 * PAD > inch(5.5):
        _panel_across(sheet, frame, said)
    else:
        _panel_down(sheet, frame, said)


def _panel_down(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    panel(sheet, frame, "Panel", edge="primary")
    inner = frame.inset(PAD, PAD_Y)
    foot = sheet.height(_note(sheet), inner.w) + AIR
    sheet.text(Frame(inner.x, inner.y, inner.w, inner.h - foot), _read_out(said), "What it means", "t")
    below = Frame(inner.x, inner.bottom - foot, inner.w, foot)
    sheet.areas([Area(below, tuple(_note(sheet)), "Interpretation note", "b")], even=True)


def _note(sheet: Sheet) -> list[Para]:
    return [Para(sheet.word("interpretation_note"), "note", "muted")]


def _title(said: SaidTopic) -> list[Para]:
    parts = said.topic.parts
    return [Para(parts["panel"], "head", "primary")] if "panel" in parts else []


def _read_out(said: SaidTopic) -> list[Para]:
    """The panel's title and its points under one another."""
    paras = _title(said)
    for point in said.topic.points:
        if point.head is not None:
            paras.append(Para(point.head, "head", "ink", before=14 if paras else 0))
        paras.append(Para(point.text, "body", "ink", before=1 if point.head is not None else 10))
    return paras


def _panel_across(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """No higher than it needs: title, points in columns, note."""
    points, head, note = said.topic.points, _title(said), _note(sheet)
    foot = sheet.height(note, frame.w - 2 * PAD) + AIR
    texts = [tuple(headed(point, head_color="ink")) for point in points]
    cells = columns(Frame(0, 0, frame.w - 2 * PAD, 0), [1.0] * len(points), inch(0.35))
    need = max(sheet.height(paras, cell.w) for paras, cell in zip(texts, cells, strict=True)) + 2 * AIR
    top = sheet.height(head, frame.w - 2 * PAD) + inch(0.12) if head else 0
    height = min(frame.h, top + need + foot + inch(0.56))
    box = Frame(frame.x, frame.y, frame.w, height)
    panel(sheet, box, "Panel", edge="primary")
    inner = box.inset(PAD, PAD_Y)
    if head:
        sheet.text(Frame(inner.x, inner.y, inner.w, top), head, "Panel title")
    field = Frame(inner.x, inner.y + top, inner.w, inner.h - top - foot)
    sheet.areas(
        [
            Area(cell, paras, "What it means")
            for cell, paras in zip(columns(field, [1.0] * len(points), inch(0.35)), texts, strict=True)
        ]
    )
    sheet.text(Frame(inner.x, inner.bottom - foot, inner.w, foot), note, "Interpretation note", "b")


KIND = SlideKind(draw, Needs(figures=1, may=("panel",)))
