"""Text → nodes, strictly: parser events are put together by hand, so that nothing of YAML's magic happens.

Anchors, aliases, merge keys, tags and a second document are refused, keys must be unique texts, and depth and size
are bounded. The parser is libyaml where PyYAML has it.
"""

from __future__ import annotations

from typing import Any, NoReturn

import yaml

from briefdeck.load import codes
from briefdeck.load.nodes import Entry, MapNode, Node, Scalar, SeqNode
from briefdeck.load.reading import Reading
from briefdeck.load.yaml_errors import explain
from briefdeck.model.finding import Location
from briefdeck.model.text import UNSEEN

MAX_DEPTH = 24
MAX_NODES = 200_000

_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Refused(Exception):
    """The file is not worth reading on; the finding has been made."""


def compose(text: str, file: str, reading: Reading) -> Node | None:
    """The document's root node, or None when it cannot be trusted; every reason is then among the findings."""
    parser = _Parser(text)
    composer = _Composer(parser, file, reading)
    try:
        return composer.document()
    except yaml.MarkedYAMLError as error:
        line, column, message, hint = explain(error, text, composer.last)
        reading.error(codes.BROKEN_YAML, Location(file, line, column), message, hint)
        return None
    except _Refused:
        return None
    finally:
        parser.dispose()


class _Composer:
    def __init__(self, parser: Any, file: str, reading: Reading) -> None:
        self.parser = parser
        self.file = file
        self.reading = reading
        self.count = 0
        self.last: Any = None  # the event before a fault often tells more than the fault

    def _next(self) -> Any:
        self.last = self.parser.get_event()
        return self.last

    def document(self) -> Node:
        self.parser.get_event()  # stream start
        self.parser.get_event()  # document start; an empty stream has been refused before
        root = self._node(self._next())
        self.parser.get_event()  # document end
        after = self.parser.get_event()
        if not isinstance(after, yaml.StreamEndEvent):
            message = "a second YAML document begins here"
            self._refuse(codes.BROKEN_YAML, after, message, "keep one document in a file: remove the ---")
        return root

    def _node(self, first: Any) -> Node:
        """One node and all below it. A stack of open collections instead of recursion: depth is the author's."""
        root = self._begin(first)
        open_nodes: list[MapNode | SeqNode] = [] if isinstance(root, Scalar) else [root]
        pending: list[Scalar | None] = [None]  # for each open mapping: the key that waits for its value
        while open_nodes:
            event = self._next()
            if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                open_nodes.pop()
                pending.pop()
                continue
            parent = open_nodes[-1]
            key = pending[-1]
            if isinstance(parent, MapNode) and key is None:
                pending[-1] = self._key(event)
                continue
            node = self._begin(event)
            if isinstance(parent, SeqNode):
                parent.items.append(node)
            elif key is not None:
                self._put(parent, key, node)
                pending[-1] = None
            if not isinstance(node, Scalar):
                open_nodes.append(node)
                pending.append(None)
                if len(open_nodes) > MAX_DEPTH:
                    self._refuse(codes.TOO_MUCH, event, f"nested more than {MAX_DEPTH} deep", "flatten it")
        return root

    def _begin(self, event: Any) -> Scalar | MapNode | SeqNode:
        self.count += 1
        if self.count > MAX_NODES:
            self._refuse(codes.TOO_MUCH, event, f"more than {MAX_NODES:,} values in one file", "split it")
        if isinstance(event, yaml.AliasEvent):
            self._refuse(codes.INDIRECTION, event, f"*{event.anchor} is an alias", "write the value itself")
        if event.anchor is not None:
            self._refuse(codes.INDIRECTION, event, f"&{event.anchor} is an anchor", "write values where they belong")
        tag = getattr(event, "tag", None)
        if tag is not None:
            message = f"a tag ({tag}) stands before the value"
            self._refuse(codes.INDIRECTION, event, message, "remove it; text that begins with ! needs quotes")
        mark = event.start_mark
        location = Location(self.file, mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.MappingStartEvent):
            return MapNode(location, bool(event.flow_style))
        if isinstance(event, yaml.SequenceStartEvent):
            return SeqNode(location)
        if bad := UNSEEN.search(event.value) or ("\t" in event.value and "\t"):
            character = bad if isinstance(bad, str) else bad[0]
            message = f"the escape for U+{ord(character):04X} stands for a character that cannot be shown"
            self.reading.error(codes.CHARACTER, location, message, "delete it")
        return Scalar(event.value, not event.style, location, mark.index)

    def _key(self, event: Any) -> Scalar:
        key = self._begin(event)
        if not isinstance(key, Scalar):
            self._refuse(
                codes.WRONG_TYPE, event, "a key must be a single word", "put text that begins with { in quotes"
            )
        if key.plain and key.text == "<<":
            self._refuse(codes.INDIRECTION, event, "<< is a merge key", "write the keys themselves")
        return key

    def _put(self, parent: MapNode, key: Scalar, value: Node) -> None:
        earlier = parent.entries.get(key.text)
        if earlier is not None:
            hint = f"first on line {earlier.key.location.line}"
            self.reading.error(codes.DUPLICATE_KEY, key.location, f'"{key.text}" stands twice', hint, key.text)
            return
        parent.entries[key.text] = Entry(key, value)

    def _refuse(self, code: str, event: Any, message: str, hint: str = "") -> NoReturn:
        mark = event.start_mark
        self.reading.error(code, Location(self.file, mark.line + 1, mark.column + 1), message, hint)
        raise _Refused
