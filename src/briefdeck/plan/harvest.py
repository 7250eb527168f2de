"""Harvest: which facts a slide shows, read off the spans and charts that are really on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.model.deck import ChartGraphic, Group, Paragraph, Picture, Placeholder, Primitive, Shape, Table, TextBox
from briefdeck.model.text import Figure


def facts_of(primitives: Iterable[Primitive], notes: Iterable[Paragraph] = ()) -> tuple[str, ...]:
    """Ids of all facts shown, in order of first appearance, each once."""
    seen = dict.fromkeys(_facts(primitives))
    seen.update(dict.fromkeys(_spoken(notes)))
    seen.pop("", None)
    return tuple(seen)


def _facts(primitives: Iterable[Primitive]) -> Iterator[str]:
    for item in primitives:
        match item:
            case Group():
                yield from _facts(item.members)
            case Table():
                for row in item.rows:
                    for cell in row:
                        yield from _spoken(cell.body.paragraphs)
            case ChartGraphic():
                for series in item.series:
                    yield from (point.fact for point in series.points)
            case Placeholder() | TextBox():
                yield from _spoken(item.body.paragraphs)
            case Shape():
                if item.body is not None:
                    yield from _spoken(item.body.paragraphs)
            case Picture():
                pass
            case _:
                pass


def _spoken(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        for run in paragraph.runs:
            yield from (span.fact for span in run.spans if isinstance(span, Figure))
