"""Gridlines or axis beside data labels

**What.** A chart whose values are printed beside them has no gridlines and no value axis.

**Why.** What is said twice is read twice. The labels are exact; lines and scale only stand in front of the message.

**Example.** Columns with their values on top, and ten grey lines behind them.

**How to fix.** Delete gridlines and value axis, or the labels.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import charts
from briefdeck.model.finding import Finding, Severity

CODE = "B459"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView


def check(view: LookView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        look = chart.look
        if look is None or not look.labelled:
            continue
        both = [name for name, there in (("gridlines", look.gridlines), ("a value axis", look.value_axis)) if there]
        if both:
            message = f"{' and '.join(both)} beside data labels"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "delete one or the other")
