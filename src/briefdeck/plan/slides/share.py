"""A share of a whole: a native doughnut with its number in the middle, key figures beside it."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, TextBox
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Kind
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points, key_figure
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import below, centred, columns, inch, top
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.typeset import measure

WHOLE = Decimal(100)
UNDER_RULE = inch(0.16)


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """figures[0]: the share; the others: key figures. parts: subject, rest, whole (the chart's title)."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    left, right = columns(sheet.body, [6.4, 5.3], inch(0.5))
    rest = left
    if topic.figures[1:]:
        used = _figures(sheet, left if not topic.points else Frame(left.x, left.y, left.w, inch(2.2)), said)
        rest = Frame(left.x, left.y + used, left.w, left.h - used)
    column_of_points(sheet, rest, topic.points)
    _doughnut(sheet, right, said)


def _figures(sheet: Sheet, frame: Frame, said: SaidTopic) -> int:
    """Key figures side by side; returns the height they take (EMU), with the gap under them."""
    slots = said.topic.figures[1:]
    cells = columns(frame, [1.0] * len(slots), inch(0.35))
    areas = [
        Area(below(cell, UNDER_RULE), tuple(key_figure(sheet, slot)), "Key figure")
        for cell, slot in zip(cells, slots, strict=True)
    ]
    bodies = sheet.settle(areas)
    high = max(measure(body, area.frame.w, sheet.theme.fonts).height for body, area in zip(bodies, areas, strict=True))
    for cell, area, body in zip(cells, areas, bodies, strict=True):
        sheet.rule(cell, "primary", 19_050)
        sheet.add(TextBox(top(area.frame, high), body, sheet.name("Key figure")))
    return UNDER_RULE + high + inch(0.25)


def _doughnut(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    topic = said.topic
    slot = topic.figures[0]
    fact = sheet.fact(slot.fact)
    value = fact.plot[0]
    subject, rest = topic.parts["subject"].first.plain, topic.parts["rest"].first.plain
    whole = topic.parts.get("whole") or slot.label or fact.label
    head_height = inch(0.62)
    sheet.text(Frame(frame.x, frame.y, frame.w, head_height), [Para(whole, "head", "ink")], "Chart title")
    field = Frame(frame.x, frame.y + head_height, frame.w, frame.h - head_height - inch(0.42))
    side = min(field.w, field.h)
    ring = centred(field, side, side)
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
    hole = centred(ring, side * 56 // 100, side * 40 // 100)
    sheet.text(
        hole,
        [
            Para(fact.kpi[0], "kpi", "primary", numeral=True, unit_color="ink", align="ctr", down=1),
            Para(topic.parts["subject"], "head", "ink", align="ctr"),
        ],
        "Share",
        "ctr",
    )
    key = Frame(frame.x, frame.bottom - inch(0.3), frame.w, inch(0.3))
    sheet.text(key, [Para(topic.parts["rest"], "small", "muted", align="ctr")], "Rest of the whole", "ctr")


KIND = SlideKind(draw, Needs(figures=1, first=Kind.SHARE, parts=("subject", "rest"), may=("whole",)))
