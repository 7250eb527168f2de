"""The characters of a painted deck's PDF, each given back to the text it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefdeck.model.drawn import DrawnSlide, Glyph, Place
from briefdeck.preview.paint import Color

_NEAR = 6  # of 255 in each channel; painted colours lie 17 apart


def read_glyphs(pdf: Path, colors: Sequence[Mapping[Color, Place]]) -> tuple[DrawnSlide, ...]:
    """One DrawnSlide a page. colors: as ``paint`` gave them, by slide. Spaces are left out.

    Raises ModuleNotFoundError without pdfplumber (the extra ``preview``).
    """
    import pdfplumber

    slides = []
    with pdfplumber.open(pdf) as document:
        for number, page in enumerate(document.pages, 1):
            known = colors[number - 1] if number <= len(colors) else {}
            texts: dict[Place, list[Glyph]] = {place: [] for place in known.values()}
            strays: list[Glyph] = []
            for char in page.chars:
                if not char["text"].strip():
                    continue
                place = _place(char.get("non_stroking_color"), known)
                (strays if place is None else texts[place]).append(_glyph(char))
            texts_ = {place: tuple(found) for place, found in texts.items()}
            slides.append(DrawnSlide(number, float(page.width), float(page.height), texts_, tuple(strays)))
            page.close()
    return tuple(slides)


def _glyph(char: Mapping[str, Any]) -> Glyph:
    font = str(char["fontname"]).rpartition("+")[2]
    return Glyph(char["text"], char["x0"], char["top"], char["x1"], char["bottom"], char["size"], font)


def _place(color: object, known: Mapping[Color, Place]) -> Place | None:
    """The place of a colour as the PDF has it: three numbers from 0 to 1, or one of grey."""
    if not isinstance(color, tuple | list) or len(color) not in (1, 3):
        return None
    channels = [round(float(value) * 255) for value in (color if len(color) == 3 else (*color, *color, *color))]
    nearest = tuple(round(channel / 17) * 17 for channel in channels)
    if any(abs(one - other) > _NEAR for one, other in zip(channels, nearest, strict=True)):
        return None
    return known.get((nearest[0], nearest[1], nearest[2]))
