"""Ways through an observed file that several checks need: every shape, every run, the words as a reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from briefdeck.model.edition import Edition
from briefdeck.model.kept import Kept
from briefdeck.model.observed import Observed, ObservedChart, ObservedRun, ObservedShape, ObservedSlide
from briefdeck.model.text import Text, as_seen


def shapes(members: tuple[ObservedShape, ...]) -> Iterator[ObservedShape]:
    """All shapes in reading order, members of groups after their group."""
    for shape in members:
        yield shape
        if shape.members:
            yield from shapes(shape.members)


def such(slide: ObservedSlide, wanted: Callable[[ObservedShape], bool]) -> tuple[ObservedShape, ...]:
    """All shapes of a slide, members of groups included, of which something holds.

    wanted: one and the same function each time, which looks at nothing but the shape: what it said of the shapes that
    decks share is remembered.
    """
    shared = slide.shared
    found = _SUCH.of((shared, wanted), lambda: tuple(filter(wanted, shapes(shared)))) if shared else ()
    return (*found, *filter(wanted, shapes(slide.shapes[len(shared) :])))


_SUCH: Kept[tuple[ObservedShape, ...]] = Kept(1024)


def leaves(slide: ObservedSlide) -> Iterator[ObservedShape]:
    """All shapes of a slide that are not groups."""
    return (shape for shape in shapes(slide.shapes) if shape.kind != "group")


def charts(observed: Observed) -> Iterator[tuple[ObservedSlide, ObservedShape, ObservedChart]]:
    """Every chart with its place."""
    for slide in observed.slides:
        for shape in such(slide, _charted):
            assert shape.chart is not None
            yield slide, shape, shape.chart


def _charted(shape: ObservedShape) -> bool:
    return shape.chart is not None


def parts(edition: Edition) -> Iterator[object]:
    """All that an edition says, piece by piece: most pieces are the very objects that other editions have too."""
    yield from (edition.title, edition.audience_name, edition.cover, edition.words, edition.equivalent_notes)
    yield from (*edition.story, *edition.sections, *edition.facts.values(), *edition.sources.values())


def texts(thing: object) -> tuple[Text, ...]:
    """All Texts inside a noun of the model, each object once, in the order of its fields."""
    return _TEXTS.of_one(thing, lambda noun: tuple(_texts(noun)))


_TEXTS: Kept[tuple[Text, ...]] = Kept(256)  # several checks ask for those of one edition


def _texts(thing: object) -> Iterator[Text]:
    seen: set[int] = set()
    stack = [thing]
    while stack:
        each = stack.pop()
        kind = type(each)
        if kind is Text:
            if id(each) not in seen:
                seen.add(id(each))
                yield cast("Text", each)
        elif kind is str or each is None:
            pass
        elif kind is tuple:
            stack.extend(reversed(cast("tuple[object, ...]", each)))
        elif names := _names(cast("Hashable", kind)):
            stack.extend([getattr(each, name) for name in names])
        elif isinstance(each, Mapping):
            stack.extend(reversed(list(each.values())))


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    """The fields of a noun, the last one first; none for anything else."""
    return tuple(field.name for field in reversed(fields(kind))) if is_dataclass(kind) else ()


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
    at = text.find(figure)
    while at >= 0 and figure:
        end = at + len(figure)
        if not (figure[0].isdigit() and _goes_on(text[max(0, at - 2) : at][::-1])) and not (
            figure[-1].isdigit() and _goes_on(text[end : end + 2])
        ):
            return True
        at = text.find(figure, at + 1)
    return not figure


def _goes_on(beside: str) -> bool:
    """Whether a number goes on beside a figure: with a digit, or with a point or comma and a digit."""
    return beside[:1].isdecimal() or (beside[:1] in (".", ",") and beside[1:2].isdecimal())


def words(slide: ObservedSlide) -> dict[str, str]:
    """What a reader sees at each place: shape name → its paragraphs, cells or chart texts, one a line; "" → the notes.

    Shapes that share a name share an entry.
    """
    shared, rest = slide.shared, slide.shapes[len(slide.shared) :]
    parts = [{"": words_of_notes(slide.notes)}, _WORDS.of_one(shared, words_of), words_of(rest)]
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: "\n".join(part[name] for part in parts if part.get(name)) for name in names}


def words_of(members: tuple[ObservedShape, ...]) -> Mapping[str, str]:
    """As ``words``, of some of a slide's shapes."""
    places: dict[str, list[str]] = {}
    for shape in shapes(members):
        places.setdefault(shape.name, []).extend(_words(shape))
    return {place: "\n".join(lines) for place, lines in places.items()}


_WORDS: Kept[Mapping[str, str]] = Kept(192)


def words_of_notes(notes: str) -> str:
    """What the speaker says, as it is seen."""
    return "\n".join(plain(line) for line in notes.splitlines())


def _words(shape: ObservedShape) -> tuple[str, ...]:
    lines = [paragraph.text for paragraph in shape.paragraphs]
    lines += [line for row in shape.table for cell in row for line in cell.splitlines()]
    if shape.chart is not None:
        lines += [*shape.chart.categories, *(name for name, _ in shape.chart.series), *shape.chart.labels]
    return tuple(plain(line) for line in lines)
