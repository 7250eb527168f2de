"""Reading a TOML table key by key, with every fault located and collected, none raised."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from string import Formatter

from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass

PLURALS = ("zero", "one", "two", "few", "many", "other", "scaled")
WRONG = "B221"  # a value that is missing or wrong


@dataclass(slots=True)
class Origin:
    """Where the keys of a layered file come from. layers: (file as shown, its text), the last one wins."""

    layers: tuple[tuple[str, str], ...]
    findings: list[Finding] = field(default_factory=list)

    def place(self, path: str, key: str) -> Location:
        """The line that sets ``path.key``, in the topmost layer that has it; else that table; else the file."""
        for pattern in (rf"\s*(?P<key>\"?{re.escape(key)}\"?)\s*=", None):
            for name, text in reversed(self.layers):
                table = ""
                for number, line in enumerate(text.splitlines(), start=1):
                    header = re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?", line)
                    if header:
                        table = header.group(1).replace(" ", "")
                        if pattern is None and table in {path, f"{path}.{key}".lstrip(".")}:
                            return Location(name, number)
                    elif pattern is not None and table == path and (found := re.match(pattern, line)):
                        return Location(name, number, found.start("key") + 1)
        return Location(self.layers[-1][0])

    def report(self, path: str, key: str, message: str, hint: str = "") -> None:
        name = f"{path}.{key}" if path else key
        self.findings.append(Finding(WRONG, Severity.ERROR, f"{name}: {message}", self.place(path, key), hint, name))


class Table:
    """One table of the file. Every reading method returns a harmless value and reports when the real one is wrong."""

    def __init__(self, values: Mapping[str, object], origin: Origin, path: str = "") -> None:
        self._values, self._origin, self._path, self._used = values, origin, path, set[str]()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def keys(self) -> tuple[str, ...]:
        return tuple(self._values)

    def wrong(self, key: str, message: str, hint: str = "") -> None:
        self._origin.report(self._path, key, message, hint)

    def _get(self, key: str, kind: type, called: str, fallback: object) -> object:
        self._used.add(key)
        if key not in self._values:
            if fallback is None:
                self.wrong(key, f"is missing, {called} is expected")
            return fallback
        value = self._values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.wrong(key, f"must be {called}, not {value!r}")
            return fallback
        return value

    def text(self, key: str, fallback: str | None = None, fields: str = "", *, one_of: tuple[str, ...] = ()) -> str:
        """A text. fields: names that must stand in it in braces, separated by spaces; none other may."""
        value = self._get(key, str, "a text", fallback)
        if not isinstance(value, str):
            return " ".join(f"{{{name}}}" for name in fields.split() if not name.startswith("?"))
        if one_of and value not in one_of:
            self.wrong(key, f"must be one of {', '.join(one_of)}, not {value!r}")
        if fields and value != fallback:
            self._check_fields(key, value, frozenset(fields.split()))
        return value

    def _check_fields(self, key: str, value: str, wanted: frozenset[str]) -> None:
        try:
            found = frozenset(name for _, name, _, _ in Formatter().parse(value) if name is not None)
        except ValueError as error:
            self.wrong(key, f"is no pattern: {error}")
            return
        required = frozenset(name for name in wanted if not name.startswith("?"))
        allowed = frozenset(name.lstrip("?") for name in wanted)
        if not required <= found <= allowed:
            self.wrong(key, f"must hold {', '.join(f'{{{name}}}' for name in sorted(required))}, not {value!r}")

    def forms(self, key: str, fallback: Mapping[str, str] | None = None, fields: str = "") -> Mapping[str, str]:
        """A text in its plural forms: one text for all, or a table by CLDR category with at least ``other``."""
        value = self._values.get(key)
        if value is None and fallback is not None:
            self._used.add(key)
            return fallback
        if not isinstance(value, dict):
            return {"other": self.text(key, fields=fields)}
        table = self.table(key)
        for category in table.keys():  # noqa: SIM118 - Table is no mapping
            if category not in PLURALS:
                table.wrong(category, "is no plural category", f"one of {', '.join(PLURALS)}")
        if "other" not in value:
            table.wrong("other", "is missing, a text is expected")
            return {"other": ""}
        return {category: table.text(category, fields=fields) for category in table.keys()}  # noqa: SIM118

    def integer(self, key: str, fallback: int | None = None) -> int:
        value = self._get(key, int, "a whole number", fallback)
        return value if isinstance(value, int) else 0

    def truth(self, key: str, fallback: bool | None = None) -> bool:
        return self._get(key, bool, "true or false", fallback) is True

    def texts(self, key: str, fallback: tuple[str, ...] | None = None, fields: str = "") -> tuple[str, ...]:
        """A list of texts, each with the fields."""
        values = self._get(key, list, "a list of texts", list(fallback) if fallback is not None else None)
        if not isinstance(values, list):
            return ()
        if not all(isinstance(value, str) for value in values):
            self.wrong(key, "must be a list of texts")
            return ()
        if fields:
            for value in values:
                self._check_fields(key, value, frozenset(fields.split()))
        return tuple(values)

    def table(self, key: str, *, optional: bool = False) -> Table:
        value = self._get(key, dict, "a table", {} if optional else None)
        path = f"{self._path}.{key}" if self._path else key
        return Table(value if isinstance(value, dict) else {}, self._origin, path)

    def overlaid(self, key: str, upper: str) -> Table:
        """Table ``key`` with the keys of the optional table ``upper`` in place of its own."""
        below, above = (self._get(name, dict, "a table", {}) for name in (key, upper))
        values = {**below, **above} if isinstance(below, dict) and isinstance(above, dict) else {}
        return Table(values, self._origin, f"{self._path}.{upper}" if self._path else upper)

    def tables(self, key: str) -> tuple[Table, ...]:
        """An array of tables (``[[key]]``)."""
        values = self._get(key, list, "an array of tables", None)
        if not isinstance(values, list):
            return ()
        if not all(isinstance(value, dict) for value in values):
            self.wrong(key, "must be an array of tables")
            return ()
        path = f"{self._path}.{key}" if self._path else key
        return tuple(Table(value, self._origin, path) for value in values)

    def text_map(self, key: str, *, fields: str = "", optional: bool = True) -> dict[str, str]:
        """A table whose values are all texts, whatever its keys."""
        table = self.table(key, optional=optional)
        return {name: table.text(name, fields=fields) for name in table.keys()}  # noqa: SIM118 - Table is no mapping

    def close(self) -> None:
        """Report the keys nobody asked for."""
        for key in self._values:
            if key not in self._used:
                close = nearest(key, sorted(self._used))
                self.wrong(key, "is no key of a style", f"did you mean {close}?" if close else "")
