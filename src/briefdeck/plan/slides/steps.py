"""Next steps: numbered stations joined by arrows, what is to be done under each, and whom to turn to in a bar."""

from __future__ import annotations

import itertools

from briefdeck.model.deck import Connector, Line, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, rows
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.sides import is_wide
from briefdeck.plan.stack import AIR

ELLIPSE_TOP, ELLIPSE_LEFT, ELLIPSE_BOTTOM, ELLIPSE_RIGHT = 0, 2, 4, 6
NODE = inch(0.62)
BAR = inch(0.72)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: the steps in order (head, text); parts: contact, the closing line."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies, last=("contact",)))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic, body = said.topic, sheet.body
    bar = BAR if "contact" in topic.parts else 0
    field = Frame(body.x, body.y, body.w, body.h - bar - (inch(0.2) if bar else 0))
    wide = is_wide(field)
    cells = columns(field, [1.0] * len(topic.points), inch(0.35)) if wide else rows(field, [1.0] * len(topic.points))
    areas = []
    for cell, point in zip(cells, topic.points, strict=True):
        text = (
            Frame(cell.x, cell.y + NODE + inch(0.25), cell.w, cell.h - NODE - inch(0.25))
            if wide
            else Frame(cell.x + NODE + inch(0.25), cell.y, cell.w - NODE - inch(0.25), cell.h)
        )
        areas.append(Area(text, tuple(headed(point, large=True)), "Step"))
    if wide:  # what is short stands in the middle of the slide, not at its top
        used = NODE + inch(0.25) + AIR + max(sheet.height(area.paras, area.frame.w) for area in areas)
        down = max(0, (field.h - used) // 3)
        cells = [Frame(cell.x, cell.y + down, cell.w, cell.h - down) for cell in cells]
        areas = [Area(Frame(a.frame.x, a.frame.y + down, a.frame.w, a.frame.h - down), a.paras, a.name) for a in areas]
    _stations(sheet, cells, said, wide=wide)
    sheet.areas(areas)
    if bar:
        frame = Frame(body.x, body.bottom - bar, body.w, bar)
        blank = Shape(frame, sheet.name("Contact"), "rect", "primary_dark")
        paras = [Para(topic.parts["contact"], "head", "on_dark")]
        sheet.add(*sheet.shapes([(blank, paras)], (inch(0.3), inch(0.05), inch(0.3), inch(0.05))))


def _stations(sheet: Sheet, cells: list[Frame], said: SaidTopic, *, wide: bool) -> None:
    blanks = [
        (
            Shape(Frame(cell.x, cell.y, NODE, NODE), sheet.name("Step number"), "ellipse", "primary"),
            [Para(str(number), "head", "on_dark", align="ctr")],
        )
        for number, cell in enumerate(cells, start=1)
    ]
    nodes = sheet.shapes(blanks, (0, 0, 0, 0))
    leaves, meets = (ELLIPSE_RIGHT, ELLIPSE_LEFT) if wide else (ELLIPSE_BOTTOM, ELLIPSE_TOP)
    arrows = []
    for one, other in itertools.pairwise(nodes):
        a, b = one.frame, other.frame
        start = (a.right, a.y + NODE // 2) if wide else (a.x + NODE // 2, a.bottom)
        end = (b.x, b.y + NODE // 2) if wide else (b.x + NODE // 2, b.y)
        line = Line("primary", 15_875, tail="triangle")
        arrows.append(Connector(sheet.name("Step arrow"), (one.name, leaves), (other.name, meets), start, end, line))
    told = [((point.head or point.text).first.plain, "") for point in said.topic.points]
    sheet.group("Steps", described(sheet, said.topic.title.first.plain, told), [*arrows, *nodes])


KIND = SlideKind(draw, Needs(points=2, may=("contact",), most_figures=0))
