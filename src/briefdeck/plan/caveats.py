"""What to check before quoting: the sentences on open doubts, in a tinted panel or on a slide of their own."""

from __future__ import annotations

from briefdeck.model.briefing import Point
from briefdeck.model.edition import SaidCaveat
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import HAIRLINE, column_of_points
from briefdeck.plan.grid import below, inch
from briefdeck.plan.ledger import GAP
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR, Block, Row, rows_height, rows_placed, set_rows
from briefdeck.plan.statement import panel

PAD, PAD_Y = inch(0.22), inch(0.18)
ROOM = inch(0.06)  # over and under each point
ROLES = ("body", "small")  # the first one in which all points have room


def draw_panel(sheet: Sheet, frame: Frame, across: int = 1) -> None:
    """The panel over a frame, so many points side by side, hairlines between those under one another."""
    panel(sheet, frame, "Caveats", edge="primary")
    inner = frame.inset(PAD, PAD_Y)
    top = sheet.height([_title(sheet)], inner.w) + AIR
    room = below(inner, top)
    sheet.text(Frame(inner.x, inner.y, inner.w, top), [_title(sheet)], "Caveats title")
    role = next((one for one in ROLES if rows_placed(sheet, room, _rows(sheet, one, across), gap=GAP)), ROLES[-1])
    set_rows(sheet, room, _rows(sheet, role, across), most_spare=inch(0.3), gap=GAP)


def panel_height(sheet: Sheet, width: int, across: int) -> int:
    """Height in EMU of a panel with so many points side by side, in its smaller type."""
    inner = width - 2 * PAD
    texts = rows_height(sheet, inner, _rows(sheet, ROLES[-1], across), gap=GAP)
    return sheet.height([_title(sheet)], inner) + AIR + texts + 2 * PAD_Y


def caveats_alone(sheet: Sheet) -> None:
    """Nothing but the points, over the whole body."""
    points = [Point(caveat.subject, caveat.text, caveat.head) for caveat in sheet.edition.caveats]
    column_of_points(sheet, sheet.body, points)


def _rows(sheet: Sheet, role: str, across: int) -> list[Row]:
    caveats = sheet.edition.caveats
    starts = range(0, len(caveats), across)
    return [[_block(one, role, first=not start) for one in caveats[start : start + across]] for start in starts]


def _block(caveat: SaidCaveat, role: str, *, first: bool) -> Block:
    paras = (Para(caveat.head, role, "ink", bold=True), Para(caveat.text, role, "ink", before=1))
    return Block(paras, "Caveat", ROOM, rule=None if first else HAIRLINE)


def _title(sheet: Sheet) -> Para:
    return Para(sheet.word("check_before_quoting"), "head", "primary", bold=True)
