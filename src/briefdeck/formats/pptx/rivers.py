"""Two rivers, drawn as sweeping lines that meet and flow on as one.

The Jialing comes down from the top, the Yangtze up from the foot; right of the text they join and leave the
page together. One line of the Jialing is gold: it can be followed all the way. Drawn in inches on a projected
page, given as parts of the square that it is kept there.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.formats.pptx.figures import Curve, Disc, Drawing, Point, Stroke

MEETING: Point = (10.75, 4.02)
_CURRENT = -0.27  # slope of the stream where the rivers meet: upwards, to the north-east
_LINES = 15
_GOLD = 4  # which line of the Jialing
_LEFT, _EDGE, _HEIGHT = 6.6, 13.333333, 7.5


def drawing() -> Drawing:
    """The rivers from faint to strong, then the gold line, then the city at their meeting."""
    jialing = [_jialing(step / (_LINES - 1)) for step in range(_LINES)]
    yangtze = [_yangtze(step / (_LINES - 1)) for step in range(_LINES)]
    gold = jialing.pop(_GOLD)
    strokes = (
        ("Yangtze, far", "primary", 1.0, 80_000, yangtze[1::2]),
        ("Yangtze, near", "primary_light", 1.0, 34_000, yangtze[::2]),
        ("Jialing, far", "primary", 1.25, 90_000, jialing[1::2]),
        ("Jialing, near", "primary_light", 1.0, 46_000, jialing[::2]),
        ("Jialing, gold", "gold", 2.0, 100_000, [gold]),
    )
    city = _unit(MEETING)
    return Drawing(
        "Rivers",
        (
            *(
                Stroke(name, color, weight, alpha, tuple(tuple(_unit(point) for point in curve) for curve in curves))
                for name, color, weight, alpha, curves in strokes
            ),
            Disc("halo", city, 0.20, "primary_dark"),
            Disc("city", city, 0.10, "gold"),
        ),
        turns=True,
    )


def _unit(point: Point) -> Point:
    return (point[0] - _LEFT) / (_EDGE - _LEFT), point[1] / _HEIGHT


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
