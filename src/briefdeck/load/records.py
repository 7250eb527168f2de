"""Records: mappings with known keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from briefdeck.load import codes
from briefdeck.load.nodes import Entry, MapNode, Node, Scalar, describe
from briefdeck.load.reading import Reading
from briefdeck.load.shapes import Field, Json, Shape, Values
from briefdeck.model import near
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class By:
    """What a record's field (``kind``) decides: for each of its values the other fields it wants and allows."""

    field: Field[Any]
    wants: Mapping[str, tuple[str, ...]]
    allows: Mapping[str, tuple[str, ...]]


class Record(Shape[Values]):
    """A mapping with known keys.

    name: its name among the schema's ``$defs``. check: looks at the whole record after its fields.
    shorthand: the field meant by a bare text instead of a mapping. nullable: nothing means no keys at all.
    rules: what check looks for, as far as JSON Schema can say it.
    """

    def __init__(
        self,
        name: str,
        fields: Iterable[Field[Any]],
        *,
        about: str = "",
        check: Callable[[Values, Reading], None] | None = None,
        by: By | None = None,
        shorthand: Field[Any] | None = None,
        nullable: bool = False,
        rules: Json | None = None,
    ) -> None:
        self.name = name
        self.fields = {field.key: field for field in fields}
        self.about = about
        self.check = check
        self.by = by
        self.shorthand = shorthand
        self.nullable = nullable
        self.rules = rules or {}
        self.want = "text, or keys and values" if shorthand else "keys and values"

    def read(self, node: Node, at: Location, reading: Reading) -> Values | None:
        values = Values(at)
        if isinstance(node, Scalar) and self.shorthand is not None:
            return self._short(values, self.shorthand, node, reading)
        if self.nullable and isinstance(node, Scalar) and node.core_type == "null":
            return values
        if not isinstance(node, MapNode):
            self.wrong(node, reading)
            return None
        if self.shorthand is not None and _is_unquoted_text(node, self.fields):
            message = f'"{reading.key}" needs text, not {describe(node)}'
            reading.error(codes.WRONG_TYPE, node.location, message, "put text that begins with { in quotes")
            return None
        values.written.update(node.entries)
        values.written.update(self._meant(node))
        chosen = self._chosen(node)
        for entry in node:
            self._field(values, entry, chosen, reading)
        wanted = [key for key, field in self.fields.items() if field.required]
        if self.by is not None and chosen is not None:
            wanted += self.by.wants[chosen]
        for key in wanted:
            if key not in values.written:
                reading.error(codes.MISSING_KEY, at, f'"{key}" is missing', self._missing(key))
        if self.check is not None:
            self.check(values, reading)
        return values

    def _meant(self, node: MapNode) -> set[str]:
        """Keys that are there, misspelled: the unknown key has its finding, and they are not missing besides."""
        unknown = [key for key in node.entries if key not in self.fields]
        return {close for key in unknown if (close := near.nearest(key, self.fields))}

    def _missing(self, key: str) -> str:
        return self.fields[key].about.rstrip(".") or f"write {key}: …"

    def _short(self, values: Values, field: Field[Any], node: Scalar, reading: Reading) -> Values | None:
        value = field.shape.read(node, node.location, reading)
        if value is None:
            return None
        values.put(field.key, value, node.location)
        return values

    def _chosen(self, node: MapNode) -> str | None:
        if self.by is None or (entry := node.entries.get(self.by.field.key)) is None:
            return None
        text = entry.value.text if isinstance(entry.value, Scalar) else ""
        return text if text in self.by.wants else None

    def _field(self, values: Values, entry: Entry, chosen: str | None, reading: Reading) -> None:
        key = entry.key.text
        field = self.fields.get(key)
        if field is None:
            place, hint = entry.key.location, near.hint(key, self.fields)
            reading.error(codes.UNKNOWN_KEY, place, f'unknown key "{key}"', hint)
            return
        if self.by is not None and chosen is not None and not self._allowed(key, chosen):
            hint = f"possible: {', '.join(k for k in self.fields if self._allowed(k, chosen))}"
            message = f'{self.by.field.key} {chosen} has no "{key}"'
            reading.error(codes.UNKNOWN_KEY, entry.key.location, message, hint)
            return
        reading.key = key
        value = field.shape.read(entry.value, entry.key.location, reading)
        if value is not None:
            values.put(key, value, entry.value.location)

    def _allowed(self, key: str, chosen: str) -> bool:
        by = self.by
        if by is None or not any(key in keys for keys in (*by.wants.values(), *by.allows.values())):
            return True
        return key in by.wants[chosen] or key in by.allows[chosen]

    def schema(self, defs: Json) -> Json:
        if self.name not in defs:
            defs[self.name] = {}  # holds the place, should a record hold itself
            defs[self.name] = self.definition(defs)
        return {"$ref": f"#/$defs/{self.name}"}

    def definition(self, defs: Json) -> Json:
        """The record's schema itself."""
        types = ["object"]
        if self.shorthand is not None:
            types.append("string")
        if self.nullable:
            types.append("null")
        properties = {
            key: {**field.shape.schema(defs), **({"description": field.about} if field.about else {})}
            for key, field in self.fields.items()
        }
        required = [key for key, field in self.fields.items() if field.required]
        schema: Json = {"type": types[0] if len(types) == 1 else types}
        if self.about:
            schema["description"] = self.about
        if self.shorthand is not None:
            schema["minLength"] = 1
        schema |= {"properties": properties, "additionalProperties": False}
        if required:
            schema["required"] = required
        if self.by is not None:
            schema["allOf"] = [self._case(self.by, chosen) for chosen in self.by.wants]
        return schema | self.rules

    def _case(self, by: By, chosen: str) -> Json:
        then: Json = {"required": list(by.wants[chosen])} if by.wants[chosen] else {}
        refused = {key: False for key in self.fields if not self._allowed(key, chosen)}
        if refused:
            then["properties"] = refused
        key = by.field.key
        return {"if": {"properties": {key: {"const": chosen}}, "required": [key]}, "then": then}


def _is_unquoted_text(node: MapNode, known: Mapping[str, object]) -> bool:
    """True for ``{fact}`` without quotes around it, which YAML takes for a key without a value."""
    bare = all(isinstance(entry.value, Scalar) and entry.value.core_type == "null" for entry in node)
    return node.flow and bare and not node.entries.keys() & known.keys()
