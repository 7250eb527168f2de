"""Charts as they stand in the file: schema-true XML for every kind, read back as what was planned."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import pytest

from briefdeck.formats.pptx.chart import chart_xml
from briefdeck.formats.pptx.ooxml import A, C, Ink
from briefdeck.formats.pptx.primitives import open_canvas, primitive_xml
from briefdeck.formats.pptx.read_chart import _read as read
from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, Picture, Shape
from briefdeck.model.theme import Frame
from formats.pptx.demo import brand

FRAME = Frame(1_000_000, 2_000_000, 6_000_000, 3_000_000)
PLOT = Frame(1_600_000, 2_300_000, 4_800_000, 2_400_000)
ACTUAL, GOAL = ChartPoint(Decimal(92), "92", "now"), ChartPoint(Decimal(150), "over 150", "goal", "accent", True)
EXPECTED = ChartPoint(Decimal(101), "about 101", "next", hatched=True)


def graphic(kind: str, *series: ChartSeries, **more: object) -> ChartGraphic:
    shown = series or (ChartSeries("Output", (ACTUAL, EXPECTED, GOAL)),)
    names = tuple(f"C{at}" for at in range(len(shown[0].points)))
    return replace(ChartGraphic(FRAME, "Chart", "A chart", kind, names, shown, "en"), **more)


def drawn(chart: ChartGraphic) -> Element:
    return fromstring(chart_xml(chart, brand()[0]).split("\n", 1)[1])


def all_of(root: Element, name: str) -> list[Element]:
    return list(root.iter(f"{{{C}}}{name}"))


def values(root: Element, name: str) -> list[str]:
    return [found.get("val", "") for found in all_of(root, name)]


def test_actual_is_a_solid_fill_expected_a_pattern_and_the_goal_an_outline() -> None:
    actual, expected, goal = (point.find(f"{{{C}}}spPr") for point in all_of(drawn(graphic("column")), "dPt"))
    assert actual is not None
    assert expected is not None
    assert goal is not None
    assert actual.find(f"{{{A}}}solidFill") is not None
    pattern = expected.find(f"{{{A}}}pattFill")
    assert pattern is not None
    assert pattern.get("prst") == "wdUpDiag"
    assert goal.find(f"{{{A}}}noFill") is not None
    assert goal.find(f"{{{A}}}ln/{{{A}}}solidFill") is not None


@pytest.mark.parametrize(
    ("kind", "plot", "grouping", "direction"),
    [
        ("column", "barChart", "clustered", "col"),
        ("bar", "barChart", "clustered", "bar"),
        ("stacked", "barChart", "stacked", "col"),
        ("stacked_bar", "barChart", "stacked", "bar"),
        ("line", "lineChart", "standard", ""),
    ],
)
def test_each_kind_is_its_own_plot(kind: str, plot: str, grouping: str, direction: str) -> None:
    root = drawn(graphic(kind))
    assert len(all_of(root, plot)) == 1
    assert values(root, "grouping") == [grouping]
    assert values(root, "barDir") == ([direction] if direction else [])
    assert (values(root, "overlap") == ["100"]) == (grouping == "stacked")


@pytest.mark.parametrize("kind", ["column", "bar", "stacked", "stacked_bar", "line", "combination"])
def test_zero_base_no_gridlines_no_value_axis_and_positive_ids(kind: str) -> None:
    series = (ChartSeries("A", (ACTUAL, GOAL)), ChartSeries("B", (ACTUAL, EXPECTED), line=kind == "combination"))
    root = drawn(graphic(kind, *series))
    assert values(root, "min")[0] == "0"
    assert all_of(root, "majorGridlines") == []
    first = all_of(root, "valAx")[0]
    delete = first.find(f"{{{C}}}delete")
    assert delete is not None
    assert delete.get("val") == "1"
    ids = [int(found.get("val", "0")) for axis in ("catAx", "valAx") for one in all_of(root, axis) for found in one[:1]]
    assert len(set(ids)) == len(ids) == (4 if kind == "combination" else 2)
    assert min(ids) > 0


def test_a_combination_draws_columns_and_a_line_each_on_its_own_axis() -> None:
    series = (ChartSeries("Output", (ACTUAL, GOAL)), ChartSeries("Growth", (ACTUAL, EXPECTED), line=True))
    root = drawn(graphic("combination", *series, line_range=(Decimal(-200), Decimal(101))))
    (bars,), (lines,) = all_of(root, "barChart"), all_of(root, "lineChart")
    assert {one.get("val") for one in bars.findall(f"{{{C}}}axId")}.isdisjoint(
        one.get("val") for one in lines.findall(f"{{{C}}}axId")
    )
    assert values(root, "min") == ["0", "-200"]
    assert [one.get("val") for one in root.iter(f"{{{C}}}order")] == ["0", "1"]


def test_on_a_line_the_shape_of_a_point_says_what_is_not_reached() -> None:
    root = drawn(graphic("line"))
    symbols = {
        point.find(f"{{{C}}}idx").get("val"): point.find(f".//{{{C}}}symbol").get("val")
        for point in all_of(root, "dPt")
    }
    assert symbols == {"1": "diamond", "2": "square"}
    assert values(root, "smooth") == ["0"]


def test_the_plot_area_stands_where_it_was_planned() -> None:
    root = drawn(graphic("column", plot=PLOT))
    (layout,) = all_of(root, "manualLayout")
    places = {one.tag.rpartition("}")[2]: one.get("val") for one in layout}
    assert (places["x"], places["y"], places["w"], places["h"]) == ("0.1", "0.1", "0.8", "0.8")
    assert places["layoutTarget"] == "inner"


def test_plain_whole_numbers_are_left_to_the_number_format_and_words_are_text() -> None:
    root = drawn(graphic("column"))
    texts = ["".join(part.text or "" for part in one.iter(f"{{{A}}}t")) for one in all_of(root, "rich")]
    assert texts == ["about 101", "over 150"]


def test_two_series_of_equal_points_keep_their_own_columns_of_the_workbook() -> None:
    series = (ChartSeries("A", (ACTUAL,)), ChartSeries("A", (ACTUAL,)))
    root = drawn(graphic("column", *series))
    cells = [found.text for found in root.iter(f"{{{C}}}f")]
    assert [cell for cell in cells if cell and cell.endswith("$1")] == ["'Data'!$B$1", "'Data'!$C$1"]


def test_pieces_are_one_freeform() -> None:
    pieces = (Frame(0, 0, 10, 10), Frame(20, 0, 10, 10))
    shape = Shape(Frame(0, 0, 30, 10), "Squares", fill="primary", alt="Two", pieces=pieces)
    xml = primitive_xml(shape, open_canvas((shape,), brand()[0], Ink(brand()[0].scheme), "statement", 1))
    assert xml.count("<a:moveTo>") == xml.count("<a:close/>") == 2
    assert '<a:path w="30" h="10">' in xml
    assert "prstGeom" not in xml


def test_a_crop_is_written_side_by_side_and_none_at_all_where_there_is_none() -> None:
    picture = Picture(FRAME, "Quay", b"", "image/png", "A quay", crop=(25_000, 0, 10_000, 0))
    canvas = open_canvas((picture,), brand()[0], Ink(brand()[0].scheme), "statement", 1)
    assert '<a:srcRect l="25000" r="10000"/>' in primitive_xml(picture, canvas)
    assert "srcRect" not in primitive_xml(replace(picture, crop=(0, 0, 0, 0)), canvas)


def test_a_bound_is_dashed_around_light_strokes_and_read_back_as_an_outline() -> None:
    bound = ChartPoint(Decimal(100), "100+", "bound", "muted", outlined=True, dashed=True)
    points = (ACTUAL, EXPECTED, GOAL, bound)
    chart = chart_xml(graphic("column", ChartSeries("Output", points)), brand()[0])
    look = all_of(fromstring(chart.split("\n", 1)[1]), "dPt")[3].find(f"{{{C}}}spPr")
    assert look is not None
    strokes, dash = look.find(f"{{{A}}}pattFill"), look.find(f"{{{A}}}ln/{{{A}}}prstDash")
    assert strokes is not None
    assert dash is not None
    assert strokes.get("prst") != "wdUpDiag"
    assert dash.get("val") == "dash"
    assert read(chart.encode(), None, "chart", "").hollow == 2
