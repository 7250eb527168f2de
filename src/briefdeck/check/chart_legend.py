"""Legend instead of direct labels

**What.** Series are named beside what they draw; a chart of one series has no legend at all.

**Why.** With a legend the eye goes back and forth, and colours have to be matched from memory.

**Example.** A legend below a chart with one series.

**How to fix.** Delete the legend and label the series, or name it in the title.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity

CODE = "B460"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView


def check(view: LookView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        if chart.look is not None and chart.look.legend:
            message = f"a legend for {len(chart.series)} series"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "label them directly")
