"""A package opened in memory: parts by name, relationships, XML without any document type.

Limits are checked before anything is unpacked, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser, fromstring

from briefdeck.model.finding import Finding, InputError, Location, Severity

UNREADABLE = "B400"
MOST_PARTS, MOST_BYTES, MOST_BYTES_A_PART = 20_000, 200_000_000, 64_000_000
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


@dataclass(frozen=True, slots=True)
class Relation:
    """kind: last word of its type. target: part name, or the address as written when external."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """parts: name → bytes, in the file's order. file: how findings call it."""

    parts: Mapping[str, bytes]
    file: str
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
        for element in self._begun(name):
            if element.tag.endswith("}cSld"):
                return str(element.get("name", ""))
        return ""

    def namespace_of(self, name: str) -> str:
        """The namespace of a part's root element; "" for none, and for a part that is no sound XML."""
        try:
            root = next(self._begun(name), None)
        except InputError:
            return ""
        return root.tag[1:].partition("}")[0] if root is not None and root.tag.startswith("{") else ""

    def _begun(self, name: str) -> Iterator[Element]:
        """Elements of a part as they begin, read no further than they are asked for."""
        content = self.parts.get(name, b"")
        plain = plain_xml(content, f"{self.file}: {name}")
        puller: XMLPullParser[Element] = XMLPullParser(events=("start",))
        try:
            for at in range(0, len(plain), 512):
                puller.feed(plain[at : at + 512])
                for event in puller.read_events():
                    yield cast("Element", event[-1])
        except ParseError as problem:
            raise refusal(UNREADABLE, f"the part is not well-formed: {problem}", f"{self.file}: {name}") from problem

    def relations(self, name: str) -> dict[str, Relation]:
        """Relationship id → Relation of a part ("" for the package itself)."""
        folder, _, file = name.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if rels not in self.parts:
            return {}
        found = {}
        for entry in self.tree(rels):
            external = entry.get("TargetMode") == "External"
            target = entry.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[entry.get("Id", "")] = Relation(entry.get("Type", "").rpartition("/")[2], target, external)
        return found

    def first(self, name: str, kind: str) -> str:
        """Target of a part's first internal relationship of a kind, or ""."""
        return next((r.target for r in self.relations(name).values() if r.kind == kind and not r.external), "")


def refusal(code: str, message: str, file: str) -> InputError:
    """The failure of a file that is not read any further."""
    return InputError(Finding(code, Severity.ERROR, message, Location(file)))


def open_package(data: bytes, file: str, most_parts: int = MOST_PARTS) -> Package:
    """All parts of a ZIP in memory. Raises InputError for what is no ZIP, or unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
            if len(members) > most_parts or sum(member.file_size for member in members) > MOST_BYTES:
                raise refusal(UNREADABLE, "the file unpacks to more than is read here", file)
            parts: dict[str, bytes] = {}
            for member in members:
                if member.file_size > MOST_BYTES_A_PART:
                    raise refusal(UNREADABLE, f"the part {member.filename} is too large", file)
                if not member.is_dir():
                    parts[member.filename] = container.read(member)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
        raise refusal(UNREADABLE, f"the file is no readable package: {problem}", file) from problem
    return Package(parts, file)


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
