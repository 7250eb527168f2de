"""Combination: columns of one unit with a line of another above them, each on a zero base of its own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from briefdeck.model.deck import ChartGraphic
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import inch, pt
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.sheet import Sheet

MOST_NAMES = 0.22  # of the chart's width for the names of the series
GAP = 60
COLUMNS, LINE = Decimal("0.58"), Decimal("0.70")  # where columns end and the line's zero stands, of the plot's height


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: two series, columns then line, which may have another unit; points: two or three things to read."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    beside_points(sheet, said, _combined, broad=True)


def _combined(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    chart = charts.chart_of(said)
    facts = charts.facts_in(chart)
    units = [charts.unit_of(said, one.values) for one in chart.series]
    notes = charts.reading_notes(sheet, facts)
    field = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, ""), notes)
    bars, line = (
        charts.chart_series(sheet, said, one, lambda *_, color=color: color, unit=unit)
        for one, color, unit in zip(chart.series, ("primary", "primary_dark"), units, strict=True)
    )
    line = replace(line, line=True)
    strip = round(field.w * MOST_NAMES)
    room = (field.w - strip) // len(chart.categories)
    type_ = charts.lettering(sheet, chart, (bars, line), room)
    over = pt(type_.labels * 2.0)
    plot = Frame(field.x, field.y + over, field.w - strip, field.h - over - type_.under)
    low, high = charts.ends(point.value for point in bars.points)
    ends = _raised([point.value for point in line.points])
    sheet.add(
        ChartGraphic(
            Frame(field.x, field.y, plot.w, field.h),
            sheet.name("Combined chart"),
            charts.told(sheet, chart),
            "combination",
            tuple(category.first.plain for category in chart.categories),
            (bars, line),
            sheet.locale,
            minimum=low,
            maximum=(high - low) / COLUMNS + low,
            line_range=ends,
            gap=GAP,
            label_size=type_.labels,
            category_size=type_.categories,
            plot=plot,
        )
    )

    def height(value: Decimal, floor: Decimal, top: Decimal) -> int:
        return round(plot.bottom - float((value - floor) / (top - floor)) * plot.h)

    middle = height(bars.points[-1].value / 2, low, (high - low) / COLUMNS + low)
    names = [
        (bars.name, "primary", middle),
        (line.name, "primary_dark", height(line.points[-1].value, *ends)),
    ]
    x = plot.right + inch(0.04)
    charts.name_series(sheet, x, field.right - x, field, names)


def _raised(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Ends of the line's axis that put its zero above the columns and its highest value at the top."""
    low, high = charts.ends(values)
    span = (high - low) / (1 - LINE)
    return high - span, high


KIND = SlideKind(draw, Needs(chart=True, series=(2, 2), units=2, most_figures=MOST_FIGURES))
