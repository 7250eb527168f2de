"""Attribution: what an audience reads beside a figure, claim or name that the office has not confirmed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefdeck.localize.language import Language
from briefdeck.localize.speaker import Spans, Speaker
from briefdeck.model.briefing import Fact, Name, Topic
from briefdeck.model.text import Form, Message, NameSpan, Said
from briefdeck.model.uses import facts_of, names_spelled_out

Marked = Fact | Name | Message | None  # a claim is told by its head; None: a claim without one


def attribution(speaker: Speaker, topic: Topic[Message], marked: Collection[str]) -> Said | None:
    """Such as "RMB 600 billion-level: as reported by iChongqing", for all that is marked on this topic.

    marked: ids of facts, claims and names. None where the topic has none of them.
    """
    by_source: dict[str, list[Marked]] = {}
    for source, thing in _marked(speaker, topic, marked):
        by_source.setdefault(source, []).append(thing)
    if not by_source:
        return None

    def tell(language: Language) -> Spans:
        between = speaker.word(language, "list_separator")
        groups = [_told(speaker, language, source, things) for source, things in by_source.items()]
        return tuple(span for index, group in enumerate(groups) for span in (*(between if index else ()), *group))

    return speaker.each(tell)


def _told(speaker: Speaker, language: Language, source: str, things: list[Marked]) -> Spans:
    publisher = speaker.spans(language, speaker.briefing.sources[source].publisher)
    items = dict.fromkeys(_spans(speaker, language, thing) for thing in things if thing is not None)
    key = "attribution" if items else "attribution_bare"
    return speaker.word(language, key, {"items": speaker.joined(language, list(items)), "publisher": publisher})


def _spans(speaker: Speaker, language: Language, thing: Fact | Name | Message) -> Spans:
    if isinstance(thing, Fact):
        return (speaker.figure(language, thing, Form.LONG),)
    if isinstance(thing, Name):
        return (NameSpan(thing.id, speaker.name(language, thing)),)
    return speaker.spans(language, thing)


def _marked(speaker: Speaker, topic: Topic[Message], marked: Collection[str]) -> Iterator[tuple[str, Marked]]:
    """(source id, thing) for every marked fact, claim and name, each kind in order of first use."""
    briefing = speaker.briefing
    found: list[tuple[str, Marked]] = []
    for fact in (briefing.facts[each] for each in facts_of(topic) if each in marked and each in briefing.facts):
        found.append((fact.source, fact))
    for point in topic.points:
        if point.claim in marked and point.claim in briefing.claims:
            found.append((briefing.claims[point.claim].source, point.head))
    for name in (
        briefing.names[each] for each in names_spelled_out(topic) if each in marked and each in briefing.names
    ):
        if name.id not in speaker.neutral:
            found.append((name.source, name))
    return ((source, thing) for source, thing in found if source in briefing.sources)
