"""How points of a chart look: actual solid, goal outlined, expected hatched, bound dashed; on a line, by shape."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.formats.pptx.ooxml import Ink
from briefdeck.model.deck import ChartPoint, ChartSeries, Line

_OUTLINE = 28_575  # 2.25 pt
_FORECAST, _BOUND = "wdUpDiag", "wdDnDiag"  # strokes rising, and falling within dashes: never one for the other
_MARKER, _AHEAD = 8, 11  # pt; LibreOffice fills every marker, so what is not there yet has another shape too


def bar_look(point: ChartPoint, ink: Ink, *, parted: bool) -> str:
    """The ``c:spPr`` of a bar, column or slice. parted: from its neighbours by a line in the colour of the ground."""
    edge = Line(point.color, _OUTLINE, "dash" if point.dashed else "")
    strokes = f"<a:fgClr>{ink.color(point.color)}</a:fgClr><a:bgClr>{ink.color('ground')}</a:bgClr>"
    if point.hatched:
        thin = replace(edge, width=12_700)
        return f'<c:spPr><a:pattFill prst="{_FORECAST}">{strokes}</a:pattFill>{ink.line(thin)}</c:spPr>'
    if point.outlined and point.dashed:  # no empty box: something is there, and how much is open
        return f'<c:spPr><a:pattFill prst="{_BOUND}">{strokes}</a:pattFill>{ink.line(edge)}</c:spPr>'
    if point.outlined:
        return f"<c:spPr><a:noFill/>{ink.line(edge)}</c:spPr>"
    if point.rest_of and parted:  # the light rest of a whole ends where its line ends, not where an eye guesses
        return f"<c:spPr>{ink.fill(point.color)}{ink.line(Line('primary', 12_700))}</c:spPr>"
    return f"<c:spPr>{ink.fill(point.color)}{ink.line(Line('ground', 19_050) if parted else None)}</c:spPr>"


def line_looks(series: ChartSeries, ink: Ink) -> str:
    """A line with round markers; what is expected is a hollow diamond, a goal a hollow square."""
    points = [
        f'<c:dPt><c:idx val="{index}"/>{_marker(point, ink)}<c:bubble3D val="0"/></c:dPt>'
        for index, point in enumerate(series.points)
        if point.hatched or point.outlined
    ]
    solid = replace(series.points[0], outlined=False, hatched=False)
    stroke = ink.line(Line(solid.color, _OUTLINE))
    return f"<c:spPr>{stroke}</c:spPr>{_marker(solid, ink)}{''.join(points)}"


def _marker(point: ChartPoint, ink: Ink) -> str:
    there = not (point.outlined or point.hatched)
    symbol = "circle" if there else "diamond" if point.hatched else "square"
    edge = ink.line(Line(point.color, 19_050))
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{_MARKER if there else _AHEAD}"/>'
        f"<c:spPr>{ink.fill(point.color if there else 'ground')}{edge}</c:spPr></c:marker>"
    )
