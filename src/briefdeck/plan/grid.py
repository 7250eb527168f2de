"""Rectangles of a page: pure arithmetic on Frames, lengths in EMU."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefdeck.model.deck import EMU_PER_INCH, EMU_PER_PT
from briefdeck.model.theme import Frame


def inch(value: float) -> int:
    """Inches → EMU."""
    return round(value * EMU_PER_INCH)


def pt(value: float) -> int:
    """Points → EMU."""
    return round(value * EMU_PER_PT)


GUTTER = inch(0.2)


def columns(frame: Frame, weights: Sequence[float], gap: int = GUTTER) -> list[Frame]:
    """Cut a frame into columns of the given weights with gaps between; the last one takes the rounding rest."""
    free = frame.w - gap * (len(weights) - 1)
    total = sum(weights)
    out: list[Frame] = []
    x = frame.x
    for index, weight in enumerate(weights):
        last = index == len(weights) - 1
        w = frame.right - x if last else round(free * weight / total)
        out.append(Frame(x, frame.y, w, frame.h))
        x += w + gap
    return out


def rows(frame: Frame, weights: Sequence[float], gap: int = GUTTER) -> list[Frame]:
    """Cut a frame into rows; see ``columns``."""
    turned = columns(Frame(frame.y, frame.x, frame.h, frame.w), weights, gap)
    return [Frame(part.y, part.x, part.h, part.w) for part in turned]


def top(frame: Frame, height: int) -> Frame:
    """The uppermost strip of a frame."""
    return Frame(frame.x, frame.y, frame.w, height)


def below(frame: Frame, height: int) -> Frame:
    """What is left under a strip of that height."""
    return Frame(frame.x, frame.y + height, frame.w, frame.h - height)


NEAR = inch(0.06)  # edges nearer to one another than this look as if they were meant to meet


def centred(frame: Frame, w: int, h: int) -> Frame:
    """A box of that size in the middle of a frame."""
    return Frame(frame.x + (frame.w - w) // 2, frame.y + (frame.h - h) // 2, w, h)


def aligned(edge: int, others: Iterable[int]) -> int:
    """The one of other edges that this one (EMU) all but meets, the nearest; else the edge as it is."""
    nearest = min(others, key=lambda other: abs(other - edge), default=edge)
    return nearest if abs(nearest - edge) <= NEAR else edge


NARROW = inch(9.6)  # a body less wide than this holds less side by side


def is_tall(frame: Frame) -> bool:
    """Whether a frame stands upright, as on a handout: what belongs together then goes under one another."""
    return frame.h > frame.w


def is_narrow(frame: Frame) -> bool:
    """Whether a frame holds less side by side than that of a wide page."""
    return frame.w < NARROW


def within(length: int, least: int, most: int) -> int:
    """The length (EMU), no less than ``least`` and no more than ``most``."""
    return max(least, min(length, most))
