"""What a Deck intends to print: a page a slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.check.printed.lines import Block, Line, Page, filled, seen
from briefdeck.check.printed.sheet import number, workbook_lines
from briefdeck.model.deck import (
    ChartGraphic,
    Connector,
    Deck,
    DeckProperties,
    Group,
    Paragraph,
    Picture,
    Placeholder,
    Primitive,
    Shape,
    Slide,
    Table,
    TextBox,
)
from briefdeck.model.kept import Kept
from briefdeck.model.text import Figure

_LIVE = {"number", "dateline"}  # fields that PowerPoint may fill in anew


def pages(deck: Deck) -> tuple[Page, ...]:
    """Page 0 holds the properties; of the slides the live page number and date line are left out."""
    slides = (Page(place, slide.title, _slide(slide)) for place, slide in enumerate(deck.slides, 1))
    return (_properties(deck.properties), *slides)


def _properties(given: DeckProperties) -> Page:
    words = (("title", given.title), ("subject", given.subject), ("keywords", given.keywords))
    return Page(0, "", (Block("properties", "", filled([Line(seen(text), spot) for spot, text in words])),))


def _notes(paragraphs: tuple[Paragraph, ...]) -> Iterator[Block]:
    lines = filled([_line(paragraph) for paragraph in paragraphs])
    if lines:
        yield Block("notes", "", lines)


def _slide(slide: Slide) -> tuple[Block, ...]:
    """The same object for what decks share: date line and page number, which they do not, make no block."""
    return _BLOCKS.of((slide.lasting, slide.notes), lambda: (*_blocks(slide.lasting), *_notes(slide.notes)))


_BLOCKS: Kept[tuple[Block, ...]] = Kept(192)


def _blocks(primitives: Iterable[Primitive]) -> Iterator[Block]:
    for primitive in primitives:
        match primitive:
            case Placeholder():
                if primitive.role not in _LIVE:
                    yield from _text(primitive.name, primitive.body.paragraphs)
            case TextBox():
                yield from _text(primitive.name, primitive.body.paragraphs)
            case Shape():
                if primitive.body:
                    yield from _text(primitive.name, primitive.body.paragraphs)
                yield from _alt(primitive.name, primitive.alt)
            case Table():
                yield _table(primitive)
                yield from _alt(primitive.name, primitive.alt)
            case ChartGraphic():
                yield from _chart(primitive)
                yield from _alt(primitive.name, primitive.alt)
            case Group():
                yield from _alt(primitive.name, primitive.alt)
                yield from _blocks(primitive.members)
            case Connector() | Picture():
                yield from _alt(primitive.name, primitive.alt)


def _alt(name: str, alt: str) -> Iterator[Block]:
    if text := seen(alt):
        yield Block("alt", name, (Line(text, "alternative text"),))


def _text(name: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Block]:
    lines = filled([_line(paragraph) for paragraph in paragraphs])
    if lines:
        yield Block("text", name, lines)


def _line(paragraph: Paragraph) -> Line:
    return Line(seen(paragraph.text), facts=_facts((paragraph,)))


def _facts(paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
    spans = (span for paragraph in paragraphs for run in paragraph.runs for span in run.spans)
    return tuple(span.fact for span in spans if isinstance(span, Figure))


def _table(table: Table) -> Block:
    return Block(
        "table",
        table.name,
        filled(
            [
                Line(seen(cell.body.text), f"row {row}, column {column}", facts=_facts(cell.body.paragraphs))
                for row, cells in enumerate(table.rows, 1)
                for column, cell in enumerate(cells, 1)
            ]
        ),
    )


def _chart(chart: ChartGraphic) -> Iterator[Block]:
    lines = [Line(seen(text), f"category {place}") for place, text in enumerate(chart.categories, 1)]
    lines += [
        Line(seen(text), f"category {place} of series {at}")
        for at in range(2, len(chart.series) + 1)
        for place, text in enumerate(chart.categories, 1)
    ]
    lines += [Line(seen(series.name), f"series {place}") for place, series in enumerate(chart.series, 1)]
    points = [
        (at, place, point) for at, series in enumerate(chart.series, 1) for place, point in enumerate(series.points, 1)
    ]
    lines += [
        Line(number(f"{point.value:f}"), f"value {place} of series {at}", facts=(point.fact,))
        for at, place, point in points
    ]
    lines += [
        Line(seen(point.label), f"label {place} of series {at}", facts=(point.fact,)) for at, place, point in points
    ]
    yield Block("chart", chart.name, filled(lines))
    header = (chart.unit, *(series.name for series in chart.series))
    rows = [
        (category, *(f"{series.points[at].value:f}" for series in chart.series if at < len(series.points)))
        for at, category in enumerate(chart.categories)
    ]
    yield Block("workbook", chart.name, workbook_lines((header, *rows)))
