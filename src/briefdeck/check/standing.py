"""Whether the figures of a Trace still stand where it says: in a deck, after any hand or program has saved it.

A slide is known by its mark, else by its number; a shape by its name, the title by its role, another placeholder by its
order (LibreOffice drops marks and renames placeholders). What is not in its place is looked for on the whole slide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from decimal import Decimal, InvalidOperation
from itertools import groupby

from briefdeck.check.walk import plain, shapes
from briefdeck.model.observed import Observed, ObservedShape, ObservedSlide
from briefdeck.model.record import dataclass
from briefdeck.model.standing import Standing, State
from briefdeck.model.trace import DRAWN, Place, Spot, Trace, TraceRow

_TITLES = ("title", "ctrTitle")
_COMMON = re.compile(r"\d{1,3}")


@dataclass(slots=True)
class Words:
    """One place as it is now. drawn: what a chart draws there. taken: stretches that figures were found in."""

    spot: Spot
    index: tuple[int, ...]
    text: str
    shape: str = ""
    drawn: str = ""
    taken: list[tuple[int, int]] = field(default_factory=list)

    def take(self, figure: str, after: int = 0) -> int:
        """The end of the figure's first appearance from ``after`` on that no other figure has; -1 for none."""
        before = r"(?<!\d)(?<!\d[.,])" if figure[:1].isdigit() else ""
        behind = r"(?!\d|[.,]\d)" if figure[-1:].isdigit() else ""
        for match in re.compile(before + re.escape(figure) + behind, re.IGNORECASE).finditer(self.text, after):
            if all(match.end() <= start or match.start() >= end for start, end in self.taken):
                self.taken.append(match.span())
                return match.end()
        return -1


def standings(trace: Trace, observed: Observed) -> tuple[Standing, ...]:
    """One Standing a row, in the rows' order."""
    marked = {slide.mark: slide for slide in observed.slides if slide.mark}
    known = {mark for mark in trace.marks.values() if mark in marked}
    found: list[Standing] = []
    for number, rows in groupby(trace.rows, key=lambda row: row.place.slide):
        slide = marked.get(trace.marks.get(number, 0))
        if slide is None and 0 < number <= len(observed.slides):
            there = observed.slides[number - 1]
            slide = there if there.mark not in known else None  # else another of our slides now stands there
        told = tuple(rows)
        found += _on_slide(told, slide) if slide else [Standing(row, State.MISSING) for row in told]
    return tuple(found)


def _on_slide(rows: Sequence[TraceRow], slide: ObservedSlide) -> Iterator[Standing]:
    held = list(shapes(slide.shapes))
    words = list(_words(slide, held))
    settled: dict[int, Standing] = {}
    open_: list[tuple[int, TraceRow, list[Words]]] = []
    placed = list(enumerate(rows))
    for place, members in groupby(placed, key=lambda each: each[1].place):
        here = _here(place, held, words)
        after: dict[int, int] = {}
        for at, row in members:
            if _stands(row, here, after):
                settled[at] = Standing(row, State.STANDS, slide.number)
            else:
                open_.append((at, row, here))
    for at, row, here in open_:
        settled[at] = _elsewhere(row, here, words, slide.number)
    return iter([settled[at] for at, _ in placed])


def _stands(row: TraceRow, here: Iterable[Words], after: dict[int, int]) -> bool:
    """Whether one of the words at the row's own place holds it; figures of one place come in their order."""
    for one in here:
        if row.place.spot is Spot.POINT:
            printed = one.text if row.form != DRAWN else row.figure
            drawn_as_told = _equal(one.drawn, row.drawn) if row.drawn else True
            if drawn_as_told and (row.form != DRAWN or _equal(one.drawn, row.figure)) and row.figure in printed:
                one.taken.append((0, len(one.text)))
                return True
            continue
        end = one.take(row.figure, after.get(id(one), 0))
        if end >= 0:
            after[id(one)] = end
            return True
    return False


def _elsewhere(row: TraceRow, here: Sequence[Words], words: Sequence[Words], slide: int) -> Standing:
    """Moved, changed or missing. A bare number of few digits is not looked for while its own place is there."""
    now = " / ".join(dict.fromkeys(filter(None, (_shown(row, one) for one in here))))
    if row.place.spot not in {Spot.POINT, Spot.ALT} and not (now and _COMMON.fullmatch(row.figure)):
        for one in words:
            if one.spot not in {Spot.POINT, Spot.ALT} and one.take(row.figure) >= 0:
                return Standing(row, State.MOVED, slide, where_of(one), now)
    return Standing(row, State.CHANGED if now else State.MISSING, slide, "", now)


def _shown(row: TraceRow, one: Words) -> str:
    if row.place.spot is Spot.POINT and row.drawn and not _equal(one.drawn, row.drawn):
        return f"{one.text} ({one.drawn})" if one.text and one.text != one.drawn else one.drawn
    return one.text


def _equal(one: str, other: str) -> bool:
    """Whether two numbers as a chart holds them are equal; another program may have written 0.30000000000000004."""
    try:
        a, b = Decimal(one), Decimal(other)
        return abs(a - b) <= max(abs(a), abs(b)) * Decimal("1e-9")
    except InvalidOperation:
        return False


def where_of(one: Words | Place) -> str:
    """A place in words: ``"Table" row 2, column 3``."""
    shape, index = one.shape, one.index
    name = f'"{shape}" ' if shape else ""
    match one.spot:
        case Spot.NOTES:
            return f"notes, line {index[0]}"
        case Spot.CELL:
            return f"{name}row {index[0]}, column {index[1]}"
        case Spot.POINT:
            return f"{name}series {index[0]}, point {index[1]}"
        case Spot.ALT:
            return f"{name}alternative text"
        case Spot.LINE:
            return f"line {index[0]}"
        case Spot.CATEGORY | Spot.SERIES:
            return f"{name}{one.spot} {index[0]}"
        case Spot.TEXT:
            return f"{name}paragraph {index[0]}"


def _here(place: Place, held: Sequence[ObservedShape], words: Sequence[Words]) -> list[Words]:
    """The words at a traced place: of each shape that may be meant, where names were given twice."""
    if place.spot is Spot.NOTES:
        return [one for one in words if one.spot is Spot.NOTES and one.index == place.index]
    names = {place.shape}
    if all(shape.name != place.shape for shape in held):
        placeholders = [shape for shape in held if shape.placeholder]
        if place.title:
            names = {shape.name for shape in placeholders if shape.placeholder in _TITLES}
        elif 0 < place.order <= len(placeholders):
            names = {placeholders[place.order - 1].name}
    return [one for one in words if (one.spot, one.index) == (place.spot, place.index) and one.shape in names]


def _words(slide: ObservedSlide, held: Iterable[ObservedShape]) -> Iterator[Words]:
    """Every place of a slide that may hold a figure."""
    for shape in held:
        if shape.table:
            for row, cells in enumerate(shape.table, 1):
                for column, cell in enumerate(cells, 1):
                    for at, text in enumerate(cell.split("\n"), 1):
                        yield Words(Spot.CELL, (row, column, at), plain(text), shape.name)
        else:
            for number, paragraph in enumerate(shape.paragraphs, 1):
                yield Words(Spot.TEXT, (number,), plain(paragraph.text), shape.name)
        if shape.chart is not None:
            yield from _charted(shape)
        if shape.alt:
            yield Words(Spot.ALT, (1,), plain(shape.alt), shape.name)
    for number, line in enumerate(slide.notes.split("\n"), 1):
        yield Words(Spot.NOTES, (number,), plain(line))


def _charted(shape: ObservedShape) -> Iterator[Words]:
    assert shape.chart is not None
    labels = iter(shape.chart.labels)
    for number, category in enumerate(shape.chart.categories, 1):
        yield Words(Spot.CATEGORY, (number,), plain(category), shape.name)
    for number, (name, values) in enumerate(shape.chart.series, 1):
        yield Words(Spot.SERIES, (number,), plain(name), shape.name)
        for at, value in enumerate(values, 1):
            yield Words(Spot.POINT, (number, at), plain(next(labels, "")), shape.name, value)
