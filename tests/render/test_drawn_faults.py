"""What only a drawing shows: faults planted in finished files, drawn by LibreOffice, found by ``check --render``."""

from __future__ import annotations

import http.server
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("faults", "formats/pptx")]

from demo import brand, demo
from lxml import etree
from package import A, Package, R, shape

from briefdeck.build.survey import drawn
from briefdeck.check import frame
from briefdeck.check.views import DrawnView
from briefdeck.formats import pptx
from briefdeck.preview.render import find_soffice, to_pdf

pytestmark = [
    pytest.mark.render,
    pytest.mark.thorough,
    pytest.mark.skipif(find_soffice() is None, reason="LibreOffice is not installed"),
]
SLIDE = "ppt/slides/slide2.xml"
NAME = "Figure goal"
LONG = {"en": "a sentence that goes on and on, " * 14, "zh_Hans": "一句一直写下去不肯结束的话，" * 14}
Spoil = Callable[[etree._Element, str], object]


def _place(root: etree._Element, y: int) -> None:
    next(shape(root, NAME).iter(f"{A}off")).set("y", str(y))


def _paint(root: etree._Element) -> None:
    for fill in shape(root, "Source").iter(f"{A}solidFill"):
        fill.clear()
        etree.SubElement(fill, f"{A}srgbClr", val="E4E4E4")


def _face(root: etree._Element) -> None:
    for tag in ("latin", "ea"):
        for face in shape(root, "Source").iter(f"{A}{tag}"):
            face.set("typeface", "Brandon Grotesque")


def _long(root: etree._Element, locale: str) -> None:
    next(shape(root, NAME).iter(f"{A}t")).text = LONG[locale]


FAULTS: dict[str, Spoil] = {
    "B482": _long,
    "B483": lambda root, _: _place(root, 6_500_000),
    "B484": lambda root, _: _place(root, 620_000),
    "B485": lambda root, _: _paint(root),
    "B486": lambda root, _: _face(root),
}


@pytest.fixture(scope="module")
def codes() -> dict[tuple[str, str], set[str]]:
    """(planted code or "", language) → codes found; all decks in one call of LibreOffice."""
    decks = {}
    for locale in ("en", "zh_Hans"):
        data = pptx.write(demo(locale), *brand())
        decks[f" {locale}"] = data
        for code, spoil in FAULTS.items():
            package = Package(data)
            package.change(SLIDE, lambda root, spoil=spoil, locale=locale: spoil(root, locale))
            decks[f"{code} {locale}"] = package.data()
    return {
        (path.split(" ")[0], path.split(" ")[1]): {one.code for one in findings}
        for path, findings in drawn(decks).items()
    }


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("code", FAULTS)
def test_a_planted_fault_is_seen(code: str, locale: str, codes: dict[tuple[str, str], set[str]]) -> None:
    assert code in codes[code, locale]


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_a_clean_deck_shows_none(locale: str, codes: dict[tuple[str, str], set[str]]) -> None:
    assert codes["", locale] == set()


def test_every_check_of_a_drawing_finds_a_fault() -> None:
    assert {one.code for one in frame.checks() if one.looks_at is DrawnView} == set(FAULTS)


@pytest.fixture
def server() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine: its port, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running.server_address[1], asked
        running.shutdown()
        thread.join()


def test_drawing_a_deck_asks_nothing_of_any_server(server: tuple[int, list[str]], tmp_path: Path) -> None:
    # given a deck whose picture lies on a server
    port, asked = server
    package = Package(pptx.write(demo("en"), *brand()))
    address = f"http://127.0.0.1:{port}/picture.png"
    package.replace(
        "ppt/slides/_rels/slide3.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId77" Type="{R[1:-1]}/image" Target="{address}" TargetMode="External"/></Relationships>',
    )

    def link(root: etree._Element) -> None:
        blip = next(root.iter(f"{A}blip"))
        blip.attrib.clear()
        blip.set(f"{R}link", "rId77")

    package.change("ppt/slides/slide3.xml", link)
    (tmp_path / "deck.pptx").write_bytes(package.data())
    # when it is drawn
    (pdf,) = to_pdf([tmp_path / "deck.pptx"], tmp_path / "pdf")
    # then the drawing is there and the server was left in peace
    assert pdf.stat().st_size > 1000
    assert asked == []
