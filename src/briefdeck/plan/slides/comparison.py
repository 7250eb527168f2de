"""Comparison: a native column chart of two or more series, labelled directly, and what to read from it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefdeck.model.briefing import Chart
from briefdeck.model.deck import ChartGraphic, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.alt import described
from briefdeck.plan.cards import column_of_points, point_block
from briefdeck.plan.charts import BETWEEN, chart_point, facts_in, reading_notes
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import columns, inch, is_tall, pt, top, within
from briefdeck.plan.ladder import by_points, by_shape, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para, depth, step
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.stack import AIR, rows_height, set_rows
from briefdeck.typeset import text_width

# One accent with one meaning: the series the slide is about (the last one) is primary, the whole beside it grey.
SERIES_COLORS = ("muted", "primary", "primary_dark")
LEAST = inch(2.4)  # a chart that is lower, with its title and note, shows no difference between its columns
GAP = 50  # between categories, percent of a column
PLOT = 0.9  # share of the frame's width that the columns get at least
HEADROOM = Decimal("1.15")  # keeps the labels above the tallest column inside the plot


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: categories and series of facts; points: two or three things to read from it."""
    bodies = by_shape(theme, _beside, _over)
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _beside(sheet: Sheet, said: SaidTopic) -> None:
    """The points at the right of the chart."""
    if not said.topic.points:
        _picture(sheet, sheet.body, said)
        return
    left, right = columns(sheet.body, [7.6, 4.0], inch(0.45))
    _picture(sheet, left, said)
    column_of_points(sheet, right, said.topic.points)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    """The points under the chart, which is no higher than it is wide."""
    body, points = sheet.body, said.topic.points
    blocks = [[point_block(point)] for point in points] if is_tall(body) else [[point_block(point) for point in points]]
    low = rows_height(sheet, body.w, blocks) + inch(0.3) if points else 0
    upper = top(body, within(body.h - low, max(LEAST, body.h * 2 // 5), body.w * 8 // 10))
    _picture(sheet, upper, said)
    y = upper.bottom + inch(0.3)
    if points:
        set_rows(sheet, Frame(body.x, y, body.w, body.bottom - y), blocks)


def _picture(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The chart with its title over it and the note on how to read it under it."""
    chart = said.topic.chart
    if chart is None:
        raise ValueError(f"topic {said.topic.id}: a comparison needs a chart")  # the schema asks for it
    title = Para(chart.title, "head", "ink")
    head = max(inch(0.36), sheet.height([title], frame.w) + AIR)
    sheet.text(top(frame, head), [title], "Chart title")
    notes = [sheet.word(word).plain for word in reading_notes(sheet, facts_in(chart))]
    words = Para(Text(sheet.locale, (Literal(BETWEEN.join(notes)),)), "small", "muted")
    note = max(inch(0.32), sheet.height([words], frame.w) + AIR) if notes else 0
    sheet.add(_chart(sheet, Frame(frame.x, frame.y + head, frame.w, frame.h - head - note), said, chart))
    if notes:
        sheet.text(Frame(frame.x, frame.bottom - note, frame.w, note), [words], "Reading note", "b")


def _chart(sheet: Sheet, frame: Frame, said: SaidTopic, chart: Chart[Said]) -> ChartGraphic:
    label = sheet.word("chart_label").plain
    series, told, highest = [], [], Decimal(0)
    for index, each in enumerate(chart.series):
        color = SERIES_COLORS[min(index, len(SERIES_COLORS) - 1)]
        points = []
        for category, fact_id in zip(chart.categories, each.values, strict=True):
            fact = sheet.fact(fact_id)
            printed = fact.kpi[0].text  # with its measure word, where the language has one
            spoken = label.replace("{label}", each.label.first.plain).replace("{value}", printed)
            points.append(chart_point(sheet, said, fact_id, color, spoken))
            told.append((f"{category.first.plain}, {each.label.first.plain}", printed))
            highest = max(highest, points[-1].value)
        series.append(ChartSeries(each.label.first.plain, tuple(points)))
    return ChartGraphic(
        frame,
        sheet.name("Comparison chart"),
        described(sheet, chart.title.first.plain, told),
        "column",
        tuple(category.first.plain for category in chart.categories),
        tuple(series),
        sheet.locale,
        unit=chart.title.first.plain,
        maximum=highest * HEADROOM,
        gap=GAP,
        label_size=_label_size(sheet, frame, series),
        category_size=step(sheet.theme, sheet.locale, "chart", 1).size,
    )


def _label_size(sheet: Sheet, frame: Frame, series: Sequence[ChartSeries]) -> float:
    """The largest size of the chart's scale at which every label is no wider than its column; else the floor."""
    labels = [point.label for each in series for point in each.points]
    categories = len(series[0].points)
    column = frame.w * PLOT / categories / (len(series) + GAP / 100)
    face = sheet.theme.fonts["latin"][1]
    deepest = depth(sheet.theme, sheet.locale, "chart")
    for shrink in range(deepest):
        size = step(sheet.theme, sheet.locale, "chart", shrink).size
        if max(pt(text_width(label, size, face=face, bold=True)) for label in labels) <= column:
            return size
    return step(sheet.theme, sheet.locale, "chart", deepest).size


KIND = SlideKind(draw, Needs(chart=True))
