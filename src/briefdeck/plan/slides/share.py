"""A share of a whole: a native doughnut with its number in the middle, key figures beside it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Kind
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points, figure_block, on_one_line, point_block
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import centred, columns, inch, top
from briefdeck.plan.ladder import by_points, by_shape, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR, rows_height, set_rows

WHOLE = Decimal(100)
HOLE = 48  # percent of a ring that a text in it may be wide: LibreOffice draws every hole half as wide as its ring
NEARLY = inch(0.2)  # what a ring may lack of the width of its column to be given all of it


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the share; the others: key figures. parts: subject, rest, whole (the chart's title)."""
    bodies = by_shape(theme, partial(_beside, weights=(6.4, 5.3)), partial(_beside, weights=(6.6, 3.6)), _over)
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _beside(sheet: Sheet, said: SaidTopic, *, weights: tuple[float, float]) -> None:
    topic = said.topic
    left, right = columns(sheet.body, weights, inch(0.5))
    blocks = [figure_block(sheet, slot) for slot in topic.figures[1:]]
    y = left.y
    if blocks:
        room = left.h if not topic.points else min(left.h, max(inch(2.2), left.h // 2))
        y = set_rows(sheet, Frame(left.x, y, left.w, room), [blocks], most_spare=0) + inch(0.1)
    column_of_points(sheet, Frame(left.x, y, left.w, left.bottom - y), topic.points)
    _doughnut(sheet, right, said)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    """The doughnut with its figures beside it, the points under both."""
    body, topic = sheet.body, said.topic
    blocks = [figure_block(sheet, slot) for slot in topic.figures[1:]]
    points = [point_block(point) for point in topic.points]
    low = rows_height(sheet, body.w, [[point] for point in points])
    upper = top(body, max(body.h - low - inch(0.9), body.h * 2 // 5) if points else body.h)
    upper = top(upper, min(upper.h, body.w * 6 // 10))
    ring = upper
    if blocks:
        ring, side = columns(upper, [1.0, 0.9], inch(0.4))
        set_rows(sheet, side, [[block] for block in blocks], most_spare=inch(0.6))
    _doughnut(sheet, ring, said)
    y = upper.bottom + inch(0.2)
    column_of_points(sheet, Frame(body.x, y, body.w, body.bottom - y), topic.points)


def _doughnut(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    topic = said.topic
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)
    value = fact.plot[0]
    subject, rest = topic.parts["subject"].first.plain, topic.parts["rest"].first.plain
    whole = topic.parts.get("whole") or slot.label or fact.label
    head_height = max(inch(0.36), sheet.height([Para(whole, "head", "ink")], frame.w) + AIR)
    sheet.text(Frame(frame.x, frame.y, frame.w, head_height), [Para(whole, "head", "ink")], "Chart title")
    foot = sheet.height([Para(topic.parts["rest"], "small", "muted")], frame.w) + AIR
    field = Frame(frame.x, frame.y + head_height, frame.w, frame.h - head_height - foot - inch(0.12))
    side = min(field.w, field.h)
    # A ring that all but fills its column takes the whole width of it: its edges then meet those above.
    ring = centred(field, field.w if field.w - side < NEARLY else side, side)
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
    hole = centred(ring, side * HOLE // 100, side * 40 // 100)
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
    key = Frame(frame.x, frame.bottom - foot, frame.w, foot)
    sheet.text(key, [Para(topic.parts["rest"], "small", "muted", align="ctr")], "Rest of the whole", "ctr")


KIND = SlideKind(draw, Needs(figures=1, first=Kind.SHARE, parts=("subject", "rest"), may=("whole",)))
