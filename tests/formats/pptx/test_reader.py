"""The reader on files that are not ours, broken, or meant to harm."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from briefdeck.formats import pptx
from briefdeck.formats.pptx import opened
from briefdeck.model.finding import InputError
from formats.pptx.demo import brand, demo


def changed(name: str, content: bytes | None) -> bytes:
    """The demo with one part replaced, or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
            elif content is not None:
                new.writestr(member, content)
    return out.getvalue()


def code(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        pptx.read(data)
    return caught.value.findings[0].code


def test_a_deck_of_another_program_is_read() -> None:
    other = Presentation()
    slide = other.slides.add_slide(other.slide_layouts[5])
    slide.shapes.title.text = "Theirs"
    data = CategoryChartData()
    data.categories = ["a", "b"]
    data.add_series("s", (1, 2.5))
    slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Inches(1), Inches(1), Inches(3), Inches(3), data)
    group = slide.shapes.add_group_shape()
    inner = group.shapes.add_textbox(Inches(2), Inches(3), Inches(1), Inches(1))
    group.left = Inches(4)
    slide.notes_slide.notes_text_frame.text = "Say it"
    out = io.BytesIO()
    other.save(out)

    seen = pptx.read(out.getvalue()).slides[0]

    chart = next(shape.chart for shape in seen.shapes if shape.chart)
    assert (seen.title, seen.notes, chart.kind) == ("Theirs", "Say it", "bar")
    assert chart.cells == (("", "s"), ("a", "1"), ("b", "2.5"))
    assert inner.left == Inches(2)
    member = next(shape for shape in seen.shapes if shape.kind == "group").members[0]
    assert member.frame is not None
    assert member.frame.x == Inches(4)


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        "<!DOCTYPE a><a/>".encode("utf-16"),
        "<!DOCTYPE a><a/>".encode("utf-16-le"),
        b'<?xml version="1.0" encoding="cp037"?><a/>',
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-7"?><a/>',
    ],
)
def test_a_document_type_is_refused_in_any_encoding(content: bytes) -> None:
    assert code(changed("ppt/slides/slide2.xml", content)) == "B400"


def test_utf_16_without_a_document_type_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        slide = container.read("ppt/slides/slide1.xml").decode().replace("UTF-8", "UTF-16")
    assert pptx.read(changed("ppt/slides/slide1.xml", slide.encode("utf-16"))).slides[0].title.startswith("From")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no package",
        pptx.write(demo(), *brand())[:-40],
        pptx.write(demo(), *brand())[:9000],
        changed("ppt/slides/slide1.xml", None),
        changed("ppt/slides/slide1.xml", b"<a>"),
        changed("ppt/presentation.xml", b"<a/>"),
        changed("_rels/.rels", None),
        changed("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", b"no workbook"),
    ],
)
def test_what_cannot_be_read_is_a_finding(data: bytes) -> None:
    assert code(data) == "B400"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "MOST_BYTES", 10_000)
    assert code(pptx.write(demo(), *brand())) == "B400"
