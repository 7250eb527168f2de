"""Goals: drawn outlined, because they are not there yet. The first leads; counts are shown as that many
circles, as the members of a hub are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Line, Paragraph, Shape, TextBody
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Bound, Kind
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import headed, key_figure
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import aligned, columns, inch, pt, top
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import PAD
from briefdeck.plan.para import Para, has_short
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR, Block, rows_placed, squeezed, stacked
from briefdeck.typeset import measure

MOST_CIRCLES = 10
CIRCLE, GAP = inch(0.4), inch(0.14)
BESIDE = inch(5.5)  # from here on words stand beside their numeral


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the leading goal; the others under one another beside it; points: what else is aimed at."""
    bodies = by_shape(theme, _beside, _over)
    return laid_out(edition, theme, said, bodies, lambda one, count: _dealt(one, count, bodies))


def _dealt(said: SaidTopic, count: int, bodies: Sequence[Body]) -> Sequence[Piece]:
    """The leading goal with its points first, the others after it."""
    topic = said.topic
    run: list[FigureSlot[Said] | Point[Said]] = [*topic.figures[1:]]
    first = replace(said, topic=replace(topic, figures=topic.figures[:1]))
    if not run:
        run, first = list(topic.points[1:]), replace(said, topic=replace(topic, points=topic.points[:1]))
    if count - 1 > len(run) or not run:
        return ()
    rest = []
    for chunk in evenly(run, count - 1):
        figures = tuple(each for each in chunk if isinstance(each, FigureSlot))
        points = tuple(each for each in chunk if isinstance(each, Point))
        rest.append(Piece(replace(said, topic=replace(topic, figures=figures, points=points)), [_others_alone]))
    return [Piece(first, bodies), *rest]


def _beside(sheet: Sheet, said: SaidTopic) -> None:
    left, right = columns(sheet.body, [4.9, 6.7], inch(0.45))
    others = _others(sheet, right, said.topic.figures[1:], said.topic.points, most_spare=inch(1.2))
    # The way to the goals stands under the leading one; where there are no others, at the right.
    aims = said.topic.points if said.topic.figures[1:] else ()
    _leading(sheet, left, said, aims, [area.frame.y for area in others.areas])
    others.draw(sheet)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    body, topic = sheet.body, said.topic
    aims = topic.points if topic.figures[1:] else ()
    inner_w = body.w - 2 * PAD
    paras = [*_lead(sheet, said), *(para for point in aims for para in headed(point))]
    need = sheet.height(paras, inner_w) + inch(0.56) + 6 * AIR + (inch(0.3) if aims else 0)
    leading = top(body, min(need, body.h * 6 // 10 if topic.figures[1:] or topic.points else body.h))
    _leading(sheet, leading, said, aims)
    y = leading.bottom + inch(0.3)
    lower = Frame(body.x, y, body.w, body.bottom - y)
    _others(sheet, lower, topic.figures[1:], topic.points, most_spare=inch(0.7)).draw(sheet)


def _others_alone(sheet: Sheet, said: SaidTopic) -> None:
    _others(sheet, sheet.body, said.topic.figures, said.topic.points, most_spare=inch(1.2)).draw(sheet)


@dataclass(frozen=True)
class _Others:
    """What stands beside the leading goal: rules over it, its texts, and in which of these numerals stand.

    numerals: goal → its area. beside: whether words stand beside their numeral, so that circles may fill its height.
    """

    rules: Sequence[Frame]
    areas: Sequence[Area]
    numerals: Sequence[tuple[FigureSlot[Said], int]] = ()
    beside: bool = False

    def draw(self, sheet: Sheet) -> None:
        for frame in self.rules:
            sheet.rule(frame)
        bodies = sheet.areas(self.areas)
        for slot, at in self.numerals:
            frame, numeral = self.areas[at].frame, bodies[at].paragraphs[0]
            _circles(sheet, frame, numeral, slot, frame.h if self.beside else pt(numeral.leading))


def _others(
    sheet: Sheet,
    frame: Frame,
    others: Sequence[FigureSlot[Said]],
    points: Sequence[Point[Said]],
    *,
    most_spare: int,
) -> _Others:
    """Where goals beside the leading one stand; where there are none, the way to it."""
    wide = _goals_beside(sheet, frame, others, most_spare) if others and frame.w >= BESIDE else None
    if wide is not None:
        return wide
    blocks = [_goal(sheet, slot) for slot in others]
    blocks += [] if others else [Block(tuple(headed(point)), "Aim") for point in points]
    if not blocks:
        return _Others((), ())
    cells, areas = stacked(sheet, frame, blocks, most_spare=most_spare) or squeezed(frame, blocks)
    return _Others(cells, areas, [(slot, at) for at, slot in enumerate(others)])


def _goals_beside(sheet: Sheet, frame: Frame, others: Sequence[FigureSlot[Said]], most_spare: int) -> _Others | None:
    """A row a goal: numeral and circles, its words beside them. None without room."""
    rows: list[list[Block]] = []
    for slot in others:
        numeral, *words = key_figure(sheet, slot, color="accent")
        told = [para for para in words if para.role != "small"]
        told[0] = replace(told[0], role="lead", bold=True, down=1, before=0)
        equivalents = [para for para in words if para.role == "small"]
        rows.append([Block((numeral,), "Goal"), Block((*told, *equivalents), "Goal words")])
    found = rows_placed(sheet, frame, rows, most_spare=most_spare, gap=inch(0.25), steps=2)
    if found is None:
        return None
    cells, areas = found
    return _Others(
        [Frame(frame.x, cell.y, frame.w, 0) for cell in cells[::2]],
        [replace(area, anchor="ctr") for area in areas],
        [(slot, 2 * row) for row, slot in enumerate(others)],
        beside=True,
    )


def _leading(
    sheet: Sheet, frame: Frame, said: SaidTopic, points: Sequence[Point[Said]], beside: Sequence[int] = ()
) -> None:
    """The outlined frame: the leading goal, and under a hairline what is done to reach it.

    beside: where texts at its side begin, EMU.
    """
    outline = Shape(frame, sheet.name("Goal frame"), "rect", "ground", Line("accent", 28_575), decorative=True)
    sheet.add(outline)
    inner = frame.inset(PAD, inch(0.28))
    aims = [para for point in points for para in headed(point)]
    need = sheet.height(_lead(sheet, said), inner.w) + 2 * AIR + inch(0.2)
    foot = sheet.height(aims, inner.w) + 3 * AIR if aims else 0
    if need + foot > inner.h and any(has_short(para) for para in aims):
        foot = sheet.height(aims, inner.w, short=True) + 3 * AIR
    upper = top(inner, inner.h - foot - (inch(0.2) if foot else 0))
    sheet.text(upper, _lead(sheet, said), "Leading goal", "ctr")
    if aims:
        lower = Frame(inner.x, aligned(inner.bottom - foot, beside), inner.w, foot)
        sheet.rule(Frame(lower.x, lower.y - inch(0.12), lower.w, 0))
        sheet.text(lower, aims, "Aim")


def _lead(sheet: Sheet, said: SaidTopic) -> list[Para]:
    lead = key_figure(sheet, said.topic.figures[0], color="accent", role="hero")
    return [Para(sheet.word("goal"), "kicker", "accent", bold=True), *lead]


def _goal(sheet: Sheet, slot: FigureSlot[Said]) -> Block:
    """Numeral and words; beside the numeral there is room for as many circles as the goal counts."""
    return Block(tuple(key_figure(sheet, slot, color="accent")), "Goal", inch(0.12))


def _circles(sheet: Sheet, frame: Frame, numeral: Paragraph, slot: FigureSlot[Said], line: int) -> None:
    """As many outlined circles as the goal counts, after the numeral, in the middle of a line so high (EMU)."""
    count = _count(sheet, slot)
    if not count:
        return
    x = frame.x + measure(TextBody((numeral,)), frame.w, sheet.theme.fonts).width + inch(0.3)
    y = frame.y + (line - CIRCLE) // 2
    circles = [
        Shape(
            Frame(x + index * (CIRCLE + GAP), y, CIRCLE, CIRCLE),
            sheet.name("Goal mark"),
            "ellipse",
            "ground",
            Line("accent", 22_225),
            decorative=True,
        )
        for index in range(count)
    ]
    fact = sheet.fact(slot.fact)
    label = (slot.label or fact.label).first.plain
    sheet.group("Goal marks", described(sheet, label, [(fact.long[0].text, "")]), circles)


def _count(sheet: Sheet, slot: FigureSlot[Said]) -> int:
    """How many circles stand for this goal: its count where that is small and exact, else none."""
    quantity = sheet.fact(slot.fact).quantity
    exact = quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT and quantity.high is None
    return int(quantity.low) if exact and quantity.low <= MOST_CIRCLES else 0


KIND = SlideKind(draw, Needs(figures=1))
