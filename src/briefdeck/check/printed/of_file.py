"""What an observed PPTX prints: the same pages and blocks as those of its plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.check.printed.lines import Block, Line, Page, filled, seen
from briefdeck.check.printed.sheet import number, workbook_lines
from briefdeck.model.kept import Kept
from briefdeck.model.observed import Observed, ObservedChart, ObservedShape, ObservedSlide

_LIVE = {"sldNum", "dt"}  # fields that PowerPoint fills in
_PROPERTIES = ("title", "subject", "keywords")


def pages(observed: Observed) -> tuple[Page, ...]:
    """Page 0 holds the properties; of the slides the live page number is left out."""
    words = [Line(seen(observed.properties.get(name, "")), name) for name in _PROPERTIES]
    found = [Page(0, "", (Block("properties", "", filled(words)),))]
    found += [Page(slide.number, seen(slide.title), _slide(slide)) for slide in observed.slides]
    return tuple(found)


def _slide(slide: ObservedSlide) -> tuple[Block, ...]:
    """The same object for what decks share, where nothing else on the slide prints."""
    rest = tuple(_blocks(slide.shapes[len(slide.shared) :]))
    if rest:
        return (*_blocks(slide.shared), *rest, *_notes(slide.notes))
    return _BLOCKS.of((slide.shared,), lambda: (*_blocks(slide.shared), *_notes(slide.notes)), slide.notes)


def _notes(notes: str) -> tuple[Block, ...]:
    lines = filled([Line(seen(line)) for line in notes.split("\n")])
    return (Block("notes", "", lines),) if lines else ()


_BLOCKS: Kept[tuple[Block, ...]] = Kept(192)


def _blocks(shapes: Iterable[ObservedShape]) -> Iterator[Block]:
    for shape in shapes:
        if shape.placeholder in _LIVE:
            continue
        if shape.kind == "group":
            yield from _alt(shape)
            yield from _blocks(shape.members)
            continue
        if shape.table:
            yield _table(shape)
        elif lines := filled([Line(seen(paragraph.text)) for paragraph in shape.paragraphs]):
            yield Block("text", shape.name, lines)
        if shape.chart is not None:
            yield from _chart(shape.name, shape.chart)
        yield from _alt(shape)


def _alt(shape: ObservedShape) -> Iterator[Block]:
    if text := seen(shape.alt):
        yield Block("alt", shape.name, (Line(text, "alternative text"),))


def _table(shape: ObservedShape) -> Block:
    lines = [
        Line(seen(text), f"row {row}, column {column}")
        for row, cells in enumerate(shape.table, 1)
        for column, text in enumerate(cells, 1)
    ]
    return Block("table", shape.name, filled(lines))


def _chart(name: str, chart: ObservedChart) -> Iterator[Block]:
    lines = [Line(seen(text), f"category {place}") for place, text in enumerate(chart.categories, 1)]
    lines += [
        Line(seen(text), f"category {place} of series {at}")
        for at, texts in enumerate(chart.repeated, 2)
        for place, text in enumerate(texts, 1)
    ]
    lines += [Line(seen(series), f"series {place}") for place, (series, _) in enumerate(chart.series, 1)]
    spots = [(at, place) for at, (_, values) in enumerate(chart.series, 1) for place in range(1, len(values) + 1)]
    values = [value for _, series in chart.series for value in series]
    lines += [
        Line(number(value), f"value {place} of series {at}") for (at, place), value in zip(spots, values, strict=True)
    ]
    lines += [
        Line(seen(label), f"label {place} of series {at}")
        for (at, place), label in zip(spots, chart.labels, strict=False)
    ]
    lines += [Line(seen(title), f"title {place}") for place, title in enumerate(chart.titles, 1)]
    yield Block("chart", name, filled(lines))
    if cells := workbook_lines(chart.cells):
        yield Block("workbook", name, cells)
