"""The workspace that holds every kind of slide: built in both languages and on every page without a finding."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.formats import pptx
from briefdeck.model.observed import ObservedChart, ObservedShape
from briefdeck.plan.slides import BUILT_IN, KINDS
from briefdeck.workspace import Workspace
from formats.pptx import invariants, sdk
from independent import slides
from plan.planned import ALL_KINDS, all_kinds

LOCALES = ("en", "zh_Hans")


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    output = tmp_path_factory.mktemp("all_kinds")
    result = run(Workspace.open(ALL_KINDS), Choice(), output)
    assert [str(finding) for finding in result.findings] == []
    assert result.exit_code == 0
    return {locale: output / "everyone" / locale / "deck.pptx" for locale in LOCALES}


def charts(deck: Path) -> list[ObservedChart]:
    def within(shapes: tuple[ObservedShape, ...]) -> list[ObservedChart]:
        found = [shape.chart for shape in shapes if shape.chart is not None]
        return found + [chart for shape in shapes for chart in within(shape.members)]

    return [chart for slide in pptx.read(deck.read_bytes()).slides for chart in within(slide.shapes)]


def test_it_holds_every_kind() -> None:
    for one in all_kinds():
        assert {slide.kind for slide in one.deck.slides} == set(KINDS) | set(BUILT_IN)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_files_are_sound(locale: str, decks: dict[str, Path]) -> None:
    from openxml_audit import validate_pptx

    assert invariants.faults(decks[locale].read_bytes()) == []
    assert [str(error) for error in validate_pptx(str(decks[locale])).errors] == []


@pytest.mark.slow
@pytest.mark.parametrize("locale", LOCALES)
def test_the_open_xml_sdk_has_nothing_to_say(locale: str, decks: dict[str, Path]) -> None:
    if sdk.binary() is None and not os.environ.get("CI"):
        pytest.skip(f"{sdk.VARIABLE} names no Open XML SDK validator")
    assert sdk.errors(decks[locale].read_bytes()) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_kind_of_chart_is_native(locale: str, decks: dict[str, Path]) -> None:
    kinds = {chart.kind for chart in charts(decks[locale])}
    assert kinds == {"column", "bar", "stacked", "stacked_bar", "line", "combination", "doughnut"}


def test_chart_values_stand_in_each_languages_scale(decks: dict[str, Path]) -> None:
    # given the same output in billions and in 亿
    english, chinese = (
        next(chart for chart in charts(decks[locale]) if chart.kind == "column" and len(chart.series) == 1)
        for locale in LOCALES
    )
    # then values, labels and the workbook's unit are each language's own
    assert english.series[0][1] == ("58", "66", "74", "83", "92", "101", "150")
    assert chinese.series[0][1] == ("580", "660", "740", "830", "920", "1010", "1500")
    assert english.labels[-2:] == ("about 101", "over 150")
    assert chinese.labels[-2:] == ("约1010", "超1500")
    assert (english.cells[0][0], chinese.cells[0][0]) == ("RMB bn", "亿元")


def test_another_reader_finds_marks_beside_figures_and_in_the_source_line(decks: dict[str, Path]) -> None:
    (summary,) = [text for text in slides(decks["en"], notes=False) if "turns ships round" in text]
    assert "¹ Yunmo Port Office, 3 March 2026; ² Yunmo Statistics, 10 February 2026" in summary
    assert "RMB 92 bn¹" in summary
    assert "carries 46%² today; the goal for rail is at least 35%¹." in summary


@pytest.mark.slow
@pytest.mark.parametrize("page", ["4:3", "A4"])
def test_every_kind_fits_every_page(page: str, tmp_path: Path) -> None:
    result = run(Workspace.open(ALL_KINDS), Choice(page=page), tmp_path)
    assert [str(finding) for finding in result.findings] == []
