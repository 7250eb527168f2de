"""Bars that do not begin at zero

**What.** The value axis of a column, bar or area chart begins at zero.

**Why.** A bar's length is its message. One that is cut at the bottom makes a tenth look like a half.

**Example.** An axis from 80 to 100 under columns of 84 and 96.

**How to fix.** Set the axis' minimum to 0, or draw a line chart.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity

CODE = "B458"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_LENGTHS = {"barChart", "bar3DChart", "areaChart", "area3DChart"}


def check(view: LookView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        look = chart.look
        if look is not None and look.minimum and look.minimum > 0 and _LENGTHS & set(look.kinds):
            message = f"the bars begin at {look.minimum:g}, not at zero"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "set the axis' minimum to 0")
