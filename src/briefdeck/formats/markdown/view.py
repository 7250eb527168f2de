"""The summary as a template sees it: every string is Markdown already, so that a template only lays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from briefdeck.formats.markdown.escape import escape, link, yaml_text
from briefdeck.formats.markdown.figure import figure_text, text
from briefdeck.formats.markdown.quotes import merged, without_items
from briefdeck.formats.markdown.topic import Teller, TopicView
from briefdeck.formats.markdown.words import Words
from briefdeck.model.edition import Edition, SaidFact, SaidTopic
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One second-level heading: a section, or a topic that belongs to none. own: of the latter, so its
    statement stands under a heading that is its kicker.
    """

    heading: str
    topics: tuple[TopicView, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """Facts that rest on one and the same quote. figures: each bold, with its equivalent, joined.

    quote: in the language's quotation marks, or "".
    """

    figures: str
    quote: str


@dataclass(frozen=True, slots=True)
class SourceView:
    line: str
    link: str
    facts: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class CaveatView:
    """What to check before quoting. head: what it is about."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """front: front matter, key → YAML scalar. front_sources: its list of sources, YAML scalars.

    blocks: what belongs to no section and stands before all that does, then what the audience wants first, then
    the rest.
    """

    front: Mapping[str, str]
    front_sources: tuple[str, ...]
    title: str
    subtitle: str
    occasion: str
    blocks: tuple[Block, ...]
    sources: tuple[SourceView, ...]
    equivalent_note: str
    caveats: tuple[CaveatView, ...]
    words: Words


def summary(edition: Edition) -> Summary:
    """The Edition's content in story order, and the sources of every fact in it."""
    words = Words(edition)
    cover = edition.cover
    blocks, sources = _told(edition, words)
    place_date = escape(cover.place.first.plain + words.raw("place_date_separator") + cover.date.first.plain)
    return Summary(
        {
            "title": yaml_text(cover.title.first.plain),
            "subtitle": yaml_text(cover.subtitle.first.plain),
            "audience": yaml_text(edition.audience_name.first.plain),
            "language": yaml_text(edition.locales[0].replace("_", "-")),
            "date": yaml_text(cover.date.first.plain),
            "generator": "briefdeck",
        },
        tuple(yaml_text(source.line.first.plain) for source in edition.sources.values()),
        text(cover.title),
        text(cover.subtitle),
        words.join((text(cover.delegation), place_date)),
        blocks,
        sources,
        text(edition.equivalent_note) if edition.equivalent_note else "",
        tuple(CaveatView(text(caveat.head), text(caveat.text)) for caveat in edition.caveats),
        words,
    )


def _told(edition: Edition, words: Words) -> tuple[tuple[Block, ...], tuple[SourceView, ...]]:
    """What the story tells, which is the same for editions that differ in their covers alone, and its sources."""

    def tell() -> tuple[tuple[Block, ...], tuple[SourceView, ...]]:
        teller = Teller(edition, words, own_reading=any(said.topic.interpretation for said in edition.story))
        topics = [(said.topic.section, teller.tell(said)) for said in _in_reading_order(edition)]
        return tuple(_blocks(edition, topics)), tuple(_sources(edition, words, teller.listed))

    facts, sources = edition.facts.values(), edition.sources.values()
    return _TOLD.of((*edition.story, None, *edition.sections, None, *facts, None, *sources, edition.words), tell)


_TOLD: Kept[tuple[tuple[Block, ...], tuple[SourceView, ...]]] = Kept(32)


def _in_reading_order(edition: Edition) -> tuple[SaidTopic, ...]:
    """The story, with the topics of a section together where the story first comes to it.

    A section that the audience wants first follows what stands before all sections, such as the glance, and a topic
    that it wants first leads its section.
    """
    story = edition.story
    opening = next((index for index, said in enumerate(story) if said.topic.section), len(story))
    wanted = {said.topic.section for said in story if said.topic.emphasis and said.topic.section}
    first: dict[str, int] = {}
    for index, said in enumerate(story):
        first.setdefault(said.topic.section or said.topic.id, index)

    def place(said: SaidTopic) -> tuple[bool, bool, int, bool]:
        at = first[said.topic.section or said.topic.id]
        return at >= opening, said.topic.section not in wanted, at, not said.topic.emphasis

    return tuple(sorted(story, key=place))


def _blocks(edition: Edition, topics: list[tuple[str, TopicView]]) -> Iterator[Block]:
    """A block a section, where the story first comes to it; a topic of no section is a block of its own."""
    titles = {section.id: text(section.title) for section in edition.sections}
    done: set[str] = set()
    for section, topic in topics:
        if section not in titles:
            yield Block(topic.kicker or topic.title, (topic,), own=True)
        elif section not in done:
            done.add(section)
            members = tuple(one for other, one in topics if other == section)
            yield Block(titles[section], members, own=False)


def _sources(edition: Edition, words: Words, listed: Set[str]) -> Iterator[SourceView]:
    """listed: facts whose equivalent stands in the text already."""

    def figure(fact: SaidFact, index: int) -> str:
        return figure_text(fact, words, first=not index, equivalent=fact.id not in listed)

    for source in edition.sources.values():
        facts = [fact for fact in edition.facts.values() if fact.source == source.id]
        shortened = (without_items(fact.quote, [item.first.plain for item in fact.items]) for fact in facts)
        quotes = merged(list(shortened))
        groups: dict[str, list[SaidFact]] = {}
        for fact, quote in zip(facts, quotes, strict=True):
            groups.setdefault(quote, []).append(fact)
        quoted = tuple(
            Quoted(
                words.join(figure(fact, index) for index, fact in enumerate(group)),
                words.fill("quoted", text=escape(quote)) if quote else "",
            )
            for quote, group in groups.items()
        )
        yield SourceView(text(source.full), link(source.url), quoted)
