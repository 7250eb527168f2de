"""Hub and fan: difficulties flow into one mechanism, drawn as a ring of its members, and out as support."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed
from briefdeck.plan.drawing import Drawn, statement
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet

# Connection sites of the preset shapes (presetShapeDefinitions.xml): an ellipse has eight, a rectangle four.
ELLIPSE_LEFT, ELLIPSE_RIGHT = 2, 6
RECT_LEFT, RECT_RIGHT = 1, 3

MOST_DOTS = 60  # beyond that a ring of dots no longer reads as a count
NODE_WIDTH = inch(3.35)
NODE_INSETS = (inch(0.14), inch(0.03), inch(0.14), inch(0.03))


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: how many members; parts: hub, from_label, to_label; lists: difficulties, areas; points: 0 to 3."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    body = sheet.body
    strip = inch(1.18) if topic.points else 0
    field = Frame(body.x, body.y, body.w, body.h - strip)
    head = inch(0.36)
    left = Frame(field.x, field.y, NODE_WIDTH, field.h)
    right = Frame(field.right - NODE_WIDTH, field.y, NODE_WIDTH, field.h)
    sheet.areas(
        [
            Area(Frame(left.x, left.y, left.w, head), (Para(topic.parts["from_label"], "head", "muted"),), "Label"),
            Area(Frame(right.x, right.y, right.w, head), (Para(topic.parts["to_label"], "head", "primary"),), "Label"),
        ]
    )
    middle = Frame(left.right, field.y, right.x - left.right, field.h)
    members = sheet.fact(topic.figures[0].fact)
    caption = inch(0.42)
    side = min(middle.h - caption, middle.w - inch(1.7))
    ring = Frame(middle.x + (middle.w - side) // 2, middle.y, side, side)

    blanks = _nodes(sheet, left, head, sheet.fact(topic.lists["difficulties"]).items, "Difficulty", "muted")
    count = len(blanks)
    blanks += _nodes(sheet, right, head, sheet.fact(topic.lists["areas"]).items, "Support", "primary")
    nodes = sheet.shapes(blanks, NODE_INSETS)  # on one type step: both sides are equals
    sources, targets = nodes[:count], nodes[count:]
    circle, dots, hub = _ring(sheet, ring, int(members.quantity.low), topic.parts["hub"])
    flows = [
        *(_flow(sheet, node, circle, inward=True) for node in sources),
        *(_flow(sheet, node, circle, inward=False) for node in targets),
    ]
    told = [(node.body.text if node.body else "", "") for node in (*sources, *targets)]
    sheet.group(
        "Coordination mechanism",
        described(sheet, f"{topic.title.first.plain}", told),
        [circle, *flows, *dots, hub, *sources, *targets],
    )
    label = Frame(middle.x, ring.bottom + inch(0.08), middle.w, caption - inch(0.08))
    sheet.text(label, [Para(members.long[0], "head", "primary", align="ctr")], "Members", "t")
    if topic.points:
        _strip(sheet, Frame(body.x, body.bottom - strip + inch(0.2), body.w, strip - inch(0.2)), said)


def _nodes(
    sheet: Sheet, frame: Frame, head: int, items: Sequence[Said], name: str, color: str
) -> list[tuple[Shape, list[Para]]]:
    gap = inch(0.16)
    free = frame.h - head
    height = min(inch(0.66), (free - gap * (len(items) - 1)) // max(1, len(items)))
    used = height * len(items) + gap * (len(items) - 1)
    y = frame.y + head + max(0, (free - used) // 4)
    blanks = []
    for index, item in enumerate(items):
        box = Frame(frame.x, y + index * (height + gap), frame.w, height)
        shape = Shape(
            box,
            sheet.name(name),
            "roundRect",
            "ground",
            Line(color, 12_700),
            adjust=(("adj", 18_000),),
        )
        blanks.append((shape, [Para(item, "body", "ink", bold=True, align="ctr")]))
    return blanks


def _ring(sheet: Sheet, ring: Frame, count: int, hub_name: Said) -> tuple[Shape, list[Shape], Shape]:
    circle = Shape(ring, sheet.name("Ring"), "ellipse", "", Line("line", 12_700), decorative=True)
    radius, dot = ring.w / 2, inch(0.15)
    cx, cy = ring.x + ring.w / 2, ring.y + ring.h / 2
    dots = []
    if count <= MOST_DOTS:
        for index in range(count):
            angle = 2 * math.pi * index / count - math.pi / 2
            x, y = cx + 0.83 * radius * math.cos(angle), cy + 0.83 * radius * math.sin(angle)
            box = Frame(round(x - dot / 2), round(y - dot / 2), dot, dot)
            dots.append(Shape(box, sheet.name("Member"), "ellipse", "primary", decorative=True))
    side = round(ring.w * 0.58)
    core = Frame(round(cx - side / 2), round(cy - side / 2), side, side)
    blank = Shape(core, sheet.name("Hub"), "ellipse", "primary_dark")
    (hub,) = sheet.shapes([(blank, [Para(hub_name, "head", "on_dark", align="ctr")])], (0, 0, 0, 0))
    return circle, dots, hub


def _flow(sheet: Sheet, node: Shape, circle: Shape, *, inward: bool) -> Connector:
    """A curve from a node into the ring, or out of it to a node with an arrowhead."""
    ring = circle.frame
    middle = ring.y + ring.h // 2
    node_y = node.frame.y + node.frame.h // 2
    if inward:
        begin, end = (node.name, RECT_RIGHT), (circle.name, ELLIPSE_LEFT)
        start_point, end_point = (node.frame.right, node_y), (ring.x, middle)
        line = Line("muted", 12_700)
    else:
        begin, end = (circle.name, ELLIPSE_RIGHT), (node.name, RECT_LEFT)
        start_point, end_point = (ring.right, middle), (node.frame.x, node_y)
        line = Line("primary", 15_875, tail="triangle")
    return Connector(sheet.name("Flow"), begin, end, start_point, end_point, line, "curvedConnector3")


def _strip(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    cells = columns(frame, [1.0] * len(said.topic.points), inch(0.4))
    areas = []
    for cell, point in zip(cells, said.topic.points, strict=True):
        sheet.rule(cell)
        inner = Frame(cell.x, cell.y + inch(0.1), cell.w, cell.h - inch(0.1))
        areas.append(Area(inner, tuple(headed(point)), "Point"))
    sheet.areas(areas)
