"""Texts and chart numbers of a PPTX, and the file with one of them changed. Read with lxml, not with the program."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from bench.figures.units import Error, Unit

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = "xl/worksheets/sheet1.xml"
_PARTS = re.compile(r"ppt/(slides/slide|notesSlides/notesSlide|charts/chart|embeddings/\w+?)(\d+)\.(?:xml|xlsx)")
_BARE = re.compile(r"\s*\d{1,2}\s*")


def units(file: str, data: bytes) -> Iterator[Unit]:
    """Every text and chart number of a deck. What only numbers the slides or points is left out."""
    locale = file.split("/")[1]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        owners = _slides_of_parts(package)
        for name in package.namelist():
            found = _PARTS.fullmatch(name)
            if not found:
                continue
            content, number = package.read(name), owners.get(name, int(found[2]))
            for how, index, place, text in _pieces(found[1], content):
                yield Unit(file, name, how, index, place, locale, text, number)


def _slides_of_parts(package: zipfile.ZipFile) -> dict[str, int]:
    """Slide number of notes, charts and workbooks, by the relationships of the parts."""
    numbers: dict[str, int] = {}
    for kind in ("slides", "charts"):
        for name in package.namelist():
            found = re.fullmatch(rf"ppt/{kind}/_rels/(\w+?)(\d+)\.xml\.rels", name)
            if not found:
                continue
            owner = f"ppt/{kind}/{found[1]}{found[2]}.xml"
            number = int(found[2]) if kind == "slides" else numbers.get(owner, 0)
            for target in re.findall(r'Target="\.\./([^"]+)"', package.read(name).decode()):
                numbers.setdefault(f"ppt/{target}", number)
    return numbers


def _pieces(sort: str, content: bytes) -> Iterator[tuple[str, int, str, str]]:
    """(how, index, place, text) of one part."""
    if sort.startswith("embeddings"):
        yield from (("cell", index, "workbook", node.text or "") for index, node in enumerate(_cells(content)))
        return
    root = etree.fromstring(content)
    for index, paragraph in enumerate(root.iter(f"{_A}p")):
        place = _place(sort, paragraph)
        text = "".join(run.text or "" for run in _runs(paragraph))
        if place and text.strip():
            yield "paragraph", index, place, text
    if sort.startswith("slides"):
        for index, node in enumerate(_described(root)):
            yield "descr", index, "alt text", node.get("descr")
    if sort.startswith("charts"):
        for index, node in enumerate(_values(root)):
            yield "value", index, "chart cache", node.text or ""


def _place(sort: str, paragraph: Any) -> str:
    """What the paragraph is part of; "" for a number that counts slides, sections or points."""
    if sort.startswith("charts"):
        return "chart label"
    shape = next(paragraph.iterancestors(f"{_P}sp"), None)
    role = shape.find(f".//{_P}nvPr/{_P}ph") if shape is not None else None
    role = role.get("type", "body") if role is not None else ""
    if sort.startswith("notes"):
        return "note" if role == "body" else ""
    if role in {"title", "ctrTitle"}:
        return "title"
    if next(paragraph.iterancestors(f"{_A}tc"), None) is not None:
        return "table"
    texts = [] if shape is None else ["".join(run.text or "" for run in _runs(one)) for one in shape.iter(f"{_A}p")]
    if len(texts) == 1 and _BARE.fullmatch(texts[0]):
        return ""
    return "slide text"


def changed(data: bytes, error: Error) -> bytes:
    """The deck with the error in it; all other members byte for byte as they were."""
    source = zipfile.ZipFile(io.BytesIO(data))
    target = io.BytesIO()
    with source, zipfile.ZipFile(target, "w") as package:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == error.unit.part:
                content = _planted(content, error)
            package.writestr(entry, content)
    return target.getvalue()


def _planted(content: bytes, error: Error) -> bytes:
    unit = error.unit
    if unit.how == "cell":
        return _with_cell(content, error)
    root = etree.fromstring(content)
    if unit.how == "paragraph":
        _rewrite(list(_runs(list(root.iter(f"{_A}p"))[unit.index])), error)
    elif unit.how == "descr":
        list(_described(root))[unit.index].set("descr", error.mutated)
    else:
        list(_values(root))[unit.index].text = error.mutated
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rewrite(runs: list[Any], error: Error) -> None:
    """Put ``after`` into the run where the span starts and take the rest of the span out of the runs that follow."""
    offset, instead = 0, error.after
    for run in runs:
        text = run.text or ""
        start, end = max(error.start - offset, 0), min(error.end - offset, len(text))
        if start < end:
            run.text = text[:start] + instead + text[end:]
            instead = ""
        offset += len(text)


def _with_cell(workbook: bytes, error: Error) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(workbook))
    target = io.BytesIO()
    with source, zipfile.ZipFile(target, "w") as package:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _SHEET:
                root = etree.fromstring(content)
                _numeric(root)[error.unit.index].text = error.mutated
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            package.writestr(entry, content)
    return target.getvalue()


def _cells(workbook: bytes) -> list[Any]:
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        return _numeric(etree.fromstring(package.read(_SHEET)))


def _numeric(sheet: Any) -> list[Any]:
    cells = (cell for cell in sheet.iter(f"{_S}c") if cell.get("t", "n") == "n")
    return [value for cell in cells for value in cell.iter(f"{_S}v")]


def _runs(paragraph: Any) -> Iterator[Any]:
    """Text elements of the paragraph's runs; fields (slide numbers) are none."""
    for run in paragraph.iter(f"{_A}r"):
        yield from run.iter(f"{_A}t")


def _described(root: Any) -> Iterator[Any]:
    return (node for node in root.iter(f"{_P}cNvPr") if node.get("descr"))


def _values(root: Any) -> Iterator[Any]:
    for cache in root.iter(f"{_C}numCache"):
        yield from cache.iter(f"{_C}v")
