"""A share of a whole: a native doughnut with its number in the middle, key figures beside it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from briefdeck.model.briefing import Point
from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Kind
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.bands import dark_band
from briefdeck.plan.cards import column_of_points, natural_width, on_one_line, point_block, row_of_points
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import NEAR, below, centred, columns, inch, top
from briefdeck.plan.ladder import by_points, by_shape, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR, in_rows, rows_height

WHOLE = Decimal(100)
HOLE = 48  # percent of a ring that a text in it may be wide: LibreOffice draws every hole half as wide as its ring
LEAST_TILE = 0.48  # of the height beside the ring, what the dark tile takes
UNDER, POINT_PAD = inch(0.2), inch(0.12)
SIDE_BY_SIDE, CELL = 2, inch(2.6)  # points that stand side by side under it, each no narrower
UNDER_KEY, BETWEEN_KEYS = inch(0.06), inch(0.24)
COLORS = ("primary", "primary_light")  # of the part and of the rest
SWATCH, SWATCH_GAP = inch(0.13), inch(0.08)
NEARLY = inch(0.2)  # what a ring may lack of the width of its column to be given all of it


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the share; the others: key figures. parts: subject, rest, whole (the chart's title)."""
    bodies = by_shape(theme, partial(_beside, weights=(6.8, 4.8)), partial(_beside, weights=(6.6, 3.6)), _over)
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _beside(sheet: Sheet, said: SaidTopic, *, weights: tuple[float, float]) -> None:
    left, right = columns(sheet.body, weights, inch(0.4))
    _amounts(sheet, left, said)
    _doughnut(sheet, right, said)


def _amounts(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The other figures on a dark tile, the points under it."""
    figures, points = said.topic.figures[1:], said.topic.points
    if not figures:
        column_of_points(sheet, frame, points)
        return
    if not points:
        dark_band(sheet, frame, figures, frame.h, frame.h)
        return
    side_by_side = len(points) <= SIDE_BY_SIDE and frame.w >= CELL * len(points)
    low = _low(sheet, frame.w, points, across=len(points) if side_by_side else 1)
    y = dark_band(sheet, frame, figures, max(frame.h - low, frame.h // 3), round(frame.h * LEAST_TILE))
    under = below(frame, y - frame.y + UNDER)
    if side_by_side:
        row_of_points(sheet, under, points, POINT_PAD, loud=True)
    else:
        column_of_points(sheet, under, points, loud=True)


def _low(sheet: Sheet, width: int, points: Sequence[Point[Said]], *, across: int) -> int:
    """Height in EMU that the points take under a tile, ``across`` of them side by side, in reading text."""
    rows = in_rows([point_block(point, POINT_PAD) for point in points], across)
    return rows_height(sheet, width, rows, gap=inch(0.4)) - (POINT_PAD if across > 1 else 0) + UNDER


def _over(sheet: Sheet, said: SaidTopic) -> None:
    """The figures over the doughnut, the points under it."""
    body, topic = sheet.body, said.topic
    y = body.y
    if topic.figures[1:]:
        y = dark_band(sheet, body, topic.figures[1:], body.h // 3) + inch(0.25)
    rest = below(body, y - body.y)
    points = [point_block(point) for point in topic.points]
    low = rows_height(sheet, body.w, [[point] for point in points])
    ring = top(rest, max(rest.h - low - inch(0.4), rest.h * 2 // 5) if points else rest.h)
    ring = top(ring, min(ring.h, body.w * 7 // 10))
    _doughnut(sheet, ring, said)
    column_of_points(sheet, below(rest, ring.h + inch(0.2)), topic.points)


def _doughnut(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    topic = said.topic
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)
    value = fact.plot[0]
    subject, rest = topic.parts["subject"].first.plain, topic.parts["rest"].first.plain
    whole = topic.parts.get("whole") or slot.label or fact.label
    title = [Para(whole, "head", "ink")]
    least = sheet.height(title, frame.w) + AIR
    field = below(frame, max(inch(0.36), least, _beyond(sheet, frame.y + max(inch(0.36), least)) - frame.y))
    sheet.text(top(frame, field.y - frame.y), title, "Chart title")
    ring, keys = _ring(sheet, field, [Para(topic.parts[part], "small", "muted") for part in ("subject", "rest")])
    label = fact.short[0].text
    sheet.add(
        ChartGraphic(
            ring,
            sheet.name("Share chart"),
            described(sheet, whole.first.plain, [(subject, label)]),
            "doughnut",
            (subject, rest),
            (
                ChartSeries(
                    whole.first.plain,
                    (
                        # the number stands in the hole: a label on the ring would say it twice
                        ChartPoint(value, "", fact.id, "primary"),
                        ChartPoint(WHOLE - value, "", "", "primary_light", rest_of=(fact.id,)),
                    ),
                ),
            ),
            sheet.locale,
            unit="%",
            hole=66,
        )
    )
    hole = centred(ring, min(ring.w, ring.h) * HOLE // 100, ring.h * 40 // 100)
    nearest = sheet.top_met(hole.y)
    hole = centred(ring, hole.w, hole.h + 2 * (hole.y - nearest))
    number = Para(fact.kpi[0], "kpi", "primary", numeral=True, unit_color="ink", align="ctr", down=1)
    sheet.text(
        hole,
        [
            on_one_line(sheet, number, hole.w),
            Para(topic.parts["subject"], "head", "ink", align="ctr"),
        ],
        "Share",
        "ctr",
    )
    for key, part, color in keys:
        mark = Frame(key.x, key.y + inch(0.04), SWATCH, SWATCH)
        sheet.add(Shape(mark, sheet.name("Swatch"), "rect", color, decorative=True))
        words = Frame(key.x + SWATCH + SWATCH_GAP, key.y, key.w - SWATCH - SWATCH_GAP, key.h)
        sheet.text(words, [part], "Key")


def _beyond(sheet: Sheet, edge: int) -> int:
    """The edge (EMU) or, where a text begins so near to it that they seem meant to meet, that of the text or more."""
    nearest = sheet.top_met(edge)
    return nearest if nearest >= edge else nearest + NEAR + inch(0.01)


def _ring(sheet: Sheet, field: Frame, names: Sequence[Para]) -> tuple[Frame, list[tuple[Frame, Para, str]]]:
    """Frame of the ring, in the middle of its column, and of the key over it: place, name and colour of each part.

    names: of the part and of the rest; where both have no room side by side, the part is named in the ring alone.
    """
    mark = SWATCH + SWATCH_GAP
    widths = [natural_width(sheet, name) + AIR + mark for name in names]
    if sum(widths) + BETWEEN_KEYS > field.w:
        names, widths = names[1:], [min(widths[1], field.w)]
    high = max(sheet.height([name], width - mark) for name, width in zip(names, widths, strict=True)) + AIR
    keys, x = [], field.x
    for name, width, color in zip(names, widths, COLORS[-len(names) :], strict=True):
        keys.append((Frame(x, field.y, width, high), name, color))
        x += width + BETWEEN_KEYS
    place = below(field, high + UNDER_KEY)
    side = min(place.w, place.h)
    # A ring that all but fills its column takes the whole width of it: its edges then meet those above.
    return centred(place, field.w if field.w - side < NEARLY else side, side), keys


KIND = SlideKind(draw, Needs(figures=1, first=Kind.SHARE, parts=("subject", "rest"), may=("whole",)))
