"""Mappings whose keys the author chooses, and lists."""

from __future__ import annotations

from typing import TypeVar

from briefdeck.load import codes
from briefdeck.load.nodes import MapNode, Node, Placed, Scalar, SeqNode
from briefdeck.load.reading import Reading
from briefdeck.load.shapes import Json, Shape
from briefdeck.model.finding import Location

T = TypeVar("T")


class Mapped(dict[str, T]):
    """A mapping of ids as read, in the file's order. places: where each key stands, also those with faulty values."""

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[str, Location] = {}


class MapOf(Shape[Mapped[T]]):
    """A mapping whose keys the author chooses. keys reads each key; named: findings inside are about it."""

    def __init__(self, keys: Shape[Placed], values: Shape[T], *, least: int = 0, named: bool = False) -> None:
        self.keys = keys
        self.values = values
        self.least = least
        self.named = named
        self.want = "keys and values"
        self.advice = "write each as key: value on a line of its own, indented"

    def read(self, node: Node, at: Location, reading: Reading) -> Mapped[T] | None:
        if self.least == 0 and isinstance(node, Scalar) and node.core_type == "null":
            return Mapped()
        if not isinstance(node, MapNode):
            self.wrong(node, reading)
            return None
        if len(node.entries) < self.least:
            reading.error(codes.NOTHING_TO_TELL, node.location, f'"{reading.key}" is empty', "write one at least")
            return None
        mapped: Mapped[T] = Mapped()
        for entry in node:
            with reading.about(entry.key.text if self.named else reading.subject):
                key = self.keys.read(entry.key, entry.key.location, reading)
                reading.key = entry.key.text
                value = self.values.read(entry.value, entry.key.location, reading)
            name = str(entry.key.text if key is None else key)
            mapped.places[name] = entry.key.location
            if value is not None:
                mapped[name] = value
        return mapped

    def schema(self, defs: Json) -> Json:
        names = {name: rule for name, rule in self.keys.schema(defs).items() if name in {"pattern", "enum"}}
        schema: Json = {"type": "object" if self.least else ["object", "null"]}
        if names:
            schema["propertyNames"] = names
        schema["additionalProperties"] = self.values.schema(defs)
        return schema | ({"minProperties": self.least} if self.least else {})


class SeqOf(Shape[list[T]]):
    """A list. unique: a text may stand in it once."""

    def __init__(self, items: Shape[T], *, least: int = 0, unique: bool = False) -> None:
        self.items = items
        self.least = least
        self.unique = unique
        self.want = "a list"
        self.advice = "write it in brackets, [a, b], or each item on a line after -"

    def read(self, node: Node, at: Location, reading: Reading) -> list[T] | None:
        key = reading.key
        if not isinstance(node, SeqNode):
            self.wrong(node, reading)
            return None
        if len(node.items) < self.least:
            reading.error(codes.NOTHING_TO_TELL, node.location, f'"{key}" is empty', "write one item at least")
            return None
        seen: set[str] = set()
        values = []
        for item in node.items:
            reading.key = key
            value = self.items.read(item, item.location, reading)
            if value is None:
                continue
            if self.unique and isinstance(value, str):
                if value in seen:
                    reading.error(
                        codes.DUPLICATE_ID, item.location, f'"{value}" stands twice in "{key}"', "once is enough"
                    )
                    continue
                seen.add(value)
            values.append(value)
        return values

    def schema(self, defs: Json) -> Json:
        schema: Json = {"type": "array", "items": self.items.schema(defs)}
        if self.least:
            schema["minItems"] = self.least
        return schema | ({"uniqueItems": True} if self.unique else {})
