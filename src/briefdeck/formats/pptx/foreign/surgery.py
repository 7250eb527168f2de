"""Parts changed by cutting bytes out of them. What is not cut stays as the template's author saved it.

A tree written anew would rename namespaces, and ``mc:Ignorable`` names them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from itertools import pairwise
from xml.parsers import expat

from briefdeck.model.record import dataclass

_START_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")


@dataclass(slots=True)
class Span:
    """An element by its place. tag: local name. start, inner, end: offsets of its tag, its content, what follows it."""

    tag: str
    attributes: Mapping[str, str]
    start: int
    inner: int
    end: int = 0
    parents: tuple[Span, ...] = field(default=(), repr=False)


def spans(data: bytes) -> list[Span]:
    """All elements of a part in UTF-8, in document order. Raises ValueError when it is not well-formed."""
    found: list[Span] = []
    stack: list[Span] = []
    parser = expat.ParserCreate("UTF-8", " ")

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        match = _START_TAG.match(data, at)
        span = Span(name.rpartition(" ")[2], attributes, at, match.end() if match else at, 0, tuple(stack))
        found.append(span)
        stack.append(span)

    def end(_name: str) -> None:
        span = stack.pop()
        closed = data[span.inner - 2 : span.inner] == b"/>"
        span.end = span.inner if closed else data.index(b">", parser.CurrentByteIndex) + 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    try:
        parser.Parse(data, True)
    except expat.ExpatError as problem:
        raise ValueError(str(problem)) from problem
    return found


def without(data: bytes, doomed: Iterable[Span]) -> bytes:
    """The part without these elements."""
    return changed(data, [(span.start, span.end, b"") for span in doomed])


def changed(data: bytes, edits: Iterable[tuple[int, int, bytes]]) -> bytes:
    """The part with stretches replaced; one that lies inside an earlier one is gone with it."""
    out: list[bytes] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start < at:
            continue
        out += (data[at:start], new)
        at = end
    return b"".join((*out, data[at:]))


def with_attribute(data: bytes, span: Span, name: str, value: str) -> tuple[int, int, bytes]:
    """The edit that sets an attribute without a namespace on an element. value: already escaped."""
    tag = data[span.start : span.inner]
    written = f'{name}="{value}"'.encode()
    old = re.search(rb"\s" + name.encode() + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", tag)
    if old:
        return span.start + old.start() + 1, span.start + old.end(), written
    at = span.inner - (2 if tag.endswith(b"/>") else 1)
    return at, at, b" " + written


def severed(data: bytes, lost: Callable[[str], bool], tags: frozenset[str]) -> bytes:
    """The part without the elements named in tags, and without what refers to a lost relationship id.

    A link is cut from its text or shape; whatever else cannot do without its target goes as a whole shape.
    """
    doomed: list[Span] = []
    for span in spans(data):
        if span.tag in tags:
            doomed.append(span)
        elif any(" " in name and _is_reference(name) and lost(value) for name, value in span.attributes.items()):
            doomed.append(span if span.tag.startswith("hlink") else _shape(span))
    return without(data, doomed) if doomed else data


def _is_reference(name: str) -> bool:
    return name.rpartition(" ")[0].endswith("/relationships")


def _shape(span: Span) -> Span:
    """The shape, background or other piece around an element that can be missing."""
    for outer, inner in pairwise((*span.parents, span)):
        if outer.tag in {"spTree", "grpSp", "cSld"} and inner.tag not in {"spTree", "grpSp", "grpSpPr"}:
            return inner
    return span
