"""``briefing.yaml`` as a whole."""

from __future__ import annotations

from typing import Final

from briefdeck.load import codes
from briefdeck.load.claims import CLAIM, claim
from briefdeck.load.collections import MapOf
from briefdeck.load.facts import FACT, fact
from briefdeck.load.names import NAME, NOUN, name, noun
from briefdeck.load.nodes import Node
from briefdeck.load.placeholders import mentions_fact
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import Id, LocaleTag
from briefdeck.load.shapes import Field, Values
from briefdeck.load.sources import SOURCE, source
from briefdeck.load.texts import TEXT, message
from briefdeck.load.topics import TOPIC, topic
from briefdeck.model.briefing import Briefing, Section
from briefdeck.model.finding import Location

SECTION_TITLE = Field("title", TEXT, required=True, about="Heading of the chapter.")
TOPICS = Field("topics", MapOf(Id("topic"), TOPIC, named=True), required=True, about="Topics, in order.")


class _Section(Record):
    """A chapter, which has to tell something: a topic at least, and in all its topics a fact at least."""

    def read(self, node: Node, at: Location, reading: Reading) -> Values | None:
        references, writings = len(reading.references), len(reading.writings)
        values = super().read(node, at, reading)
        if values is None or TOPICS.key not in values.written:
            return values
        if (topics := values.get(TOPICS)) is not None and not topics:
            reading.error(codes.NOTHING_TO_TELL, at, f'the section "{reading.subject}" has no topics', "write one")
        elif not (
            any(reference.kind in {"fact", "claim"} for reference in reading.references[references:])
            or any(mentions_fact(writing.scalar.text) for writing in reading.writings[writings:])
        ):
            message_ = f'the section "{reading.subject}" tells no fact'
            hint = "name one in figures, or as {fact} in a text"
            reading.error(codes.NOTHING_TO_TELL, at, message_, hint)
        return values


SECTION: Final = _Section("section", (SECTION_TITLE, TOPICS), about="A chapter of the briefing.")

ID = Field("briefing", Id(), required=True, about="Id of this briefing.")
SOURCE_LOCALE = Field("source_locale", LocaleTag(), required=True, about="Language the texts below are written in.")
TITLE = Field("title", TEXT, required=True, about="Title of the briefing.")
SOURCES = Field("sources", MapOf(Id("source"), SOURCE, least=1, named=True), required=True)
NOUNS = Field("nouns", MapOf(Id("noun"), NOUN, named=True), about="Counted nouns.")
NAMES = Field("names", MapOf(Id("name"), NAME, named=True), about="Proper names.")
FACTS = Field("facts", MapOf(Id("fact"), FACT, least=1, named=True), required=True, about="Every figure, once.")
CLAIMS = Field("claims", MapOf(Id("claim"), CLAIM, named=True), about="Sentences of the source over facts.")
SECTIONS = Field("sections", MapOf(Id("section"), SECTION, least=1, named=True), required=True, about="Chapters.")

BRIEFING: Final = Record(
    "briefing",
    (ID, SOURCE_LOCALE, TITLE, SOURCES, NOUNS, NAMES, FACTS, CLAIMS, SECTIONS),
    about="One body of facts with their sources, and the topics that tell them.",
)


def briefing(written: Values) -> Briefing:
    """The model's Briefing of a sound record."""
    claims = {id_: claim(id_, one) for id_, one in (written.get(CLAIMS) or {}).items()}
    return Briefing(
        id=str(written[ID]),
        source_locale=str(written[SOURCE_LOCALE]),
        title=message("briefing.title", written[TITLE]),
        sources={id_: source(id_, one) for id_, one in written[SOURCES].items()},
        nouns={id_: noun(id_, one) for id_, one in (written.get(NOUNS) or {}).items()},
        names={id_: name(id_, one) for id_, one in (written.get(NAMES) or {}).items()},
        facts={id_: fact(id_, one) for id_, one in written[FACTS].items()},
        claims=claims,
        sections=tuple(
            Section(
                id=section_id,
                title=message(f"section.{section_id}.title", section[SECTION_TITLE]),
                topics=tuple(topic(id_, id_, section_id, one, claims) for id_, one in section[TOPICS].items()),
                location=section.at,
            )
            for section_id, section in written[SECTIONS].items()
        ),
        location=written.at,
    )
