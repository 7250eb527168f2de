"""Decks drawn twice by LibreOffice: painted, to see whose every glyph is, and as they are, to see their pixels."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefdeck.model.drawn import DrawnSlide, Place
from briefdeck.model.record import dataclass
from briefdeck.preview.glyphs import read_glyphs
from briefdeck.preview.inks import read_inks
from briefdeck.preview.paint import paint
from briefdeck.preview.render import rasterise, to_pdf

_WIDTH = 1600  # pixels a slide: a hairline of 10 pt type is still more than one


@dataclass(frozen=True, slots=True)
class Drawing:
    """slides: those that are shown. inks: number of a slide and place → contrast of text and pixels behind it."""

    slides: tuple[DrawnSlide, ...]
    inks: Mapping[tuple[int, Place], float]


def draw(decks: Sequence[bytes]) -> list[Drawing]:
    """Draw decks in one LibreOffice call: as they are, and copies in which every text has a colour of its own.

    Raises as render.to_pdf; ModuleNotFoundError without pdfplumber or Pillow (the extra ``preview``).
    """
    with tempfile.TemporaryDirectory(prefix="briefdeck-drawn-") as scratch:
        folder = Path(scratch)
        copies = [paint(data) for data in decks]
        painted = [folder / f"painted{number}.pptx" for number in range(len(decks))]
        plain = [folder / f"plain{number}.pptx" for number in range(len(decks))]
        for data, copy, one, other in zip(decks, copies, painted, plain, strict=True):
            one.write_bytes(copy.data)
            other.write_bytes(data)
        pdfs = to_pdf([*painted, *plain], folder / "pdf")
        drawings = []
        for number, copy in enumerate(copies):
            slides = read_glyphs(pdfs[number], copy.colors)
            pictures = rasterise(pdfs[len(decks) + number], folder / "pictures", _WIDTH, "ppm")
            inks = {
                (slide.number, place): seen
                for slide, picture in zip(slides, pictures, strict=True)
                for place, seen in read_inks(picture, slide).items()
            }
            drawings.append(Drawing(slides, inks))
    return drawings
