"""Selection × languages → Edition: everything one audience is told, said."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.localize.attribution import attribution
from briefdeck.localize.caveats import caveats_title, said_caveats
from briefdeck.localize.language import Language
from briefdeck.localize.plots import plots_of
from briefdeck.localize.program_words import program_units
from briefdeck.localize.source_lines import as_of, as_of_days, equivalent_notes, said_source, sources_of, stands
from briefdeck.localize.speaker import Speaker
from briefdeck.localize.walk import map_topic
from briefdeck.model.audience import Cover, Equivalent, Person, Selection
from briefdeck.model.briefing import Briefing, Fact, Source, Topic
from briefdeck.model.edition import (
    Edition,
    SaidCover,
    SaidEquivalent,
    SaidFact,
    SaidPerson,
    SaidSection,
    SaidSource,
    SaidTopic,
)
from briefdeck.model.kept import Kept
from briefdeck.model.text import Figure, Form, Literal, Message, NameSpan, Said, Text
from briefdeck.model.uses import facts_of


def localize(selection: Selection, briefing: Briefing, languages: Sequence[Language]) -> Edition:
    """The Edition of a selection in one or more languages, the first of them leading.

    A text without a translation is said in the source's words, so that planning can go on and all findings come at
    once; ``check_units`` reports it as an error. Raises KeyError for a selection of another briefing (a bug).
    """
    audience = selection.audience
    speaker = Speaker(briefing, languages, selection.neutral, audience.equivalent)
    story = tuple(_topic(speaker, topic, selection.marked) for topic in selection.topics)
    facts = dict.fromkeys((*selection.facts, *(fact for said in story for fact in said.facts)))
    used = dict.fromkeys(source for said in story for source in said.sources)
    return Edition(
        audience=audience.id,
        locales=tuple(language.tag for language in languages),
        title=speaker.say(briefing.title),
        audience_name=speaker.say(audience.name),
        cover=_cover(speaker, audience.cover),
        sections=tuple(_section(speaker, section.id, section.title) for section in selection.sections),
        story=story,
        facts={each: _fact(speaker, briefing.facts[each], selection) for each in facts},
        sources={each: _source(speaker, briefing.sources[each]) for each in used or briefing.sources},
        words=_WORDS.of(tuple(languages), lambda: _words(languages)),
        page=audience.page,
        brand=audience.brand,
        direction=languages[0].style.direction,
        briefing=briefing.id,
        equivalent=_equivalent(speaker, audience.equivalent),
        equivalent_notes=_notes(speaker, audience.equivalent, [briefing.facts[each] for each in facts]),
        caveats=said_caveats(speaker, selection.caveats),
        caveats_title=caveats_title(speaker, len(selection.caveats)),
    )


# What one edition says the next one says in the very same objects, by which the plan, the summary and the checks know
# again what they have done before.
_TOPICS: Kept[SaidTopic] = Kept(96)
_FACTS: Kept[SaidFact] = Kept(256)
_SOURCES: Kept[SaidSource] = Kept(64)
_SECTIONS: Kept[SaidSection] = Kept(64)
_PERSONS: Kept[SaidPerson] = Kept(64)
_NOTES: Kept[dict[frozenset[str], Said]] = Kept(64)
_WORDS: Kept[dict[str, Said]] = Kept(16)


def _topic(speaker: Speaker, topic: Topic[Message], marked: tuple[str, ...]) -> SaidTopic:
    def said() -> SaidTopic:
        return SaidTopic(
            topic=map_topic(topic, speaker.say),
            facts=facts_of(topic),
            sources=sources_of(speaker, topic),
            attribution=attribution(speaker, topic, marked),
            as_of=as_of(speaker, topic),
            plots=plots_of(topic, speaker.briefing, speaker.languages),
        )

    return _TOPICS.of((topic, *speaker.kin), said, (speaker.neutral, marked))


def _section(speaker: Speaker, id_: str, title: Message) -> SaidSection:
    return _SECTIONS.of((title, *speaker.kin), lambda: SaidSection(id_, speaker.say(title)), speaker.neutral)


def _source(speaker: Speaker, source: Source) -> SaidSource:
    return _SOURCES.of((source, *speaker.kin), lambda: said_source(speaker, source), speaker.neutral)


def _notes(speaker: Speaker, equivalent: Equivalent | None, facts: Sequence[Fact]) -> dict[frozenset[str], Said]:
    subjects = (*facts, *speaker.kin)
    return _NOTES.of(subjects, lambda: equivalent_notes(speaker, equivalent, facts), speaker.neutral)


def _fact(speaker: Speaker, fact: Fact, selection: Selection) -> SaidFact:
    marked = fact.id in selection.marked
    return _FACTS.of((fact, *speaker.kin), lambda: _said_fact(speaker, fact, marked=marked), (speaker.neutral, marked))


def _said_fact(speaker: Speaker, fact: Fact, *, marked: bool) -> SaidFact:
    def printed(form: Form) -> tuple[Figure, ...]:
        return tuple(speaker.figure(language, fact, form) for language in speaker.languages)

    equivalents = [speaker.equivalent(language, fact) for language in speaker.languages]
    told = [figure for figure in equivalents if figure is not None]
    tags = [language.tag for language in speaker.languages]
    period = None
    if fact.quantity.period is not None:
        period = speaker.each(lambda language: (speaker.period_alone(language, fact),))
    return SaidFact(
        id=fact.id,
        quantity=fact.quantity,
        label=speaker.say(fact.label),
        long=printed(Form.LONG),
        short=printed(Form.SHORT),
        kpi=printed(Form.KPI),
        number=printed(Form.NUMBER),
        plot=tuple(language.printer.plot([fact.quantity])[0][0] for language in speaker.languages),
        items=tuple(speaker.standing(item) for item in fact.items),
        equivalent=Said(tuple(Text(tag, (figure,)) for tag, figure in zip(tags, told, strict=True))) if told else None,
        source=fact.source,
        quote=fact.quote,
        period=period,
        when=period or as_of_days(speaker, [fact.as_of]),
        as_of=fact.as_of,
        marked=marked,
        joined=printed(Form.ITEMS) if fact.items else (),
        stands=stands(speaker, fact),
    )


def _cover(speaker: Speaker, cover: Cover) -> SaidCover:
    return SaidCover(
        title=speaker.say(cover.title),
        subtitle=speaker.say(cover.subtitle),
        delegation=speaker.say(cover.delegation),
        place=speaker.say(cover.place),
        date=speaker.each(lambda language: (Literal(language.printer.date(cover.date)),)),
        hosts=tuple(_person(speaker, person) for person in cover.hosts),
        guests=tuple(_person(speaker, person) for person in cover.guests),
    )


def _equivalent(speaker: Speaker, wanted: Equivalent | None) -> SaidEquivalent | None:
    if wanted is None:
        return None
    source = speaker.say(wanted.source).first.plain
    return SaidEquivalent(wanted.currency, wanted.rates, wanted.on, source, wanted.official, wanted.digits)


def _person(speaker: Speaker, person: Person) -> SaidPerson:
    return _PERSONS.of((person, *speaker.kin), lambda: _said_person(speaker, person), speaker.neutral)


def _said_person(speaker: Speaker, person: Person) -> SaidPerson:
    return SaidPerson(
        name=speaker.each(lambda language: (NameSpan(person.name.id, speaker.name(language, person.name)),)),
        title=speaker.say(person.title),
        organisation=speaker.say(person.organisation),
    )


def _words(languages: Sequence[Language]) -> dict[str, Said]:
    return {
        unit.id: Said(tuple(Text(each.tag, (Literal(each.words[unit.id]),), unit.id) for each in languages))
        for unit in program_units()
    }
