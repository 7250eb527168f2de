"""What a topic uses: every fact, claim and name that its words, figures, lists and chart bring to a reader."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.model.audience import Audience, Cover
from briefdeck.model.briefing import Briefing, Topic
from briefdeck.model.text import Message
from briefdeck.select.references import Reference, of_all


def of_topic(topic: Topic[Message]) -> Iterator[Reference]:
    """In reading order, notes last; with repetitions."""
    yield from of_all((topic.title, topic.kicker, topic.lead))
    for slot in topic.figures:
        yield Reference("fact", slot.fact)
        yield from of_all((slot.label, slot.text))
    if topic.chart is not None:
        yield from of_all((topic.chart.title, *topic.chart.categories))
        for series in topic.chart.series:
            yield from of_all((series.label,))
            yield from (Reference("fact", fact) for fact in series.values)
    yield from (Reference("fact", fact) for fact in topic.lists.values())
    for point in topic.points:
        if point.claim:
            yield Reference("claim", point.claim)
        yield from of_all((point.head, point.text))
    yield from of_all(topic.parts.values())
    yield from of_all((topic.notes,))


def cover_messages(cover: Cover) -> Iterator[Message]:
    yield from (cover.title, cover.subtitle, cover.delegation, cover.place)
    for person in (*cover.hosts, *cover.guests):
        yield from (person.title, person.organisation)


def of_audience(audience: Audience) -> Iterator[Reference]:
    """References on the cover and in the note on currency equivalents."""
    yield from of_all(cover_messages(audience.cover))
    if audience.equivalent is not None:
        yield from of_all((audience.equivalent.source,))


def completed(references: Iterator[Reference], briefing: Briefing) -> tuple[Reference, ...]:
    """Each reference once, in order, followed by what its own words bring along.

    A fact shown brings the words of its label and items, a neutral name those of its neutral wording.
    Ids that the briefing does not have are left out; reading reports them.
    """
    known = {
        "fact": set(briefing.facts),
        "claim": set(briefing.claims),
        "name": set(briefing.names),
    }
    done: dict[Reference, None] = {}
    waiting = list(dict.fromkeys(references))
    while waiting:
        reference = waiting.pop(0)
        if reference in done or reference.id not in known[reference.kind]:
            continue
        done[reference] = None
        if reference.kind == "fact":
            fact = briefing.facts[reference.id]
            waiting += of_all((fact.label, *fact.items))
        elif reference.kind == "claim":
            waiting += of_all((briefing.claims[reference.id].message,))
    return tuple(done)
