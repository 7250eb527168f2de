"""PPTX: every text of every slide, its tables, chart labels, alt texts and notes."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.figures.reading.documents import Passage
from briefdeck.formats.pptx.reader import read
from briefdeck.model.finding import Location
from briefdeck.model.observed import ObservedShape

_NUMBERS = ("sldNum", "dt", "ftr")  # placeholders of page number, date and footer


def passages(data: bytes, file: str) -> tuple[Passage, ...]:
    """Raises InputError when it is no presentation."""
    return tuple(
        Passage(text, Location(file, part=f"slide {slide.number} / {place}"), slide.number)
        for slide in read(data, file).slides
        for place, text in (*_shapes(slide.shapes), *(("notes", line) for line in slide.notes.splitlines()))
        if text.strip()
    )


def _shapes(shapes: tuple[ObservedShape, ...]) -> Iterator[tuple[str, str]]:
    for shape in shapes:
        if shape.placeholder in _NUMBERS:
            continue
        name = f'"{shape.name}"'
        yield from ((name, paragraph.text) for paragraph in shape.paragraphs)
        yield from ((name, cell) for row in shape.table for cell in row)
        if shape.chart is not None:
            yield from ((f"{name}, chart", text) for text in _chart(shape))
        if shape.alt:
            yield f"{name}, alternative text", shape.alt
        yield from _shapes(shape.members)


def _chart(shape: ObservedShape) -> Iterator[str]:
    assert shape.chart is not None
    yield from shape.chart.categories
    yield from (name for name, _ in shape.chart.series)
    yield from shape.chart.labels
