"""Hub and nodes: boxes for what flows in and out, a ring with one dot a member, and the curves between them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import SaidFact
from briefdeck.model.text import Figure, PartRole, Said
from briefdeck.model.theme import Frame
from briefdeck.plan.grid import centred, columns, inch
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR

# Connection sites of the preset shapes (presetShapeDefinitions.xml): an ellipse has eight, a rectangle four.
ELLIPSE_TOP, ELLIPSE_LEFT, ELLIPSE_BOTTOM, ELLIPSE_RIGHT = 0, 2, 4, 6
RECT_TOP, RECT_LEFT, RECT_BOTTOM, RECT_RIGHT = 0, 1, 2, 3

MOST_DOTS = 60  # beyond that a ring of dots no longer reads as a count
DOT, NODE_GAP = inch(0.17), inch(0.14)
ROW_INSETS = (inch(0.06), inch(0.02), inch(0.06), inch(0.02))
NODE_INSETS = (inch(0.08), inch(0.02), inch(0.08), inch(0.02))


def nodes(
    sheet: Sheet, free: Frame, items: Sequence[Said], name: str, color: str, role: str
) -> list[tuple[Shape, list[Para]]]:
    """One box an item, the stack in the middle of its frame, so that both sides meet the ring."""
    gap = inch(0.16) if free.h > inch(0.76) * len(items) else inch(0.09)
    height = min(inch(0.66), (free.h - gap * (len(items) - 1)) // max(1, len(items)))
    used = height * len(items) + gap * (len(items) - 1)
    y = free.y + (free.h - used) // 2
    frames = [Frame(free.x, y + index * (height + gap), free.w, height) for index in range(len(items))]
    return [node(sheet, frame, item, name, color, role) for frame, item in zip(frames, items, strict=True)]


def node_row(
    sheet: Sheet, frame: Frame, items: Sequence[Said], name: str, color: str
) -> list[tuple[Shape, list[Para]]]:
    cells = columns(frame, [1.0] * len(items), NODE_GAP)
    return [node(sheet, cell, item, name, color) for cell, item in zip(cells, items, strict=True)]


def node_height(sheet: Sheet, frame: Frame, items: Sequence[Said]) -> int:
    cells = columns(frame, [1.0] * len(items), NODE_GAP)
    text = max(
        sheet.height([Para(item, "body", bold=True)], cell.w - 2 * ROW_INSETS[0] - inch(0.1))
        for item, cell in zip(items, cells, strict=True)
    )
    return text + 2 * AIR + 2 * ROW_INSETS[1] + inch(0.1)


def node(sheet: Sheet, frame: Frame, item: Said, name: str, color: str, role: str = "body") -> tuple[Shape, list[Para]]:
    """What flows in stands on the tint of a panel, what flows out on the brand's colour: a problem and its answer."""
    out = color == "primary"
    fill, ink = ("primary", "on_dark") if out else ("panel", "ink")
    shape = Shape(frame, sheet.name(name), "roundRect", fill, Line(color, 12_700), adjust=(("adj", 18_000),))
    return shape, [Para(item, role, ink, bold=True, align="ctr")]


def ring(sheet: Sheet, frame: Frame, side: int, members: SaidFact) -> tuple[Shape, list[Shape], Shape]:
    """The circle that connectors end on, one dot a member, and the hub that says how many they are."""
    side = max(side, inch(0.8))
    ring = centred(frame, side, side)
    circle = Shape(ring, sheet.name("Ring"), "ellipse", "", Line("line", 12_700), decorative=True)
    cx, cy = ring.x + side / 2, ring.y + side / 2
    count = int(members.quantity.low)
    dot = min(DOT, round(side * 0.06))
    dots = []
    for index in range(count if count <= MOST_DOTS else 0):
        angle = 2 * math.pi * index / count - math.pi / 2
        x, y = cx + 0.42 * side * math.cos(angle), cy + 0.42 * side * math.sin(angle)
        box = Frame(round(x - dot / 2), round(y - dot / 2), dot, dot)
        dots.append(Shape(box, sheet.name("Member"), "ellipse", "primary", decorative=True))
    core = centred(ring, round(side * 0.64), round(side * 0.64))
    blank = Shape(core, sheet.name("Hub"), "ellipse", "primary_dark")
    (hub,) = sheet.shapes([(blank, count_of(members.long[0]))], (0, 0, 0, 0))
    return circle, dots, hub


def count_of(figure: Figure) -> list[Para]:
    """The number on one line and its noun on the next, both still pieces of the same figure."""
    nouns = [index for index, part in enumerate(figure.parts) if part.role is PartRole.NOUN]
    cut = nouns[0] if nouns else len(figure.parts)
    number = replace(figure, parts=figure.parts[:cut])
    paras = [Para(number, "kpi", "gold", numeral=True, unit_color="on_dark", align="ctr", down=1)]
    if nouns:
        noun = replace(figure.parts[cut], text=figure.parts[cut].text.lstrip())
        rest = replace(figure, parts=(noun, *figure.parts[cut + 1 :]))
        paras.append(Para(rest, "small", "on_dark", bold=True, align="ctr"))
    return paras


def flow(sheet: Sheet, node: Shape, circle: Shape, *, inward: bool, upright: bool) -> Connector:
    """A curve from a node into the ring, or out of it to a node with an arrowhead."""
    ring, box = circle.frame, node.frame
    if upright:
        near, far = (
            ((box.x + box.w // 2, box.bottom), (ring.x + ring.w // 2, ring.y))
            if inward
            else (
                (ring.x + ring.w // 2, ring.bottom),
                (box.x + box.w // 2, box.y),
            )
        )
        sites = (RECT_BOTTOM, ELLIPSE_TOP) if inward else (ELLIPSE_BOTTOM, RECT_TOP)
    else:
        near, far = (
            ((box.right, box.y + box.h // 2), (ring.x, ring.y + ring.h // 2))
            if inward
            else (
                (ring.right, ring.y + ring.h // 2),
                (box.x, box.y + box.h // 2),
            )
        )
        sites = (RECT_RIGHT, ELLIPSE_LEFT) if inward else (ELLIPSE_RIGHT, RECT_LEFT)
    ends = (node.name, circle.name) if inward else (circle.name, node.name)
    line = Line("muted", 12_700) if inward else Line("primary", 15_875, tail="triangle")
    geometry = "line" if upright else "curvedConnector3"
    return Connector(sheet.name("Flow"), (ends[0], sites[0]), (ends[1], sites[1]), near, far, line, geometry)
