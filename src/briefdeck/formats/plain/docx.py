"""DOCX: paragraphs of the body, its tables and notes, as a reader sees them; deleted text and field codes are not."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.figures.reading.documents import Passage
from briefdeck.formats.pptx.opened import UNREADABLE, open_package, refusal
from briefdeck.model.finding import Location

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES = ("footnotes", "endnotes")
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def passages(data: bytes, file: str) -> tuple[Passage, ...]:
    """Raises InputError when it is no Word document, or carries a document type."""
    package = open_package(data, file)
    main = package.first("", "officeDocument")
    if not main or package.tree(main).tag != f"{_W}document":
        raise refusal(UNREADABLE, "the file is no Word document", file)
    found = list(_paragraphs(package.tree(main), file, "paragraph"))
    for kind in _NOTES:
        if part := package.first(main, kind):
            found += _paragraphs(package.tree(part), file, kind.removesuffix("s"))
    return tuple(found)


def _paragraphs(root: Element, file: str, called: str) -> Iterator[Passage]:
    section = 0
    for number, paragraph in enumerate(root.iter(f"{_W}p"), 1):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        section += style is not None and style.get(f"{_W}val", "").lower().startswith("heading")
        text = "".join(_texts(paragraph)).strip()
        if text:
            yield Passage(text, Location(file, part=f"{called} {number}"), section)


def _texts(element: Element) -> Iterator[str]:
    """The words of a paragraph, not those of text boxes in it: these are paragraphs of their own."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in {f"{_W}p", f"{_W}del", f"{_W}pPr", f"{_W}rPr"} and not child.tag.endswith("}Fallback"):
            yield from _texts(child)
