"""What it means for this audience: the office's own reading in headed lines, and the next step in a dark bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.briefing import Point
from briefdeck.model.deck import Shape, TextBox
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import FEW
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, is_tall, within
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, squeezed, stacked

NUMBER, BAR = inch(0.5), inch(0.72)
BAR_PAD = inch(0.3)
RULE = ("line", 9_525)
FIRST_RULE = ("primary", 19_050)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: three or four; parts: next, the closing line."""
    bodies: list[Body] = [_beside, partial(_beside, role="body"), _under]
    return laid_out(edition, theme, said, bodies, by_points(bodies, last=("next",)))


def _beside(sheet: Sheet, said: SaidTopic, *, role: str = "lead") -> None:
    """Number, head and text in columns; the texts in a role of the scale."""
    head_role = "lead" if role == "lead" else "head"
    down = int(role == "lead")
    points = said.topic.points
    field = _field(sheet, said)
    head_w = within(round(field.w * 0.275), inch(1.5), inch(3.3))
    dx = NUMBER + head_w + inch(0.3)
    heads = [_head(point, head_role) for point in points]
    blocks = [
        Block(
            *((Para(point.text, role, "ink", down=down),), "Meaning", inch(0.12), field.w - dx, dx),
            least=sheet.height([head], head_w) + inch(0.24) + AIR if head else 0,
            rule=RULE,
        )
        for point, head in zip(points, heads, strict=True)
    ]
    most = inch(1.1 if is_tall(sheet.body) or len(points) <= FEW else 0.7)
    cells, areas = stacked(sheet, field, blocks, most_spare=most) or squeezed(field, blocks)
    _rules(sheet, cells)
    areas = [
        _centred(sheet, cell, area, 0 if head is None else sheet.height([head], head_w))
        for cell, area, head in zip(cells, areas, heads, strict=True)
    ]
    shown = [
        Area(Frame(field.x + NUMBER, area.frame.y, head_w, cell.bottom - area.frame.y), (head,), "Head")
        for cell, area, head in zip(cells, areas, heads, strict=True)
        if head is not None
    ]
    _in_reading_order(sheet, _numbers(sheet, said, areas, field), shown, areas)
    _bar(sheet, said, cells)


def _under(sheet: Sheet, said: SaidTopic) -> None:
    """Text under its head, both over the whole width."""
    field = _field(sheet, said)
    blocks = []
    for point in said.topic.points:
        head = _head(point)
        text = Para(point.text, "body", "ink", before=2 if head else 0)
        paras = (head, text) if head else (text,)
        blocks.append(Block(paras, "Meaning", inch(0.12), field.w - NUMBER, NUMBER, rule=RULE))
    cells, areas = stacked(sheet, field, blocks, most_spare=inch(0.6)) or squeezed(field, blocks)
    _rules(sheet, cells)
    _in_reading_order(sheet, _numbers(sheet, said, areas, field), areas)
    _bar(sheet, said, cells)


def _centred(sheet: Sheet, cell: Frame, area: Area, head: int) -> Area:
    """The area as far down its row as leaves even room above and below; ``head`` is the height beside it in EMU.

    Number, head and text keep one first line, which centring each by itself would lose.
    """
    high = max(head, sheet.height(area.paras, area.frame.w)) + 2 * AIR
    down = max(0, (cell.h - high) // 2 - (area.frame.y - cell.y))
    frame = area.frame
    return replace(area, frame=Frame(frame.x, frame.y + down, frame.w, frame.h - down))


def _head(point: Point[Said], role: str = "head") -> Para | None:
    return None if point.head is None else Para(point.head, role, "primary", bold=True, down=int(role == "lead"))


def _field(sheet: Sheet, said: SaidTopic) -> Frame:
    """What is left over the bar."""
    body = sheet.body
    bar = _bar_height(sheet, said)
    return Frame(body.x, body.y, body.w, body.h - (bar + inch(0.2) if bar else 0))


def _rules(sheet: Sheet, cells: Sequence[Frame]) -> None:
    """The first line opens the list in the brand's colour; those between rows only part them."""
    for index, cell in enumerate(cells):
        sheet.rule(cell, *(RULE if index else FIRST_RULE))


def _numbers(sheet: Sheet, said: SaidTopic, areas: Sequence[Area], field: Frame) -> list[Area]:
    """A number before each point; they go on where the slide before left off."""
    whole = next((each.topic.points for each in sheet.edition.story if each.topic.id == said.topic.id), ())
    place = {point.id: index for index, point in enumerate(whole, start=1)}
    found = []
    for index, (point, area) in enumerate(zip(said.topic.points, areas, strict=True), start=1):
        para = Para(str(place.get(point.id, index)), "lead", "primary", bold=True, down=1)
        high = sheet.height([para], NUMBER) + AIR
        found.append(Area(Frame(field.x, area.frame.y, NUMBER, high), (para,), "Number"))
    return found


def _in_reading_order(sheet: Sheet, *columns_of: Sequence[Area]) -> None:
    """Columns fitted one by one, so that equals look equal, and read row by row."""
    boxes = [
        TextBox(area.frame, body, area.name)
        for column in columns_of
        for area, body in zip(column, sheet.settle(column), strict=True)
    ]
    for box in sorted(boxes, key=lambda box: (box.frame.y, box.frame.x)):
        sheet.add(replace(box, name=sheet.name(box.name)))


def _bar_height(sheet: Sheet, said: SaidTopic) -> int:
    if "next" not in said.topic.parts:
        return 0
    text = sheet.height([Para(said.topic.parts["next"], "head", "on_dark")], sheet.body.w - 2 * BAR_PAD)
    return within(text + AIR + inch(0.24), BAR, sheet.body.h // 3)


def _bar(sheet: Sheet, said: SaidTopic, cells: Sequence[Frame]) -> None:
    """The next step at the foot of the body; on an upright page right under the lines."""
    bar, body = _bar_height(sheet, said), sheet.body
    if not bar:
        return
    y = min(cells[-1].bottom + inch(0.2), body.bottom - bar) if is_tall(body) and cells else body.bottom - bar
    blank = Shape(Frame(body.x, y, body.w, bar), sheet.name("Next step"), "rect", "primary_dark")
    paras = [Para(said.topic.parts["next"], "head", "on_dark")]
    sheet.add(*sheet.shapes([(blank, paras)], (BAR_PAD, inch(0.05), BAR_PAD, inch(0.05))))


KIND = SlideKind(draw, Needs(points=1, may=("next",)))
