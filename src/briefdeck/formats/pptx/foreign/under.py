"""What lies under a text: the topmost art that covers its place, else the page's ground."""

from __future__ import annotations

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.colors import Hue, chroma_of
from briefdeck.formats.pptx.foreign.pages import Page
from briefdeck.formats.pptx.foreign.pictures import mean_under
from briefdeck.formats.pptx.foreign.room import obstacles, overlap
from briefdeck.model.theme import Frame

LARGE_TEXT = 3.0  # least contrast from 18 pt (WCAG 2.2, 1.4.3)
_COVERED = 0.6
_COLOURFUL, _SEEN = 0.2, 0.015
_OPAQUE, _HIDING = 0.97, 0.7  # of opacity: as good as opaque; enough to hide a picture


def under(page: Page, frame: Frame, *, sure: bool = False) -> Hue | None:
    """The colour under a frame, transparent art laid over what is beneath it; None for a picture not looked at.

    sure: None as well for a free form, which may or may not lie under the frame.
    """
    found = grounds(page, frame)
    return found[-1] if len(found) == 1 or not sure else None


def grounds(page: Page, frame: Frame) -> list[Hue | None]:
    """The colours that may lie under a frame, the likeliest last: more than one where a free form covers it."""
    area = max(1, frame.w * frame.h)
    ground = page.ground
    seen: Hue | None = ground.hue
    if ground.kind == "picture":
        seen = _mean(ground.picture, page.whole, frame)
        if seen is not None and ground.alpha < _OPAQUE:
            seen = Hue(blended(seen.hex, ground.hue.hex, ground.alpha))
    found: list[Hue | None] = [seen]
    for art in page.art:
        if art.kind == "line" or overlap(art.frame, frame) < _COVERED * area:
            continue
        hue = art.hue or _mean(art.picture, art.frame, frame)
        if art.hue is None and art.alpha < _OPAQUE:  # a picture that lets some of what is below it through
            faint = art.alpha < _HIDING
            hue = Hue((hue or Hue("808080")).hex, alpha=art.alpha) if hue or faint else None
        if hue is not None and hue.alpha < _OPAQUE:
            below = found[-1]
            if below is not None:
                hue = Hue(blended(hue.hex, below.hex, hue.alpha))
            elif hue.alpha < _HIDING:
                continue
        found = [hue] if art.sure else [*found, hue]
    return found


def _mean(picture: bytes, place: Frame, frame: Frame) -> Hue | None:
    color = mean_under(picture, place, frame) if picture else ""
    return Hue(color) if color else None


def blended(over: str, ground: str, alpha: float) -> str:
    """A colour that lets some of another one through, six hex digits each."""
    pairs = ((int(over[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(top * alpha + low * (1 - alpha)):02X}" for top, low in pairs)


def readable(hue: Hue | None, ground: Hue | None, least: float = LARGE_TEXT) -> bool:
    """Whether a colour can be read on a ground. What is not known is the brand's own affair."""
    return hue is None or ground is None or ratio(hue.hex, ground.hex) >= least


def touched(page: Page, frame: Frame, whole: Frame) -> bool:
    """Whether any art but ground lies in a frame."""
    return any(overlap(art.frame, frame) for art in obstacles(page, whole))


def art_color(pages: list[Page], whole: Frame, ground: str) -> str:
    """The colour that pages draw most in, six hex digits, or "" where they draw in none.

    ground: what content stands on, which it cannot be seen in.
    """
    areas: dict[str, float] = {}
    for page in pages:
        for art in page.art:
            if art.hue is not None and art.kind == "fill" and chroma_of(art.hue.hex) > _COLOURFUL:
                areas[art.hue.hex] = areas.get(art.hue.hex, 0.0) + overlap(art.frame, whole) * art.hue.alpha
        if chroma_of(page.ground.hue.hex) > _COLOURFUL:
            areas[page.ground.hue.hex] = areas.get(page.ground.hue.hex, 0.0) + whole.w * whole.h / 2
    areas.pop(ground, None)
    best = max(areas, key=lambda color: areas[color], default="")
    return best if best and areas[best] > _SEEN * whole.w * whole.h else ""
