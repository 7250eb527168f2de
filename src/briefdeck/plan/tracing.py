"""Which figure stands where: a row for each figure that a planned deck prints or draws, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from briefdeck.model.deck import ChartGraphic, Group, Paragraph, Placeholder, Primitive, Shape, Slide, Table, TextBox
from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Figure, Form, as_seen
from briefdeck.model.trace import DRAWN, Derivation, Place, Spot, TraceRow


def rows_of(slides: Sequence[Slide], edition: Edition) -> tuple[TraceRow, ...]:
    """Rows of all slides. Names of sources are no figures, and what a slide counts itself (its number) neither."""
    rows: list[TraceRow] = []
    for number, slide in enumerate(slides, 1):
        told = tuple(each for each in slide.primitives if not (isinstance(each, Placeholder) and each.role in _COUNTED))
        charted = (fact for each in told if isinstance(each, ChartGraphic) for fact in _charted(each))
        facts = tuple(edition.facts[id_] for id_ in dict.fromkeys((*slide.facts, *charted)) if id_ in edition.facts)
        rows += _ROWS.of((*told, slide.notes, *facts), partial(_rows, number, slide, facts), number)
    return tuple(rows)


_COUNTED = ("dateline", "number")
_ROWS: Kept[tuple[TraceRow, ...]] = Kept(384)


def _rows(number: int, slide: Slide, facts: Sequence[SaidFact]) -> tuple[TraceRow, ...]:
    rows: list[TraceRow] = []
    forms = {fact.id: _FORMS.of_one(fact, _forms_of) for fact in facts}
    tracer = _Tracer(number, forms, slide.facts, rows)
    tracer.primitives(slide.primitives)
    for line, paragraph in _lines(slide.notes):
        tracer.paragraph(paragraph, "", Spot.NOTES, (line,))
    return tuple(rows)


@dataclass(slots=True)
class _Tracer:
    """One slide. Words that are kept as plain text (alternative text, a chart's categories) are searched for the
    figures that the slide is known to show.
    """

    slide: int
    forms: Mapping[str, Sequence[tuple[Form, str]]]
    facts: Sequence[str]
    rows: list[TraceRow]
    placeholders: int = 0

    def primitives(self, primitives: Iterable[Primitive]) -> None:
        for item in primitives:
            match item:
                case Placeholder():
                    self.placeholders += 1
                    title = item.role == "title"
                    for at, paragraph in enumerate(item.body.paragraphs, 1):
                        self.paragraph(paragraph, item.name, Spot.TEXT, (at,), title, self.placeholders)
                case TextBox() | Shape():
                    for at, paragraph in enumerate(item.body.paragraphs if item.body else (), 1):
                        self.paragraph(paragraph, item.name, Spot.TEXT, (at,))
                case Table():
                    self._table(item)
                case ChartGraphic():
                    self._chart(item)
                case Group():
                    self.primitives(item.members)
            if alt := getattr(item, "alt", ""):
                facts = _charted(item) if isinstance(item, ChartGraphic) else ()
                self._words(alt, Place(self.slide, item.name, Spot.ALT, (1,)), facts)

    def paragraph(
        self, paragraph: Paragraph, shape: str, spot: Spot, index: tuple[int, ...], title: bool = False, order: int = 0
    ) -> None:
        """Figures of a paragraph, as the rows of one place."""
        place: Place | None = None
        for figure, said in _printed(paragraph):
            if words := as_seen(said):
                place = place or Place(self.slide, shape, spot, index, title, order)
                derived = Derivation.EQUIVALENT if figure.form is Form.EQUIVALENT else Derivation.NONE
                self.rows.append(TraceRow(place, words, (figure.fact,), figure.form.value, derived))

    def _table(self, table: Table) -> None:
        for row, cells in enumerate(table.rows, 1):
            for column, cell in enumerate(cells, 1):
                for line, paragraph in _lines(cell.body.paragraphs):
                    self.paragraph(paragraph, table.name, Spot.CELL, (row, column, line))

    def _chart(self, chart: ChartGraphic) -> None:
        for at, category in enumerate(chart.categories, 1):
            beside = tuple(point.fact for one in chart.series for point in one.points[at - 1 : at])
            self._words(category, Place(self.slide, chart.name, Spot.CATEGORY, (at,)), beside)
        for number, series in enumerate(chart.series, 1):
            beside = tuple(point.fact for point in series.points)
            self._words(series.name, Place(self.slide, chart.name, Spot.SERIES, (number,)), beside)
            for at, point in enumerate(series.points, 1):
                facts = point.rest_of or ((point.fact,) if point.fact else ())
                if facts:
                    derived = Derivation.REMAINDER if point.rest_of else Derivation.NONE
                    place = Place(self.slide, chart.name, Spot.POINT, (number, at))
                    drawn = format(point.value.normalize(), "f")
                    form, said = self._label(as_seen(point.label), point.fact)
                    self.rows.append(TraceRow(place, said or drawn, facts, form, derived, drawn))

    def _label(self, label: str, fact: str) -> tuple[str, str]:
        """The figure in a label such as "City: 42", and its form; a label without one is itself the figure."""
        for form, said in sorted(self.forms.get(fact, ()), key=lambda each: len(each[1]), reverse=True):
            if said and _found(label, [said]):
                return form.value, said
        return (Form.SHORT.value if label else DRAWN), label

    def _words(self, words: str, place: Place, facts: Iterable[str]) -> None:
        """Known figures in plain words, the longest first. Facts that print alike come in their order."""
        seen = as_seen(words)
        folded = seen.casefold()
        known: dict[str, list[tuple[str, Form]]] = {}
        for id_ in dict.fromkeys((*filter(None, facts), *self.facts)):
            for form, said in self.forms.get(id_, ()):
                if said.casefold() in folded:
                    alike = known.setdefault(said, [])
                    if all(other != id_ for other, _ in alike):
                        alike.append((id_, form))
        for at, end, key in _found(seen, known):
            alike = known[key]
            fact, form = alike.pop(0) if len(alike) > 1 else alike[0]
            derived = Derivation.EQUIVALENT if form is Form.EQUIVALENT else Derivation.NONE
            self.rows.append(TraceRow(place, seen[at:end], (fact,), form.value, derived))


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Paragraphs with the line each begins on; one may be broken over several."""
    line = 1
    for paragraph in paragraphs:
        yield line, paragraph
        line += 1 + (paragraph.text.count("\n") if len(paragraphs) > 1 else 0)


def _printed(paragraph: Paragraph) -> list[tuple[Figure, str]]:
    """Figures and their words. A large numeral and its small unit, in runs of their own, are pieces of one figure."""
    found: list[tuple[Figure, str]] = []
    going_on = False
    for run in paragraph.runs:
        for span in run.spans:
            if isinstance(span, Figure) and span.form is not Form.SOURCE:
                if going_on and (found[-1][0].fact, found[-1][0].form) == (span.fact, span.form):
                    found[-1] = (found[-1][0], found[-1][1] + span.text)
                else:
                    found.append((span, span.text))
                going_on = True
            else:
                going_on = False
    return found


def _found(words: str, known: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where known figures stand in the words, none inside another or inside a longer number."""
    taken: list[tuple[int, int, str]] = []
    for key in sorted(known, key=len, reverse=True):
        before = r"(?<!\d)(?<!\d[.,])" if key[0].isdigit() else ""
        after = r"(?!\d|[.,]\d)" if key[-1].isdigit() else ""
        for match in re.finditer(before + re.escape(key) + after, words, re.IGNORECASE):
            if all(match.end() <= start or match.start() >= end for start, end, _ in taken):
                taken.append((match.start(), match.end(), key))
    return sorted(taken)


def _forms_of(fact: SaidFact) -> tuple[tuple[Form, str], ...]:
    return tuple(dict.fromkeys(_forms(fact)))


_FORMS: Kept[tuple[tuple[Form, str], ...]] = Kept(256)


def _forms(fact: SaidFact) -> Iterator[tuple[Form, str]]:
    """All ways in which the edition prints a fact, as they are seen."""
    printed = (
        *((Form.LONG, figure.text) for figure in fact.long),
        *((Form.SHORT, figure.text) for figure in fact.short),
        *((Form.KPI, figure.text) for figure in fact.kpi),
        *((Form.NUMBER, figure.text) for figure in fact.number),
        *((Form.ITEMS, figure.text) for figure in fact.joined),
        *((Form.EQUIVALENT, text.plain) for text in (fact.equivalent.texts if fact.equivalent else ())),
        *((Form.PERIOD, text.plain) for text in (fact.period.texts if fact.period else ())),
    )
    for form, words in printed:
        if seen := as_seen(words):
            yield form, seen


def _charted(chart: ChartGraphic) -> tuple[str, ...]:
    """Facts of a chart's points, category by category, as its alternative text tells them."""
    places = range(len(chart.categories))
    return tuple(point.fact for at in places for series in chart.series for point in series.points[at : at + 1])
