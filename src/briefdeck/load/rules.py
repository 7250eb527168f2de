"""Rules that look at more than one record: lists, names, audiences' topics, stories, people, equivalents."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.load import audiences, briefings, codes, covers, facts, names, stories, topics
from briefdeck.load.collections import Mapped
from briefdeck.load.currencies import CURRENCIES
from briefdeck.load.kinds import RESERVED_TOPICS
from briefdeck.load.nodes import Placed
from briefdeck.load.reading import Reading
from briefdeck.load.shapes import Values
from briefdeck.model import near
from briefdeck.model.audience import BUILT_IN
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Kind

_NAMED = ("fact", "claim", "name")


def check_briefing(briefing: Values, reading: Reading) -> None:
    """Rules over ``briefing.yaml`` alone."""
    _check_shared_ids(reading)
    for section in (briefing.get(briefings.SECTIONS) or {}).values():
        own = section.get(briefings.TOPICS)
        if own is not None:
            _check_topics(own, briefing, reading)
    tag = briefing.get(briefings.SOURCE_LOCALE)
    if tag not in reading.ids["locale"]:
        return  # every name would lack a form in it
    for id_, name in (briefing.get(briefings.NAMES) or {}).items():
        forms = name.get(names.FORMS)
        if forms is not None and tag not in forms.places:
            message = f'the name "{id_}" has no form in {tag}, the language of the briefing'
            reading.error(codes.MISSING_KEY, name.place(names.FORMS), message, f"write {tag}: …", id_)


def _check_shared_ids(reading: Reading) -> None:
    """Facts, claims and names share one space: omissions and marks of doubt name them by their ids alone."""
    first: dict[str, tuple[str, Location]] = {}
    declared = [(place, id_, kind) for kind in _NAMED for id_, place in reading.ids.get(kind, {}).items()]
    for place, id_, kind in sorted(declared):
        if id_ in first:
            earlier, there = first[id_]
            message = f'the {kind} "{id_}" has the id of a {earlier}'
            reading.error(codes.DUPLICATE_ID, place, message, f"the {earlier} is at {there}: rename one", id_)
        first.setdefault(id_, (kind, place))


def check_audience(id_: str, audience: Values, briefing: Values | None, reading: Reading) -> None:
    """Rules over one audience, and what it takes from the briefing."""
    with reading.about(id_):
        own = audience.get(audiences.TOPICS) or Mapped[Values]()
        for topic, place in own.places.items():
            if topic in reading.ids.get("topic", ()):
                first = f"first at {reading.ids['topic'][topic]}"
                reading.error(codes.DUPLICATE_ID, place, f'the topic "{topic}" is declared twice', first)
        _check_topics(own, briefing, reading)
        _check_story(audience, own, briefing, reading)
        _check_people(audience, reading)
        if briefing is not None:
            _check_equivalent(audience, briefing, reading)


def all_topics(briefing: Values | None) -> Iterator[tuple[str, Values]]:
    """Every topic of the briefing as far as it was read."""
    if briefing is not None:
        for section in (briefing.get(briefings.SECTIONS) or {}).values():
            yield from (section.get(briefings.TOPICS) or {}).items()


def _check_topics(own: Mapped[Values], briefing: Values | None, reading: Reading) -> None:
    """Names of topics, and that what a topic calls a list is one."""
    known = None if briefing is None else briefing.get(briefings.FACTS)
    for id_, topic in own.items():
        if id_ in RESERVED_TOPICS:
            message = f'a topic cannot be called "{id_}": the program uses that name'
            reading.error(codes.BAD_ID, own.places[id_], message, f"write {id_}_topic, or what it is about", id_)
        for fact in (topic.get(topics.LISTS) or {}).values():
            kind = known[fact].get(facts.KIND) if known is not None and fact in known else None
            if kind not in {None, Kind.LIST}:
                message = f'"{fact}" is of kind {kind}, not a list'
                reading.error(codes.CONTRADICTION, fact.location, message, "name a fact of kind list", id_)


def _check_story(audience: Values, own: Mapped[Values], briefing: Values | None, reading: Reading) -> None:
    story = audience.get(audiences.STORY)
    if story is None:
        return
    known = {**dict(all_topics(briefing)), **own}
    choices = (*reading.ids.get("topic", ()), *own.places, *BUILT_IN)
    told: dict[str, Location] = {}
    for step in story:
        topic = step.get(stories.TOPIC_ID)
        if topic is None:
            continue
        if topic in told:
            message = f'the story tells "{topic}" twice'
            reading.error(codes.DUPLICATE_ID, topic.location, message, f"first on line {told[topic].line}")
        elif topic not in choices and "topic" in reading.ids:
            message = f'there is no topic "{topic}"'
            reading.error(codes.UNKNOWN_REFERENCE, topic.location, message, near.hint(topic, choices))
        elif topic in known:
            _check_step(topic, step, known[topic], reading)
        told.setdefault(topic, topic.location)


def _check_step(id_: Placed, step: Values, topic: Values, reading: Reading) -> None:
    """What a step chooses must be in its topic."""
    for what, chosen, there in (
        ("figure", step.get(stories.FIGURES), topic.get(topics.FIGURES)),
        ("point", step.get(stories.POINTS), topic.get(topics.POINTS)),
    ):
        for one in chosen or ():
            if one not in (there or ()):
                message = f'the topic "{id_}" has no {what} "{one}"'
                hint = near.hint(one, there or (), none=f"it has no {what}s")
                reading.error(codes.UNKNOWN_REFERENCE, one.location, message, hint)


def _check_people(audience: Values, reading: Reading) -> None:
    """Ids of people are unique on a cover, and each has a name in every language of the audience."""
    cover = audience.get(audiences.COVER_OF)
    if cover is None:
        return
    seen: set[str] = set()
    tags = [tag for tag in audience.get(audiences.LOCALES) or () if tag in reading.ids["locale"]]
    for person in (*(cover.get(covers.HOSTS) or ()), *(cover.get(covers.GUESTS) or ())):
        id_ = person.get(covers.PERSON_ID)
        if id_ is not None and id_ in seen:
            reading.error(
                codes.DUPLICATE_ID, id_.location, f'the person "{id_}" stands twice on this cover', "ids are unique"
            )
        if id_ is not None:
            seen.add(id_)
        forms = person.get(covers.PERSON_NAME)
        for tag in tags:
            if forms is not None and tag not in forms.places:
                message = f"no name in {tag}, a language of this audience"
                reading.error(codes.MISSING_KEY, person.place(covers.PERSON_NAME), message, f"write {tag}: …")


def _check_equivalent(audience: Values, briefing: Values, reading: Reading) -> None:
    """Only money has an equivalent, and only with a rate."""
    equivalent = audience.get(audiences.EQUIVALENT_OF)
    if equivalent is None:
        return
    rates, known = equivalent.get(audiences.RATES), briefing.get(briefings.FACTS)
    lacking: set[str] = set()
    for fact in equivalent.get(audiences.RATED) or ():
        if known is None or fact not in known:
            continue
        kind, unit = known[fact].get(facts.KIND), known[fact].get(facts.UNIT)
        if kind not in {None, Kind.AMOUNT}:
            message = f'"{fact}" is of kind {kind}, not an amount of money'
            reading.error(codes.CONTRADICTION, fact.location, message, "remove it here")
        elif unit in CURRENCIES and rates is not None and unit not in rates.places and unit not in lacking:
            lacking.add(unit)
            message = f'no rate for {unit}, the currency of "{fact}"'
            reading.error(codes.MISSING_KEY, fact.location, message, f"write {unit}: … under rates")
