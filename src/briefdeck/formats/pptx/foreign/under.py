"""What lies under a text: the topmost art that covers its place, else the page's ground."""

from __future__ import annotations

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.colors import Hue
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.foreign.room import obstacles, overlap
from briefdeck.model.theme import Frame

LARGE_TEXT = 3.0  # least contrast from 18 pt (WCAG 2.2, 1.4.3)
_COVERED = 0.6
_CLEAR = 0.5  # of opacity: thinner fills are tints of what lies under them


def under(page: Page, frame: Frame) -> Hue | None:
    """The colour under a frame; None for a picture, whose colours nobody knows."""
    area = max(1, frame.w * frame.h)
    for art in reversed(page.art):
        if art.kind == "line" or overlap(art.frame, frame) < _COVERED * area:
            continue
        if art.hue is not None and art.hue.alpha < _CLEAR:
            continue
        return art.hue
    return page.ground.hue if page.ground.kind != "picture" else None


def readable(hue: Hue | None, ground: Hue | None, least: float = LARGE_TEXT) -> bool:
    """Whether a colour can be read on a ground. What is not known is the brand's own affair."""
    return hue is None or ground is None or ratio(hue.hex, ground.hex) >= least


def touched(page: Page, frame: Frame, whole: Frame) -> bool:
    """Whether any art but ground lies in a frame."""
    return any(overlap(art.frame, frame) for art in obstacles(page, whole))
