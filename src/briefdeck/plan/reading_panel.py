"""The tinted panel with what figures mean for an audience: the office's own reading, marked as such."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.deck import TextBody
from briefdeck.model.edition import SaidTopic
from briefdeck.model.theme import Frame
from briefdeck.plan.cards import MOST_LINES, headed
from briefdeck.plan.grid import NEAR, below, columns, inch, top
from briefdeck.plan.panels import LEAD_PAD
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, rows_height, set_rows
from briefdeck.plan.statement import panel
from briefdeck.typeset import measure

PAD, PAD_Y = inch(0.25), LEAD_PAD
SPACES = (14.0, 8.0)  # pt between points, and where they need the room
WIDE = inch(9.6)  # from here on the title stands at the left of the points
SIDE = inch(2.4)  # of such a panel, for its title


def reading_panel(sheet: Sheet, frame: Frame, said: SaidTopic, *, loud: bool = False) -> None:
    """The tinted panel: points under one another, or side by side where it is much wider than high.

    loud: in the type of a lead; see ``can_be_loud``.
    """
    if _is_across(frame.w):
        _panel_across(sheet, frame, said)
    else:
        _panel_down(sheet, frame, said, loud=loud)


def can_be_loud(sheet: Sheet, frame: Frame, said: SaidTopic) -> bool:
    """Whether a panel of that frame holds its points in the type of a lead."""
    return not _is_across(frame.w) and any(_holds(sheet, frame, _read_out(said, apart, True)) for apart in SPACES)


def _is_across(width: int) -> bool:
    return width - 2 * PAD > inch(5.5)


def panel_height(sheet: Sheet, width: int, said: SaidTopic) -> int:
    """Height in EMU that the panel needs at a width."""
    if _is_across(width):
        return _Across(sheet, width, said).height
    inner = width - 2 * PAD
    return sheet.height(_read_out(said), inner) + sheet.height(_note(sheet), inner) + 2 * PAD_Y + inch(0.12) + 3 * AIR


def _panel_down(sheet: Sheet, frame: Frame, said: SaidTopic, *, loud: bool) -> None:
    panel(sheet, frame, "Panel", edge="primary")
    field, foot = _field(sheet, frame)
    for apart in SPACES:
        paras = _read_out(said, apart, loud)
        if _holds(sheet, frame, paras):
            break
    sheet.text(field, paras, "What it means", "t")
    sheet.areas([Area(foot, tuple(_note(sheet)), "Interpretation note", "b")], even=True)


def _field(sheet: Sheet, frame: Frame) -> tuple[Frame, Frame]:
    """Where the points stand in a panel, and its note under them."""
    inner = frame.inset(PAD, PAD_Y)
    y = inner.bottom - sheet.height(_note(sheet), inner.w) - AIR
    nearest = sheet.top_met(y)
    high = (nearest if nearest <= y else nearest - NEAR) - inner.y  # level with what all but meets it, or clear of it
    return top(inner, high), below(inner, high)


def _holds(sheet: Sheet, frame: Frame, paras: Sequence[Para]) -> bool:
    """Whether the field of a panel holds them, none in the type of a lead longer than what is said rather than read."""
    field, _ = _field(sheet, frame)
    if sheet.height(paras, field.w) + AIR > field.h:
        return False
    counts = measure(TextBody(tuple(sheet.set(para) for para in paras)), field.w, sheet.theme.fonts).lines
    return all(count <= MOST_LINES for para, count in zip(paras, counts, strict=True) if para.role == "lead")


def _note(sheet: Sheet) -> list[Para]:
    return [Para(sheet.word("interpretation_note"), "note", "muted")]


def _title(said: SaidTopic) -> list[Para]:
    parts = said.topic.parts
    return [Para(parts["panel"], "head", "primary")] if "panel" in parts else []


def _read_out(said: SaidTopic, apart: float = SPACES[0], loud: bool = False) -> list[Para]:
    """The panel's title and its points under one another, ``apart`` pt from each other. loud: in the type of a lead."""
    role, down = ("lead", 1) if loud else ("body", 0)
    paras = _title(said)
    for point in said.topic.points:
        if point.head is not None:
            before = apart if paras else 0
            paras.append(Para(point.head, role if loud else "head", "ink", bold=True, before=before, down=down))
        between = 1 if point.head is not None else 10
        paras.append(Para(point.text, role, "ink", before=between, down=down))
    return paras


class _Across:
    """A panel whose points stand side by side, under its title or, where it is wide, at the right of it.

    height: of the panel, EMU. side: width of the column of title and note, 0: they stand over and under the points.
    """

    def __init__(self, sheet: Sheet, width: int, said: SaidTopic) -> None:
        inner = width - 2 * PAD
        self.head, self.note = _title(said), _note(sheet)
        self.texts = [tuple(headed(point, head_color="ink")) for point in said.topic.points]
        self.side = SIDE if width >= WIDE else 0
        cells = self.cells(Frame(0, 0, inner, 0))
        need = max(sheet.height(paras, cell.w) for paras, cell in zip(self.texts, cells, strict=True)) + 2 * AIR
        wide = self.side - inch(0.3) if self.side else inner
        self.top = sheet.height(self.head, wide) + AIR + inch(0.06) if self.head else 0
        self.foot = sheet.height(self.note, wide) + AIR
        self.height = 2 * PAD_Y + (max(need, self.top + self.foot) if self.side else self.top + need + self.foot)

    def cells(self, inner: Frame) -> list[Frame]:
        field = Frame(inner.x + self.side, inner.y, inner.w - self.side, inner.h)
        return columns(field, [1.0] * len(self.texts), inch(0.35))


def _panel_across(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """No higher than it needs."""
    plan = _Across(sheet, frame.w, said)
    box = Frame(frame.x, frame.y, frame.w, min(frame.h, plan.height))
    panel(sheet, box, "Panel", edge="primary")
    inner = box.inset(PAD, PAD_Y)
    wide = plan.side - inch(0.3) if plan.side else inner.w
    if plan.head:
        sheet.text(Frame(inner.x, inner.y, wide, plan.top), plan.head, "Panel title")
    over, under = (0, 0) if plan.side else (plan.top, plan.foot)
    field = Frame(inner.x, inner.y + over, inner.w, inner.h - over - under)
    sheet.areas([Area(cell, paras, "What it means") for cell, paras in zip(plan.cells(field), plan.texts, strict=True)])
    note = Area(Frame(inner.x, inner.bottom - plan.foot, wide, plan.foot), tuple(plan.note), "Interpretation note", "b")
    sheet.areas([note], even=True)


def panel_alone(sheet: Sheet, said: SaidTopic) -> None:
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
