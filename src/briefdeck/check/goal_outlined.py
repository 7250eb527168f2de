"""Goal drawn as if it were reached

**What.** A goal, and a bound whose end is open, are outlined in a chart; only what was reached is solid.

**Why.** A solid bar says: this is so. A goal for 2030 is not so yet.

**Example.** The goal of 100 drugs as a solid column beside the 42 of today.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by
hand, take the fill away and give the bar an outline.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import FileView
from briefdeck.check.walk import leaves
from briefdeck.model.deck import ChartGraphic, Group, Primitive
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept

CODE = "B463"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        charts = _CHARTS.of_one(slide.lasting, lambda primitives: tuple(_charts(primitives)))
        held = leaves(observed) if charts else ()
        solid = {shape.name: shape.chart.hollow for shape in held if shape.chart is not None}
        for chart in charts:
            hollow = solid.get(chart.name)
            points = [point for series in chart.series for point in series.points]
            wanted = sum(point.outlined for point in points)
            if hollow is not None and wanted > hollow:
                message = f"{wanted} of its bars are goals or open bounds, {hollow} are outlined"
                shape = next(each for each in leaves(observed) if each.name == chart.name)
                yield Finding(CODE, SEVERITY, message, view.at(observed, shape), "outline them", slide.topic)


_CHARTS: Kept[tuple[ChartGraphic, ...]] = Kept(192)


def _charts(primitives: tuple[Primitive, ...]) -> Iterator[ChartGraphic]:
    for primitive in primitives:
        if isinstance(primitive, ChartGraphic):
            yield primitive
        elif isinstance(primitive, Group):
            yield from _charts(primitive.members)
