"""A package opened in memory: parts by name, relationships, XML without any document type.

Limits are checked before anything is unpacked, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from types import MappingProxyType
from typing import cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser, fromstring

from briefdeck.formats.pptx.container import members
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.record import dataclass

UNREADABLE = "B400"
_SMALLER = "take out slides, videos or large pictures that are not needed, and save it again"
MOST_PARTS, MOST_BYTES, MOST_BYTES_A_PART = 20_000, 200_000_000, 64_000_000
_KEPT = 256  # parts that decks of one briefing share, remembered from one to the next
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


@dataclass(frozen=True, slots=True)
class Relation:
    """kind: last word of its type. target: part name, or the address as written when external."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """parts: name → bytes, in the file's order. file: how findings call it.

    heads: name → how a part begins, where that was compressed apart: one object in all files that share it; or b"".
    """

    parts: Mapping[str, bytes]
    file: str
    heads: Mapping[str, bytes] = field(default_factory=dict)
    _trees: dict[str, Element] = field(default_factory=dict)

    def tree(self, name: str) -> Element:
        """The parsed part. Raises InputError when it is missing, malformed, or carries a document type."""
        if name not in self._trees:
            if name not in self.parts:
                raise refusal(UNREADABLE, f"the part {name} is missing", self.file)
            self._trees[name] = parse(self.parts[name], f"{self.file}: {name}")
        return self._trees[name]

    def name_of(self, name: str) -> str:
        """What a layout calls itself. Reads no further than that: layouts are long, and full of art."""
        return _name_of(self.parts.get(name, b""), f"{self.file}: {name}")

    def title_of(self, name: str) -> str:
        """What a theme calls itself, "" where it is no XML."""
        root = self._root(name)
        return root.get("name", "") if root is not None else ""

    def namespace_of(self, name: str) -> str:
        """The namespace of a part's root element; "" for none, and for a part that is no sound XML."""
        root = self._root(name)
        return root.tag[1:].partition("}")[0] if root is not None and root.tag.startswith("{") else ""

    def _root(self, name: str) -> Element | None:
        """The root element of a part as it begins, or None."""
        try:
            return next(_begun(self.parts.get(name, b""), f"{self.file}: {name}"), None)
        except InputError:
            return None

    def relations(self, name: str) -> Mapping[str, Relation]:
        """Relationship id → Relation of a part ("" for the package itself)."""
        folder, _, file = name.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        return _relations(self.parts[rels], folder, f"{self.file}: {rels}") if rels in self.parts else {}

    def first(self, name: str, kind: str) -> str:
        """Target of a part's first internal relationship of a kind, or ""."""
        return next((r.target for r in self.relations(name).values() if r.kind == kind and not r.external), "")


def refusal(code: str, message: str, file: str, hint: str = "") -> InputError:
    """The failure of a file that is not read any further."""
    return InputError(Finding(code, Severity.ERROR, message, Location(file), hint))


def open_package(data: bytes, file: str, most_parts: int = MOST_PARTS) -> Package:
    """All parts of a ZIP in memory. Raises InputError for what is no ZIP, or unpacks to too much."""
    try:
        held = members(data)
        if len(held) > most_parts or sum(member.size for member in held) > MOST_BYTES:
            raise refusal(UNREADABLE, "the file unpacks to more than is read here", file, _SMALLER)
        parts: dict[str, bytes] = {}
        heads: dict[str, bytes] = {}
        for name, size, content in held:
            if size > MOST_BYTES_A_PART:
                raise refusal(UNREADABLE, f"the part {name} is too large", file, _SMALLER)
            if not name.endswith("/"):
                heads[name], rest = content()
                parts[name] = heads[name] + rest
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
        raise refusal(UNREADABLE, f"the file is no readable package: {problem}", file) from problem
    return Package(parts, file, heads)


@lru_cache(maxsize=_KEPT)
def _relations(data: bytes, folder: str, file: str) -> Mapping[str, Relation]:
    found = {}
    for entry in parse(data, file):
        external = entry.get("TargetMode") == "External"
        target = entry.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[entry.get("Id", "")] = Relation(entry.get("Type", "").rpartition("/")[2], target, external)
    return MappingProxyType(found)


@lru_cache(maxsize=_KEPT)
def _name_of(data: bytes, file: str) -> str:
    for element in _begun(data, file):
        if element.tag.endswith("}cSld"):
            return str(element.get("name", ""))
    return ""


def _begun(data: bytes, file: str) -> Iterator[Element]:
    """Elements of a part as they begin, read no further than they are asked for."""
    plain = plain_xml(data, file)
    puller: XMLPullParser[Element] = XMLPullParser(events=("start",))
    try:
        for at in range(0, len(plain), 512):
            puller.feed(plain[at : at + 512])
            for event in puller.read_events():
                yield cast("Element", event[-1])
    except ParseError as problem:
        raise refusal(UNREADABLE, f"the part is not well-formed: {problem}", file) from problem


def parse(data: bytes, file: str) -> Element:
    """XML in UTF-8 or UTF-16 as a tree. Raises InputError for anything else, and for a document type."""
    try:
        return fromstring(plain_xml(data, file))
    except (ParseError, ValueError) as problem:
        raise refusal(UNREADABLE, f"the part is not well-formed: {problem}", file) from problem


def plain_xml(data: bytes, file: str) -> bytes:
    """The part as UTF-8. A document type or an entity of its own is refused, whatever it says."""
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].upper() not in (b"UTF-8", b"US-ASCII"):
        raise refusal(UNREADABLE, f"{declared[1].decode('ascii')} is no encoding of an Office file", file)
    plain = data
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            plain = re.sub(rb"^<\?xml[^>]*\?>", b"", data.decode("utf-16").encode("utf-8"))
        except UnicodeError as problem:
            raise refusal(UNREADABLE, f"the part is no text: {problem}", file) from problem
    if b"\0" in plain:
        raise refusal(UNREADABLE, "UTF-16 without its mark is no encoding of an Office file", file)
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise refusal(UNREADABLE, "the part carries a document type, which is never read", file)
    return plain
