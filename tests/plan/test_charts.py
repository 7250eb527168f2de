"""What charts of topics draw: looks by what a figure is, ranks, scales, stacks; and what they refuse."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefdeck.model.briefing import Series
from briefdeck.model.deck import ChartGraphic, Connector, Group, Picture, Shape, TextBox
from briefdeck.model.edition import SaidTopic
from briefdeck.plan.needs import lacking
from briefdeck.plan.slides import KINDS
from briefdeck.plan.slides.combination import _raised
from plan.planned import Planned, all_kinds, leaves

both = pytest.mark.parametrize("one", all_kinds(), ids=lambda one: one.folder)
ENGLISH = all_kinds()[0]


def chart(one: Planned, topic: str) -> ChartGraphic:
    slide = next(each for each in one.deck.slides if each.topic == topic)
    return next(item for item in leaves(slide.primitives) if isinstance(item, ChartGraphic))


def told(topic: str) -> SaidTopic:
    return next(said for said in ENGLISH.edition.story if said.topic.id == topic)


@both
def test_actual_is_solid_expected_hatched_and_the_goal_outlined(one: Planned) -> None:
    looks = {point.fact: (point.outlined, point.hatched) for point in chart(one, "output").series[0].points}
    assert looks["output_25"] == (False, False)
    assert looks["output_26"] == (False, True)
    assert looks["output_goal"] == (True, False)


@both
def test_bars_are_ranked_and_the_focus_alone_is_in_colour(one: Planned) -> None:
    points = chart(one, "berths").series[0].points
    assert [point.value for point in points] == sorted((point.value for point in points), reverse=True)
    assert [point.fact for point in points if point.color == "primary"] == ["berths_yunmo"]
    assert [point.fact for point in points if point.dashed] == ["berths_north"]


@both
def test_every_base_is_zero_and_the_plot_holds_the_highest_value(one: Planned) -> None:
    for topic in ("berths", "output", "calls", "modes", "today"):
        drawn = chart(one, topic)
        stacks = [sum(series.points[at].value for series in drawn.series) for at in range(len(drawn.categories))]
        values = [point.value for series in drawn.series for point in series.points]
        highest = max(stacks) if drawn.kind.startswith("stacked") else max(values)
        assert (drawn.minimum, drawn.maximum) == (0, highest)
        assert drawn.plot is not None
        assert drawn.frame.x <= drawn.plot.x
        assert drawn.plot.right <= drawn.frame.right
        assert drawn.plot.bottom <= drawn.frame.bottom


@both
def test_values_of_one_unit_share_a_scale_and_each_unit_has_its_own(one: Planned) -> None:
    bars, line = chart(one, "pace").series
    assert line.line
    assert not bars.line
    assert [point.value for point in line.points] == [
        Decimal("13.8"),
        Decimal("12.1"),
        Decimal("12.2"),
        Decimal("10.8"),
    ]
    assert bars.points[-1].value == (92 if one.folder.endswith("en") else 920)


def test_a_line_over_columns_stands_on_a_zero_above_them() -> None:
    low, high = _raised([Decimal(8), Decimal(12)])
    assert high == 12
    assert (0 - low) / (high - low) == pytest.approx(Decimal("0.70"))


@both
def test_a_hundred_squares_as_two_freeforms_filled_by_the_share(one: Planned) -> None:
    slide = next(each for each in one.deck.slides if each.topic == "power")
    rest, share = (item for item in leaves(slide.primitives) if isinstance(item, Shape) and item.pieces)
    assert (len(rest.pieces), len(share.pieces)) == (60, 40)
    assert rest.line is not None
    assert share.fill == "primary"


@both
def test_diagrams_are_grouped_named_and_glued(one: Planned) -> None:
    for topic, links in (("road", 7), ("next", 3), ("stay", 1)):
        slide = next(each for each in one.deck.slides if each.topic == topic)
        groups = [item for item in slide.primitives if isinstance(item, Group) and not item.decorative]
        assert [bool(group.alt) for group in groups] == [True]
        connectors = [item for item in groups[0].members if isinstance(item, Connector)]
        assert len(connectors) == links
        names = {item.name for item in groups[0].members}
        assert all({end[0] for end in (each.begin, each.end)} <= names for each in connectors)


@both
def test_stations_that_speak_of_goals_are_hollow(one: Planned) -> None:
    slide = next(each for each in one.deck.slides if each.topic == "road")
    nodes = [item for item in leaves(slide.primitives) if isinstance(item, Shape) and item.name.startswith("Node")]
    assert [node.fill for node in nodes] == ["primary", "primary", "ground", "ground"]


@both
def test_a_picture_is_cropped_and_named_with_its_credit_below(one: Planned) -> None:
    slide = next(each for each in one.deck.slides if each.topic == "harbour")
    (picture,) = (item for item in leaves(slide.primitives) if isinstance(item, Picture))
    assert any(picture.crop)
    assert picture.alt
    said = next(each for each in one.edition.story if each.topic.id == "harbour")
    assert said.topic.picture is not None
    credit = next(item for item in slide.primitives if item.name == "Credit")
    assert said.topic.picture.credit.first.plain in credit.body.text


def faults(said: SaidTopic) -> list[str]:
    found = lacking(said, KINDS[said.topic.kind].needs, ENGLISH.edition.facts, "everyone")
    assert all(finding.code == "B304" for finding in found)
    return [finding.message for finding in found]


def test_a_kind_says_how_many_series_it_draws() -> None:
    ranked = told("berths")
    assert ranked.topic.chart is not None
    twice = replace(ranked.topic.chart, series=ranked.topic.chart.series * 2)
    (fault,) = faults(replace(ranked, topic=replace(ranked.topic, chart=twice)))
    assert "needs a chart of 1 series and has 2" in fault


def test_a_chart_of_two_units_is_refused_where_one_is_drawn() -> None:
    line = told("calls")
    assert line.topic.chart is not None
    mixed = (line.topic.chart.series[0], Series("other", line.topic.chart.series[0].label, ("output_21",) * 6))
    (fault,) = faults(replace(line, topic=replace(line.topic, chart=replace(line.topic.chart, series=mixed))))
    assert "draws one unit, and its chart has CNY, count" in fault


@pytest.mark.parametrize(
    ("topic", "what"), [("road", "no figures"), ("open_way", "no figures"), ("berths", "2 figures")]
)
def test_what_a_kind_cannot_show_is_said_and_not_dropped(topic: str, what: str) -> None:
    said = told(topic)
    more = replace(said, topic=replace(said.topic, figures=told("figures").topic.figures))
    (fault,) = faults(more)
    assert f"shows {what}, and it has 4" in fault


def test_a_picture_slide_without_its_picture() -> None:
    said = told("harbour")
    (fault,) = faults(replace(said, topic=replace(said.topic, picture=None)))
    assert "needs a picture" in fault


@both
@pytest.mark.parametrize("topic", ["output", "calls", "modes", "pace", "harbours"])
def test_the_figure_a_chart_comes_down_to_leads_its_side(one: Planned, topic: str) -> None:
    slide = next(each for each in one.deck.slides if each.topic == topic)
    shown = leaves(slide.primitives)
    panel = next(each for each in shown if isinstance(each, Shape) and each.name == "Dark panel")
    drawn = chart(one, topic).frame
    assert panel.fill == "primary_dark"
    body = one.theme.layouts["statement"].body
    assert (panel.frame.y, panel.frame.right) == (body.y, body.right)
    assert panel.frame.x > drawn.right
    figure = next(each for each in shown if isinstance(each, TextBox) and each.name in {"Key figure", "Leading figure"})
    assert max(run.size for run in figure.body.paragraphs[0].runs) >= 36


@both
def test_a_single_bar_gives_way_to_the_figure_at_its_side(one: Planned) -> None:
    said = next(each for each in one.edition.story if each.topic.id == "today")
    figures = next(each for each in one.edition.story if each.topic.id == "modes").topic.figures
    (drawn,) = KINDS["stacked"].draw(one.edition, one.theme, replace(said, topic=replace(said.topic, figures=figures)))
    assert drawn.sheet.findings == []
    bar = next(each for each in drawn.sheet.primitives if isinstance(each, ChartGraphic))
    panel = next(each for each in drawn.sheet.primitives if each.name == "Dark panel")
    assert isinstance(panel, Shape)
    assert bar.frame.right < panel.frame.x
