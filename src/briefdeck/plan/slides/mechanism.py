"""Hub and fan: difficulties flow into one mechanism, drawn as a ring of its members, and out as support."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.text import Figure, PartRole, Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points, headed, row_of_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import below, centred, columns, inch, is_tall, top, within
from briefdeck.plan.ladder import Piece, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

# Connection sites of the preset shapes (presetShapeDefinitions.xml): an ellipse has eight, a rectangle four.
ELLIPSE_TOP, ELLIPSE_LEFT, ELLIPSE_BOTTOM, ELLIPSE_RIGHT = 0, 2, 4, 6
RECT_TOP, RECT_LEFT, RECT_BOTTOM, RECT_RIGHT = 0, 1, 2, 3

MOST_DOTS = 60  # beyond that a ring of dots no longer reads as a count
NODE_WIDTH = inch(3.35)
HEAD, DOT, LEAST_FLOW = inch(0.36), inch(0.17), inch(0.75)
STRIP = inch(1.18)
FLOW, NODE_GAP = inch(0.5), inch(0.14)
ROW_INSETS = (inch(0.06), inch(0.02), inch(0.06), inch(0.02))
NODE_INSETS = (inch(0.14), inch(0.02), inch(0.14), inch(0.02))


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: how many members; parts: hub (its name), from_label, to_label; lists: difficulties, areas.

    points: up to three, in a strip below.
    """
    bodies: list[Body] = [
        partial(_across, most=1.18, shrink=1),
        partial(_across, most=1.7, shrink=2),
        partial(_across, most=1.7, shrink=1),
        partial(_across, most=1.7, shrink=2, role="small"),
        _down,
    ]
    if is_tall(theme.layouts["statement"].body):
        bodies.reverse()
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies), normal=2)


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """The drawing first, its points after it."""
    points = said.topic.points
    if count - 1 > len(points):
        return ()
    bare = replace(said, topic=replace(said.topic, points=()))
    rest = [replace(said, topic=replace(said.topic, points=tuple(chunk))) for chunk in evenly(points, count - 1)]
    return [Piece(bare, bodies), *(Piece(each, [_points_alone]) for each in rest)]


def _points_alone(sheet: Sheet, said: SaidTopic) -> None:
    column_of_points(sheet, sheet.body, said.topic.points)


def _across(sheet: Sheet, said: SaidTopic, *, most: float, shrink: int, role: str = "body") -> None:
    """Difficulties at the left, support at the right, the ring between them, points in a strip under all.

    most: of the strip's height, inches. shrink: type step that the strip is made for.
    role: of the nodes' texts.
    """
    topic = said.topic
    body = sheet.body
    strip = min(inch(most), _strip(sheet, said, shrink))
    field = Frame(body.x, body.y, body.w, body.h - strip)
    width = within(round(body.w * (0.28 if role == "body" else 0.3)), inch(1.6), NODE_WIDTH)
    left = Frame(field.x, field.y, width, field.h)
    right = Frame(field.right - width, field.y, width, field.h)
    middle = Frame(left.right, field.y, right.x - left.right, field.h)
    places = (
        (left, "from_label", "muted", "l"),
        (middle, "hub", "primary", "ctr"),
        (right, "to_label", "primary", "l"),
    )
    heads = [(frame, Para(topic.parts[part], "head", color, align=align)) for frame, part, color, align in places]
    head = max(HEAD, max(sheet.height([para], frame.w) for frame, para in heads) + AIR)
    sheet.areas([Area(top(frame, head), (para,), "Label") for frame, para in heads])
    blanks = _nodes(sheet, below(left, head), _items(sheet, said, "difficulties"), "Difficulty", "muted", role)
    count = len(blanks)
    blanks += _nodes(sheet, below(right, head), _items(sheet, said, "areas"), "Support", "primary", role)
    nodes = sheet.shapes(
        blanks, NODE_INSETS if role == "body" else ROW_INSETS
    )  # on one type step: both sides are equals
    flow = within(round(middle.w * 0.14), inch(0.4), LEAST_FLOW)
    space = below(middle, head)
    ring = _ring(sheet, space, min(space.h, space.w - 2 * flow), sheet.fact(topic.figures[0].fact))
    _group(sheet, said, ring, nodes[:count], nodes[count:], upright=False)
    _foot(sheet, said, strip)


def _down(sheet: Sheet, said: SaidTopic) -> None:
    """Difficulties over the ring, support under it: for a page that is higher than wide."""
    topic, body = said.topic, sheet.body
    strip = _strip(sheet, said, 0)
    field = Frame(body.x, body.y, body.w, body.h - strip)
    first, hub, last = (
        Para(topic.parts[part], "head", color)
        for part, color in (("from_label", "muted"), ("hub", "primary"), ("to_label", "primary"))
    )
    head = max(HEAD, max(sheet.height([para], field.w) for para in (first, hub, last)) + AIR)
    upper, lower = _items(sheet, said, "difficulties"), _items(sheet, said, "areas")
    node = max(_node_height(sheet, field, upper), _node_height(sheet, field, lower))
    ring_h = min(field.h - 2 * (head + node) - 2 * FLOW, field.w * 6 // 10)
    height = 2 * (head + node) + 2 * FLOW + ring_h
    y = field.y + max(0, min(inch(0.3), (field.h - height) // 2))
    top_row = Frame(field.x, y + head, field.w, node)
    circle = Frame(field.x, top_row.bottom + FLOW, field.w, ring_h)
    bottom_row = Frame(field.x, circle.bottom + FLOW, field.w, node)
    blanks = _node_row(sheet, top_row, upper, "Difficulty", "muted")
    count = len(blanks)
    blanks += _node_row(sheet, bottom_row, lower, "Support", "primary")
    nodes = sheet.shapes(blanks, ROW_INSETS)
    ring = _ring(sheet, circle, ring_h, sheet.fact(topic.figures[0].fact))
    side = (field.w - ring_h) // 2 - inch(0.15)
    sheet.areas(
        [
            Area(Frame(field.x, y, field.w, head), (first,), "Label"),
            Area(Frame(field.x, circle.y + (ring_h - 2 * head) // 2, side, 2 * head), (hub,), "Label", "ctr"),
            Area(Frame(field.x, bottom_row.bottom + inch(0.06), field.w, head), (last,), "Label"),
        ]
    )
    _group(sheet, said, ring, nodes[:count], nodes[count:], upright=True)
    if strip:
        _foot(sheet, said, body.bottom - bottom_row.bottom - inch(0.06) - head)


def _items(sheet: Sheet, said: SaidTopic, name: str) -> Sequence[Said]:
    return sheet.fact(said.topic.lists[name]).items


def _group(
    sheet: Sheet,
    said: SaidTopic,
    ring: tuple[Shape, list[Shape], Shape],
    sources: Sequence[Shape],
    targets: Sequence[Shape],
    *,
    upright: bool,
) -> None:
    circle, dots, hub = ring
    flows = [
        *(_flow(sheet, node, circle, inward=True, upright=upright) for node in sources),
        *(_flow(sheet, node, circle, inward=False, upright=upright) for node in targets),
    ]
    told = [(node.body.text if node.body else "", "") for node in (*sources, *targets)]
    sheet.group(
        "Coordination mechanism",
        described(sheet, said.topic.title.first.plain, told),
        [circle, *flows, *dots, hub, *sources, *targets],
    )


def _strip(sheet: Sheet, said: SaidTopic, shrink: int) -> int:
    """Height kept for the points under the drawing, with the room over them."""
    points = said.topic.points
    if not points:
        return 0
    widths = [cell.w for cell in columns(sheet.body, [1.0] * len(points), inch(0.4))]
    need = max(sheet.height(headed(point), width, shrink=shrink) for point, width in zip(points, widths, strict=True))
    return min(max(STRIP, need + inch(0.3) + AIR), sheet.body.h // 2)


def _foot(sheet: Sheet, said: SaidTopic, strip: int) -> None:
    if said.topic.points:
        body = sheet.body
        row_of_points(
            sheet,
            Frame(body.x, body.bottom - strip + inch(0.2), body.w, strip - inch(0.2)),
            said.topic.points,
            inch(0.1),
        )


def _nodes(
    sheet: Sheet, free: Frame, items: Sequence[Said], name: str, color: str, role: str
) -> list[tuple[Shape, list[Para]]]:
    """One box an item, the stack in the middle of its frame, so that both sides meet the ring."""
    gap = inch(0.16) if free.h > inch(0.76) * len(items) else inch(0.09)
    height = min(inch(0.66), (free.h - gap * (len(items) - 1)) // max(1, len(items)))
    used = height * len(items) + gap * (len(items) - 1)
    y = free.y + (free.h - used) // 2
    frames = [Frame(free.x, y + index * (height + gap), free.w, height) for index in range(len(items))]
    return [_node(sheet, frame, item, name, color, role) for frame, item in zip(frames, items, strict=True)]


def _node_row(
    sheet: Sheet, frame: Frame, items: Sequence[Said], name: str, color: str
) -> list[tuple[Shape, list[Para]]]:
    cells = columns(frame, [1.0] * len(items), NODE_GAP)
    return [_node(sheet, cell, item, name, color) for cell, item in zip(cells, items, strict=True)]


def _node_height(sheet: Sheet, frame: Frame, items: Sequence[Said]) -> int:
    cells = columns(frame, [1.0] * len(items), NODE_GAP)
    text = max(
        sheet.height([Para(item, "body", bold=True)], cell.w - 2 * ROW_INSETS[0] - inch(0.1))
        for item, cell in zip(items, cells, strict=True)
    )
    return text + 2 * AIR + 2 * ROW_INSETS[1] + inch(0.1)


def _node(
    sheet: Sheet, frame: Frame, item: Said, name: str, color: str, role: str = "body"
) -> tuple[Shape, list[Para]]:
    shape = Shape(frame, sheet.name(name), "roundRect", "ground", Line(color, 12_700), adjust=(("adj", 18_000),))
    return shape, [Para(item, role, "ink", bold=True, align="ctr")]


def _ring(sheet: Sheet, frame: Frame, side: int, members: SaidFact) -> tuple[Shape, list[Shape], Shape]:
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
    (hub,) = sheet.shapes([(blank, _count(members.long[0]))], (0, 0, 0, 0))
    return circle, dots, hub


def _count(figure: Figure) -> list[Para]:
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


def _flow(sheet: Sheet, node: Shape, circle: Shape, *, inward: bool, upright: bool) -> Connector:
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


KIND = SlideKind(draw, Needs(figures=1, lists=("difficulties", "areas"), parts=("hub", "from_label", "to_label")))
