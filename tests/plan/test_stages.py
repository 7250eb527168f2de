"""Chains: which stage tells what, and a matrix or rows that hold three to seven stages on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from briefdeck.build.result import Choice
from briefdeck.model.briefing import FigureSlot, Point
from briefdeck.model.deck import Shape, TextBox
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Theme
from briefdeck.plan.needs import lacking
from briefdeck.plan.slides import KINDS
from briefdeck.plan.slides.chain import draw
from briefdeck.plan.stages import stages_of
from plan.planned import leaves, planned

CHAIN = KINDS["chain"].needs
PAGES = {page: planned(Choice(audiences=("investors",), page=page)) for page in ("16:9", "4:3", "A4")}
every_page = pytest.mark.parametrize(
    ("edition", "theme"),
    [(one.edition, one.theme) for page in PAGES.values() for one in page],
    ids=[f"{page} {one.folder}" for page, decks in PAGES.items() for one in decks],
)
ENGLISH, CHINESE = (next(one for one in PAGES["16:9"] if one.folder == f"investors/{tag}") for tag in ("en", "zh_Hans"))


def chain(edition: Edition) -> SaidTopic:
    return next(said for said in edition.story if said.topic.kind == "chain")


def words(unit: str, plain: str, locale: str = "en") -> Said:
    return Said((Text(locale, (Literal(plain),), unit),))


def of_length(edition: Edition, count: int) -> tuple[Edition, SaidTopic]:
    """The sample's chain with so many stages, each of which tells and asks what one of the sample's does."""
    said, fact = chain(edition), edition.facts["stages"]
    known = stages_of(edition, said)
    items = tuple(
        words(f"fact.stages.items.s{index}", known[index % len(known)].name.first.plain, edition.locales[0])
        for index in range(count)
    )
    figures: list[FigureSlot[Said]] = []
    points: list[Point[Said]] = []
    for index in range(count):
        told = known[index % len(known)].told
        if isinstance(told, FigureSlot):
            figures.append(replace(told, of=f"s{index}"))
        elif told is not None:
            points.append(replace(told, id=f"s{index}"))
    asked = {f"s{index}": known[index % len(known)].asked for index in range(count)}
    topic = replace(
        said.topic,
        figures=tuple(figures),
        points=tuple(points),
        questions={id_: one for id_, one in asked.items() if one is not None},
    )
    return replace(edition, facts={**edition.facts, "stages": replace(fact, items=items)}), replace(said, topic=topic)


def told(edition: Edition, said: SaidTopic) -> dict[str, str]:
    return {
        stage.id: stage.told.fact if isinstance(stage.told, FigureSlot) else stage.told.id
        for stage in stages_of(edition, said)
        if stage.told is not None
    }


def test_points_and_figures_stand_at_the_stage_they_name_and_other_figures_at_those_left_in_order() -> None:
    edition, said = ENGLISH.edition, chain(ENGLISH.edition)
    assert told(edition, said) == {
        "laboratory": "laboratory",
        "clinical": "clinical_city",
        "production": "production",
        "access": "regions",
        "application": "patients",
    }
    loose = tuple(replace(slot, of="") for slot in said.topic.figures if slot.fact != "clinical_city")
    fewer = replace(said, topic=replace(said.topic, figures=loose))
    assert told(edition, fewer) == {
        "laboratory": "laboratory",
        "clinical": "regions",
        "production": "production",
        "access": "patients",
    }
    named = tuple(slot for slot in said.topic.figures if slot.fact != "clinical_city")
    withheld = told(edition, replace(said, topic=replace(said.topic, figures=named)))
    assert (withheld["access"], "clinical" in withheld) == ("regions", False)


def faults(edition: Edition, said: SaidTopic) -> list[str]:
    return [finding.message for finding in lacking(said, KINDS[said.topic.kind].needs, edition.facts, "investors")]


def test_what_belongs_to_no_stage_is_said_and_not_dropped() -> None:
    edition, said = ENGLISH.edition, chain(ENGLISH.edition)
    topic = said.topic
    first = topic.questions["laboratory"]
    (fault,) = faults(edition, replace(said, topic=replace(topic, questions={"clinic": first})))
    assert 'has a question "clinic", which is none of its stages' in fault
    (fault,) = faults(edition, replace(said, topic=replace(topic, points=(replace(topic.points[0], id="lab"),))))
    assert 'has a point "lab", which is none of its stages' in fault
    twice = (*topic.figures, replace(topic.figures[0], of="access"))
    (fault,) = faults(edition, replace(said, topic=replace(topic, figures=twice)))
    assert 'has two things to tell of "access"' in fault
    over = (*topic.figures, replace(topic.figures[0], of=""))
    (fault,) = faults(edition, replace(said, topic=replace(topic, figures=over)))
    assert "has 1 figure more than stages to show them" in fault
    other = next(each for each in edition.story if each.topic.kind == "comparison")
    (fault,) = faults(edition, replace(other, topic=replace(other.topic, questions={"development": first})))
    assert "shows no questions, and it has 1" in fault


def boxes(edition: Edition, theme: Theme, said: SaidTopic) -> Sequence[TextBox]:
    return [
        each for drawn in draw(edition, theme, said) for each in drawn.sheet.primitives if isinstance(each, TextBox)
    ]


@every_page
@pytest.mark.parametrize("count", [3, 4, 5, 6, 7])
def test_three_to_seven_stages_fit_and_all_is_said(edition: Edition, theme: Theme, count: int) -> None:
    longer, said = of_length(edition, count)
    drawn = draw(longer, theme, said)
    assert [finding.message for each in drawn for finding in each.sheet.findings] == []
    body = theme.layouts["statement"].body
    shown = [each for one in drawn for each in leaves(tuple(one.sheet.primitives)) if isinstance(each, TextBox | Shape)]
    assert max(each.frame.bottom for each in shown if not each.name.startswith("Section mark")) <= body.bottom
    text = "".join(each.body.text for each in shown if each.body is not None)
    assert all(question.first.plain in text for question in said.topic.questions.values())
    assert text.count(next(iter(said.topic.questions.values())).first.plain) == 1 + (count > 5)


@pytest.mark.parametrize("one", [ENGLISH, CHINESE], ids=["en", "zh_Hans"])
def test_cells_stand_in_columns_and_numerals_are_alike(one) -> None:
    said = chain(one.edition)
    found = boxes(one.edition, one.theme, said)
    heads = [each for each in found if each.name.startswith("Stage figure")]
    texts = [each for each in found if each.name.startswith("Stage text")]
    columns = sorted({each.frame.x for each in texts})
    assert len(heads) == len(columns) == 5
    assert {each.frame.x for each in heads} == set(columns)
    numerals = {each.body.paragraphs[0].runs[0].size for each in heads if each.body.text[0].isdecimal()}
    assert len(numerals) == 1
    assert min(numerals) >= 36
    reading = next(each for each in found if each.name == "Reading")
    assert reading.frame.x == columns[0]


def test_questions_stand_under_a_hairline_and_leave_the_tint_to_readings() -> None:
    (drawn,) = draw(ENGLISH.edition, ENGLISH.theme, chain(ENGLISH.edition))
    shown = drawn.sheet.primitives
    tinted = [each.name for each in leaves(tuple(shown)) if isinstance(each, Shape) and each.fill == "panel"]
    assert tinted == ["Reading panel"]
    rule = next(each for each in shown if each.name == "Rule")
    assert isinstance(rule, Shape)
    asked = {one.first.plain for one in chain(ENGLISH.edition).topic.questions.values()}
    told = [each for each in shown if isinstance(each, TextBox) and not each.name.startswith("Reading")]
    under = {each.body.text for each in told if rule.frame.bottom <= each.frame.y}
    assert under == {*asked, "Questions"}


@every_page
@pytest.mark.parametrize("count", [3, 5])
def test_each_column_begins_where_its_stage_does(edition: Edition, theme: Theme, count: int) -> None:
    longer, said = of_length(edition, count)
    for drawn in draw(longer, theme, said):
        shown = leaves(tuple(drawn.sheet.primitives))
        arrow = [each for each in shown if isinstance(each, Shape) and each.geometry in {"homePlate", "chevron"}]
        texts = {each.frame.x for each in shown if isinstance(each, TextBox) and each.name.startswith("Stage text")}
        assert not arrow or texts <= {each.frame.x for each in arrow}
