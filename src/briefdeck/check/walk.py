"""Ways through an observed file that several checks need: every shape, every run, the words as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from briefdeck.model.observed import Observed, ObservedChart, ObservedRun, ObservedShape, ObservedSlide
from briefdeck.model.text import Text, as_seen


def shapes(members: tuple[ObservedShape, ...]) -> Iterator[ObservedShape]:
    """All shapes in reading order, members of groups after their group."""
    for shape in members:
        yield shape
        yield from shapes(shape.members)


def leaves(slide: ObservedSlide) -> Iterator[ObservedShape]:
    """All shapes of a slide that are not groups."""
    return (shape for shape in shapes(slide.shapes) if shape.kind != "group")


def charts(observed: Observed) -> Iterator[tuple[ObservedSlide, ObservedShape, ObservedChart]]:
    """Every chart with its place."""
    for slide in observed.slides:
        for shape in shapes(slide.shapes):
            if shape.chart is not None:
                yield slide, shape, shape.chart


def texts(thing: object) -> Iterator[Text]:
    """All Texts inside a noun of the model, each once, in the order of its fields."""
    seen: set[Text] = set()
    stack = [thing]
    while stack:
        each = stack.pop()
        if isinstance(each, Text):
            if each not in seen:
                seen.add(each)
                yield each
        elif isinstance(each, Mapping):
            stack.extend(reversed(list(each.values())))
        elif isinstance(each, tuple):
            stack.extend(reversed(each))
        elif is_dataclass(each):
            stack.extend(getattr(each, field.name) for field in reversed(fields(each)))


def runs(shape: ObservedShape) -> Iterator[ObservedRun]:
    """All runs of one shape (not of its members)."""
    return (run for paragraph in shape.paragraphs for run in paragraph.runs)


def plain(text: str) -> str:
    """Text as it is seen: no joiners, direction or footnote marks, every stretch of white space one space."""
    return as_seen(text)


def holds(text: str, figure: str) -> bool:
    """Does the text show this figure, and not merely inside a longer number (2 in 20, 1.5 in 11.5)?

    Both as ``plain`` gives them. An empty figure is held by every text.
    """
    if not figure:
        return True
    before = r"(?<!\d)(?<!\d[.,])" if figure[0].isdigit() else ""
    after = r"(?!\d|[.,]\d)" if figure[-1].isdigit() else ""
    return re.search(before + re.escape(figure) + after, text) is not None


def words(slide: ObservedSlide) -> dict[str, str]:
    """What a reader sees at each place: shape name → its paragraphs, cells or chart texts, one a line; "" → the notes.

    Shapes that share a name share an entry.
    """
    places: dict[str, list[str]] = {"": slide.notes.splitlines()}
    for shape in shapes(slide.shapes):
        lines = places.setdefault(shape.name, [])
        lines += [paragraph.text for paragraph in shape.paragraphs]
        lines += [line for row in shape.table for cell in row for line in cell.splitlines()]
        if shape.chart is not None:
            lines += [*shape.chart.categories, *(name for name, _ in shape.chart.series), *shape.chart.labels]
    return {place: "\n".join(plain(line) for line in lines) for place, lines in places.items()}
