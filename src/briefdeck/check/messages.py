"""Every text that an author wrote, wherever in the briefing or an audience it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from briefdeck.model.text import Message


def messages(thing: object) -> Iterator[Message]:
    """All Messages inside a noun of the model, in the order of its fields; a Message that is met twice comes twice."""
    if isinstance(thing, Message):
        yield thing
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from messages(value)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from messages(value)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from messages(getattr(thing, field.name))
