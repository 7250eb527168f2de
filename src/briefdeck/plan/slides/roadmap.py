"""Roadmap: stations on one line in order, what happens at each above and below it in turn; goals are hollow."""

from __future__ import annotations

import itertools

from briefdeck.model.briefing import Point
from briefdeck.model.deck import Connector, Line, Primitive, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, rows
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.sides import is_wide
from briefdeck.plan.stack import AIR

# Connection sites: an ellipse has eight, a rectangle four, both counted from the top against the clock.
ELLIPSE_TOP, ELLIPSE_LEFT, ELLIPSE_BOTTOM, ELLIPSE_RIGHT = 0, 2, 4, 6
RECT_TOP, RECT_BOTTOM = 0, 2
NODE = inch(0.34)
STEM, MOST_STEM = inch(0.42), inch(0.8)
BAR = inch(0.05)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: the stations in order (head: when or what; text). One that speaks of a goal or forecast is hollow."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    draw_on = _across if is_wide(sheet.body) else _down
    draw_on(sheet, sheet.body, said)


def _across(sheet: Sheet, body: Frame, said: SaidTopic) -> None:
    points = said.topic.points
    pitch = body.w // (len(points) + 1)  # the last card is two pitches wide as well
    width = 2 * pitch - inch(0.3) - BAR - inch(0.14)
    middle = body.y + body.h // 2
    most = body.h // 2 - NODE // 2 - STEM
    needs = [sheet.height(headed(point, large=True), width) + AIR + inch(0.08) for point in points]
    tall = min(most, max(needs))
    stem = min(MOST_STEM, STEM + (most - tall) // 2)
    nodes, marks, areas = [], [], []
    for index, point in enumerate(points):
        x = body.x + BAR // 2 + index * pitch
        x += NODE // 2 - BAR // 2
        node = Frame(x - NODE // 2, middle - NODE // 2, NODE, NODE)
        above = index % 2 == 0
        y = node.y - stem - tall if above else node.bottom + stem
        bar = Frame(x - BAR // 2, y, BAR, tall)
        nodes.append(_node(sheet, node, point))
        marks.append(Shape(bar, sheet.name("Station mark"), fill=_color(sheet, point), decorative=True))
        text = Frame(bar.right + inch(0.14), y, width, tall)
        areas.append(
            Area(
                text,
                tuple(headed(point, head_color=_color(sheet, point), large=True)),
                "Station",
                "b" if above else "t",
            )
        )
    stems = [
        _link(sheet, mark, node, RECT_BOTTOM, ELLIPSE_TOP)
        if mark.frame.y < node.frame.y
        else _link(sheet, node, mark, ELLIPSE_BOTTOM, RECT_TOP)
        for mark, node in zip(marks, nodes, strict=True)
    ]
    way = [
        Connector(
            sheet.name("Way"),
            (one.name, ELLIPSE_RIGHT),
            (other.name, ELLIPSE_LEFT),
            (one.frame.right, middle),
            (other.frame.x, middle),
            Line("primary", 28_575),
        )
        for one, other in itertools.pairwise(nodes)
    ]
    _group(sheet, said, [*way, *stems, *marks, *nodes])
    sheet.areas(areas)


def _down(sheet: Sheet, body: Frame, said: SaidTopic) -> None:
    points = said.topic.points
    cells = rows(body, [1.0] * len(points), inch(0.1))
    nodes = [
        _node(sheet, Frame(cell.x, cell.y + inch(0.02), NODE, NODE), point)
        for cell, point in zip(cells, points, strict=True)
    ]
    way = [_link(sheet, one, other, ELLIPSE_BOTTOM, ELLIPSE_TOP) for one, other in itertools.pairwise(nodes)]
    _group(sheet, said, [*way, *nodes])
    left = NODE + inch(0.25)
    sheet.areas(
        [
            Area(
                Frame(cell.x + left, cell.y, cell.w - left, cell.h),
                tuple(headed(point, head_color=_color(sheet, point), large=True)),
                "Station",
            )
            for cell, point in zip(cells, points, strict=True)
        ]
    )


def _group(sheet: Sheet, said: SaidTopic, members: list[Primitive]) -> None:
    told = [((point.head or point.text).first.plain, "") for point in said.topic.points]
    sheet.group("Roadmap", described(sheet, said.topic.title.first.plain, told), members)


def _ahead(sheet: Sheet, point: Point[Said]) -> bool:
    """Whether the station is not reached yet: it speaks of a goal or of what is expected."""
    facts = (*point.text.first.facts, *(point.head.first.facts if point.head is not None else ()))
    known = (sheet.fact(fact).quantity for fact in facts)
    return any(quantity.target or quantity.forecast for quantity in known)


def _color(sheet: Sheet, point: Point[Said]) -> str:
    return "accent" if _ahead(sheet, point) else "primary"


def _node(sheet: Sheet, frame: Frame, point: Point[Said]) -> Shape:
    color = _color(sheet, point)
    fill = "ground" if color == "accent" else color
    return Shape(frame, sheet.name("Node"), "ellipse", fill, Line(color, 28_575), decorative=True)


def _link(sheet: Sheet, upper: Shape, lower: Shape, leaves: int, meets: int) -> Connector:
    x = upper.frame.x + upper.frame.w // 2
    return Connector(
        sheet.name("Stem"),
        (upper.name, leaves),
        (lower.name, meets),
        (x, upper.frame.bottom),
        (lower.frame.x + lower.frame.w // 2, lower.frame.y),
        Line("line", 15_875),
    )


KIND = SlideKind(draw, Needs(points=2, most_figures=0))
