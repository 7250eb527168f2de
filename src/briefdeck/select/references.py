"""What a message mentions: ``{fact}``, ``{fact:form}``, ``{@name}``, ``{@name:short}``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefdeck.model.text import Message

_PLACEHOLDER = re.compile(r"\{(@?)([a-z][a-z0-9_]*)(?::[a-z_]+)?\}")


@dataclass(frozen=True, slots=True)
class Reference:
    """A fact, name or claim by its id. kind: fact, name or claim."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{{@{self.id}}}" if self.kind == "name" else f"{{{self.id}}}" if self.kind == "fact" else self.id


@lru_cache(maxsize=4096)
def mentioned(text: str) -> tuple[Reference, ...]:
    """References in a text, in order, each once. ``{n}`` of a counted noun is none."""
    found = (
        Reference("name" if match[1] else "fact", match[2])
        for match in _PLACEHOLDER.finditer(text)
        if match[1] or match[2] != "n"
    )
    return tuple(dict.fromkeys(found))


def references(message: Message | None) -> tuple[Reference, ...]:
    """References in a message, its shorter variant included."""
    if message is None:
        return ()
    return tuple(dict.fromkeys((*mentioned(message.text), *mentioned(message.short))))


def of_all(messages: Iterable[Message | None]) -> Iterator[Reference]:
    for message in messages:
        yield from references(message)
