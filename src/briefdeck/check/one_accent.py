"""Too many colours

**What.** A slide's texts and shapes use three hues at most beside black, white and greys: the brand's own and one
accent with one meaning. Pictures do not count.

**Why.** Where everything has a colour, none of them says anything.

**Example.** A row of boxes in blue, green, orange, red and purple.

**How to fix.** Draw in the brand's first colour and keep the accent for what matters.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from briefdeck.check.views import LookView
from briefdeck.check.walk import runs, shapes
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide

CODE = "B453"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView

_MOST = 3
_APART = 40 / 360  # how far two hues lie apart


def check(view: LookView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        hues: list[float] = []
        for color in dict.fromkeys(_colors(slide)):
            hue = _hue(color)
            if hue is not None and all(min(abs(hue - one), 1 - abs(hue - one)) > _APART for one in hues):
                hues.append(hue)
        if len(hues) > _MOST:
            yield Finding(CODE, SEVERITY, f"{len(hues)} different hues on one slide", view.at(slide), "keep one accent")


def _colors(slide: ObservedSlide) -> Iterator[str]:
    for shape in shapes(slide.shapes):
        for run in runs(shape):
            if run.look and run.text.strip():
                yield run.look.color
        if shape.look and not shape.decorative:
            yield from shape.look.fill or ()
        if shape.chart and shape.chart.look:
            yield from shape.chart.look.colors


def _hue(color: str) -> float | None:
    """The hue, 0 to 1, of a colour that is seen as one; None for greys and for very light or dark ones."""
    if not color:
        return None
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    return hue if saturation > 0.3 and 0.15 < light < 0.85 else None
