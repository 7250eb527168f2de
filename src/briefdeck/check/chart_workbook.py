"""Chart and workbook differ

**What.** The workbook inside a chart holds exactly what the chart draws: the same categories, series and values,
and no formula or link. Axis ids are positive.

**Why.** A chart draws from a copy of its data; the moment a guest opens "Edit Data", the workbook wins. What
differs changes before their eyes, and what is in the workbook only has leaked. Negative axis ids are invalid in the
format.

**Example.** The chart shows 42, the workbook says 24.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by
hand, bring the change into the briefing and build again.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from briefdeck.check.printed.sheet import letters
from briefdeck.check.views import FileView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.observed import ObservedChart

CODE = "B405"
SEVERITY = Severity.ERROR
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        for trouble in _TROUBLES.of_one(chart, lambda drawn: tuple(_troubles(drawn))):
            yield Finding(CODE, SEVERITY, trouble, view.at(slide, shape))


_TROUBLES: Kept[tuple[str, ...]] = Kept(64)


def _troubles(chart: ObservedChart) -> Iterator[str]:
    drawn = _drawn(chart)
    held = {(row, column): cell for row, cells in enumerate(chart.cells) for column, cell in enumerate(cells) if cell}
    held.pop((0, 0), None)  # the corner holds the unit and is not drawn
    for place in sorted({*drawn, *held}):
        chart_says, workbook_says = drawn.get(place, ""), held.get(place, "")
        if not _same(chart_says, workbook_says):
            cell = f"{letters(place[1])}{place[0] + 1}"
            yield f'the chart draws "{chart_says}" where cell {cell} of its workbook holds "{workbook_says}"'
    if chart.formulas:
        yield f"{chart.formulas} formulas in the chart's workbook"
    if chart.links:
        yield f"{chart.links} links in the chart's workbook"
    if len(set(chart.axis_ids)) != len(chart.axis_ids):
        yield "two axes of the chart share an id"
    yield from (f"the axis id {axis} is not positive" for axis in chart.axis_ids if axis <= 0)


def _drawn(chart: ObservedChart) -> dict[tuple[int, int], str]:
    """What the chart draws, by (row, column) of the sheet it should come from; empty points are left out."""
    cells = {(row, 0): category for row, category in enumerate(chart.categories, 1)}
    for column, (name, values) in enumerate(chart.series, 1):
        cells[0, column] = name
        cells |= {(row, column): value for row, value in enumerate(values, 1)}
    return {place: text for place, text in cells.items() if text}


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False
