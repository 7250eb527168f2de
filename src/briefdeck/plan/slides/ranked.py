"""Ranked bars: one value a category, the largest on top, the one that the slide is about in colour."""

from __future__ import annotations

from briefdeck.model.briefing import Chart, Series
from briefdeck.model.deck import ChartGraphic
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet

MOST_NAMES = 0.36  # of the chart's width for the names of the categories
GAP = 45
MOST_BAR = inch(0.92)  # a category's share of the height at most, so that few bars do not swell


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: one series, ranked here; its focus is accented; points: two or three things to read from it."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    beside_points(sheet, said, _ranked)


def _ranked(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    chart = ranked(charts.chart_of(said), said)
    facts = charts.facts_in(chart)
    unit = charts.unit_of(said, facts)
    place = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, unit), charts.reading_notes(sheet, facts))
    _bars(sheet, place, said, chart, unit)


def ranked(chart: Chart[Said], said: SaidTopic) -> Chart[Said]:
    """The same chart with its categories from the largest value to the smallest; equals keep their order."""
    values = chart.series[0].values
    order = sorted(range(len(values)), key=lambda index: -said.plots[values[index]].values[0])
    series = tuple(Series(one.id, one.label, tuple(one.values[index] for index in order)) for one in chart.series)
    focus = order.index(chart.focus) if chart.focus in order else -1
    return Chart(chart.title, tuple(chart.categories[index] for index in order), series, focus)


def _bars(sheet: Sheet, frame: Frame, said: SaidTopic, chart: Chart[Said], unit: str) -> None:
    def color(index: int, fact: str) -> str:
        if sheet.fact(fact).quantity.target:
            return "accent"
        return "primary" if chart.focus in (-1, index) else "muted"

    series = (charts.chart_series(sheet, said, chart.series[0], color),)
    field = Frame(frame.x, frame.y, frame.w, min(frame.h, len(chart.categories) * MOST_BAR))
    labels = [point.label for point in series[0].points]
    names = [category.first.plain for category in chart.categories]
    size = charts.label_size(sheet, labels, inch(1.4))
    most = round(field.w * MOST_NAMES)
    named = charts.category_size(sheet, chart, most - inch(0.2))
    left = min(charts.widest(sheet, names, named) + inch(0.2), most)
    right = charts.widest(sheet, labels, size, bold=True) + inch(0.2)
    low, high = charts.ends(point.value for point in series[0].points)
    sheet.add(
        ChartGraphic(
            field,
            sheet.name("Ranked bars"),
            charts.told(sheet, chart),
            "bar",
            tuple(names),
            series,
            sheet.locale,
            unit=unit,
            minimum=low,
            maximum=high,
            gap=GAP,
            label_size=size,
            category_size=named,
            plot=Frame(field.x + left, field.y, field.w - left - right, field.h),
        )
    )


KIND = SlideKind(draw, Needs(chart=True, series=(1, 1), most_figures=MOST_FIGURES))
