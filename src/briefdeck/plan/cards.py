"""Pieces that several slide kinds share: a key figure with its label, a headed line, a column of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import TextBody
from briefdeck.model.edition import SaidFact, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame
from briefdeck.plan.grid import below, columns, inch, is_narrow, is_tall
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, squeezed, stacked
from briefdeck.typeset import measure


def key_figure(
    sheet: Sheet,
    slot: FigureSlot[Said],
    *,
    color: str = "primary",
    dark: bool = False,
    down: int = 0,
    role: str = "kpi",
    equivalent: bool = True,
    loud: int | None = None,
) -> list[Para]:
    """A large numeral, the label under it, an explaining line, and its currency equivalent where there is one.

    The equivalent comes last: between numeral and label it would push this label off the line of its neighbours'.
    A goal is in the accent on any light ground, wherever it is shown.
    down: steps below the largest numeral to start at. role: ``hero`` for the one figure of a slide.
    equivalent: False where a cell is too narrow for it. loud: label and text in the type of a
    lead, the label so many steps under its largest.
    """
    fact = sheet.fact(slot.fact)
    if not dark:
        color = color_of(fact, color)
    unit = "on_dark" if dark else "ink"
    soft = "on_dark_muted" if dark else "muted"
    paras = [Para(fact.kpi[0], role, color, numeral=True, unit_color=unit, down=down)]
    label, text = ("head", "body") if loud is None else ("lead", "lead")
    paras.append(Para(slot.label or fact.label, label, unit, bold=True, before=3, down=loud or 0))
    if slot.text is not None:
        paras.append(Para(slot.text, text, soft, before=2, down=0 if loud is None else 1))
    return [*paras, *equivalent_of(sheet, slot, soft)] if equivalent else paras


def equivalent_of(sheet: Sheet, slot: FigureSlot[Said], color: str = "muted") -> list[Para]:
    """The figure's currency equivalent, where there is one."""
    said = sheet.fact(slot.fact).equivalent
    return [] if said is None else [Para(said, "small", color, before=2)]


def color_of(fact: SaidFact, usual: str = "primary") -> str:
    """Colour role of a fact's numeral: goals have the accent to themselves."""
    return "accent" if fact.quantity.target else usual


def headed(point: Point[Said], *, head_color: str = "primary", color: str = "ink", large: bool = False) -> list[Para]:
    """A point: its head on a line of its own, then its text. large: the head in the type of a lead."""
    head = Para("", "lead" if large else "head", head_color, bold=True if large else None, down=1 if large else 0)
    paras = [] if point.head is None else [replace(head, said=point.head)]
    return [*paras, Para(point.text, "body", color, before=2 if paras else 0)]


def loudly(sheet: Sheet, points: Sequence[Point[Said]], frame: Frame, pad: int, *, across: bool) -> list[list[Para]]:
    """Points in the type of a lead, at the larger step of it at which they fit; else as ``headed`` has them.

    frame: of all of them, side by side (``across``, its width that of one) or under one another. pad: EMU of room that
    each has over and under it. They do not fit either where a text takes more than ``MOST_LINES``.
    """
    for down in range(2):
        told = [_loud(point, down) for point in points]
        lines = [sum(measure(TextBody((sheet.set(paras[-1]),)), frame.w, sheet.theme.fonts).lines) for paras in told]
        needs = [sheet.height(paras, frame.w) + 2 * pad + AIR for paras in told]
        if max(lines) <= MOST_LINES and (max(needs) if across else sum(needs)) <= frame.h:
            return told
    return [headed(point) for point in points]


def _loud(point: Point[Said], down: int) -> list[Para]:
    head = [] if point.head is None else [Para(point.head, "head", "primary")]
    return [*head, Para(point.text, "lead", "ink", before=2 if head else 0, down=down)]


def on_one_line(sheet: Sheet, para: Para, width: int) -> Para:
    """The paragraph that many steps down at which it takes one line of ``width`` EMU; as it is where none will do."""
    for down in range(para.down, para.down + sheet.depth(para) + 1):
        tried = replace(para, down=down)
        if natural_width(sheet, tried) <= width:
            return tried
    return para


def natural_width(sheet: Sheet, para: Para) -> int:
    """Width in EMU of a paragraph on one line."""
    return measure(TextBody((sheet.set(para),), wrap=False), 0, sheet.theme.fonts).width


SURE = 1.02  # of a natural width: what programs may differ by in it
MOST_LINES = 3  # of a point in the type of a lead: it is said, not read
FEW = 2  # points that share the height of what they stand beside, rather than close up at its top
HAIRLINE = ("line", 9_525)
STRONG = ("primary", 19_050)


def figure_block(sheet: Sheet, slot: FigureSlot[Said], *, color: str = "primary") -> Block:
    """A key figure under a strong rule."""
    return Block(tuple(key_figure(sheet, slot, color=color)), "Key figure", inch(0.16), rule=STRONG)


def point_block(point: Point[Said], pad: int = inch(0.12), rule: tuple[str, int] = HAIRLINE) -> Block:
    """A headed point under a rule."""
    return Block(tuple(headed(point)), "Point", pad, rule=rule)


def points_alone(sheet: Sheet, said: SaidTopic) -> None:
    """Nothing but the topic's points, over the whole body."""
    column_of_points(sheet, sheet.body, said.topic.points)


def row_of_points(sheet: Sheet, frame: Frame, points: Sequence[Point[Said]], pad: int, *, loud: bool = False) -> None:
    """Points side by side, each under a hairline with ``pad`` EMU of room below it. loud: see ``loudly``."""
    if not points:
        return
    cells = columns(frame, [1.0] * len(points), inch(0.4))
    for cell in cells:
        sheet.rule(cell)
    told = [headed(point) for point in points]
    if loud:
        told = loudly(sheet, points, replace(cells[0], h=frame.h - pad), 0, across=True)
    sheet.areas([Area(below(cell, pad), tuple(paras), "Point") for cell, paras in zip(cells, told, strict=True)])


def points_under(sheet: Sheet, frame: Frame, points: Sequence[Point[Said]]) -> None:
    """Points in what is left under a drawing: side by side on a wide frame, else under one another."""
    if is_narrow(frame) and len(points) > 1 and frame.h > inch(1.4) * len(points):
        column_of_points(sheet, frame, points, loud=True)
    else:
        row_of_points(sheet, frame, points, inch(0.12), loud=True)


def column_of_points(
    sheet: Sheet, frame: Frame, points: Sequence[Point[Said]], *, head_color: str = "primary", loud: bool = False
) -> None:
    """Points under one another, each under a hairline, each as high as it needs. loud: as ``loudly`` where it can.

    Where heads above the texts take too much height, heads stand at the left of the texts instead.
    """
    if not points:
        return
    if loud:
        over = [Block(tuple(paras), "Point") for paras in loudly(sheet, points, frame, inch(0.12), across=False)]
    else:
        over = [Block(tuple(headed(point, head_color=head_color)), "Point") for point in points]
    most = inch(0.8) if is_tall(sheet.body) else frame.h if loud else inch(0.4) if len(points) > FEW else inch(1.2)
    found = stacked(sheet, frame, over, most_spare=most, steps=1)
    if found is None and all(point.head is not None for point in points) and _beside(sheet, frame, points, head_color):
        return
    cells, areas = found or stacked(sheet, frame, over, most_spare=most) or squeezed(frame, over)
    for cell in cells:
        sheet.rule(cell)
    sheet.areas(areas)


def _beside(sheet: Sheet, frame: Frame, points: Sequence[Point[Said]], head_color: str) -> bool:
    """Heads at the left of their texts. Returns False, and draws nothing, where that does not fit either."""
    side = round(frame.w * 0.24)
    words = [word for point in points if point.head is not None for word in point.head.first.plain.split()]
    if max((natural_width(sheet, Para(word, "body", bold=True)) for word in words), default=0) > side:
        return False  # a word would break
    texts = [
        Block((Para(point.text, "body"),), "Point", inch(0.09), frame.w - side - inch(0.2), side + inch(0.2))
        for point in points
    ]
    found = stacked(sheet, frame, texts)
    if found is None:
        return False
    cells, areas = found
    heads = [
        Area(replace(area.frame, x=cell.x, w=side), (Para(point.head, "body", head_color, bold=True),), "Point head")
        for cell, area, point in zip(cells, areas, points, strict=True)
        if point.head is not None
    ]
    for cell in cells:
        sheet.rule(cell)
    sheet.pairs(heads, areas)
    return True
