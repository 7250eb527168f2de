"""At a glance: a key figure that leads, others beside or under it, and what they mean for these guests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.bands import dark_lead, lead_needs
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.figure_rows import CELL_GAP, cells_of, figure_grid, figure_rows, rows_need
from briefdeck.plan.grid import below, columns, inch, is_narrow, is_tall, top, within
from briefdeck.plan.ladder import Piece, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import dark_figure
from briefdeck.plan.reading_panel import can_be_loud, panel_alone, panel_height, reading_panel
from briefdeck.plan.sheet import Sheet

WIDE = inch(9.6)  # from here on a frame holds rows of figures beside the tile of the first one
LED = (3.8, 7.8)
CELL = inch(2.3)  # a figure that stands under the tile has no less width than this, else it is a row
MOST_ACROSS = 3
LEAST_TILE, MOST_TALL, MOST_WIDE = inch(1.3), 0.3, 0.48  # height of the tile; of a frame's on a tall page, on others
UNDER = inch(0.22)
SPARE = inch(0.45)  # of height, what figures under the tile take before the tile does
WIDE_PANEL = (4.6, 3.9)

Slots = Sequence[FigureSlot[Said]]
Figures = Callable[[Sheet, Frame, Slots], object]


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures: two to four; points: what they mean; parts: panel, the panel's title."""
    body = theme.layouts["statement"].body
    bodies: list[Body] = [_over] if is_tall(body) else [_beside, *_quieter(body)]
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _quieter(body: Frame) -> list[Body]:
    """Arrangements for longer texts: on a page that is not wide, a grid, and beside it a wider panel."""
    if not is_narrow(body):
        return [_over, partial(_beside, figures=figure_grid)]
    return [partial(_beside, figures=figure_grid), partial(_beside, figures=figure_grid, weights=WIDE_PANEL)]


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
        pieces.append(Piece(replace(said, topic=replace(topic, figures=())), [panel_alone]))
    return pieces


def _beside(
    sheet: Sheet, said: SaidTopic, weights: tuple[float, float] | None = None, figures: Figures | None = None
) -> None:
    """The panel at the right of the figures; its words and theirs are set alike."""
    slots = said.topic.figures
    if not said.topic.points:
        (figures or _led)(sheet, sheet.body, slots)
        return
    left, right = columns(sheet.body, weights or ((5.4, 3.1) if is_narrow(sheet.body) else (8.1, 3.73)), inch(0.35))
    if figures is not None:
        figures(sheet, left, slots)
        loud = False
    else:
        loud = _led(sheet, left, slots, loud=can_be_loud(sheet, right, said))
    reading_panel(sheet, right, said, loud=loud)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    """The panel at the foot of the body, as high as it needs, and the figures over all that is above it."""
    body = sheet.body
    if not said.topic.points:
        _led(sheet, body, said.topic.figures)
        return
    need = min(panel_height(sheet, body.w, said), body.h // 2)
    box = Frame(body.x, body.bottom - need, body.w, need)
    _led(sheet, Frame(body.x, body.y, body.w, box.y - body.y - inch(0.25)), said.topic.figures)
    reading_panel(sheet, box, said)


def _led(sheet: Sheet, frame: Frame, figures: Slots, *, loud: bool = True) -> bool:
    """The first figure leads in a dark tile; the others are rows beside it, or stand under it in a narrower frame.

    loud: whether words may be in the type of a lead. Returns whether they are.
    """
    first, others = figures[0], figures[1:]
    if not others:
        dark_lead(sheet, frame, first)
        return loud
    if frame.w >= WIDE:
        left, right = columns(frame, LED, inch(0.4))
        dark_figure(sheet, left, [first])
        figure_rows(sheet, right, others)
        return False
    across = len(others) if len(others) <= MOST_ACROSS else -(-len(others) // 2)
    in_columns = len(others) > 1 and columns(frame, [1.0] * across, CELL_GAP)[0].w >= CELL
    lowest, wished = lead_needs(sheet, frame.w, first)
    least = max(LEAST_TILE, lowest)
    most = max(least, round(frame.h * (MOST_TALL if is_tall(sheet.body) else MOST_WIDE)))
    room = frame.h - least - UNDER
    cells = cells_of(sheet, frame.w, room, others, across, loud=loud) if in_columns else None
    need = cells.need if cells is not None else rows_need(sheet, frame.w, room, others)
    spare = frame.h - UNDER - need - max(least, wished)
    tile = top(frame, within(frame.h - UNDER - need - within(spare, 0, SPARE), least, most))
    dark_lead(sheet, tile, first)
    lower = below(frame, tile.h + UNDER)
    if cells is None:
        figure_rows(sheet, lower, others)
        return False
    cells.draw(sheet, lower)
    return cells.loud


KIND = SlideKind(draw, Needs(figures=1, may=("panel",)))
