"""The members of a ZIP: those of a container such as we write at once, all others by ``zipfile``."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

_KEPT = 256  # parts that decks of one briefing share, remembered from one to the next

Content = tuple[bytes, bytes]
"""A beginning that other files have too, one object in all of them, or b""; and the rest."""


class Member(NamedTuple):
    """size: of its content, as the file's directory says. content: unpacks it."""

    name: str
    size: int
    content: Callable[[], Content]


def members(data: bytes) -> list[Member]:
    """All members in the order of the directory. Here and in ``content`` errors are those of ``zipfile`` and zlib."""
    plain = _plain(data)
    if plain is not None:
        return plain
    container = zipfile.ZipFile(io.BytesIO(data))
    return [Member(each.filename, each.file_size, partial(_read, container, each)) for each in container.infolist()]


def _read(container: zipfile.ZipFile, member: zipfile.ZipInfo) -> Content:
    return b"", container.read(member)


def _plain(data: bytes) -> list[Member] | None:
    """Members of a container such as we write: one after another, nothing between, beside or in front of them.

    None for any other, which is left to ``zipfile``.
    """
    last = len(data) - _END.size
    if last < 0 or data[last : last + 4] != b"PK\5\6":
        return None
    _, disk, first, here, count, length, start, comment = _END.unpack_from(data, last)
    if disk or first or here != count or comment or start + length != last:
        return None
    found: list[Member] = []
    at, offset = start, 0
    for _ in range(count):
        if at + _CENTRAL.size > last:
            return None
        mark, flags, method, crc, packed, size, name_size, extra, note, part, where = _CENTRAL.unpack_from(data, at)
        end = at + _CENTRAL.size + name_size
        name = data[at + _CENTRAL.size : end]
        begin = where + _LOCAL + name_size
        local = data[where:begin]
        plain = not (flags or extra or note or part) and method in _METHODS and name.isascii() and b"\0" not in name
        same = local[:4] == b"PK\3\4" and local[6:_LOCAL] == data[at + 8 : at + 32] and local[_LOCAL:] == name
        if mark != b"PK\1\2" or where != offset or not plain or not same or b"\\" in name:
            return None
        offset = begin + packed
        content = data[begin:offset]
        read = _stored if method == zipfile.ZIP_STORED else _unpacked
        found.append(Member(name.decode("ascii"), size, partial(read, content, size, crc)))
        at = end
    return found if (at, offset) == (last, start) else None


_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s4xHH4x3L3HH6xL")
_LOCAL = 30
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def _stored(content: bytes, size: int, crc: int) -> Content:
    if len(content) != size or zlib.crc32(content) != crc:
        raise zipfile.BadZipFile(_NOT_AS_PROMISED)
    return b"", content


def _unpacked(packed: bytes, size: int, crc: int) -> Content:
    if _APART in packed and size < _LARGE and (apart := _in_two(packed, size, crc)):
        return apart
    return b"", _inflated(packed, size, crc)


_NOT_AS_PROMISED = "a part is not what the file's directory says"
_APART = b"\0\0\xff\xff"  # ends what was compressed so that more can follow, by itself
_LARGE = 1_000_000


def _in_two(packed: bytes, size: int, crc: int) -> Content | None:
    """Beginning and rest of a part whose beginning may be known from another file; None for any other.

    What is unpacked in two is the same as unpacked in one: the rest reaches back to nothing before it (else that is an
    error), and length and checksum of the whole are as the file's directory says.
    """
    at = packed.rfind(_APART) + len(_APART)
    try:
        head, head_crc = _head(packed[:at], 1 << size.bit_length())
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        rest = inflate.decompress(packed[at:], size + 1)
    except zlib.error:
        return None
    sound = inflate.eof and len(head) + len(rest) == size and zlib.crc32(rest, head_crc) == crc
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
        raise zipfile.BadZipFile(_NOT_AS_PROMISED)
    return plain
