"""Stacked: parts of a whole over several categories as columns, or of one whole as a single lying bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from briefdeck.model.briefing import Point
from briefdeck.model.deck import ChartGraphic, ChartSeries
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Said
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan import charts
from briefdeck.plan.cards import column_of_points, row_of_points
from briefdeck.plan.chart_slide import MOST_FIGURES, beside_points
from briefdeck.plan.drawing import Body, Drawn, SlideKind
from briefdeck.plan.grid import below, columns, inch, pt, top
from briefdeck.plan.ladder import by_points, laid_out
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.sides import is_wide

MOST_NAMES = 0.26  # of the chart's width for the names of the parts
GAP = 55
UNDER_HEADING = inch(0.1)  # columns carry no labels over them that would keep off the heading
BAR = inch(1.15)
CARD = inch(1.5)  # a card narrower than this has no room for its number


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """chart: two to four series, the parts from the bottom up; points: two or three things to read from it."""
    bodies: list[Body] = [_body]
    return laid_out(edition, theme, said, bodies, by_points(bodies))


def _body(sheet: Sheet, said: SaidTopic) -> None:
    chart = charts.chart_of(said)
    if len(chart.categories) == 1:
        if said.topic.figures:
            beside_points(sheet, said, lambda sheet, frame, said: _one_bar(sheet, frame, said, ()))
        else:
            _one_bar(sheet, sheet.body, said, said.topic.points)
        return
    beside_points(sheet, said, _columns)


def _series(sheet: Sheet, said: SaidTopic) -> tuple[ChartSeries, ...]:
    return tuple(
        charts.chart_series(sheet, said, one, lambda *_, color=color: color)
        for one, color in zip(charts.chart_of(said).series, charts.STACK, strict=False)
    )


def _columns(sheet: Sheet, frame: Frame, said: SaidTopic) -> None:
    chart = charts.chart_of(said)
    facts = charts.facts_in(chart)
    unit = charts.unit_of(said, facts)
    notes = charts.reading_notes(sheet, facts)
    field = charts.framed(sheet, frame, charts.with_unit(sheet, chart.title, unit), notes)
    series = _series(sheet, said)
    names = [one.name for one in series]
    strip = min(charts.widest(sheet, names, charts.series_size(sheet), bold=True), round(field.w * MOST_NAMES))
    strip += charts.NAME_GAP
    room = (field.w - strip) // len(chart.categories)
    type_ = charts.lettering(sheet, chart, series, room, room * 100 // (100 + GAP))
    plot = Frame(field.x, field.y + UNDER_HEADING, field.w - strip, field.h - type_.under - UNDER_HEADING)
    high = max(sum((one.points[at].value for one in series), Decimal(0)) for at in range(len(chart.categories)))
    drawn = Frame(field.x, field.y, plot.w, field.h)
    sheet.add(_graphic(sheet, said, drawn, plot, series, "stacked", unit, high, type_.labels))
    at, ends, base = len(chart.categories) - 1, [], Decimal(0)
    for one in series:
        middle = base + one.points[at].value / 2
        base += one.points[at].value
        y = round(plot.bottom - float(middle / high) * plot.h)
        # a part too light to be read as type takes ink instead
        ends.append((one.name, "ink" if one.points[at].color == "primary_light" else one.points[at].color, y))
    x = plot.right + inch(0.04)
    charts.name_series(sheet, x, field.right - x, field, ends)


def _graphic(
    sheet: Sheet,
    said: SaidTopic,
    field: Frame,
    plot: Frame,
    series: tuple[ChartSeries, ...],
    kind: str,
    unit: str,
    high: Decimal,
    size: float,
) -> ChartGraphic:
    chart = charts.chart_of(said)
    return ChartGraphic(
        field,
        sheet.name("Stacked chart"),
        charts.told(sheet, chart),
        kind,
        tuple(category.first.plain for category in chart.categories),
        series,
        sheet.locale,
        unit=unit,
        maximum=high,
        gap=GAP if kind == "stacked" else 0,
        label_size=size,
        category_size=charts.category_size(sheet, chart, plot.w // len(chart.categories)),
        plot=plot,
    )


def _one_bar(sheet: Sheet, frame: Frame, said: SaidTopic, points: Sequence[Point[Said]]) -> None:
    """A lying bar over the whole width, under it a card a part, and points in a strip."""
    chart = charts.chart_of(said)
    facts = charts.facts_in(chart)
    unit = charts.unit_of(said, facts)
    cards = [
        (
            Para(sheet.fact(one.values[0]).kpi[0], "kpi", "primary", numeral=True, unit_color="ink", down=1),
            Para(one.label, "head"),
        )
        for one in chart.series
    ]
    upper, lower = frame, None
    if points:
        need = charts.HEAD + BAR + charts.NOTE + max(sheet.height(card, CARD) for card in cards) + inch(0.6)
        cut = min(need, frame.h * 3 // 4)
        upper, lower = top(frame, cut), below(frame, cut)
    notes = charts.reading_notes(sheet, facts)
    heading = charts.with_unit(sheet, chart.title, chart.categories[0].first.plain)
    field = charts.framed(sheet, upper, heading, notes)
    # The cards under the bar say the numbers: on the bar they would stand there twice.
    series = tuple(
        replace(one, points=tuple(replace(point, label="") for point in one.points)) for one in _series(sheet, said)
    )
    values = [one.points[0].value for one in series]
    high = sum(values, Decimal(0))
    bar = Frame(field.x, field.y + inch(0.06), field.w, min(BAR, field.h // 2))
    graphic = _graphic(sheet, said, bar, bar, series, "stacked_bar", unit, high, charts.series_size(sheet))
    sheet.add(replace(graphic, named=False))
    key = Frame(bar.x, bar.bottom + inch(0.2), bar.w, field.bottom - bar.bottom - inch(0.2))
    areas = []
    for cell, one, card in zip(_under(key, values), series, cards, strict=True):
        sheet.rule(cell, one.points[0].color, pt(4))
        areas.append(Area(below(cell, inch(0.14)), card, "Part"))
    sheet.areas(areas)
    if lower is not None:
        if is_wide(frame):
            row_of_points(sheet, lower, points, inch(0.12))
        else:
            column_of_points(sheet, lower, points)


def _under(key: Frame, values: Sequence[Decimal]) -> list[Frame]:
    """A card under each stretch of the bar where the narrowest is wide enough, else cards of one width."""
    total = sum(values, Decimal(0))
    if not total or min(values) / total * key.w < CARD:
        return columns(key, [1.0] * len(values), inch(0.3))
    cells, x = [], Decimal(key.x)
    for value in values:
        wide = value / total * key.w
        cells.append(Frame(round(x), key.y, round(wide) - inch(0.12), key.h))
        x += wide
    return cells


KIND = SlideKind(draw, Needs(chart=True, series=(2, 4), most_figures=MOST_FIGURES))
