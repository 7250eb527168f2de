"""Line: values over time, each series named at its end; what is expected is a diamond, a goal a square."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.model.deck import ChartGraphic, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, pt
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet

MOST_NAMES = 0.2  # of the chart's width for the names of the series


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: up to three series over time; points: two or three things to read from it."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    beside_points(sheet, said, _lines, broad=True)


def _lines(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    chart = charts.chart_of(said)
    facts = charts.facts_in(chart)
    unit = charts.unit_of(said, facts)
    notes = charts.reading_notes(sheet, facts, line=True)
    field = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, unit), notes)
    colors = charts.LINES[len(chart.series)]
    series = [
        charts.chart_series(sheet, said, one, lambda *_, color=color: color)
        for one, color in zip(chart.series, colors, strict=True)
    ]
    named = len(series) > 1
    names = [one.name for one in series] if named else []
    strip = min(charts.widest(sheet, names, charts.series_size(sheet), bold=True), round(field.w * MOST_NAMES))
    strip += charts.NAME_GAP if named else 0
    labels = [point.label for one in series for point in one.points]
    room = (field.w - strip) // len(chart.categories)
    type_ = charts.lettering(sheet, chart, series, room)
    # Points stand at both ends of the axis; half a label, or half a name under the axis, goes beyond it.
    words = [category.first.plain for category in chart.categories]
    beyond = max(
        charts.widest(sheet, labels, type_.labels, bold=True),
        charts.widest(sheet, words, type_.categories),
    )
    beyond = min(beyond, room) // 2 + inch(0.08)
    over = pt(type_.labels * 2.0)
    low, high = charts.ends(point.value for one in series for point in one.points)
    drawn = Frame(field.x, field.y, field.w - strip, field.h)
    plot = Frame(field.x + beyond, field.y + over, drawn.w - 2 * beyond, field.h - over - type_.under)
    sheet.add(
        ChartGraphic(
            drawn,
            sheet.name("Line chart"),
            charts.told(sheet, chart),
            "line",
            tuple(category.first.plain for category in chart.categories),
            _labelled(series),
            sheet.locale,
            unit=unit,
            minimum=low,
            maximum=high,
            label_size=type_.labels,
            category_size=type_.categories,
            plot=plot,
        )
    )
    if named:
        tall = plot.h / float(high - low)
        ends = [
            (one.name, one.points[0].color, round(plot.bottom - float(one.points[-1].value - low) * tall))
            for one in series
        ]
        x = drawn.right + inch(0.04)
        charts.name_series(sheet, x, field.right - x, field, ends)


def _labelled(series: list[ChartSeries]) -> tuple[ChartSeries, ...]:
    """Labels over the highest line and under all others, so that they keep clear of one another."""
    top = max(series, key=lambda one: sum(point.value for point in one.points))
    return tuple(replace(one, above=one is top) for one in series)


KIND = SlideKind(draw, Needs(chart=True, series=(1, 3), most_figures=MOST_FIGURES))
