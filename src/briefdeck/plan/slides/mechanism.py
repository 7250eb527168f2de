"""Hub and fan: difficulties flow into one mechanism, drawn as a ring of its members, and out as support."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.text import Figure, PartRole, Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import row_of_points
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import below, centred, inch, top
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet

# Connection sites of the preset shapes (presetShapeDefinitions.xml): an ellipse has eight, a rectangle four.
ELLIPSE_LEFT, ELLIPSE_RIGHT = 2, 6
RECT_LEFT, RECT_RIGHT = 1, 3

MOST_DOTS = 60  # beyond that a ring of dots no longer reads as a count
NODE_WIDTH = inch(3.35)
HEAD, DOT, LEAST_FLOW = inch(0.36), inch(0.17), inch(0.75)
NODE_INSETS = (inch(0.14), inch(0.03), inch(0.14), inch(0.03))


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: how many members; parts: hub (its name), from_label, to_label; lists: difficulties, areas.

    points: up to three, in a strip below.
    """
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    body = sheet.body
    strip = inch(1.18) if topic.points else 0
    field = Frame(body.x, body.y, body.w, body.h - strip)
    left = Frame(field.x, field.y, NODE_WIDTH, field.h)
    right = Frame(field.right - NODE_WIDTH, field.y, NODE_WIDTH, field.h)
    middle = Frame(left.right, field.y, right.x - left.right, field.h)
    heads = ((left, "from_label", "muted", "l"), (middle, "hub", "primary", "ctr"), (right, "to_label", "primary", "l"))
    sheet.areas(
        [
            Area(top(frame, HEAD), (Para(topic.parts[part], "head", color, align=align),), "Label")
            for frame, part, color, align in heads
        ]
    )
    blanks = _nodes(sheet, left, sheet.fact(topic.lists["difficulties"]).items, "Difficulty", "muted")
    count = len(blanks)
    blanks += _nodes(sheet, right, sheet.fact(topic.lists["areas"]).items, "Support", "primary")
    nodes = sheet.shapes(blanks, NODE_INSETS)  # on one type step: both sides are equals
    sources, targets = nodes[:count], nodes[count:]
    circle, dots, hub = _ring(sheet, below(middle, HEAD), sheet.fact(topic.figures[0].fact))
    flows = [
        *(_flow(sheet, node, circle, inward=True) for node in sources),
        *(_flow(sheet, node, circle, inward=False) for node in targets),
    ]
    told = [(node.body.text if node.body else "", "") for node in (*sources, *targets)]
    sheet.group(
        "Coordination mechanism",
        described(sheet, topic.title.first.plain, told),
        [circle, *flows, *dots, hub, *sources, *targets],
    )
    if topic.points:
        foot = Frame(body.x, body.bottom - strip + inch(0.2), body.w, strip - inch(0.2))
        row_of_points(sheet, foot, topic.points, inch(0.1))


def _nodes(sheet: Sheet, frame: Frame, items: Sequence[Said], name: str, color: str) -> list[tuple[Shape, list[Para]]]:
    """One box an item, the stack in the middle of what is left under the label, so that both sides meet the ring."""
    free = below(frame, HEAD)
    gap = inch(0.16)
    height = min(inch(0.66), (free.h - gap * (len(items) - 1)) // max(1, len(items)))
    used = height * len(items) + gap * (len(items) - 1)
    y = free.y + (free.h - used) // 2
    return [
        (
            Shape(
                Frame(free.x, y + index * (height + gap), free.w, height),
                sheet.name(name),
                "roundRect",
                "ground",
                Line(color, 12_700),
                adjust=(("adj", 18_000),),
            ),
            [Para(item, "body", "ink", bold=True, align="ctr")],
        )
        for index, item in enumerate(items)
    ]


def _ring(sheet: Sheet, frame: Frame, members: SaidFact) -> tuple[Shape, list[Shape], Shape]:
    """The circle that connectors end on, one dot a member, and the hub that says how many they are."""
    side = min(frame.h, frame.w - 2 * LEAST_FLOW)
    ring = centred(frame, side, side)
    circle = Shape(ring, sheet.name("Ring"), "ellipse", "", Line("line", 12_700), decorative=True)
    cx, cy = ring.x + side / 2, ring.y + side / 2
    count = int(members.quantity.low)
    dots = []
    for index in range(count if count <= MOST_DOTS else 0):
        angle = 2 * math.pi * index / count - math.pi / 2
        x, y = cx + 0.42 * side * math.cos(angle), cy + 0.42 * side * math.sin(angle)
        box = Frame(round(x - DOT / 2), round(y - DOT / 2), DOT, DOT)
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


KIND = SlideKind(draw, Needs(figures=1, lists=("difficulties", "areas"), parts=("hub", "from_label", "to_label")))
