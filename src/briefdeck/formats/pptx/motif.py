"""The cover's art: two rivers, drawn as sweeping lines that meet and flow on as one. Vectors, no picture.

The Jialing comes down from the top, the Yangtze up from the foot; right of the text they join and leave the
page together. One line of the Jialing is gold: it can be followed all the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefdeck.formats.pptx.layouts import PAGE, inches
from briefdeck.formats.pptx.ooxml import Ink, box, identity
from briefdeck.model.deck import EMU_PER_INCH, EMU_PER_PT
from briefdeck.model.theme import Frame

Point = tuple[float, float]
Curve = tuple[Point, ...]  # a start, then control, control, end, again and again; inches on the page

MEETING: Point = (10.75, 4.02)
_CURRENT = -0.27  # slope of the stream where the rivers meet: upwards, to the north-east
_LINES = 15
_GOLD = 4  # which line of the Jialing
_EDGE = PAGE.w / EMU_PER_INCH


@dataclass(frozen=True, slots=True)
class Stroke:
    """Curves of one look. weight in pt, alpha in 1/100,000."""

    name: str
    color: str
    weight: float
    alpha: int
    curves: tuple[Curve, ...]


def strokes() -> tuple[Stroke, ...]:
    """The rivers from faint to strong, then the gold line."""
    jialing = [_jialing(step / (_LINES - 1)) for step in range(_LINES)]
    yangtze = [_yangtze(step / (_LINES - 1)) for step in range(_LINES)]
    gold = jialing.pop(_GOLD)
    return (
        Stroke("Yangtze, far", "primary", 1.0, 80_000, tuple(yangtze[1::2])),
        Stroke("Yangtze, near", "primary_light", 1.0, 34_000, tuple(yangtze[::2])),
        Stroke("Jialing, far", "primary", 1.25, 90_000, tuple(jialing[1::2])),
        Stroke("Jialing, near", "primary_light", 1.0, 46_000, tuple(jialing[::2])),
        Stroke("Jialing, gold", "gold", 2.0, 100_000, (gold,)),
    )


def motif(ink: Ink, first_id: int, place: Callable[[Frame], Frame]) -> tuple[str, int]:
    """The art as shapes of a layout, each flagged decorative. Returns the XML and the next free id.

    place: where a frame stands on the page; when that is on the other side, the rivers run the other way.
    """
    flips = ' flipH="1"' if place(inches(0, 0, 1, 1)).x else ""
    shapes, number = [], first_id
    for stroke in strokes():
        shapes.append(_freeform(stroke, ink, number, place, flips))
        number += 1
    x, y = MEETING
    for name, radius, color, alpha in (("halo", 0.20, "primary_dark", 100_000), ("city", 0.10, "gold", 100_000)):
        frame = inches(x - radius, y - radius, 2 * radius, 2 * radius)
        shapes.append(
            f"<p:sp><p:nvSpPr>{identity(number, f'Rivers: {name}', decorative=True)}<p:cNvSpPr/>"
            f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{box(place(frame))}'
            '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
            f"{ink.fill(color, alpha)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )
        number += 1
    return "".join(shapes), number


def _jialing(t: float) -> Curve:
    """Line t (0 leftmost, 1 rightmost at the top) of the river from the north-west."""
    x, y = MEETING
    meet = (x + 0.06 * t, y - 0.32 * t)
    return (
        (8.95 + 2.15 * t, 0.0),
        (6.75 + 2.85 * t, 1.75 - 0.30 * t),
        _along(meet, -2.25 + 1.15 * t),
        meet,
        *_outflow(meet, -t),
    )


def _yangtze(t: float) -> Curve:
    """Line t (0 leftmost, 1 rightmost at the foot) of the river from the south-west."""
    x, y = MEETING
    meet = (x + 0.20 * t, y + 0.40 * t)
    return (
        (7.70 + 3.30 * t, 7.5),
        (9.45 + 1.75 * t, 6.65 - 0.05 * t),
        _along(meet, -2.05 + 1.10 * t),
        meet,
        *_outflow(meet, t),
    )


def _outflow(meet: Point, side: float) -> Iterable[Point]:
    """From the meeting to the right edge, north-east. side: -1 the northern bank, 1 the southern."""
    return (
        _along(meet, 0.95),
        (MEETING[0] + 1.50, 3.30 + 0.55 * side),
        (_EDGE, 2.30 + 0.85 * side),
    )


def _along(meet: Point, distance: float) -> Point:
    """A point before or after the meeting in the current's direction: all lines pass there without a kink."""
    return meet[0] + distance, meet[1] + _CURRENT * distance


def _freeform(stroke: Stroke, ink: Ink, number: int, place: Callable[[Frame], Frame], flips: str) -> str:
    points = [point for curve in stroke.curves for point in curve]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    frame = inches(left, top, right - left, bottom - top)
    paths = "".join(_path(curve, frame) for curve in stroke.curves)
    return (
        f"<p:sp><p:nvSpPr>{identity(number, f'Rivers: {stroke.name}', decorative=True)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{box(place(frame), flips=flips)}'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom><a:noFill/>'
        f'<a:ln w="{round(stroke.weight * EMU_PER_PT)}" cap="rnd">{ink.fill(stroke.color, stroke.alpha)}'
        "<a:round/></a:ln></p:spPr></p:sp>"
    )


def _path(curve: Curve, frame: Frame) -> str:
    start, *rest = (_point(point, frame) for point in curve)
    beziers = "".join(f"<a:cubicBezTo>{''.join(rest[at : at + 3])}</a:cubicBezTo>" for at in range(0, len(rest), 3))
    return f'<a:path w="{frame.w}" h="{frame.h}" fill="none"><a:moveTo>{start}</a:moveTo>{beziers}</a:path>'


def _point(point: Point, frame: Frame) -> str:
    x, y = (round(value * EMU_PER_INCH) for value in point)
    return f'<a:pt x="{x - frame.x}" y="{y - frame.y}"/>'
