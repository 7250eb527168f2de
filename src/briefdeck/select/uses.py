"""What an audience is shown besides its topics, and what everything shown brings along in its own words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from briefdeck.model.audience import Audience, Selection
from briefdeck.model.briefing import Briefing, Section, Topic
from briefdeck.model.text import Message
from briefdeck.model.uses import Reference, cover_texts, of_all, of_topic


def of_audience(audience: Audience) -> Iterator[Reference]:
    """References on the cover and in the note on currency equivalents."""
    yield from of_all(cover_texts(audience.cover))
    if audience.equivalent is not None:
        yield from of_all((audience.equivalent.source,))


def of_story(
    audience: Audience, topics: Iterable[Topic[Message]], sections: Iterable[Section[Message]]
) -> Iterator[Reference]:
    """References in all that an audience is told, as its story has chosen, worded and pruned it."""
    yield from of_audience(audience)
    for topic in topics:
        yield from of_topic(topic)
    for section in sections:
        yield from of_all((section.title,))


def shown(selection: Selection, briefing: Briefing) -> tuple[Reference, ...]:
    """The facts, claims and names that a selection shows, each once; names that give way to a neutral wording apart."""
    told = of_story(selection.audience, selection.topics, selection.sections)
    caveats = of_all(caveat.told for caveat in selection.caveats)
    everything = completed(chain(told, caveats), briefing, selection.neutral)
    return tuple(each for each in everything if each.kind != "name" or each.id not in selection.neutral)


def completed(
    references: Iterator[Reference], briefing: Briefing, neutral: Collection[str] = ()
) -> tuple[Reference, ...]:
    """Each reference once, in order, followed by what its own words bring along.

    A fact shown brings the words of its label and items, a name among neutral those of its neutral wording.
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
        elif reference.id in neutral and (wording := briefing.names[reference.id].neutral) is not None:
            waiting += of_all((wording,))
    return tuple(done)
