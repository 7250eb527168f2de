"""Provenance in a PPTX: written and read back, refused when it is damaged, valid for other people's tools."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from briefdeck.formats import pptx
from briefdeck.formats.pptx import trace as carried
from briefdeck.model.audience import Provenance
from briefdeck.model.finding import CheckFailed, InputError
from briefdeck.model.trace import NAMESPACE, Trace, with_rows
from formats.pptx.demo import brand, demo
from formats.pptx.invariants import faults
from formats.traces import deck_trace


def written(trace: Trace | None) -> bytes:
    return pptx.write(demo("en"), *brand(), trace)


def with_parts(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package with its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = {name: package.read(name) for name in package.namelist()}
    change(members)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def with_item(content: bytes) -> bytes:
    return with_parts(written(deck_trace()), lambda members: members.update({carried.ITEM: content}))


def test_what_is_read_is_what_was_written() -> None:
    given = deck_trace()

    read = carried.read(written(given))

    assert read is not None
    assert replace(read, marks={}) == replace(given, marks={})
    marks = {slide.number: slide.mark for slide in pptx.read(written(given)).slides}
    assert read.marks == {number: marks[number] for number in given.marks}


def test_equal_traces_give_equal_bytes() -> None:
    assert written(deck_trace()) == written(deck_trace())


def test_a_deck_without_a_trace_carries_no_part_and_none_is_read() -> None:
    for data in (written(None), written(replace(deck_trace(), provenance=Provenance.NONE))):
        assert carried.read(data) is None
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert not [name for name in package.namelist() if "custom" in name.lower()]


def test_the_package_keeps_to_its_rules_and_opens_elsewhere() -> None:
    from pptx import Presentation

    data = written(deck_trace())

    assert faults(data) == []
    assert len(Presentation(io.BytesIO(data)).slides) == len(demo("en").slides)


@pytest.mark.parametrize("place", ["ppt/somewhere/data.xml", "customXml/item7.xml", "extra.xml"])
def test_the_part_is_found_wherever_it_hangs(place: str) -> None:
    def move(members: dict[str, bytes]) -> None:
        members[place] = members.pop(carried.ITEM)

    assert carried.read(with_parts(written(deck_trace()), move)) == carried.read(written(deck_trace()))


def test_the_part_is_read_in_utf_16_too() -> None:
    text = carried.trace_xml(deck_trace()).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    assert carried.read(with_item(text.encode("utf-16"))) == deck_trace()


def test_the_same_part_twice_is_one() -> None:
    data = with_parts(
        written(deck_trace()), lambda members: members.update({"customXml/item2.xml": members[carried.ITEM]})
    )
    assert carried.read(data) is not None


FIGURE = "<f/>"
XML = carried.trace_xml(deck_trace())
DAMAGED = {
    "cut short": XML[:-40],
    "a document type": XML.replace("<trace ", '<!DOCTYPE trace [<!ENTITY a "b">]><trace '),
    "of another version": XML.replace(NAMESPACE, "urn:briefdeck:trace:2"),
    "another root": XML.replace("<trace ", "<other ").replace("</trace>", "</other>"),
    "an amount that is none": XML.replace('low="92000000000"', 'low="about 40"'),
    "an endless amount": XML.replace('low="92000000000"', f'low="{"9" * 5_000}"'),
    "an amount in other digits": XML.replace('low="92000000000"', 'low="٩٢"'),
    "no amount": XML.replace(' low="92000000000"', ""),
    "an unknown kind": XML.replace('kind="amount"', 'kind="guess"'),
    "an unknown bound": XML.replace('bound="about"', 'bound="surely"'),
    "an unknown provenance": XML.replace('provenance="full"', 'provenance="all"'),
    "a day that is none": XML.replace('as_of="2025-12-16"', 'as_of="2025-13-16"'),
    "a figure without a place": XML.replace('cell="2 3 1"', 'corner="2 3 1"'),
    "a cell of two numbers": XML.replace('cell="2 3 1"', 'cell="2 3"'),
    "a slide of no number": XML.replace('slide number="2"', 'slide number="-2"'),
    "a mark that is none": XML.replace('mark="11"', 'mark="1e9"'),
    "no digits kept": XML.replace('digits="2"', 'digits="0"'),
    "endless digits": XML.replace('digits="2"', 'digits="99999999"'),
    "a fact twice": XML.replace('fact id="share"', 'fact id="deals"'),
    "an id with a line in it": XML.replace('of="drugs"', 'of="dr&#27;[31mugs"'),
    "a figure that steers a terminal": XML.replace("USD 92 billion", "USD 92&#155;31m billion"),
    "a figure as long as a book": XML.replace("USD 92 billion", "9" * 30_000),
    "too many figures": XML.replace("</at>", f"{FIGURE * 20_001}</at>"),
    "too large": XML.replace("</trace>", f"{' ' * 8_000_001}</trace>"),
}  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_part_is_one_finding(content: str) -> None:
    assert content != XML

    with pytest.raises(CheckFailed) as failure:
        carried.read(with_item(content.encode()), "deck.pptx")

    (finding,) = failure.value.findings
    assert finding.code == "B441"
    assert finding.location is not None
    assert finding.location.file.startswith("deck.pptx")
    assert "\x1b" not in finding.message


def test_two_parts_that_differ_are_one_finding() -> None:
    data = with_parts(
        written(deck_trace()),
        lambda members: members.update({"customXml/item2.xml": members[carried.ITEM].replace(b"guests", b"others")}),
    )
    with pytest.raises(CheckFailed, match="2 times"):
        carried.read(data)


def test_what_is_no_package_is_an_input_error() -> None:
    with pytest.raises(InputError):
        carried.read(b"no package")


def test_a_trace_tells_nothing_that_its_rows_do_not_need() -> None:
    given = deck_trace()
    plain = tuple(row for row in given.rows if row.facts == ("drugs",))

    kept = with_rows(given, plain)

    assert set(kept.facts) == {"drugs"}
    assert kept.sources == {}
    assert kept.conversion is None


def test_ids_alone_hold_no_value_source_or_quote() -> None:
    given = replace(deck_trace(), provenance=Provenance.IDS, facts={}, sources={})

    xml = carried.trace_xml(with_rows(given, given.rows))

    root = ElementTree.fromstring(xml)
    assert {element.tag.partition("}")[2] for element in root.iter()} == {"trace", "slide", "at", "f"}
    assert "drawn=" not in xml
