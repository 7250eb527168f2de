"""What a planned slide means to print, place by place: the words and figures of each named shape, and of the notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.model.deck import (
    ChartGraphic,
    Connector,
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
from briefdeck.model.record import dataclass
from briefdeck.model.text import Figure

NOTES = ""  # the place of what the speaker says


@dataclass(frozen=True, slots=True)
class Intended:
    """place: name of a shape, or ``NOTES``. lines: its paragraphs, cells or chart texts. figures: (fact, text)."""

    place: str
    lines: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]


def intended(slide: Slide) -> tuple[Intended, ...]:
    """All places of a slide that print something, in reading order; date line and slide number are left out where they
    are known to be those of all slides.
    """
    return _PLACES.of((slide.lasting, slide.notes), lambda: (*_all(slide.lasting), _paragraphs(NOTES, slide.notes)))


_PLACES: Kept[tuple[Intended, ...]] = Kept(192)


def _all(primitives: Iterable[Primitive]) -> Iterator[Intended]:
    for primitive in primitives:
        match primitive:
            case Placeholder():
                if primitive.role != "number":
                    yield _paragraphs(primitive.name, primitive.body.paragraphs)
            case TextBox():
                yield _paragraphs(primitive.name, primitive.body.paragraphs)
            case Shape():
                if primitive.body:
                    yield _paragraphs(primitive.name, primitive.body.paragraphs)
            case Table():
                cells = (cell for row in primitive.rows for cell in row)
                yield _paragraphs(primitive.name, (line for cell in cells for line in cell.body.paragraphs))
            case ChartGraphic():
                yield _chart(primitive)
            case Group():
                yield from _all(primitive.members)
            case Connector() | Picture():
                pass


def _paragraphs(place: str, paragraphs: Iterable[Paragraph]) -> Intended:
    lines = tuple(paragraphs)
    spans = (span for line in lines for run in line.runs for span in run.spans)
    figures = tuple((span.fact, span.text) for span in spans if isinstance(span, Figure) and span.text)
    return Intended(place, tuple(line.text for line in lines if line.text.strip()), figures)


def _chart(chart: ChartGraphic) -> Intended:
    points = [point for series in chart.series for point in series.points]
    lines = (*chart.categories, *(series.name for series in chart.series), *(point.label for point in points))
    figures = tuple((point.fact, point.label) for point in points if point.fact and point.label)
    return Intended(chart.name, tuple(line for line in lines if line.strip()), figures)
