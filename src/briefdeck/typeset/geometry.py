"""The part of a preset shape that its text may use, as ECMA-376's presetShapeDefinitions give it.

Text insets of the body come on top of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from briefdeck.model.theme import Frame

_FULL = 100_000
_CORNER = 29_289  # 1 - cos 45°, 1/100,000: how far a quarter circle's text stays off its corner
Guides = dict[str, int]
Box = tuple[float, float, float, float]  # left, top, right, bottom, from the shape's own corner


def _rect(w: int, h: int, _guides: Guides) -> Box:
    return 0, 0, w, h


def _round_rect(w: int, h: int, guides: Guides) -> Box:
    inset = min(w, h) * _pin(guides.get("adj", 16_667), 50_000) * _CORNER / _FULL / _FULL
    return inset, inset, w - inset, h - inset


def _round_top(w: int, h: int, guides: Guides) -> Box:
    """round2SameRect: adj1 rounds the top corners, adj2 the bottom ones."""
    scale = min(w, h) * _CORNER / _FULL / _FULL
    top = _pin(guides.get("adj1", 16_667), 50_000) * scale
    bottom = _pin(guides.get("adj2", 0), 50_000) * scale
    side = max(top, bottom)
    return side, top, w - side, h - bottom


def _ellipse(w: int, h: int, _guides: Guides) -> Box:
    dx, dy = w / 2 * (1 - math.sqrt(0.5)), h / 2 * (1 - math.sqrt(0.5))
    return dx, dy, w - dx, h - dy


def _point(w: int, h: int, guides: Guides) -> float:
    """Depth of the point of homePlate and chevron."""
    short = min(w, h)
    return short * _pin(guides.get("adj", 50_000), _FULL * w / short) / _FULL


def _home_plate(w: int, h: int, guides: Guides) -> Box:
    return 0, 0, w - _point(w, h, guides) / 2, h


def _chevron(w: int, h: int, guides: Guides) -> Box:
    depth = _point(w, h, guides)
    return (depth, 0, w - depth, h) if w > 2 * depth else (0, 0, w, h)


def _right_arrow(w: int, h: int, guides: Guides) -> Box:
    shaft = h * _pin(guides.get("adj1", 50_000), _FULL) / _FULL / 2
    head = min(w, h) * _pin(guides.get("adj2", 50_000), _FULL * w / min(w, h)) / _FULL
    top = h / 2 - shaft
    return 0, top, w - head + top * head / (h / 2), h - top


def _diamond(w: int, h: int, _guides: Guides) -> Box:
    return w / 4, h / 4, w * 3 / 4, h * 3 / 4


_GEOMETRIES: dict[str, Callable[[int, int, Guides], Box]] = {
    "rect": _rect,
    "roundRect": _round_rect,
    "round2SameRect": _round_top,
    "ellipse": _ellipse,
    "homePlate": _home_plate,
    "chevron": _chevron,
    "rightArrow": _right_arrow,
    "diamond": _diamond,
}


def text_rect(geometry: str, frame: Frame, adjust: Iterable[tuple[str, int]] = ()) -> Frame:
    """Rectangle for text inside the shape, EMU on the page, rounded inwards.

    geometry: ST_ShapeType; adjust: guide values by name, 1/100,000, as in ``Shape.adjust``.
    Raises ValueError for a geometry whose text rectangle is not known here.
    """
    if geometry not in _GEOMETRIES:
        known = ", ".join(_GEOMETRIES)
        raise ValueError(f"no text rectangle known for {geometry!r}; known: {known}")
    if frame.w <= 0 or frame.h <= 0:
        return frame
    left, top, right, bottom = _GEOMETRIES[geometry](frame.w, frame.h, dict(adjust))
    x, y = math.ceil(left), math.ceil(top)
    return Frame(frame.x + x, frame.y + y, math.floor(right) - x, math.floor(bottom) - y)


def _pin(value: float, highest: float) -> float:
    return min(max(value, 0), highest)
