"""Members of a ZIP: the quick way for containers such as ours finds what ``zipfile`` finds, and takes no other."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from briefdeck.formats import pptx
from briefdeck.formats.pptx import container
from briefdeck.formats.pptx.opened import open_package
from briefdeck.model.finding import InputError
from formats.pptx.demo import brand, demo


@pytest.fixture(scope="module")
def deck() -> bytes:
    return pptx.write(demo(), *brand())


def by_zipfile(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_deck_of_ours_holds_what_zipfile_finds_in_it(deck: bytes) -> None:
    assert container._plain(deck) is not None
    for _ in range(2):  # the second time from memory
        package = open_package(deck, "deck.pptx")
        assert dict(package.parts) == by_zipfile(deck)
        assert all(content.startswith(package.heads[name]) for name, content in package.parts.items())
        assert any(package.heads.values())


def others(deck: bytes) -> Iterator[bytes]:
    """The same parts in containers that somebody else wrote."""
    for comment, extra in ((b"a note", b""), (b"", b"\x01\x00\x02\x00ab")):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            package.comment = comment
            for name, content in by_zipfile(deck).items():
                member = zipfile.ZipInfo(name)
                member.extra = extra
                package.writestr(member, content)
        yield buffer.getvalue()
    yield b"in front" + deck


def test_any_other_container_is_left_to_zipfile(deck: bytes) -> None:
    for other in others(deck):
        assert container._plain(other) is None
        assert dict(open_package(other, "deck.pptx").parts) == by_zipfile(deck)


def test_a_part_that_was_changed_under_its_checksum_is_refused(deck: bytes) -> None:
    open_package(deck, "deck.pptx")  # so that all is known
    name = b"ppt/slides/slide2.xml"
    begin = deck.index(name) + len(name)
    for at in (begin + 40, deck.index(b"PK\3\4", begin) - 12):  # in what decks share, and in what follows
        broken = bytearray(deck)
        broken[at] ^= 0x10
        with pytest.raises(InputError, match="no readable package"):
            open_package(bytes(broken), "deck.pptx")
