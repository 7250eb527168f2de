"""Actual against goal: columns over time or steps; actual solid, expected hatched, the goal outlined."""

from __future__ import annotations

from briefdeck.model.deck import ChartGraphic
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import pt
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet

GAP = 70  # between columns, percent of one


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: one series over its categories, the goal among them; points: two or three things to read from it."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    beside_points(sheet, said, columns)


def columns(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    """The heading, the columns and the notes; a goal in the accent, what is there in the primary colour."""
    chart = charts.chart_of(said)
    facts = charts.facts_in(chart)
    unit = charts.unit_of(said, facts)
    notes = charts.reading_notes(sheet, facts)
    field = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, unit), notes)

    def color(_: int, fact: str) -> str:
        return "accent" if sheet.fact(fact).quantity.target else "primary"

    series = tuple(charts.chart_series(sheet, said, one, color) for one in chart.series)
    room = field.w // len(chart.categories)
    type_ = charts.lettering(sheet, chart, series, room)
    over = pt(type_.labels * 1.9)
    low, high = charts.ends(point.value for one in series for point in one.points)
    sheet.add(
        ChartGraphic(
            field,
            sheet.name("Column chart"),
            charts.told(sheet, chart),
            "column",
            tuple(category.first.plain for category in chart.categories),
            series,
            sheet.locale,
            unit=unit,
            minimum=low,
            maximum=high,
            gap=GAP,
            label_size=type_.labels,
            category_size=type_.categories,
            plot=Frame(field.x, field.y + over, field.w, field.h - over - type_.under),
        )
    )


KIND = SlideKind(draw, Needs(chart=True, series=(1, 1), most_figures=MOST_FIGURES))
