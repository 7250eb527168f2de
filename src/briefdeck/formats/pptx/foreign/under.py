"""What lies under a text: the topmost art that covers its place, else the page's ground."""

from __future__ import annotations

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.colors import Hue, chroma_of
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.foreign.room import obstacles, overlap
from briefdeck.model.theme import Frame

LARGE_TEXT = 3.0  # least contrast from 18 pt (WCAG 2.2, 1.4.3)
_COVERED = 0.6
_COLOURFUL, _SEEN = 0.2, 0.015
_CLEAR = 0.5  # of opacity: thinner fills are tints of what lies under them


def under(page: Page, frame: Frame, *, sure: bool = False) -> Hue | None:
    """The colour under a frame; None for a picture, whose colours nobody knows.

    sure: None as well for a free form, which may or may not lie under the frame.
    """
    area = max(1, frame.w * frame.h)
    for art in reversed(page.art):
        if art.kind == "line" or overlap(art.frame, frame) < _COVERED * area:
            continue
        if art.hue is not None and art.hue.alpha < _CLEAR:
            continue
        return art.hue if art.sure or not sure else None
    return page.ground.hue if page.ground.kind != "picture" else None


def readable(hue: Hue | None, ground: Hue | None, least: float = LARGE_TEXT) -> bool:
    """Whether a colour can be read on a ground. What is not known is the brand's own affair."""
    return hue is None or ground is None or ratio(hue.hex, ground.hex) >= least


def touched(page: Page, frame: Frame, whole: Frame) -> bool:
    """Whether any art but ground lies in a frame."""
    return any(overlap(art.frame, frame) for art in obstacles(page, whole))


def art_color(pages: list[Page], whole: Frame) -> str:
    """The colour that pages draw most in, six hex digits, or "" where they draw in none."""
    areas: dict[str, float] = {}
    for page in pages:
        for art in page.art:
            if art.hue is not None and art.kind == "fill" and chroma_of(art.hue.hex) > _COLOURFUL:
                areas[art.hue.hex] = areas.get(art.hue.hex, 0.0) + overlap(art.frame, whole) * art.hue.alpha
        if chroma_of(page.ground.hue.hex) > _COLOURFUL:
            areas[page.ground.hue.hex] = areas.get(page.ground.hue.hex, 0.0) + whole.w * whole.h / 2
    best = max(areas, key=lambda color: areas[color], default="")
    return best if best and areas[best] > _SEEN * whole.w * whole.h else ""
