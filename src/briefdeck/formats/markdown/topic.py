"""One topic as the summary tells it: its statement, and what adds to it. Every string is Markdown already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from briefdeck.formats.markdown.attributed import untold
from briefdeck.formats.markdown.escape import escape
from briefdeck.formats.markdown.figure import chart_lines, figure_line, printed, says_enough, text
from briefdeck.formats.markdown.marks import marked
from briefdeck.formats.markdown.words import ENDS, Words
from briefdeck.model.briefing import Point, Topic
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.record import dataclass
from briefdeck.model.text import NameSpan, Said, Text

MOST = 1  # bullets of a topic, unless the audience wants it first; figures and lists may be more, points are not


@dataclass(frozen=True, slots=True)
class PointView:
    """head: "" or the words set bold before the text."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """title: the statement. lead: "" unless it adds a figure or name; of the office's own reading, always its lead.

    figures: key figures that nothing else in the summary tells. chart: a line a category. lists: a line a list.
    lines: further sentences, in order. reading: heading of points that are the office's own reading, or "".
    picture: what the deck's picture shows and whose it is, since the summary is handed out without it, or "".
    attribution: whom the doubtful figures and names rest on, for those that no earlier topic named, or "".
    """

    id: str
    title: str
    kicker: str
    lead: str
    figures: tuple[str, ...]
    chart: tuple[str, ...]
    lists: tuple[str, ...]
    points: tuple[PointView, ...]
    lines: tuple[str, ...]
    attribution: str
    interpretation: bool
    reading: str
    emphasis: bool
    picture: str = ""


@dataclass(slots=True)
class Teller:
    """Tells topics one after another, and does not tell the same twice: a summary has one or two pages.

    A topic of a section lists a key figure only where no statement or chart of the whole summary tells it; a topic
    of no section, such as the glance, keeps all of its own. own_reading: whether a topic of the office's own
    reading follows, which then speaks for the panels of the others.
    """

    edition: Edition
    words: Words
    own_reading: bool
    facts: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    stated: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        topics = [said.topic for said in self.edition.story if said.topic.section and not said.topic.interpretation]
        self.stated = frozenset(fact for topic in topics for fact in (*topic.title.first.facts, *_charted(topic)))

    def tell(self, said: SaidTopic) -> TopicView:
        """What a topic says, without regard to its slide kind: only what it holds decides how it is told."""
        topic = said.topic
        edition, words = self.edition, self.words
        own = topic.interpretation
        self._count([topic.title])
        self.facts.update((*_charted(topic), *topic.lists.values()))
        lead = topic.lead if topic.lead and (own or (topic.section and self._adds(topic.lead))) else None
        sentences = tuple(self._sentences(topic))
        panel = bool(topic.points) and not own and all(one.text.interpretation for one in topic.points)
        stages = _items(topic, edition)
        staged = bool(stages) and {point.id for point in topic.points} >= set(stages)
        figures = tuple(self._figures(topic))
        chart = chart_lines(topic.chart, edition, words) if topic.chart else ()
        lists = () if staged else tuple(_lists(topic, edition, words))
        room = MOST - len(figures) - len(chart) - len(lists)
        whole = own or panel or staged or topic.emphasis
        points = tuple(_point(point, stages) for point in self._points(topic, stages, None if whole else max(room, 0)))
        heading = text(topic.parts["panel"]) if "panel" in topic.parts else words["meaning"]
        return TopicView(
            topic.id,
            text(topic.title),
            text(topic.kicker) if topic.kicker else "",
            text(lead) if lead else "",
            figures,
            chart,
            lists,
            points,
            (*(text(sentence) for sentence in sentences), *self._questions(topic, stages), *self._reading(topic)),
            self._attribution(said),
            own,
            heading if panel and points else "",
            topic.emphasis,
            self._picture(topic),
        )

    def _questions(self, topic: Topic[Said], stages: Mapping[str, str]) -> Iterator[str]:
        """What these guests may ask, a line an item; left out where ``_reading`` is."""
        if self.own_reading:
            return
        for item, asked in topic.questions.items():
            self._count([asked])
            about = self.words.fill("bracketed", text=stages.get(item, item))
            yield self.words.fill("pair", label=self.words["question"] + about, value=text(asked))

    def _reading(self, topic: Topic[Said]) -> Iterator[str]:
        """What the topic means for these guests, marked as the office's own; where a topic of its own tells that,
        the summary has it there.
        """
        if topic.reading is not None and not self.own_reading:
            self._count([topic.reading])
            yield self.words.fill("pair", label=self.words["interpretation"], value=text(topic.reading))

    def _picture(self, topic: Topic[Said]) -> str:
        if topic.picture is None:
            return ""
        shown = self.words.fill("alt_picture", title=text(topic.picture.alt))
        return shown + self.words.fill("bracketed", text=text(topic.picture.credit))

    def _attribution(self, said: SaidTopic) -> str:
        publishers = [source.publisher.first.plain for source in self.edition.sources.values()]
        shown = self.facts | self.names
        return untold(said.attribution, shown, self.doubts, publishers) if said.attribution else ""

    def _count(self, texts: Iterable[Said | None]) -> None:
        for one in texts:
            if one is not None:
                self.facts.update(one.first.facts)
                self.names.update(_names(one.first))
                self.sentences.add(one.first.plain)

    def _adds(self, said: Said) -> bool:
        """Whether it holds a figure or name that nothing so far told, nor any statement will; if so it now counts."""
        facts, names = set(said.first.facts), set(_names(said.first))
        if facts <= self.facts | self.stated and names <= self.names:
            return False
        self._count([said])
        return True

    def _points(self, topic: Topic[Said], stages: Mapping[str, str], room: int | None) -> Iterator[Point[Said]]:
        """The office's reading; claims told for the first time; what adds a figure, or speaks of nothing but names.

        room: how many at most, or None for a topic that is told whole.
        """
        for point in topic.points:
            if room == 0:
                return
            if self._is_new(point, topic, stages, whole=room is None):
                self.claims.add(point.claim)
                self._count([point.text])
                room = None if room is None else room - 1
                yield point

    def _is_new(self, point: Point[Said], topic: Topic[Said], stages: Mapping[str, str], *, whole: bool) -> bool:
        reading = point.text.interpretation or topic.interpretation
        if reading and not topic.interpretation and self.own_reading:
            return False
        if reading or point.id in stages:
            return whole
        if point.claim:
            return point.claim not in self.claims and point.text.first.plain not in self.sentences
        if whole and not point.text.first.facts:
            return bool(_names(point.text.first))
        return self._adds(point.text)

    def _sentences(self, topic: Topic[Said]) -> Iterator[Said]:
        """Parts that are statements: full sentences that add something, all of a topic told whole, and every part of
        the office's own reading.
        """
        for name, part in topic.parts.items():
            if name == "panel":
                continue
            sentence = part.first.plain.rstrip().endswith(ENDS)
            if topic.interpretation or (sentence and (self._adds(part) or topic.emphasis)):
                yield part

    def _figures(self, topic: Topic[Said]) -> Iterator[str]:
        for slot in topic.figures:
            fact = self.edition.facts.get(slot.fact)
            if fact is None or (topic.section and slot.fact in self.facts | self.stated):
                continue
            self.facts.add(slot.fact)
            self.listed.add(slot.fact)
            tell = slot.text is not None and (self._adds(slot.text) or not says_enough(fact, slot))
            more = text(slot.text) if slot.text is not None and tell else ""
            yield figure_line(fact, slot, self.words, more)


def _names(said: Text) -> tuple[str, ...]:
    return tuple(span.name for span in said.spans if isinstance(span, NameSpan))


def _charted(topic: Topic[Said]) -> tuple[str, ...]:
    return tuple(fact for series in topic.chart.series for fact in series.values) if topic.chart else ()


def _point(point: Point[Said], stages: Mapping[str, str]) -> PointView:
    """Under a head the shorter wording will do. The office's reading is told in full, and needs no head."""
    head = text(point.head) if point.head else stages.get(point.id, "")
    if point.text.interpretation:
        return PointView("", text(point.text))
    brief = point.text.short[0] if head and point.text.short else point.text.first
    return PointView(head, escape(marked(brief)))


def _items(topic: Topic[Said], edition: Edition) -> dict[str, str]:
    """Items of the topic's lists by their own id, for points that tell them one by one."""
    return {
        item.first.unit.rpartition(".")[2]: text(item)
        for fact in topic.lists.values()
        if fact in edition.facts
        for item in edition.facts[fact].items
    }


def _lists(topic: Topic[Said], edition: Edition, words: Words) -> Iterator[str]:
    """What each list measures, and its items as the language joins them."""
    for id_ in topic.lists.values():
        fact = edition.facts.get(id_)
        if fact is not None and fact.joined:
            yield words.fill("pair", label=f"**{text(fact.label)}**", value=printed(fact.joined[0]))
