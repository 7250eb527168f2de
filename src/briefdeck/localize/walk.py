"""Walking a topic: all its texts in order, or the same topic with every text turned into something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from briefdeck.figures import Placeholder, placeholders
from briefdeck.model.briefing import Chart, FigureSlot, Point, Series, Topic
from briefdeck.model.text import Message

A = TypeVar("A")
B = TypeVar("B")


def texts_of(topic: Topic[A]) -> Iterator[A]:
    """Every text of the topic, each once where it stands."""
    for text in (topic.title, topic.kicker, topic.lead):
        if text is not None:
            yield text
    for slot in topic.figures:
        yield from (text for text in (slot.label, slot.text) if text is not None)
    for point in topic.points:
        yield from (text for text in (point.head, point.text) if text is not None)
    yield from topic.parts.values()
    if topic.chart is not None:
        yield topic.chart.title
        yield from topic.chart.categories
        yield from (series.label for series in topic.chart.series)
    if topic.notes is not None:
        yield topic.notes


def facts_of(topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of all facts the topic shows or speaks of, in order of first use."""
    found: dict[str, None] = {}
    for slot in topic.figures:
        found[slot.fact] = None
    for message in texts_of(topic):
        found.update((each.id, None) for each in _placeholders(message) if not each.is_name)
    if topic.chart is not None:
        found.update((fact, None) for series in topic.chart.series for fact in series.values)
    found.update((fact, None) for fact in topic.lists.values())
    return tuple(found)


def names_of(topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of all names in the topic's texts, in order of first use."""
    used = (each.id for message in texts_of(topic) for each in _placeholders(message) if each.is_name)
    return tuple(dict.fromkeys(used))


def _placeholders(message: Message) -> Iterator[Placeholder]:
    yield from placeholders(message.text)
    yield from placeholders(message.short)


def map_topic(topic: Topic[A], turn: Callable[[A], B]) -> Topic[B]:
    """The topic with every text turned."""

    def maybe(text: A | None) -> B | None:
        return None if text is None else turn(text)

    chart = topic.chart
    return Topic(
        id=topic.id,
        section=topic.section,
        kind=topic.kind,
        title=turn(topic.title),
        location=topic.location,
        kicker=maybe(topic.kicker),
        lead=maybe(topic.lead),
        figures=tuple(FigureSlot(slot.fact, maybe(slot.label), maybe(slot.text)) for slot in topic.figures),
        points=tuple(Point(each.id, turn(each.text), maybe(each.head), each.claim) for each in topic.points),
        parts={name: turn(text) for name, text in topic.parts.items()},
        lists=topic.lists,
        chart=None
        if chart is None
        else Chart(
            turn(chart.title),
            tuple(turn(category) for category in chart.categories),
            tuple(Series(each.id, turn(each.label), each.values) for each in chart.series),
        ),
        notes=maybe(topic.notes),
        interpretation=topic.interpretation,
        emphasis=topic.emphasis,
    )
