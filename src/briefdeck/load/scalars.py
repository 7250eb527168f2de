"""Shapes of single values: words, ids, references, choices, numbers, dates, currencies, language tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, Generic, TypeVar

from briefdeck.load import codes
from briefdeck.load.nodes import Node, Placed, Scalar
from briefdeck.load.reading import Reading
from briefdeck.load.shapes import Json, Shape
from briefdeck.model import near
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

ID_PATTERN = r"[a-z][a-z0-9_]*"
LOCALE_PATTERN = r"[a-z]{2,3}([_-][A-Z][a-z]{3})?([_-]([A-Z]{2}|[0-9]{3}))?"


class Unreadable(ValueError):
    """A text is not what it must be. why, hint: for the finding."""

    def __init__(self, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint


@dataclass(frozen=True)
class Parsed(Shape[T], Generic[T]):
    """A value that a function makes of its text. parse raises Unreadable."""

    want: str
    parse: Callable[[str], T]
    code: str
    json: Json

    def read(self, node: Node, at: Location, reading: Reading) -> T | None:
        if not isinstance(node, Scalar) or node.core_type == "null":
            self.wrong(node, reading)
            return None
        try:
            return self.parse(node.text)
        except Unreadable as fault:
            message = f'"{reading.key}" needs {self.want}: {fault.why}'
            reading.error(self.code, node.location, message, fault.hint)
            return None

    def schema(self, defs: Json) -> Json:
        return dict(self.json)


class Words(Shape[Placed]):
    """Text without placeholders. lines: may hold line breaks. bare: also a number or true without quotes."""

    def __init__(self, *, lines: bool = False, bare: bool = False) -> None:
        self.lines = lines
        self.bare = bare
        self.want = "text"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        scalar = self.scalar(node, reading)
        return None if scalar is None else Placed(scalar.text.strip(), scalar.location)

    def scalar(self, node: Node, reading: Reading) -> Scalar | None:
        """The node as text, or None after a finding."""
        if not isinstance(node, Scalar) or not node.text.strip() or node.core_type == "null":
            self.wrong(node, reading)
            return None
        if not self.bare and node.core_type != "str":
            message = f'"{reading.key}" needs text, not the bare {node.text}'
            reading.error(codes.WRONG_TYPE, node.location, message, f'if it is text, write "{node.text}" in quotes')
            return None
        if not self.lines and "\n" in node.text.strip():
            message = f'"{reading.key}" must be one line'
            reading.error(codes.WRONG_TYPE, node.location, message, "use > instead of |, without empty lines")
            return None
        return node

    def schema(self, defs: Json) -> Json:
        return {"type": ["string", "number", "boolean"] if self.bare else "string", "minLength": 1}


class Id(Shape[Placed]):
    """A new id. kind: what it names, for references; None where nothing refers to it."""

    def __init__(self, kind: str | None = None) -> None:
        self.kind = kind
        self.want = "an id"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar):
            self.wrong(node, reading)
            return None
        placed = node.placed
        if self.kind is not None:
            reading.declare(self.kind, placed)
        if not re.fullmatch(ID_PATTERN, node.text, re.ASCII):
            message = f'"{node.text}" is no id: small letters, digits and _, a letter first'
            better = re.sub(r"[^a-z0-9]+", "_", node.text.lower()).strip("_0123456789")
            hint = f"write {better}" if re.fullmatch(ID_PATTERN, better) else ""
            reading.error(codes.BAD_ID, node.location, message, hint)
            return None
        return placed

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": f"^{ID_PATTERN}$"}


class Ref(Shape[Placed]):
    """The id of something declared elsewhere; looked up once everything is read. pattern: of the id, for editors."""

    def __init__(self, kind: str, pattern: str = ID_PATTERN) -> None:
        self.kind = kind
        self.pattern = pattern
        self.want = f"the id of a {kind}"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar) or node.core_type == "null":
            self.wrong(node, reading)
            return None
        reading.refer(self.kind, node.placed)
        return node.placed

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


class LocaleTag(Shape[Placed]):
    """A language tag; ``-`` is read as ``_``. written: the program must be able to write in it."""

    def __init__(self, *, written: bool = True) -> None:
        self.written = written
        self.want = "a language tag such as en or zh_Hans"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar) or node.core_type == "null":
            self.wrong(node, reading)
            return None
        tag = Placed(node.text.replace("-", "_"), node.location)
        if self.written:
            reading.refer("locale", tag)
        elif not re.fullmatch(LOCALE_PATTERN, node.text, re.ASCII):
            reading.error(
                codes.UNKNOWN_LOCALE, node.location, f'"{node.text}" is no language tag', f"needs {self.want}"
            )
            return None
        return tag

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": f"^{LOCALE_PATTERN}$", "examples": ["en", "zh_Hans"]}


class Choice(Shape[E], Generic[E]):
    """One word of an enumeration."""

    def __init__(self, choices: type[E]) -> None:
        self.choices = {str(choice): choice for choice in choices}
        self.want = f"one of {', '.join(self.choices)}"

    def read(self, node: Node, at: Location, reading: Reading) -> E | None:
        if not isinstance(node, Scalar):
            self.wrong(node, reading)
            return None
        choice = self.choices.get(node.text)
        if choice is None:
            message = f'"{reading.key}" cannot be "{node.text}"'
            reading.error(codes.NOT_A_CHOICE, node.location, message, near.hint(node.text, self.choices))
        return choice

    def schema(self, defs: Json) -> Json:
        return {"enum": list(self.choices)}


class OneOf(Shape[Placed]):
    """One word of a fixed list."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.want = f"one of {', '.join(self.words)}"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar):
            self.wrong(node, reading)
            return None
        if node.text not in self.words:
            message = f'"{reading.key}" cannot be "{node.text}"'
            reading.error(codes.NOT_A_CHOICE, node.location, message, near.hint(node.text, self.words))
            return None
        return node.placed

    def schema(self, defs: Json) -> Json:
        return {"enum": list(self.words)}


class Flag(Shape[bool]):
    """true or false, as YAML 1.2 spells them: ``yes`` and ``no`` are words."""

    want = "true or false"
    advice = "write true or false, without quotes"

    def read(self, node: Node, at: Location, reading: Reading) -> bool | None:
        if not isinstance(node, Scalar) or node.core_type != "bool":
            self.wrong(node, reading)
            return None
        return node.text.lower() == "true"

    def schema(self, defs: Json) -> Json:
        return {"type": "boolean"}


def whole(low: int, high: int) -> Parsed[int]:
    """A whole number from low to high."""

    def parse(text: str) -> int:
        if not re.fullmatch(r"0|[1-9][0-9]{0,8}", text, re.ASCII):
            hint = f"write {int(text)}" if re.fullmatch("0+[0-9]{1,8}", text, re.ASCII) else f"such as {low}"
            raise Unreadable(f'"{text}" is not one', hint)
        if not low <= int(text) <= high:
            raise Unreadable(f"{text} is not", f"{high} at most" if int(text) > high else f"{low} at least")
        return int(text)

    json: dict[str, Any] = {"type": "integer", "minimum": low, "maximum": high}
    return Parsed(f"a whole number from {low} to {high}", parse, codes.WRONG_TYPE, json)


def _url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", text):
        raise Unreadable(f'"{text}" is not one', "begin with https://")
    return text


URL: Shape[str] = Parsed("a web address", _url, codes.WRONG_TYPE, {"type": "string", "pattern": "^https?://"})
