"""Decks that others made: checked without a workspace, sensibly, and never with a traceback."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from briefdeck.build.result import Status
from briefdeck.build.survey import grouped, survey, survey_all
from briefdeck.model.finding import Finding, InputError, Location, Severity


def saved(presentation: object) -> bytes:
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in survey(data, "deck.pptx").findings}


def test_what_a_placeholder_inherits_is_resolved() -> None:
    # given python-pptx's default deck, whose slides say nothing of sizes, frames or fonts
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "Title"
    slide.placeholders[1].text = "First level"
    slide.placeholders[1].text_frame.add_paragraph().text = "Second level"
    slide.placeholders[1].text_frame.paragraphs[1].level = 1
    # when
    observed = survey(saved(presentation), "deck.pptx").observed
    # then they are those of layout, master and theme
    assert observed is not None
    title, body = observed.slides[0].shapes
    assert title.paragraphs[0].runs[0].size == 44
    assert title.frame is not None
    assert (title.frame.x, title.frame.w) == (457_200, 8_229_600)
    assert [paragraph.runs[0].size for paragraph in body.paragraphs] == [32, 28]
    assert body.paragraphs[0].runs[0].latin == "Calibri"
    assert body.paragraphs[0].runs[0].look is not None
    assert body.paragraphs[0].runs[0].look.color == "000000"
    assert observed.slides[0].look is not None
    assert observed.slides[0].look.ground == ("FFFFFF",)


def test_an_overflowing_pale_text_and_a_cut_axis_are_found() -> None:
    # given
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Exports doubled within five years, and drugs led them"
    box = slide.shapes.add_textbox(Inches(1), Inches(6.2), Inches(2), Inches(0.5)).text_frame
    box.word_wrap = True
    box.text = "a text that is much too long for so small a box " * 3
    box.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xEE, 0xEE, 0xEE)
    box.paragraphs[0].runs[0].font.size = Pt(18)
    data = CategoryChartData()
    data.categories = ["2024", "2025"]
    data.add_series("Exports", (90, 96))
    chart = slide.shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(6), Inches(4), data
    ).chart
    chart.value_axis.minimum_scale = 80
    # then overflow, contrast, cut axis, missing source
    assert {"B442", "B450", "B458", "B464"} <= codes(saved(presentation))


def test_a_layouts_dark_ground_counts_for_white_text() -> None:
    # given white text on a slide whose master is dark
    presentation = Presentation()
    fill = presentation.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0x10, 0x20, 0x30)
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(6), Inches(1)).text_frame
    box.text = "white on dark"
    box.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    # then
    assert "B450" not in codes(saved(presentation))


@pytest.mark.parametrize("layout", range(11))
def test_every_default_layout_is_read(layout: int) -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
    for placeholder in slide.placeholders:
        if placeholder.has_text_frame:
            placeholder.text = "Words"
    assert survey(saved(presentation), "deck.pptx").observed is not None


@pytest.mark.parametrize("part", ["ppt/slides/slide1.xml", "ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"])
@pytest.mark.parametrize("content", [b"", b"<", b"<a/>"])
def test_a_broken_part_is_a_finding(part: str, content: bytes) -> None:
    # given a deck one of whose parts is none
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[1])
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved(presentation))) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    # then it is told, with no traceback
    assert codes(stream.getvalue())


def test_files_that_are_no_decks_are_told_one_by_one(tmp_path: Path) -> None:
    # given a file that is none, a summary that belongs to nothing, and a deck
    (tmp_path / "a.pptx").write_bytes(b"no zip")
    (tmp_path / "b.md").write_text("# Words\n", encoding="utf-8")
    (tmp_path / "c.pptx").write_bytes(saved(Presentation()))
    # when
    result = survey_all([tmp_path / name for name in ("a.pptx", "b.md", "c.pptx")])
    # then
    assert [outcome.status for outcome in result.outcomes] == [Status.FAILED, Status.FAILED, Status.CHECKED]
    assert [finding.code for finding in result.findings if finding.severity is Severity.ERROR] == ["B400", "B400"]


def test_what_is_no_package_is_refused() -> None:
    with pytest.raises(InputError):
        survey(b"no zip", "deck.pptx")


def test_equal_findings_are_told_once() -> None:
    # given one fault on three slides, and another
    places = [Location("deck.pptx", part=f'slide {number} / "Box"') for number in (1, 2, 5)]
    swarm = [Finding("B403", Severity.ERROR, "text without a language tag", place) for place in places]
    other = Finding("B401", Severity.ERROR, "no title", places[0])
    # then
    told = grouped([*swarm, other])
    assert [finding.message for finding in told] == [
        "text without a language tag, 3 times; also on slide 2, slide 5",
        "no title",
    ]
