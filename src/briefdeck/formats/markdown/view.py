"""The summary as a template sees it: every string is Markdown already, so that a template only lays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefdeck.formats.markdown.escape import escape, link, yaml_text
from briefdeck.formats.markdown.topic import Teller, TopicView, figure_text, text
from briefdeck.formats.markdown.words import Words
from briefdeck.model.edition import Edition, SaidFact, SaidTopic


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
    """Facts that rest on one and the same quote. figures: each bold, with its equivalent, joined."""

    figures: str
    quote: str


@dataclass(frozen=True, slots=True)
class SourceView:
    line: str
    link: str
    facts: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """front: front matter, key → YAML scalar. sources of the front matter: YAML scalars.

    emphasized: statements that the audience wants first.
    """

    front: Mapping[str, str]
    front_sources: tuple[str, ...]
    title: str
    subtitle: str
    occasion: str
    emphasized: tuple[str, ...]
    blocks: tuple[Block, ...]
    sources: tuple[SourceView, ...]
    equivalent_note: str
    doubts: bool
    words: Words


def summary(edition: Edition) -> Summary:
    """The Edition's content in story order, and the sources of every fact in it."""
    words = Words(edition)
    cover = edition.cover
    teller = Teller(edition, words, own_reading=any(said.topic.interpretation for said in edition.story))
    topics = [(said.topic.section, teller.tell(said)) for said in _in_reading_order(edition)]
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
        tuple(topic.title for _, topic in topics if topic.emphasis),
        tuple(_blocks(edition, topics)),
        tuple(_sources(edition, words)),
        text(edition.equivalent_note) if edition.equivalent_note else "",
        any(fact.marked for fact in edition.facts.values()),
        words,
    )


def _in_reading_order(edition: Edition) -> tuple[SaidTopic, ...]:
    """The story, with the topics of a section together where the story first comes to it."""
    first: dict[str, int] = {}
    for index, said in enumerate(edition.story):
        first.setdefault(said.topic.section or said.topic.id, index)
    return tuple(sorted(edition.story, key=lambda said: first[said.topic.section or said.topic.id]))


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


def _sources(edition: Edition, words: Words) -> Iterator[SourceView]:
    for source in edition.sources.values():
        facts = [fact for fact in edition.facts.values() if fact.source == source.id]
        quotes = _merged([" ".join(fact.quote.split()) for fact in facts])
        groups: dict[str, list[SaidFact]] = {}
        for fact, quote in zip(facts, quotes, strict=True):
            groups.setdefault(quote, []).append(fact)
        quoted = tuple(
            Quoted(
                words.join(figure_text(fact, words, first=not index) for index, fact in enumerate(group)),
                words.fill("quoted", text=escape(quote)) if quote else "",
            )
            for quote, group in groups.items()
        )
        yield SourceView(text(source.full), link(source.url), quoted)


def _merged(quotes: list[str]) -> list[str]:
    """Every quote replaced by the longest one that contains it."""
    return [max((other for other in quotes if quote in other), key=len) if quote else "" for quote in quotes]
