"""Pictures that text may lie on: their mean colour, where Pillow (the extra ``pictures``) is there to look at them."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from functools import lru_cache

from briefdeck.formats.pptx.foreign.opening import Template
from briefdeck.formats.pptx.foreign.relations import bonds
from briefdeck.model.theme import Frame

_MOST_PIXELS = 60_000_000
_GRID = 48


def pictures_of(template: Template, part: str) -> Mapping[str, bytes]:
    """Relationship id → bytes of a part's pictures."""
    found = bonds(template, part) if part else ()
    return {
        bond.id: template.package.parts[bond.target]
        for bond in found
        if bond.kind == "image" and bond.kept and not bond.external
    }


def mean_under(picture: bytes, place: Frame, frame: Frame) -> str:
    """The mean colour, six hex digits, of what a picture at a place shows under a frame; "" where it is not known."""
    grid = _grid(picture)
    if not grid or place.w <= 0 or place.h <= 0:
        return ""

    def cells(start: int, length: int, low: int, high: int) -> range:
        first = max(0, (low - start) * _GRID // length)
        last = min(_GRID, -(-(high - start) * _GRID // length))
        return range(first, max(last, first + 1)) if first < _GRID else range(_GRID - 1, _GRID)

    seen = [
        grid[row * _GRID + column]
        for row in cells(place.y, place.h, frame.y, frame.bottom)
        for column in cells(place.x, place.w, frame.x, frame.right)
    ]
    return "".join(f"{round(sum(each[channel] for each in seen) / len(seen)):02X}" for channel in range(3))


@lru_cache(maxsize=16)
def _grid(picture: bytes) -> tuple[tuple[int, int, int], ...]:
    """A picture as 48 × 48 colours on white; empty for what Pillow cannot read, or is not there to read."""
    try:
        from PIL import Image
    except ImportError:
        return ()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(picture)) as image:
                if image.width * image.height > _MOST_PIXELS or image.format not in {"PNG", "JPEG", "GIF", "BMP"}:
                    return ()
                image.draft("RGB", (256, 256))
                small = image.convert("RGBA").resize((_GRID, _GRID), Image.Resampling.BOX)
        white = Image.new("RGBA", small.size, "white")
        flat = Image.alpha_composite(white, small).convert("RGB").tobytes()
    except (OSError, ValueError, SyntaxError, EOFError):
        return ()
    return tuple((flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3))
