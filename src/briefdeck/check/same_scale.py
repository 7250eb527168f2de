"""Two scales for one unit

**What.** Two bar or column charts on one slide whose values are of one size share the top of their value axis.

**Why.** Guests compare lengths across charts, whatever the axes say.

**Example.** Two charts of RMB billion side by side, one up to 10 and one up to 50.

**How to fix.** Give both the same maximum, or draw one chart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefdeck.check.views import LookView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedChart

CODE = "B462"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_LENGTHS = {"barChart", "bar3DChart"}


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        found = [(shape, chart) for one, shape, chart in charts(view.observed) if one is slide and _bars(chart)]
        for (shape, chart), (other, beside) in combinations(found, 2):
            if _unit(chart) == _unit(beside) and _top(chart) != _top(beside):
                message = f'its scale ends at {_top(chart):g}, that of "{other.name}" at {_top(beside):g}'
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "give both the same maximum")


def _bars(chart: ObservedChart) -> bool:
    return chart.look is not None and bool(_LENGTHS & set(chart.look.kinds)) and _top(chart) > 0


def _unit(chart: ObservedChart) -> str:
    """The corner cell of the workbook names the unit; where it is empty, the labels' number format."""
    corner = chart.cells[0][0] if chart.cells and chart.cells[0] else ""
    return corner or (chart.look.formats[0] if chart.look and chart.look.formats else "")


def _top(chart: ObservedChart) -> float:
    if chart.look is not None and chart.look.maximum is not None:
        return chart.look.maximum
    values = [float(value) for _, points in chart.series for value in points if value.replace(".", "", 1).isdigit()]
    return max(values, default=0.0)
