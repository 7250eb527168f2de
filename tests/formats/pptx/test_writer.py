"""The writer's own promises: equal bytes, no foreign traces, refusal of what cannot be written well."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefdeck.formats import pptx
from briefdeck.model.deck import ChartGraphic, Connector, Deck, Group, Picture, Shape, Table
from formats.pptx.demo import at, brand, demo
from formats.pptx.invariants import faults

TESTS = Path(__file__).resolve().parents[2]
HASH = (
    "import hashlib; from formats.pptx.demo import demo, brand; from briefdeck.formats import pptx;"
    "print(hashlib.sha256(pptx.write(demo('zh_Hans'), *brand())).hexdigest())"
)


def with_primitive(deck: Deck, kind: type, **changes: object) -> Deck:
    """The deck with the first primitive of a kind changed (groups are searched too)."""

    def change(item: object) -> object:
        if isinstance(item, kind):
            return replace(item, **changes)  # type: ignore[type-var]
        return replace(item, members=tuple(map(change, item.members))) if isinstance(item, Group) else item

    slides = tuple(replace(slide, primitives=tuple(map(change, slide.primitives))) for slide in deck.slides)
    return replace(deck, slides=slides)  # type: ignore[arg-type]


def test_two_writes_give_equal_bytes_in_any_time_zone_and_hash_seed() -> None:
    here = hashlib.sha256(pptx.write(demo("zh_Hans"), *brand())).hexdigest()
    for seed, zone in (("0", "UTC"), ("77", "Asia/Shanghai")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(TESTS)}
        there = subprocess.run(
            [sys.executable, "-c", HASH], env=environment, capture_output=True, check=True, text=True
        )
        assert there.stdout.strip() == here


def test_source_date_epoch_is_the_date_of_every_member(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        assert {member.date_time for member in container.infolist()} == {(2026, 1, 1, 0, 0, 0)}
        assert container.testzip() is None


def test_without_it_the_date_is_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        assert {member.date_time for member in container.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_pickled_brand_writes_the_same_deck() -> None:
    theme, prepared = brand()
    copy_theme, copy = pickle.loads(pickle.dumps((theme, prepared)))

    assert pptx.write(demo(), copy_theme, copy) == pptx.write(demo(), theme, prepared)


def test_nothing_foreign_is_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        everything = b"\n".join(container.read(name) for name in container.namelist())
        names = " ".join(container.namelist())

    assert b"Steve Canny" not in everything
    assert b"python-pptx" not in everything
    assert "thumbnail" not in names
    assert "printerSettings" not in names
    assert b"srgbClr" in container_part("ppt/theme/theme1.xml")


def container_part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        return container.read(name)


def test_slides_and_charts_use_theme_colours_and_theme_fonts_only() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo("zh_Hans"), *brand()))) as container:
        for name in container.namelist():
            if name.startswith(("ppt/slides/slide", "ppt/charts/chart")):
                content = container.read(name)
                assert b"srgbClr" not in content, name
                assert b'typeface="Microsoft' not in content, name
                assert b'typeface="Cambria' not in content, name


def test_equal_pictures_are_stored_once() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(), *brand()))) as container:
        assert [name for name in container.namelist() if "media" in name] == ["ppt/media/image1.png"]


def test_chinese_text_breaks_by_east_asian_rules_and_has_a_second_language() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo("zh_Hans"), *brand()))) as container:
        slide = container.read("ppt/slides/slide2.xml").decode()
    assert 'lang="zh-CN" altLang="en-US"' in slide
    assert 'eaLnBrk="1" latinLnBrk="0" hangingPunct="0"' in slide


def test_arabic_runs_from_right_to_left() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo("ar"), *brand()))) as container:
        slide = container.read("ppt/slides/slide2.xml").decode()
    assert 'algn="r" rtl="1"' in slide
    assert 'lang="ar-SA"' in slide


def test_layouts_of_a_chinese_deck_carry_the_chinese_scale() -> None:
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo("zh_Hans"), *brand()))) as container:
        chinese = container.read("ppt/slideLayouts/slideLayout2.xml").decode()
    english = container_part("ppt/slideLayouts/slideLayout2.xml").decode()

    assert 'sz="2600" b="1"' in chinese
    assert "标题" in chinese
    assert 'sz="2800" b="0"' in english


@pytest.mark.parametrize(
    ("kind", "changes", "reason"),
    [
        (Connector, {"begin": ("Nowhere", 0)}, "not on its slide"),
        (Shape, {"fill": "mauve"}, "no colour for the role"),
        (Shape, {"geometry": "rect"}, "takes no adjustment"),
        (Shape, {"frame": at(1, 1, -1, 1)}, "cannot be"),
        (Table, {"heights": (1,)}, "do not agree"),
        (ChartGraphic, {"categories": ("one",)}, "points, not 1"),
        (Picture, {"data": b"GIF89a"}, "is no image/png"),
        (Shape, {"alt": "bell \x07"}, r"U\+0007"),
    ],
)
def test_what_needs_repair_is_refused(kind: type, changes: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        pptx.write(with_primitive(demo(), kind, **changes), *brand())


def test_a_point_that_is_no_number_is_refused() -> None:
    deck = demo()
    chart = next(item for item in deck.slides[1].primitives if isinstance(item, ChartGraphic))
    point = replace(chart.series[0].points[0], value=Decimal("NaN"))
    series = replace(chart.series[0], points=(point, *chart.series[0].points[1:]))
    with pytest.raises(ValueError, match="no number"):
        pptx.write(with_primitive(deck, ChartGraphic, series=(series,)), *brand())


def test_sections_have_to_hold_all_slides() -> None:
    with pytest.raises(ValueError, match="exactly once"):
        pptx.write(replace(demo(), sections=(("Half", 2),)), *brand())


def test_formula_like_words_stay_words() -> None:
    changed = with_primitive(demo(), ChartGraphic, unit="=cmd|' /C calc'!A0")
    seen = pptx.read(pptx.write(changed, *brand()))
    charts = [shape.chart for shape in seen.slides[1].shapes if shape.chart]
    assert charts[0].cells[0][0] == "=cmd|' /C calc'!A0"
    assert charts[0].formulas == 0
    assert faults(pptx.write(changed, *brand())) == []


def test_two_hundred_slides_are_as_sound_as_five() -> None:
    deck = demo()
    long = replace(deck, slides=deck.slides * 40, sections=())
    assert faults(pptx.write(long, *brand())) == []


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_every_run_of_every_part_has_its_language_and_an_east_asian_font(locale: str) -> None:
    # given the runs, fields and line breaks of slides, notes pages, layouts and masters
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    parts = r"ppt/(slides|notesSlides|slideLayouts|slideMasters|notesMasters)/[^/]+\.xml"
    seen: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(pptx.write(demo(locale), *brand()))) as container:
        pages = {name: container.read(name) for name in container.namelist() if re.fullmatch(parts, name)}
    for name, page in pages.items():
        for run in ElementTree.fromstring(page).iter():
            if run.tag.removeprefix(drawing) in {"r", "fld", "br"}:
                seen |= {name.split("/")[1], run.tag.removeprefix(drawing)}
                properties = run.find(f"{drawing}rPr")
                # then
                assert properties is not None, name
                assert properties.get("lang"), name
                assert properties.find(f"{drawing}ea") is not None, name
    assert {"slides", "notesSlides", "slideLayouts", "notesMasters", "r", "fld"} <= seen
