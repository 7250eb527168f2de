"""Comparison: a native column chart of two or more series, labelled directly, and what to read from it."""

from __future__ import annotations

from briefdeck.model.deck import ChartGraphic, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.alt import described
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points, over_points
from briefdeck.plan.drawing import Drawn, SlideKind
from briefdeck.plan.grid import inch, pt
from briefdeck.plan.ladder import by_points, by_shape, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet

# One accent with one meaning: the series the slide is about (the last one) is primary, the whole beside it grey.
SERIES_COLORS = ("muted", "primary", "primary_dark")
CLEAR = inch(0.05)  # more room between the heading and the highest label
GAP, OVERLAP = 45, -8  # between categories and between the columns of one, percent of a column


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: categories and series of facts; figures: the one it comes down to, and one beside it; points: two or
    three things to read from it.
    """
    bodies = by_shape(theme, _beside, _over)
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _beside(sheet: Sheet, said: SaidTopic) -> None:
    beside_points(sheet, said, _columns)


def _over(sheet: Sheet, said: SaidTopic) -> None:
    over_points(sheet, said, _columns)


def _columns(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The chart with its heading over it and the note on how to read it under it."""
    chart = charts.chart_of(said)
    notes = charts.reading_notes(sheet, charts.facts_in(chart))
    field = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, ""), notes)
    label = sheet.word("chart_label").plain
    series, told = [], []
    for index, each in enumerate(chart.series):
        color = SERIES_COLORS[min(index, len(SERIES_COLORS) - 1)]
        points = []
        for category, fact_id in zip(chart.categories, each.values, strict=True):
            printed = sheet.fact(fact_id).kpi[0].text  # with its measure word, where the language has one
            spoken = label.replace("{label}", each.label.first.plain).replace("{value}", printed)
            points.append(charts.chart_point(sheet, said, fact_id, color, spoken))
            told.append((f"{category.first.plain}, {each.label.first.plain}", printed))
        series.append(ChartSeries(each.label.first.plain, tuple(points)))
    room = field.w // len(chart.categories)
    type_ = charts.lettering(sheet, chart, series, room, room * 100 // (100 * len(series) + GAP))
    over = pt(type_.labels * 1.9) + CLEAR
    low, high = charts.ends(point.value for each in series for point in each.points)
    sheet.add(
        ChartGraphic(
            field,
            sheet.name("Comparison chart"),
            described(sheet, chart.title.first.plain, told),
            "column",
            tuple(category.first.plain for category in chart.categories),
            tuple(series),
            sheet.locale,
            unit=chart.title.first.plain,
            minimum=low,
            maximum=high,
            gap=GAP,
            overlap=OVERLAP,
            label_size=type_.labels,
            category_size=type_.categories,
            plot=Frame(field.x, field.y + over, field.w, field.h - over - type_.under),
        )
    )


KIND = SlideKind(draw, Needs(chart=True, most_figures=MOST_FIGURES))
