"""A deck written from right to left, as it lies in the file."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from sample import SampleBuild

ARABIC = re.compile("[\u0620-\u064a]")
PARAGRAPH = re.compile(r"<a:p>(.*?)</a:p>", re.DOTALL)
TEXT = re.compile(r"<a:t>([^<]*)</a:t>")
PLACEHOLDER = re.compile(r'<p:ph type="(\w+)".*?<a:off x="(\d+)" y="(\d+)"/><a:ext cx="(\d+)"', re.DOTALL)
PAGE = 12_192_000


@pytest.fixture(scope="module")
def decks(sample_build: SampleBuild) -> dict[str, dict[str, str]]:
    """Locale → part → XML, of the mayor's deck in Arabic and in German."""
    return {locale: parts(sample_build.decks["mayor", locale]) for locale in ("ar", "de")}


def parts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as container:
        return {name: container.read(name).decode() for name in container.namelist() if name.endswith(".xml")}


def slides(deck: dict[str, str]) -> list[str]:
    return [xml for name, xml in deck.items() if name.startswith("ppt/slides/slide")]


def test_every_arabic_paragraph_runs_from_the_right(decks: dict[str, dict[str, str]]) -> None:
    found = 0
    for xml in slides(decks["ar"]):
        for paragraph in PARAGRAPH.findall(xml):
            if ARABIC.search("".join(TEXT.findall(paragraph))):
                properties = paragraph.partition(">")[0]
                assert 'rtl="1"' in properties
                assert 'algn="l"' not in properties
                found += 1
    assert found > 50
    assert 'rtl="1"' not in "".join(slides(decks["de"]))


def test_layouts_and_master_are_mirrored(decks: dict[str, dict[str, str]]) -> None:
    names = [name for name in decks["ar"] if re.match(r"ppt/slide(Layouts|Masters)/slide", name)]
    assert len(names) == 4
    for name in names:
        here, there = (PLACEHOLDER.findall(decks[locale][name]) for locale in ("ar", "de"))
        assert [(kind, PAGE - int(x) - int(w), y) for kind, x, y, w in here] == [
            (kind, int(x), y) for kind, x, y, w in there
        ]


def test_latin_words_in_arabic_stand_in_isolates(decks: dict[str, dict[str, str]]) -> None:
    words = [text for xml in slides(decks["ar"]) for text in TEXT.findall(xml) if "iChongqing" in text]
    assert words
    assert all("\u2066iChongqing\u2069" in text for text in words)


def test_the_first_column_of_a_table_stands_at_the_right(decks: dict[str, dict[str, str]]) -> None:
    def header(locale: str) -> list[str]:
        table = next(xml.partition("<a:tbl>")[2] for xml in slides(decks[locale]) if "<a:tbl>" in xml)
        rows = table.split("</a:tr>")
        return ["".join(TEXT.findall(cell)) for cell in rows[0].split("</a:tc>")[:-1]]

    assert header("de") == ["Stand: 16. Dezember 2025", "Zahl"]
    assert header("ar") == ["الرقم", "حتى 16 ديسمبر 2025"]
