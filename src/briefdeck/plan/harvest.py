"""Harvest: which facts a slide shows, read off the spans and charts that are really on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.model.deck import ChartGraphic, Group, Paragraph, Placeholder, Primitive, Shape, Table, TextBox
from briefdeck.model.edition import SaidFact
from briefdeck.model.text import Figure


def facts_of(primitives: Iterable[Primitive], notes: Iterable[Paragraph] = ()) -> tuple[str, ...]:
    """Ids of all facts shown, in order of first appearance, each once."""
    seen: dict[str, None] = {}
    for item in _leaves(primitives):
        if isinstance(item, ChartGraphic):
            seen.update(dict.fromkeys(point.fact for series in item.series for point in series.points))
        else:
            seen.update(dict.fromkeys(figure.fact for figure in _spoken(_paragraphs(item))))
    seen.update(dict.fromkeys(figure.fact for figure in _spoken(notes)))
    seen.pop("", None)  # the remainder of a share is no fact
    return tuple(seen)


def lists_of(primitives: Iterable[Primitive], lists: Iterable[SaidFact]) -> tuple[str, ...]:
    """Ids of the lists of which some item stands in the texts: a list is shown by its items, counted or not."""
    words = "\n".join(paragraph.text for item in _leaves(primitives) for paragraph in _paragraphs(item))
    return tuple(
        fact.id
        for fact in lists
        if any(text.plain in words for item in fact.items for text in (*item.texts, *item.short))
    )


def figures_of(primitives: Iterable[Primitive]) -> tuple[Figure, ...]:
    """All figures printed in texts and tables, in reading order, with repetitions; charts print plain labels."""
    return tuple(figure for item in _leaves(primitives) for figure in _spoken(_paragraphs(item)))


def _leaves(primitives: Iterable[Primitive]) -> Iterator[Primitive]:
    for item in primitives:
        if isinstance(item, Group):
            yield from _leaves(item.members)
        else:
            yield item


def _paragraphs(item: Primitive) -> Iterator[Paragraph]:
    match item:
        case Table():
            yield from (paragraph for row in item.rows for cell in row for paragraph in cell.body.paragraphs)
        case Placeholder() | TextBox():
            yield from item.body.paragraphs
        case Shape() if item.body is not None:
            yield from item.body.paragraphs
        case _:
            return


def _spoken(paragraphs: Iterable[Paragraph]) -> Iterator[Figure]:
    for paragraph in paragraphs:
        for run in paragraph.runs:
            yield from (span for span in run.spans if isinstance(span, Figure))
