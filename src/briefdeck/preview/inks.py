"""How well each text can be told from the pixels behind it, from a picture of the slide as it really looks."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from briefdeck.model.contrast import ratio
from briefdeck.model.drawn import DrawnSlide, Place

_ROUND = 1.0  # pt round a glyph's box that belong to its ground
_MOST_GLYPHS = 60  # of one text that are looked at


def read_inks(picture: Path, drawn: DrawnSlide) -> dict[Place, float]:
    """Place → contrast (1 to 21) between the ground round a text's glyphs and the ink inside them.

    picture: PNG of the deck as it is; drawn: where the glyphs stand in it. The ground is the colour seen most round
    the glyphs; the ink the one inside their boxes that differs most from it and is no stray pixel.
    Raises ModuleNotFoundError without Pillow (the extra ``preview``).
    """
    from PIL import Image

    with Image.open(picture) as image:
        pixels = image.convert("RGB")
    scale = pixels.width / drawn.width
    found = {}
    for place, glyphs in drawn.texts.items():
        step = max(1, len(glyphs) // _MOST_GLYPHS)
        counted: Counter[tuple[int, int, int]] = Counter()
        for glyph in glyphs[::step]:
            box = (glyph.x0 - _ROUND, glyph.top, glyph.x1 + _ROUND, glyph.bottom)
            left, top, right, bottom = (round(side * scale) for side in box)
            left, top = max(left, 0), max(top, 0)
            right, bottom = min(right, pixels.width), min(bottom, pixels.height)
            if right > left and bottom > top:
                part = pixels.crop((left, top, right, bottom))
                counted.update(zip(*[iter(part.tobytes())] * 3, strict=True))
        if counted:
            found[place] = _contrast(counted)
    return found


def _contrast(counted: Counter[tuple[int, int, int]]) -> float:
    ground = _hex(counted.most_common(1)[0][0])
    enough = sum(counted.values()) * 0.004
    steady = [_hex(color) for color, times in counted.most_common(24) if times >= enough]
    return max(ratio(color, ground) for color in steady) if steady else 1.0


def _hex(color: tuple[int, int, int]) -> str:
    return "{:02X}{:02X}{:02X}".format(*color)
