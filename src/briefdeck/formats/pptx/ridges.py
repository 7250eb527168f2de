"""Mountains in ink: ridges behind one another, paler the farther, and a red sun between them.

They lie low under the text and rise where there is none, at the right. No picture: areas filled with theme colours.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.formats.pptx.figures import Curve, Disc, Drawing, Point, Stroke

_SUN: Point = (0.735, 0.20)
_RADIUS = 0.62  # inches
_HAZE = 0.7
_TENSION = 6.0  # Catmull-Rom as Bézier: the usual sixth

# name, colour, opacity, and the skyline from the left edge to the right one (height over the foot, 1 is the top)
_RIDGES: tuple[tuple[str, str, int, tuple[Point, ...]], ...] = (
    (
        *("far", "primary_light", 52_000),
        (
            *((0, 0.155), (0.10, 0.175), (0.20, 0.150), (0.31, 0.180), (0.42, 0.165), (0.52, 0.215), (0.585, 0.310)),
            *((0.64, 0.475), (0.685, 0.550), (0.73, 0.505), (0.79, 0.680), (0.835, 0.865), (0.865, 0.900)),
            *((0.91, 0.775), (0.955, 0.700), (1, 0.720)),
        ),
    ),
    (
        *("middle", "primary_light", 90_000),
        (
            *((0, 0.120), (0.12, 0.105), (0.24, 0.135), (0.36, 0.110), (0.48, 0.150), (0.57, 0.215), (0.63, 0.330)),
            *(
                (0.675, 0.385),
                (0.72, 0.345),
                (0.77, 0.440),
                (0.815, 0.560),
                (0.85, 0.545),
                (0.90, 0.640),
                (0.94, 0.690),
            ),
            (1, 0.560),
        ),
    ),
    (
        *("near", "primary", 62_000),
        (
            *((0, 0.060), (0.14, 0.085), (0.28, 0.070), (0.42, 0.095), (0.54, 0.125), (0.63, 0.190), (0.70, 0.290)),
            *((0.745, 0.300), (0.79, 0.270), (0.85, 0.370), (0.89, 0.435), (0.93, 0.400), (1, 0.470)),
        ),
    ),
    (
        *("foremost", "primary_dark", 100_000),
        (
            *((0, 0.030), (0.16, 0.040), (0.32, 0.030), (0.48, 0.052), (0.60, 0.070), (0.70, 0.125), (0.77, 0.175)),
            *((0.82, 0.165), (0.87, 0.205), (0.925, 0.275), (0.965, 0.285), (1, 0.320)),
        ),
    ),
)


def drawing() -> Drawing:
    """The far ridge under the sun's lower edge, then nearer and darker ones."""
    ridges = [Stroke(f"ridge, {name}", color, 0, alpha, (_area(line),)) for name, color, alpha, line in _RIDGES]
    return Drawing("Mountains", (Disc("sun", _SUN, _RADIUS, "accent"), *ridges))


def foothills() -> Drawing:
    """The two farthest ridges, paler still: for the foot of every slide, under its text."""
    ridges = [
        Stroke(f"ridge, {name}", color, 0, round(alpha * _HAZE), (_area(line),))
        for name, color, alpha, line in _RIDGES[:2]
    ]
    return Drawing("Foothills", tuple(ridges))


def _area(skyline: Sequence[Point]) -> Curve:
    """A closed area under a smooth skyline: straight sides are curves with their controls on the line."""
    tops = [(x, 1.0 - height) for x, height in skyline]
    first, last = tops[0], tops[-1]
    around = [first, *tops, last]
    points: list[Point] = [(first[0], 1.0), (first[0], 1.0), first, first]
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        points += [_control(start, end, before), _control(end, start, after), end]
    return (*points, last, (last[0], 1.0), (last[0], 1.0))


def _control(at: Point, towards: Point, beyond: Point) -> Point:
    """The control point at one end of a stretch, in the direction its two neighbours give."""
    return at[0] + (towards[0] - beyond[0]) / _TENSION, at[1] + (towards[1] - beyond[1]) / _TENSION
