"""A ``_brand.yml`` as values that know where they stand. Scalars stay text; nothing is guessed."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.record import dataclass

MALFORMED, LACKING, CONTRAST = "B070", "B071", "B072"
UNUSABLE, NOT_CARRIED = "B075", "B076"  # of somebody else's template
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar (text), a mapping (entries) or a sequence (items), and its place."""

    location: Location
    text: str | None = None
    entries: dict[str, Value] = field(default_factory=dict)
    items: tuple[Value, ...] = ()

    def at(self, path: str) -> Value | None:
        """The value below a dotted path, or None."""
        found: Value | None = self
        for key in path.split("."):
            found = found.entries.get(key) if found is not None else None
        return found

    def word(self, path: str, default: str = "") -> str:
        """The text below a path, or the default."""
        found = self.at(path)
        return default if found is None or found.text is None else found.text


def error(code: str, message: str, location: Location, hint: str = "") -> Finding:
    """A finding of severity error."""
    return Finding(code, Severity.ERROR, message, location, hint)


def template_named(name: str, data: bytes) -> str:
    """The file that a ``_brand.yml`` names as its template, "" where it names none: then it is a brand of ours."""
    if b"template" not in data:  # most brands are ours, and are read in full anyway
        return ""
    root, _ = parse(f"templates/{name}/_brand.yml", data)
    return root.word("defaults.briefdeck.template")


def parse(file: str, data: bytes) -> tuple[Value, list[Finding]]:
    """Read YAML. Returns the root and what is wrong with it: an empty root when nothing could be read."""
    import yaml

    empty = Value(Location(file))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = data.decode("utf-8-sig")
        if reason := _dangerous(text, loader):
            return empty, [error(MALFORMED, reason, Location(file), "write it out plainly")]
        node = yaml.compose(text, Loader=loader)
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        return empty, [error(MALFORMED, "not UTF-8 text", Location(file, line), "save the file as UTF-8")]
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        return empty, [error(MALFORMED, f"not YAML: {getattr(problem, 'problem', None) or problem}", place)]
    if not isinstance(node, yaml.MappingNode):
        return empty, [error(MALFORMED, "a brand is a mapping with meta, color and typography", Location(file))]
    findings: list[Finding] = []
    return _value(file, node, findings), findings


def _dangerous(text: str, loader: Any) -> str:
    """Why the text must not be composed (depth and aliases are seen in the flat events, before any recursion)."""
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, yaml.AliasEvent):
            return "anchors and aliases are not read here"
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return "nested too deeply for a brand"
    return ""


def _value(file: str, node: Any, findings: list[Finding]) -> Value:
    import yaml

    place = Location(file, node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        return Value(place, node.value)
    if isinstance(node, yaml.SequenceNode):
        return Value(place, items=tuple(_value(file, item, findings) for item in node.value))
    entries: dict[str, Value] = {}
    for key, item in node.value:
        here = Location(file, key.start_mark.line + 1, key.start_mark.column + 1)
        if not isinstance(key, yaml.ScalarNode):
            findings.append(error(MALFORMED, "a key has to be a word", here))
            continue
        if key.value in entries:
            findings.append(error(MALFORMED, f"{key.value!r} stands here a second time", here, "keep one of them"))
        entries[key.value] = _value(file, item, findings)
    return Value(place, entries=entries)
