"""What a YAML file is once read: texts, mappings and sequences that know their place. Nothing is typed yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class Placed(str):
    """A text that knows where it was written."""

    __slots__ = ("location",)
    location: Location

    def __new__(cls, text: str, location: Location) -> Placed:
        placed = super().__new__(cls, text)
        placed.location = location
        return placed


@dataclass(slots=True)
class Scalar:
    """One value. text: as the author spelled it, quotes and folding undone. plain: written without quotes.

    start: offset of its first character in the decoded file.
    """

    text: str
    plain: bool
    location: Location
    start: int = 0

    @property
    def core_type(self) -> str:
        """What YAML 1.2's core schema calls it: null, bool, int, float or str (so ``no`` and ``12:30`` are str).

        Source: YAML 1.2.2, section 10.3.2.
        """
        if not self.plain:
            return "str"
        for name, pattern in (("null", _NULL), ("bool", _BOOL), ("int", _INT), ("float", _FLOAT)):
            if pattern.fullmatch(self.text):
                return name
        return "str"

    @property
    def placed(self) -> Placed:
        return Placed(self.text, self.location)


@dataclass(slots=True)
class Entry:
    key: Scalar
    value: Node


@dataclass(slots=True)
class MapNode:
    """entries keep the order of the file; flow: written in braces."""

    location: Location
    flow: bool
    entries: dict[str, Entry] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())


@dataclass(slots=True)
class SeqNode:
    location: Location
    items: list[Node] = field(default_factory=list)


Node = Scalar | MapNode | SeqNode


def describe(node: Node) -> str:
    """What an author would call it, for messages."""
    match node:
        case MapNode():
            return "keys and values"
        case SeqNode():
            return "a list"
        case Scalar(text=text):
            if node.core_type == "null":
                return "nothing"
            return f'"{text if len(text) <= 60 else text[:59] + "…"}"'
