"""Line or chart that hardly differs from its ground

**What.** What carries meaning without words, such as a connector or a chart's series, has a contrast of 3 to 1 to
the slide's ground. Outlined series count by their outline; rules and tinted panels are decoration.

**Why.** An arrow nobody sees joins nothing.

**Example.** A connector in D9D9D9 on white.

**How to fix.** Take a darker colour of the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.grounds import Grounds
from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.contrast import ratio
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B451"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_FLOOR = 3.0


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        grounds = Grounds(slide)
        for shape in shapes(slide.shapes):
            if shape.decorative or shape.look is None:
                continue
            colors = (shape.look.line,) if shape.drawn == "connector" else _series(shape)
            for color in dict.fromkeys(filter(None, colors)):
                worst = min((ratio(color, ground) for ground in grounds.under(shape)), default=21.0)
                if worst < _FLOOR - 0.05:
                    message = f"{shape.drawn} in {color} has a contrast of {worst:.1f} to 1, less than {_FLOOR:g}"
                    yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "take a darker colour")


def _series(shape: ObservedShape) -> tuple[str, ...]:
    """Colours of a chart's series. A doughnut's remainder is pale on purpose: its share is what is seen."""
    look = shape.chart.look if shape.chart else None
    if look is None or {"doughnutChart", "pieChart"} & set(look.kinds):
        return ()
    return look.colors
