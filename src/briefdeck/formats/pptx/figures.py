"""What a motif is made of. Points lie in a unit square, (0, 0) at the top left."""

from __future__ import annotations

from briefdeck.model.record import dataclass

Point = tuple[float, float]
Curve = tuple[Point, ...]  # a start, then control, control, end, again and again


@dataclass(frozen=True, slots=True)
class Stroke:
    """Curves of one look. weight in pt, 0 for a filled area; alpha in 1/100,000."""

    name: str
    color: str
    weight: float
    alpha: int
    curves: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class Disc:
    """radius in inches, so that it stays round on every page."""

    name: str
    center: Point
    radius: float
    color: str
    alpha: int = 100_000


@dataclass(frozen=True, slots=True)
class Drawing:
    """figures: from the lowest to the uppermost. turns: whether it is laid on its side on an upright page."""

    name: str
    figures: tuple[Stroke | Disc, ...]
    turns: bool = False
