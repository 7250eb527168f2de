"""What is told where: the texts of a topic or cover, and the facts, claims and names that they bring to a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from briefdeck.model.audience import Cover
from briefdeck.model.briefing import Topic
from briefdeck.model.kept import Kept
from briefdeck.model.placeholders import placeholders
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact, name or claim by its id. kind: fact, name or claim."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{{@{self.id}}}" if self.kind == "name" else f"{{{self.id}}}" if self.kind == "fact" else self.id


@lru_cache(maxsize=8192)
def mentioned(text: str) -> tuple[Reference, ...]:
    """References in a text, in order, each once. ``{n}`` of a counted noun is none."""
    found = (Reference("name" if each.is_name else "fact", each.id) for each in placeholders(text))
    return tuple(dict.fromkeys(each for each in found if each != Reference("fact", "n")))


def references(message: Message) -> tuple[Reference, ...]:
    """References in a message, its shorter variant included."""
    return tuple(dict.fromkeys((*mentioned(message.text), *mentioned(message.short))))


def of_all(messages: Iterable[Message]) -> Iterator[Reference]:
    """References in messages, in order, with repetitions."""
    for message in messages:
        yield from references(message)


def of_topic(topic: Topic[Message]) -> Iterator[Reference]:
    """All that a topic brings to a reader, in reading order, notes last; with repetitions."""
    return iter(_REFERENCES.of_one(topic, lambda told: tuple(_of_topic(told))))


_REFERENCES: Kept[tuple[Reference, ...]] = Kept(256)


def _of_topic(topic: Topic[Message]) -> Iterator[Reference]:
    for piece in _pieces(topic):
        if isinstance(piece, Reference):
            yield piece
        else:
            yield from references(piece)


def facts_of(topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of all facts the topic shows or speaks of: first its figures, then the others in order of first use."""
    spoken = (each.id for each in of_topic(topic) if each.kind == "fact")
    return tuple(dict.fromkeys((*(slot.fact for slot in topic.figures), *spoken)))


def names_of(topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of all names in the topic's texts, in order of first use."""
    return tuple(dict.fromkeys(each.id for each in of_topic(topic) if each.kind == "name"))


def names_spelled_out(topic: Topic[Message]) -> tuple[str, ...]:
    """Ids of the names that the topic shows in full, outside its notes; ``{@park:short}`` shows none."""
    shown = (text for text in texts_of(topic) if text is not topic.notes)
    found = (each for text in shown for words in (text.text, text.short) for each in placeholders(words))
    return tuple(dict.fromkeys(each.id for each in found if each.is_name and each.form != "short"))


def texts_of(topic: Topic[T]) -> Iterator[T]:
    """Every text of the topic, each once where it stands."""
    return (piece for piece in _pieces(topic) if not isinstance(piece, Reference))


def cover_texts(cover: Cover) -> Iterator[Message]:
    """Every text of a cover; names of people are no texts."""
    yield from (cover.title, cover.subtitle, cover.delegation, cover.place)
    for person in (*cover.hosts, *cover.guests):
        yield from (person.title, person.organisation)


def _pieces(topic: Topic[T]) -> Iterator[T | Reference]:
    """A topic's texts, and the facts and claims it shows by themselves, in reading order."""
    found: list[T | Reference | None] = [topic.title, topic.kicker, topic.lead]
    for slot in topic.figures:
        found += [Reference("fact", slot.fact), slot.label, slot.text]
    if topic.chart is not None:
        found += [topic.chart.title, *topic.chart.categories]
        for series in topic.chart.series:
            found += [series.label, *(Reference("fact", fact) for fact in series.values)]
    found += [Reference("fact", fact) for fact in topic.lists.values()]
    for point in topic.points:
        found += [*([Reference("claim", point.claim)] if point.claim else []), point.head, point.text]
    found += [*topic.parts.values()]
    if topic.picture is not None:
        found += [topic.picture.alt, topic.picture.credit]
    found += [*topic.questions.values(), topic.reading, topic.notes]
    return (piece for piece in found if piece is not None)
