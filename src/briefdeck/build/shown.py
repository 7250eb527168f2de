"""Where each text is shown, in words for a translator: slide kind, section, audiences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.model.audience import Selection
from briefdeck.model.briefing import Briefing, Topic
from briefdeck.model.text import Message
from briefdeck.model.uses import cover_texts, facts_of, names_of, texts_of
from briefdeck.plan.choice import choose

_OTHERWISE = {
    "source": "source lines",
    "noun": "counted noun in figures",
    "name": "name",
    "fact": "figure's label",
    "claim": "statement",
    "section": "agenda and section titles",
    "briefing": "title of the briefing",
    "audience": "name of the audience",
}


def where_shown(briefing: Briefing, selections: Iterable[Selection], units: Iterable[Message]) -> dict[str, str]:
    """Unit id → such as ``comparison slide, Achievements; for investors, media``."""
    titles = {section.id: section.title.text for section in briefing.sections}
    quantities = {fact.id: fact.quantity for fact in briefing.facts.values()}
    kinds: dict[str, dict[str, None]] = {}
    audiences: dict[str, dict[str, None]] = {}

    def note(unit: str, kind: str, audience: str) -> None:
        for each in (unit, f"{unit}.short"):
            kinds.setdefault(each, {})[kind] = None
            audiences.setdefault(each, {})[audience] = None

    for selection in selections:
        audience = selection.audience.id
        for message in cover_texts(selection.audience.cover):
            note(message.id, "cover", audience)
        for topic in selection.topics:
            section = titles.get(topic.section, "")
            kind = choose(topic, quantities).kind
            kind = f"{kind} slide, {section}" if section else f"{kind} slide"
            notes = topic.notes.id if topic.notes is not None else ""
            for shown in _of_topic(briefing, topic):
                note(shown, "speaker notes" if shown == notes else kind, audience)
    told = {}
    for unit in units:
        places = list(kinds.get(unit.id, ())) or [_OTHERWISE.get(unit.id.split(".")[0], "")]
        where = "; ".join(places[:3]) + ("; …" if len(places) > 3 else "")
        guests = ", ".join(audiences.get(unit.id, ()))
        told[unit.id] = f"{where}; for {guests}" if guests else where
    return told


def _of_topic(briefing: Briefing, topic: Topic[Message]) -> Iterator[str]:
    """Ids of all units that a topic brings to a slide."""
    yield from (message.id for message in texts_of(topic))
    yield from (f"name.{name}" for name in names_of(topic))
    for fact in (briefing.facts[each] for each in facts_of(topic) if each in briefing.facts):
        yield from (message.id for message in (fact.label, *fact.items))
        if fact.quantity.noun in briefing.nouns:
            yield briefing.nouns[fact.quantity.noun].message.id
