"""One topic as the summary tells it. Every string is Markdown already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefdeck.formats.markdown.escape import escape, escape_inside
from briefdeck.formats.markdown.words import Words
from briefdeck.model.briefing import Chart, FigureSlot, Point, Topic
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.text import Figure, Form, Literal, Said

_SENTENCE_END = tuple(".!?。！？…”’")
_COLUMNS = ("col_figure", "col_label", "col_text")


@dataclass(frozen=True, slots=True)
class PointView:
    """head: "" or the words set bold before the text."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """rows: as many cells each as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """title: the statement. figures: key figures that nothing in the summary so far tells.

    lines: further sentences, in order. reading: heading of points that are the office's own reading, or "".
    attribution: "" too where the same was said of an earlier topic.
    """

    id: str
    title: str
    kicker: str
    lead: str
    figures: tuple[str, ...]
    table: Table | None
    lists: tuple[str, ...]
    points: tuple[PointView, ...]
    lines: tuple[str, ...]
    attribution: str
    interpretation: bool
    reading: str
    emphasis: bool


@dataclass(slots=True)
class Teller:
    """Tells topics one after another, and does not tell the same twice: a summary has one or two pages.

    Facts, claims and attributed doubts that an earlier topic told are left out of a later one's list of key
    figures, points and attribution; its own sentences stay as they are. own_reading: whether a topic of the
    office's own reading follows, which then speaks for the panels of the others.
    """

    edition: Edition
    words: Words
    own_reading: bool
    facts: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)

    def tell(self, said: SaidTopic) -> TopicView:
        """What a topic says, without regard to its slide kind: only what it holds decides how it is told."""
        topic = said.topic
        edition, words = self.edition, self.words
        table = _chart_table(topic.chart, edition) if topic.chart else _figure_table(topic, edition)
        lead = topic.lead if topic.lead and (topic.interpretation or _has_substance(topic.lead)) else None
        sentences = tuple(_sentences(topic))
        self._count(topic.title, lead, *sentences)
        panel = bool(topic.points) and not topic.interpretation and all(one.text.interpretation for one in topic.points)
        kept = () if panel and self.own_reading else self._new_points(topic)
        stages = _items(topic, edition)
        staged = bool(stages) and {point.id for point in kept} >= set(stages)
        if stages and not staged:
            kept = tuple(point for point in kept if point.id not in stages)
        points = tuple(_point(point, stages) for point in kept)
        self._count(*(point.text for point in kept))
        figures = () if table and not topic.chart else tuple(self._figures(topic.figures))
        self.facts.update(slot.fact for slot in topic.figures)
        if topic.chart:
            self.facts.update(fact for series in topic.chart.series for fact in series.values)
        heading = text(topic.parts["panel"]) if "panel" in topic.parts else words["meaning"]
        return TopicView(
            topic.id,
            text(topic.title),
            text(topic.kicker) if topic.kicker else "",
            text(lead) if lead else "",
            figures,
            table,
            () if staged else tuple(_lists(topic, edition, words)),
            points,
            tuple(text(sentence) for sentence in sentences),
            self._attribution(said.attribution),
            topic.interpretation,
            heading if panel and points else "",
            topic.emphasis,
        )

    def _count(self, *texts: Said | None) -> None:
        for one in texts:
            if one is not None:
                self.facts.update(one.first.facts)

    def _new_points(self, topic: Topic[Said]) -> tuple[Point[Said], ...]:
        """Points that state a claim or figure for the first time, speak of a name, or are the office's reading."""
        kept = tuple(point for point in topic.points if self._is_new(point))
        self.claims.update(point.claim for point in kept)
        return kept

    def _is_new(self, point: Point[Said]) -> bool:
        if point.text.interpretation:
            return True
        if point.claim:
            return point.claim not in self.claims
        facts = set(point.text.first.facts)
        return bool(facts - self.facts) if facts else _has_substance(point.text)

    def _figures(self, slots: tuple[FigureSlot[Said], ...]) -> Iterator[str]:
        for slot in slots:
            fact = self.edition.facts.get(slot.fact)
            if fact is None or slot.fact in self.facts:
                continue
            what = text(slot.label or fact.label)
            if slot.text is not None:
                what += escape_inside(self.words.raw("sentence_space")) + text(slot.text)
                self._count(slot.text)
            yield self.words.fill("pair", label=figure_text(fact, self.words), value=what)

    def _attribution(self, said: Said | None) -> str:
        if said is None:
            return ""
        of = {
            span.fact if isinstance(span, Figure) else span.name
            for span in said.first.spans
            if not isinstance(span, Literal)
        }
        if of and of <= self.doubts:
            return ""
        self.doubts |= of
        return text(said)


def text(said: Said) -> str:
    """What is said in the Edition's first locale, escaped."""
    return escape(said.first.plain)


def figure_text(fact: SaidFact, words: Words, *, first: bool = True) -> str:
    """The figure in full, bold, followed by its currency equivalent. first: it begins a line, with a capital."""
    figure = fact.long[0].text
    bold = f"**{escape(figure[:1].upper() + figure[1:] if first else figure)}**"
    if fact.equivalent is None:
        return bold
    return f"{bold}{words.fill('bracketed', text=text(fact.equivalent))}"


def _has_substance(said: Said) -> bool:
    """Whether it holds a figure or a name: what does not is for the slide, not for two pages."""
    return any(not isinstance(span, Literal) for span in said.first.spans)


def _point(point: Point[Said], stages: Mapping[str, str]) -> PointView:
    head = text(point.head) if point.head else stages.get(point.id, "")
    return PointView(head, text(point.text))


def _items(topic: Topic[Said], edition: Edition) -> dict[str, str]:
    """Items of the topic's lists by their own id, for points that tell them one by one."""
    return {
        item.first.unit.rpartition(".")[2]: text(item)
        for fact in topic.lists.values()
        if fact in edition.facts
        for item in edition.facts[fact].items
    }


def _lists(topic: Topic[Said], edition: Edition, words: Words) -> Iterator[str]:
    """What each list measures, and its items: as some text of the topic joins them, or else one after another."""
    texts = (topic.title, topic.lead, topic.notes, *(point.text for point in topic.points), *topic.parts.values())
    joined = {
        span.fact: span.text
        for said in texts
        if said is not None
        for span in said.first.spans
        if isinstance(span, Figure) and span.form is Form.ITEMS
    }
    for fact in topic.lists.values():
        if fact in edition.facts:
            said_fact = edition.facts[fact]
            apart = words.join(text(item) for item in said_fact.items)
            items = escape(joined[fact]) if fact in joined else apart
            yield words.fill("pair", label=f"**{text(said_fact.label)}**", value=items)


def _sentences(topic: Topic[Said]) -> Iterator[Said]:
    """Parts that are statements: full sentences anywhere, and every part of the office's own reading."""
    for name, part in topic.parts.items():
        if name != "panel" and (topic.interpretation or part.first.plain.rstrip().endswith(_SENTENCE_END)):
            yield part


def _chart_table(chart: Chart[Said], edition: Edition) -> Table:
    header = (text(chart.title), *(text(series.label) for series in chart.series))
    rows = []
    for index, category in enumerate(chart.categories):
        values = (edition.facts[series.values[index]] for series in chart.series)
        rows.append((text(category), *(escape(fact.long[0].text) for fact in values)))
    return Table(header, tuple(rows))


def _figure_table(topic: Topic[Said], edition: Edition) -> Table | None:
    """A table for figures whose topic names the columns."""
    if not all(name in topic.parts for name in _COLUMNS):
        return None
    rows = tuple(
        (
            f"**{escape(fact.number[0].text)}**",
            text(slot.label or fact.label),
            text(slot.text) if slot.text else "",
        )
        for slot in topic.figures
        if (fact := edition.facts.get(slot.fact)) is not None
    )
    return Table(tuple(text(topic.parts[name]) for name in _COLUMNS), rows)
