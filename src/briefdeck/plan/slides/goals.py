"""Goals: the leading one fills a dark panel under a flag that says what it is; the others stand on tinted cards, each
numeral beside its words. Nothing here draws an amount: an outline is for a goal among what was reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Figure, Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.cards import (
    FEW,
    SURE,
    column_of_points,
    equivalent_of,
    headed,
    key_figure,
    natural_width,
    on_one_line,
)
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import aligned, below, columns, inch, rows, top
from briefdeck.plan.ladder import Piece, by_shape, evenly, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.panels import PAD
from briefdeck.plan.para import Para, has_short, spans_of
from briefdeck.plan.rowwise import add_rowwise
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR

LEAST_FLAG, FLAG_PAD = inch(0.38), inch(0.18)
FLAG_STEP = inch(0.15)  # of its width: words that are about as long have flags that are alike
FLAG_AIR, LEAST_AIR = inch(0.16), inch(0.08)  # over the flag; it stands on the panel's edge where there is less
UNDER_LEAD = inch(0.16)  # from the leading goal to what follows it
FOOT = inch(0.16)  # under the last words of a panel
CARD_GAP, EDGE, TILE_PAD = inch(0.14), inch(0.07), inch(0.2)
MOST_TILE = 0.46  # of a card, for its numeral
LEAST_WORDS = inch(1.7)  # beside a numeral; where they have less they stand under it
TILE_TINT = 7_000  # of the accent, 1/100,000


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the leading goal; the others under one another beside it; points: what else is aimed at."""
    first, last = by_shape(theme, _beside, _over)
    usual = _beside if first is _beside else _over
    bodies: list[Body] = [first, partial(usual, tiled=False), partial(usual, role="head"), last]
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


def _beside(sheet: Sheet, said: SaidTopic, *, tiled: bool = True, role: str = "lead") -> None:
    """tiled: whether the words of other goals stand beside their numerals, and not under them. role: of these words."""
    topic = said.topic
    if len(topic.figures) == 1 and not topic.points:
        _leading(sheet, sheet.body, said, ())
        return
    left, right = columns(sheet.body, [4.9, 6.7], inch(0.3))
    # The way to the goals stands under the leading one; where there are no others, at the right.
    cells = rows(right, [1.0] * len(topic.figures[1:]), CARD_GAP) if topic.figures[1:] else []
    _leading(sheet, left, said, topic.points if cells else (), [cell.y for cell in cells])
    _others(sheet, right, topic.figures[1:], topic.points, tiled=tiled, role=role)


def _over(sheet: Sheet, said: SaidTopic, *, tiled: bool = True, role: str = "lead") -> None:
    """As ``_beside`` with the leading goal over the others, as high as it needs and as they leave it room."""
    body, topic = sheet.body, said.topic
    aims = topic.points if topic.figures[1:] else ()
    inner_w = body.w - 2 * PAD
    words = [para for point in aims for para in headed(point)]
    need = sheet.height([*_lead(sheet, said), *words], inner_w) + _flag_height(sheet) + FOOT + 6 * AIR
    alone = not topic.figures[1:] and not topic.points
    leading = top(body, body.h if alone else min(need + inch(0.3), body.h * 6 // 10))
    _leading(sheet, leading, said, aims)
    y = leading.bottom + CARD_GAP
    _others(sheet, Frame(body.x, y, body.w, body.bottom - y), topic.figures[1:], topic.points, tiled=tiled, role=role)


def _others_alone(sheet: Sheet, said: SaidTopic) -> None:
    _others(sheet, sheet.body, said.topic.figures, said.topic.points)


def _others(
    sheet: Sheet,
    frame: Frame,
    others: Sequence[FigureSlot[Said]],
    points: Sequence[Point[Said]],
    *,
    tiled: bool = True,
    role: str = "lead",
) -> None:
    """Goals beside the leading one; where there are none, the way to it."""
    if not others:
        column_of_points(sheet, frame, points)
        return
    size, down = ("hero", 1) if len(others) <= FEW else ("kpi", 0)
    told = [key_figure(sheet, slot, color="accent", role=size, down=down) for slot in others]
    # A currency equivalent is an amount: it stays on one line, or all words stand under their numerals.
    alone = [natural_width(sheet, para) + 2 * AIR for slot in others for para in equivalent_of(sheet, slot)]
    room = min(round(frame.w * MOST_TILE), frame.w - 2 * PAD - max(LEAST_WORDS, *alone, 0)) - PAD - TILE_PAD
    numerals = _alike(sheet, [paras[0] for paras in told], round((room - AIR) / SURE))
    words = [(_words(paras[1], role, large=len(others) <= FEW), *paras[2:]) for paras in told]
    cells = rows(frame, [1.0] * len(others), CARD_GAP)
    widest = round(max(natural_width(sheet, numeral) for numeral in numerals) * SURE) + AIR
    if widest > room or not tiled:
        _cards(sheet, cells, 0)
        under = zip(cells, told, words, strict=True)
        sheet.areas([Area(_inner(cell), (paras[0], *lines), "Goal", "ctr") for cell, paras, lines in under])
        return
    tile = sheet.left_met(frame.x + PAD + widest + TILE_PAD + PAD) - PAD - frame.x
    _cards(sheet, cells, tile)
    tiles = [Frame(cell.x + PAD, cell.y, tile - PAD - AIR, cell.h) for cell in cells]
    texts = [Frame(cell.x + tile + PAD, cell.y, cell.w - tile - 2 * PAD, cell.h) for cell in cells]
    add_rowwise(
        sheet,
        [
            [Area(cell, (numeral,), "Goal", "ctr") for cell, numeral in zip(tiles, numerals, strict=True)],
            [Area(cell, lines, "Goal words", "ctr") for cell, lines in zip(texts, words, strict=True)],
        ],
        even=("Goal words",),
    )


def _alike(sheet: Sheet, numerals: Sequence[Para], width: int) -> list[Para]:
    """The numerals of one size at which each stands on one line of a width (EMU); as they are where none will do."""
    down = max(on_one_line(sheet, numeral, width).down for numeral in numerals)
    return [replace(numeral, down=down) for numeral in numerals]


def _words(label: Para, role: str, *, large: bool) -> Para:
    """What a goal counts, in bold; large in the type of a title, which has no footnote marks."""
    quotes = any(isinstance(span, Figure) for span in spans_of(label.said))
    if large and role == "lead" and not quotes:
        return replace(label, role="title", down=2, bold=True, heading=False, before=0.0)
    return replace(label, role=role, bold=True, before=0.0)


def _inner(cell: Frame) -> Frame:
    return Frame(cell.x + EDGE + PAD, cell.y, cell.w - EDGE - 2 * PAD, cell.h)


def _cards(sheet: Sheet, cells: Sequence[Frame], tile: int) -> None:
    """Quiet grounds with an edge of the accent; a tint of it under numerals that have a place of their own (EMU)."""
    for cell in cells:
        grounds = [Shape(cell, sheet.name("Goal ground"), "rect", "panel", decorative=True)]
        if tile:
            under = replace(cell, w=tile)
            grounds.append(Shape(under, sheet.name("Goal tile"), "rect", "accent", decorative=True, alpha=TILE_TINT))
        edge = replace(cell, w=EDGE)
        grounds.append(Shape(edge, sheet.name("Goal edge"), "rect", "accent", decorative=True))
        sheet.group("Goal card", "", grounds, decorative=True)


def _leading(
    sheet: Sheet, frame: Frame, said: SaidTopic, points: Sequence[Point[Said]], beside: Sequence[int] = ()
) -> None:
    """The dark panel: the leading goal under its flag, and under a hairline what is done to reach it.

    beside: where texts at its side begin, EMU.
    """
    sheet.add(Shape(frame, sheet.name("Goal panel"), "rect", "primary_dark", decorative=True))
    flag = _flag_height(sheet)
    inner = Frame(frame.x + PAD, frame.y + flag, frame.w - 2 * PAD, frame.h - flag - FOOT)
    aims = [replace(para, color="on_dark") for point in points for para in headed(point)]
    lead = _lead(sheet, said)
    lead[0], lead[1] = on_one_line(sheet, lead[0], inner.w), _a_step_smaller(sheet, lead[1], inner.w)
    need = sheet.height(lead, inner.w) + AIR
    foot = sheet.height(aims, inner.w) + 2 * AIR if aims else 0
    if need + foot > inner.h and any(has_short(para) for para in aims):
        foot = sheet.height(aims, inner.w, short=True) + 2 * AIR
    spare = inner.h - need - foot - (UNDER_LEAD if foot else 0)
    over = min(FLAG_AIR, spare) if spare >= LEAST_AIR else 0
    inner = below(inner, over)
    _flag(sheet, Frame(inner.x, frame.y + over, inner.w, flag), said)
    upper = top(inner, inner.h - foot - (UNDER_LEAD if foot else 0))
    sheet.text(upper, lead, "Leading goal", "ctr")
    if aims:
        y = aligned(inner.bottom - foot, beside)
        lower = Frame(inner.x, y, inner.w, inner.bottom - y)
        sheet.rule(Frame(lower.x, lower.y - inch(0.1), lower.w, 0), "primary", 12_700)
        sheet.text(lower, aims, "Aim")


def _a_step_smaller(sheet: Sheet, label: Para, width: int) -> Para:
    """A label, smaller by a step where it then takes one line of a width (EMU)."""
    smaller = replace(label, down=label.down + 1)
    return smaller if natural_width(sheet, smaller) <= width < natural_width(sheet, label) else label


def _flag(sheet: Sheet, line: Frame, said: SaidTopic) -> None:
    """What it is, on a flag at the panel's top, and until when, where that takes no more than the line."""
    word = _flag_word(sheet)
    natural = round(natural_width(sheet, word) * SURE) + 2 * FLAG_PAD
    flag = replace(line, w=-(-natural // FLAG_STEP) * FLAG_STEP)
    sheet.add(*sheet.shapes([(Shape(flag, sheet.name("Goal flag"), "rect", "accent"), [word])], (0, 0, 0, 0)))
    period = sheet.fact(said.topic.figures[0].fact).period
    if period is None:
        return
    until = Para(period, "chart", "on_dark", down=2)
    x = flag.right + FLAG_PAD
    if natural_width(sheet, until) + AIR <= line.right - x:
        sheet.text(Frame(x, line.y, line.right - x, line.h), [until], "Goal period", "ctr")


def _flag_height(sheet: Sheet) -> int:
    return max(LEAST_FLAG, sheet.height([_flag_word(sheet)], sheet.body.w) + 2 * AIR)


def _flag_word(sheet: Sheet) -> Para:
    return Para(sheet.word("goal"), "chart", "on_dark", bold=True, align="ctr", down=2)


def _lead(sheet: Sheet, said: SaidTopic) -> list[Para]:
    numeral, label, *rest = key_figure(sheet, said.topic.figures[0], color="gold", dark=True, role="hero")
    return [numeral, replace(label, role="lead", bold=True), *rest]


KIND = SlideKind(draw, Needs(figures=1))
