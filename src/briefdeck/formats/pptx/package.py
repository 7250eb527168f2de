"""The container: parts in, one canonical ZIP out. Equal parts give equal bytes.

Fixed order (content types first), fixed dates, zlib 6, made "by Unix", no directory entries, no duplicate
names. A part may be compressed beforehand: the prepared brand's parts are copied raw into every deck.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import lru_cache

from briefdeck.formats.pptx.ooxml import DECLARATION, PACKAGE
from briefdeck.model.record import dataclass
from briefdeck.workspace import source_date

_TOLD = struct.Struct("<5H3L2H")  # what a part's own header and the directory both say of it
_PLACED = struct.Struct("<3H2L")  # and what the directory says besides
_END = struct.Struct("<4s4H2LH")
_STORED, _DEFLATED = 0, 8
_PLAIN_FILE = 0o100644 << 16
_LEVEL = 6
_SHORT_WINDOW, _SHORT_MEMORY = -11, 4  # a compressor for a few hundred bytes, set up in no time
_SMALL = 2_000
_ALREADY_COMPRESSED = ("xlsx", "png", "jpeg", "jpg", "gif", "wdp", "mp4")
DEFAULTS = {  # ending → content type; any other part says its own
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "svg": "image/svg+xml",
    "fntdata": "application/x-fontdata",
    "vml": "application/vnd.openxmlformats-officedocument.vmlDrawing",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part ready for the container. type: its content type, "" where the ending's default says it.

    data: the bytes as they stand in the ZIP; crc, size: of the bytes before compression.
    """

    name: str
    type: str
    method: int
    crc: int
    size: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Packed:
    """Content compressed, not yet named."""

    method: int
    crc: int
    size: int
    data: bytes

    def part(self, name: str, content_type: str = "") -> Part:
        return Part(name, content_type, self.method, self.crc, self.size, self.data)

    def followed_by(self, rest: str) -> Packed:
        """The whole of a content whose beginning was packed by ``pack_begin``; rest: short, and new in every deck."""
        raw = rest.encode()
        squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, _SHORT_WINDOW, _SHORT_MEMORY)
        data = self.data + squeeze.compress(raw) + squeeze.flush()
        return Packed(self.method, zlib.crc32(raw, self.crc), self.size + len(raw), data)


@dataclass(frozen=True, slots=True)
class Main:
    """What presentation.xml says of somebody else's template; for a brand of ours it is always the same.

    relations: of presentation.xml, (kind, target), before those to the slides. masters: its two lists of masters.
    sizes: of slide and notes. fonts: the list of embedded fonts, or "".
    """

    relations: tuple[tuple[str, str], ...]
    masters: str
    sizes: str
    fonts: str = ""


@dataclass(frozen=True, slots=True)
class PreparedBrand:
    """A brand's constant parts, compressed. It can be pickled and sent to workers.

    variants: font script → parts, so that the layouts of a Chinese deck carry the Chinese type scale.
    text_styles: font script → the default text style of presentation.xml.
    layouts: part names of the layouts in the order of the master's list.
    main: None for a brand of ours. color_maps: layout part → its own colour map, where it differs from its master's.
    notes: idx of the slide's picture and of the text in the notes master.
    made_of: digest of all that a brand of ours says; "" where the parts themselves tell.
    """

    name: str
    digest: str
    variants: Mapping[str, tuple[Part, ...]]
    text_styles: Mapping[str, str]
    layouts: tuple[str, ...]
    main: Main | None = None
    color_maps: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[int, int] = (2, 3)
    made_of: str = ""


def make_part(name: str, content: str | bytes, content_type: str = "") -> Part:
    """Compress a part. name: without a leading slash."""
    # Relationships hardly differ between decks, and setting up a compressor costs more than they weigh.
    return _small_part(name, content, content_type) if len(content) < _SMALL else _new_part(name, content, content_type)


def _new_part(name: str, content: str | bytes, content_type: str) -> Part:
    return pack(content, compressed=name.rpartition(".")[2] in _ALREADY_COMPRESSED).part(name, content_type)


def pack(content: str | bytes, *, compressed: bool = False) -> Packed:
    """Content as it stands in the ZIP. compressed: it is already, and is stored."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    if compressed:
        return Packed(_STORED, zlib.crc32(raw), len(raw), raw)
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(_DEFLATED, zlib.crc32(raw), len(raw), squeeze.compress(raw) + squeeze.flush())


def pack_begin(content: str) -> Packed:
    """The beginning of a content, compressed so that more can follow it: a few bytes longer, and made only once."""
    raw = content.encode("utf-8")
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = squeeze.compress(raw) + squeeze.flush(zlib.Z_SYNC_FLUSH)
    return Packed(_DEFLATED, zlib.crc32(raw), len(raw), data)


_small_part = lru_cache(maxsize=256)(_new_part)


def content_types(parts: Iterable[Part]) -> Part:
    """``[Content_Types].xml`` for the parts: defaults for the endings used, an override for each other part."""
    overrides, endings = [], {"rels", "xml"}
    for part in parts:
        endings.add(part.name.rpartition(".")[2])
        if part.type:
            overrides.append(f'<Override PartName="/{part.name}" ContentType="{part.type}"/>')
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{DEFAULTS[ending]}"/>'
        for ending in sorted(endings.intersection(DEFAULTS))
    )
    xml = f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{"".join(overrides)}</Types>'
    return _small_part("[Content_Types].xml", xml, "")


def archive(parts: Iterable[Part]) -> bytes:
    """The ZIP of the parts, content types made and put first.

    Raises ValueError for two names that are equal but for their case: Office repairs such files.
    """
    members = list(parts)
    _all_differ(member.name for member in members)
    day, time = _stamp()
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in (content_types(members), *members):
        name, length = member.name.encode("ascii"), len(member.data)
        told = _TOLD.pack(20, 0, member.method, time, day, member.crc, length, member.size, len(name), 0)
        body += (b"PK\3\4", told, name, member.data)
        directory += (b"PK\1\2\x14\3", told, _PLACED.pack(0, 0, 0, _PLAIN_FILE, offset), name)
        offset += 4 + _TOLD.size + len(name) + length
    tail = b"".join(directory)
    count = len(members) + 1
    return b"".join((*body, tail, _END.pack(b"PK\5\6", 0, 0, count, count, len(tail), offset, 0)))


def _all_differ(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if (folded := name.casefold()) in seen:
            msg = f"two parts are named {name}"
            raise ValueError(msg)
        seen.add(folded)


def contents_digest(data: bytes) -> str:
    """SHA-256 over name, length and CRC-32 of every part in order, embedded workbooks opened like the deck itself.

    It is equal for equal contents, whatever library compressed them; to tell edited files from ours it is not made.
    """
    hashed = hashlib.sha256()
    _add_contents(zipfile.ZipFile(io.BytesIO(data)), hashed.update)
    return hashed.hexdigest()


def _add_contents(package: zipfile.ZipFile, add: Callable[[bytes], None]) -> None:
    for member in package.infolist():
        if member.filename.endswith(".xlsx"):
            add(f"{member.filename}\n".encode())
            _add_contents(zipfile.ZipFile(io.BytesIO(package.read(member))), add)
        else:
            add(f"{member.filename} {member.file_size} {member.CRC:08x}\n".encode())


def _stamp() -> tuple[int, int]:
    """Date and time of every member, in the ZIP's own notation: SOURCE_DATE_EPOCH, else the first it can hold."""
    moment = source_date()
    if moment is None or moment.year < 1980:
        return (1 << 5) | 1, 0
    day = (min(moment.year, 2107) - 1980) << 9 | moment.month << 5 | moment.day
    return day, moment.hour << 11 | moment.minute << 5 | moment.second // 2
