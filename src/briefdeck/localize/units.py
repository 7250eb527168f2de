"""Translation units: every text of a workspace that a guest can read, each once, in the order of its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefdeck.model.audience import Audience, Selection
from briefdeck.model.briefing import Briefing, Name, Source, is_open
from briefdeck.model.text import Message
from briefdeck.model.uses import cover_texts, facts_of, names_of, texts_of


def units(briefing: Briefing, audiences: Iterable[Audience], locale: str = "") -> tuple[Message, ...]:
    """All units, in file order: the briefing's, then each audience's.

    A shorter variant is a unit of its own, ``<id>.short``. locale: leaves out what this locale does not need, namely
    audiences that are not handed it and names that have a form in it; "" keeps whatever any target locale needs.
    """
    handed = [audience for audience in audiences if not locale or locale in audience.locales]
    targets = (
        [locale] if locale else sorted({tag for each in handed for tag in each.locales} - {briefing.source_locale})
    )
    found = [*_of_briefing(briefing, targets)]
    for audience in handed:
        found += _of_audience(audience, briefing.source_locale, targets)
    files = list(dict.fromkeys(message.location.file for message in found))
    found.sort(key=lambda each: (files.index(each.location.file), each.location.line, each.location.column))
    once: dict[str, Message] = {}
    for message in found:
        if not message.text.strip():
            continue
        once.setdefault(message.id, message)
        if message.short:
            once.setdefault(f"{message.id}.short", _short(message))
    return tuple(once.values())


def units_shown(briefing: Briefing, selections: Iterable[Selection]) -> frozenset[str]:
    """Ids of the units that these selections put before guests."""
    shown: set[str] = set()
    for selection in selections:
        messages = [briefing.title, selection.audience.name, *cover_texts(selection.audience.cover)]
        messages += [section.title for section in selection.sections]
        for topic in selection.topics:
            messages += texts_of(topic)
            shown.update(f"name.{name}" for name in names_of(topic))
        facts = {*selection.facts, *(fact for topic in selection.topics for fact in facts_of(topic))}
        for fact in (briefing.facts[each] for each in briefing.facts if each in facts):
            messages += [fact.label, *fact.items]
            if fact.quantity.noun in briefing.nouns:
                messages.append(briefing.nouns[fact.quantity.noun].message)
        for source in briefing.sources.values():
            messages += _of_source(source)
        messages += [caveat.told for caveat in selection.caveats]
        messages += [name.neutral for name in briefing.names.values() if name.neutral and name.id in selection.neutral]
        if selection.audience.equivalent is not None:
            messages.append(selection.audience.equivalent.source)
        shown.update(name for message in messages for name in (message.id, f"{message.id}.short"))
        people = (*selection.audience.cover.hosts, *selection.audience.cover.guests)
        shown.update(f"name.{person.name.id}" for person in people)
    return frozenset(shown)


def name_unit(name: Name, source_locale: str) -> Message:
    """The unit that stands for a name's form in a locale it was not declared in."""
    form = name.forms.get(source_locale) or next(iter(name.forms.values()), "")
    return Message(f"name.{name.id}", form, name.location, comment="a proper name: the form official pages use")


def _short(message: Message) -> Message:
    comment = f"shorter variant of {message.id} for narrow places"
    comment = f"{comment}; {message.comment}" if message.comment else comment
    return Message(f"{message.id}.short", message.short, message.location, comment=comment)


def _of_briefing(briefing: Briefing, targets: Sequence[str]) -> Iterator[Message]:
    yield briefing.title
    for source in briefing.sources.values():
        yield from _of_source(source)
    for noun in briefing.nouns.values():
        yield noun.message
    for name in briefing.names.values():
        yield from _of_name(name, briefing.source_locale, targets)
    for fact in briefing.facts.values():
        yield from (fact.label, *fact.items)
    for claim in briefing.claims.values():
        yield claim.message
    doubts = [name.doubt for name in briefing.names.values()]
    doubts += [fact.doubt for fact in briefing.facts.values()]
    doubts += [claim.doubt for claim in briefing.claims.values()]
    yield from (doubt.told for doubt in doubts if doubt is not None and doubt.told is not None and is_open(doubt))
    for section in briefing.sections:
        yield section.title
        for topic in section.topics:
            yield from texts_of(topic)


def _of_audience(audience: Audience, source_locale: str, targets: Sequence[str]) -> Iterator[Message]:
    yield audience.name
    yield from cover_texts(audience.cover)
    for person in (*audience.cover.hosts, *audience.cover.guests):
        yield from _of_name(person.name, source_locale, targets)
    if audience.equivalent is not None:
        yield audience.equivalent.source
    for topic in audience.topics.values():
        yield from texts_of(topic)
    for item in audience.story:
        told = (item.title, item.lead, *item.questions.values(), item.reading, item.notes)
        yield from (text for text in told if text is not None)


def _of_source(source: Source) -> tuple[Message, ...]:
    return (source.publisher, source.title, *([source.event] if source.event else []))


def _of_name(name: Name, source_locale: str, targets: Sequence[str]) -> Iterator[Message]:
    if any(tag not in name.forms for tag in targets):
        yield name_unit(name, source_locale)
    if name.neutral is not None:
        yield name.neutral
