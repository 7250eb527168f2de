"""A package opened in memory: parts by name, relationships, XML without any document type.

Limits are checked before anything is unpacked, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from types import MappingProxyType
from typing import cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser, fromstring

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

    heads: name → how a part begins, where that was compressed apart: one object in all files that share it.
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
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
            if len(members) > most_parts or sum(member.file_size for member in members) > MOST_BYTES:
                raise refusal(UNREADABLE, "the file unpacks to more than is read here", file, _SMALLER)
            parts: dict[str, bytes] = {}
            heads: dict[str, bytes] = {}
            for member in members:
                if member.file_size > MOST_BYTES_A_PART:
                    raise refusal(UNREADABLE, f"the part {member.filename} is too large", file, _SMALLER)
                if not member.is_dir():
                    parts[member.filename] = _content(container, member, data, heads)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
        raise refusal(UNREADABLE, f"the file is no readable package: {problem}", file) from problem
    return Package(parts, file, heads)


def _content(container: zipfile.ZipFile, member: zipfile.ZipInfo, data: bytes, heads: dict[str, bytes]) -> bytes:
    """A member's bytes. What is common is unpacked straight from the file's bytes, all else by ``zipfile``."""
    at = member.header_offset
    head = data[at : at + _LOCAL.size]
    if len(head) == _LOCAL.size and member.compress_type == zipfile.ZIP_DEFLATED and not member.flag_bits & _ODD:
        signature, name_length, extra_length = _LOCAL.unpack(head)
        begin = at + _LOCAL.size + name_length
        name = data[at + _LOCAL.size : begin]
        if signature == b"PK\3\4" and name == member.orig_filename.encode("ascii", "replace"):
            begin += extra_length
            packed = data[begin : begin + member.compress_size]
            if _APART in packed and member.file_size < _LARGE and (apart := _in_two(packed, member)):
                heads[member.filename] = apart[0]
                return b"".join(apart)
            return _inflated(packed, member.file_size, member.CRC)
    return container.read(member)


_LOCAL = struct.Struct("<4s22xHH")
_ODD = 0x1 | 0x20 | 0x40  # encrypted or patched


_APART = b"\0\0\xff\xff"  # ends what was compressed so that more can follow, by itself
_LARGE = 1_000_000


def _in_two(packed: bytes, member: zipfile.ZipInfo) -> tuple[bytes, bytes] | None:
    """Beginning and rest of a part whose beginning may be known from another file; None for any other.

    What is unpacked in two is the same as unpacked in one: the rest reaches back to nothing before it (else that is an
    error), and length and checksum of the whole are as the file's directory says.
    """
    at = packed.rfind(_APART) + len(_APART)
    try:
        head, crc = _head(packed[:at], 1 << member.file_size.bit_length())
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        rest = inflate.decompress(packed[at:], member.file_size + 1)
    except zlib.error:
        return None
    sound = inflate.eof and len(head) + len(rest) == member.file_size and zlib.crc32(rest, crc) == member.CRC
    return (head, rest) if sound else None


@lru_cache(maxsize=_KEPT)
def _head(packed: bytes, most: int) -> tuple[bytes, int]:
    plain = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
    return plain, zlib.crc32(plain)


@lru_cache(maxsize=_KEPT)
def _inflated(packed: bytes, size: int, crc: int) -> bytes:
    """Unpacked bytes: those of a brand are the same in every deck. Raises BadZipFile where they are not as promised."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    plain = inflate.decompress(packed, size + 1)
    if not inflate.eof or len(plain) != size or zlib.crc32(plain) != crc:
        raise zipfile.BadZipFile("a part is not what the file's directory says")
    return plain


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
