"""Shapes: declarations of what may stand in a file. One declaration reads, finds fault, and writes the JSON Schema.

A shape reads a node into a value, or reports findings and gives None; reading never stops at the first fault.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Generic, TypeVar, cast

from briefdeck.load import codes
from briefdeck.load.nodes import MapNode, Node, Scalar, describe
from briefdeck.load.reading import Reading
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Json = dict[str, Any]


class Shape(ABC, Generic[T_co]):
    """want: what an author would call it, for "needs …". advice: the hint where something else stands."""

    want: str
    advice: str = "briefdeck schema shows what can stand here"

    @abstractmethod
    def read(self, node: Node, at: Location, reading: Reading) -> T_co | None:
        """The value of node, or None after a finding. at: where its owner's key stands."""

    @abstractmethod
    def schema(self, defs: Json) -> Json:
        """JSON Schema 2020-12; named records put themselves into defs and answer with a reference."""

    def wrong(self, node: Node, reading: Reading) -> None:
        """Report that node is of another type than this shape's."""
        advice = self.advice
        if isinstance(node, MapNode) and node.flow and "text" in self.want:
            advice = "put text that begins with { in quotes"
        elif isinstance(node, Scalar) and node.core_type == "null":
            advice = "write it, or remove the key"
        message = f'"{reading.key}" needs {self.want}, not {describe(node)}'
        reading.error(codes.WRONG_TYPE, node.location, message, advice)


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A key of a record, and the type of its value."""

    key: str
    shape: Shape[T_co]
    required: bool = False
    about: str = ""


class Values:
    """A record as read. A field that is absent or was faulty has no value.

    at: where the record's key stands. written: every key that stood there, faulty or misspelled ones too.
    """

    __slots__ = ("_places", "_values", "at", "written")

    def __init__(self, at: Location) -> None:
        self.at = at
        self.written: set[str] = set()
        self._values: dict[str, Any] = {}
        self._places: dict[str, Location] = {}

    def put(self, key: str, value: Any, place: Location) -> None:
        self._values[key] = value
        self._places[key] = place

    def __getitem__(self, field: Field[T]) -> T:
        return cast("T", self._values[field.key])

    def __contains__(self, field: Field[Any]) -> bool:
        return field.key in self._values

    def get(self, field: Field[T]) -> T | None:
        return cast("T | None", self._values.get(field.key))

    def place(self, field: Field[Any]) -> Location:
        """Where the field's value stands; the record's own place when it has none."""
        return self._places.get(field.key, self.at)
