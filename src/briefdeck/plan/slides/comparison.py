"""Comparison: a native column chart of two or more series, labelled directly, and what to read from it."""

from __future__ import annotations

from decimal import Decimal

from briefdeck.model.briefing import Chart
from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.quantity import Bound
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points
from briefdeck.plan.drawing import Drawn, statement
from briefdeck.plan.grid import columns, inch
from briefdeck.plan.para import Para, step
from briefdeck.plan.sheet import Sheet

# One accent with one meaning: the series the slide is about (the last one) is solid primary, the whole is light.
SERIES_COLORS = ("primary_light", "primary", "primary_dark")
HEADROOM = Decimal("1.15")  # keeps the labels above the tallest column inside the plot


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: categories and series of facts; points: two or three things to read from it."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    if topic.chart is None:
        raise ValueError(f"topic {topic.id}: a comparison needs a chart")  # the schema asks for it
    left, right = columns(sheet.body, [7.6, 4.0], inch(0.45)) if topic.points else (sheet.body, None)
    head = inch(0.36)
    sheet.text(Frame(left.x, left.y, left.w, head), [Para(topic.chart.title, "head", "ink")], "Chart title")
    bounded = any(sheet.fact(f).quantity.bound is not Bound.EXACT for s in topic.chart.series for f in s.values)
    note = inch(0.32) if bounded else 0
    field = Frame(left.x, left.y + head, left.w, left.h - head - note)
    sheet.add(_chart(sheet, field, topic.chart))
    if bounded:
        sheet.text(
            Frame(left.x, left.bottom - note, left.w, note),
            [Para(sheet.word("outlined_is_bound"), "small", "muted")],
            "Reading note",
            "b",
        )
    if right is not None:
        column_of_points(sheet, right, topic.points)


def _chart(sheet: Sheet, frame: Frame, chart: Chart[Said]) -> ChartGraphic:
    label = sheet.word("chart_label").plain
    series, told, top = [], [], Decimal(0)
    for index, each in enumerate(chart.series):
        color = SERIES_COLORS[min(index, len(SERIES_COLORS) - 1)]
        points = []
        for category, fact_id in zip(chart.categories, each.values, strict=True):
            fact = sheet.fact(fact_id)
            printed = fact.short[0].text
            spoken = label.replace("{label}", each.label.first.plain).replace("{value}", printed)
            open_ended = fact.quantity.bound is not Bound.EXACT or fact.quantity.target
            points.append(ChartPoint(fact.plot[0], spoken, fact.id, color, open_ended))
            told.append((f"{category.first.plain}, {each.label.first.plain}", printed))
            top = max(top, fact.plot[0])
        series.append(ChartSeries(each.label.first.plain, tuple(points)))
    size = step(sheet.theme, sheet.locale, "chart").size
    return ChartGraphic(
        frame,
        sheet.name("Comparison chart"),
        described(sheet, chart.title.first.plain, told),
        "column",
        tuple(category.first.plain for category in chart.categories),
        tuple(series),
        sheet.locale,
        unit=chart.title.first.plain,
        maximum=top * HEADROOM,
        label_size=size,
        category_size=size,
    )
