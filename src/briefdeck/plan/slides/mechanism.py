"""Hub and fan: difficulties flow into one mechanism, drawn as a ring of its members, and out as support."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import hub
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed, row_of_points
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import below, columns, inch, is_narrow, top, within
from briefdeck.plan.ladder import by_shape, laid_out, points_after
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

NODE_WIDTH = inch(3.75)
HEAD, LEAST_FLOW, FLOW = inch(0.36), inch(0.75), inch(0.5)
STRIP = inch(1.18)  # at least, where its texts are set smaller: room for them to grow again
TIP_W, TIP_H = inch(0.36), inch(0.16)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: how many members; parts: hub (its name), from_label, to_label; lists: difficulties, areas.

    points: up to three, in a strip below.
    """
    ringed = by_shape(
        theme,
        partial(_across, most=1.18, shrink=0),
        partial(_across, most=1.18, shrink=1),
        partial(_across, most=1.7, shrink=2),
        partial(_across, most=1.7, shrink=1),
        partial(_across, most=1.7, shrink=2, role="small"),
        _down,
    )
    bodies = [*ringed, _banded]
    return laid_out(edition, theme, said, bodies, points_after(bodies), normal=2)


def _across(sheet: Sheet, said: SaidTopic, *, most: float, shrink: int, role: str = "body") -> None:
    """Difficulties at the left, support at the right, the ring between them, points in a strip under all.

    most: of the strip's height, inches. shrink: type step that the strip is made for.
    role: of the nodes' texts.
    """
    topic = said.topic
    body = sheet.body
    strip = min(inch(most), _strip(sheet, said, shrink))
    field = Frame(body.x, body.y, body.w, body.h - strip)
    width = within(round(body.w * (0.312 if role == "body" else 0.33)), inch(1.6), NODE_WIDTH)
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
    blanks = hub.nodes(sheet, below(left, head), _items(sheet, said, "difficulties"), "Difficulty", "muted", role)
    count = len(blanks)
    blanks += hub.nodes(sheet, below(right, head), _items(sheet, said, "areas"), "Support", "primary", role)
    nodes = sheet.shapes(
        blanks, hub.NODE_INSETS if role == "body" else hub.ROW_INSETS
    )  # on one type step: both sides are equals
    flow = within(round(middle.w * 0.14), inch(0.4), LEAST_FLOW)
    space = below(middle, head)
    ring = hub.ring(sheet, space, min(space.h, space.w - 2 * flow), sheet.fact(topic.figures[0].fact))
    _group(sheet, said, ring, nodes[:count], nodes[count:], upright=False)
    _foot(sheet, said, strip)


def _down(sheet: Sheet, said: SaidTopic) -> None:
    """Difficulties over the ring, support under it: for a page that is higher than wide."""
    topic, body = said.topic, sheet.body
    strip = _strip(sheet, said, 0)
    field = Frame(body.x, body.y, body.w, body.h - strip)
    first, middle, last = (
        Para(topic.parts[part], "head", color)
        for part, color in (("from_label", "muted"), ("hub", "primary"), ("to_label", "primary"))
    )
    head = max(HEAD, max(sheet.height([para], field.w) for para in (first, middle, last)) + AIR)
    upper, lower = _items(sheet, said, "difficulties"), _items(sheet, said, "areas")
    node = max(hub.node_height(sheet, field, upper), hub.node_height(sheet, field, lower))
    ring_h = min(field.h - 2 * (head + node) - 2 * FLOW, field.w * 6 // 10)
    height = 2 * (head + node) + 2 * FLOW + ring_h
    y = field.y + max(0, min(inch(0.3), (field.h - height) // 2))
    top_row = Frame(field.x, y + head, field.w, node)
    circle = Frame(field.x, top_row.bottom + FLOW, field.w, ring_h)
    bottom_row = Frame(field.x, circle.bottom + FLOW, field.w, node)
    blanks = hub.node_row(sheet, top_row, upper, "Difficulty", "muted")
    count = len(blanks)
    blanks += hub.node_row(sheet, bottom_row, lower, "Support", "primary")
    nodes = sheet.shapes(blanks, hub.ROW_INSETS)
    ring = hub.ring(sheet, circle, ring_h, sheet.fact(topic.figures[0].fact))
    side = (field.w - ring_h) // 2 - inch(0.15)
    sheet.areas(
        [
            Area(Frame(field.x, y, field.w, head), (first,), "Label"),
            Area(Frame(field.x, circle.y + (ring_h - 2 * head) // 2, side, 2 * head), (middle,), "Label", "ctr"),
            Area(Frame(field.x, bottom_row.bottom + inch(0.06), field.w, head), (last,), "Label"),
        ]
    )
    _group(sheet, said, ring, nodes[:count], nodes[count:], upright=True)
    if strip:
        _foot(sheet, said, body.bottom - bottom_row.bottom - inch(0.06) - head)


def _banded(sheet: Sheet, said: SaidTopic) -> None:
    """Boxes in a grid, the mechanism as a dark band, boxes in a grid: where a ring has no room."""
    topic, body = said.topic, sheet.body
    strip = _strip(sheet, said, 2)
    across = 2 if is_narrow(body) else 4
    heads = [Para(topic.parts["from_label"], "head", "muted"), Para(topic.parts["to_label"], "head", "primary")]
    head = max(sheet.height([para], body.w) for para in heads) + AIR
    lists = [_items(sheet, said, name) for name in ("difficulties", "areas")]
    lines = [-(-len(items) // across) for items in lists]
    node = max(
        hub.node_height(sheet, body, items[at : at + across]) for items in lists for at in range(0, len(items), across)
    )
    count = sheet.fact(topic.figures[0].fact).long[0]
    told = [Para(topic.parts["hub"], "head", "on_dark"), Para(count, "lead", "gold", bold=True, before=2)]
    band = sheet.height(told, body.w - inch(0.6)) + 2 * AIR + inch(0.2)
    grids = [line * (node + hub.NODE_GAP) for line in lines]
    spare = max(0, body.h - strip - 2 * head - sum(grids) - band - 2 * TIP_H)
    band += min(inch(0.5), spare // 2)
    y = body.y
    shapes: list[Shape] = []
    labels: list[Area] = []
    for at, (items, para, grid) in enumerate(zip(lists, heads, grids, strict=True)):
        labels.append(Area(Frame(body.x, y, body.w, head), (para,), "Label"))
        name, color = (("Difficulty", "muted"), ("Support", "primary"))[at]
        blanks = []
        for line, start in enumerate(range(0, len(items), across)):
            row = Frame(body.x, y + head + line * (node + hub.NODE_GAP), body.w, node)
            blanks += hub.node_row(sheet, row, items[start : start + across], name, color)
        shapes += sheet.shapes(blanks, hub.ROW_INSETS)
        y += head + grid
        if at == 0:
            box = Frame(body.x, y, body.w, band)
            shapes.append(sheet.shape(box, "Hub", fill="primary_dark", paras=told, insets=(inch(0.3), 0, inch(0.3), 0)))
            tip = Frame(body.x + (body.w - TIP_W) // 2, box.bottom - 1, TIP_W, TIP_H)
            shapes.append(Shape(tip, sheet.name("Tip"), "flowChartMerge", "primary_dark", decorative=True))
            y = box.bottom + TIP_H
    sheet.areas(labels)
    told_names = [(item.first.plain, "") for items in lists for item in items]
    sheet.group("Coordination mechanism", described(sheet, topic.title.first.plain, told_names), shapes)
    if strip:
        _foot(sheet, said, min(body.bottom - y - inch(0.1), max(strip, body.h // 4)))


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
    circle, dots, core = ring
    flows = [
        *(hub.flow(sheet, node, circle, inward=True, upright=upright) for node in sources),
        *(hub.flow(sheet, node, circle, inward=False, upright=upright) for node in targets),
    ]
    told = [(node.body.text if node.body else "", "") for node in (*sources, *targets)]
    sheet.group(
        "Coordination mechanism",
        described(sheet, said.topic.title.first.plain, told),
        [circle, *flows, *dots, core, *sources, *targets],
    )


def _strip(sheet: Sheet, said: SaidTopic, shrink: int) -> int:
    """Height kept for the points under the drawing, with the room over them."""
    points = said.topic.points
    if not points:
        return 0
    widths = [cell.w for cell in columns(sheet.body, [1.0] * len(points), inch(0.4))]
    need = max(sheet.height(headed(point), width, shrink=shrink) for point, width in zip(points, widths, strict=True))
    return min(max(STRIP if shrink else 0, need + inch(0.3) + AIR), sheet.body.h // 2)


def _foot(sheet: Sheet, said: SaidTopic, strip: int) -> None:
    if said.topic.points:
        body = sheet.body
        row_of_points(
            sheet,
            Frame(body.x, body.bottom - strip + inch(0.2), body.w, strip - inch(0.2)),
            said.topic.points,
            inch(0.1),
        )


KIND = SlideKind(draw, Needs(figures=1, lists=("difficulties", "areas"), parts=("hub", "from_label", "to_label")))
