"""Bodies of any shape: side by side where there is width for it, under one another on a page that is tall."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.model.theme import Frame
from briefdeck.plan.grid import columns, rows

WIDE = 1.2  # width over height from which two columns read better than two rows


def is_wide(frame: Frame) -> bool:
    """Whether contents go side by side in this frame."""
    return frame.w >= WIDE * frame.h


def sides(frame: Frame, across: Sequence[float], down: Sequence[float], gap: int) -> list[Frame]:
    """The frame cut by weights: into columns where it is wide, else into rows. gap in EMU."""
    return columns(frame, across, gap) if is_wide(frame) else rows(frame, down, gap)
