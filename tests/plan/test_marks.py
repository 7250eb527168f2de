"""Footnote marks: where sources differ, and only there; beside figures, and never part of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefdeck.model.deck import ChartGraphic, Placeholder, Slide
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Figure, Form, Literal, Mark, Part, PartRole
from briefdeck.plan.harvest import facts_of
from briefdeck.plan.marks import marks_of, sources_said
from briefdeck.plan.para import Para, compose, marked
from briefdeck.typeset.glue import glue, held
from plan.planned import all_kinds, leaves, planned

ENGLISH = next(one for one in all_kinds() if one.folder == "everyone/en")


def told(topic: str) -> SaidTopic:
    return next(said for said in ENGLISH.edition.story if said.topic.id == topic)


def slide(topic: str) -> Slide:
    return next(each for each in ENGLISH.deck.slides if each.topic == topic)


def marks_in(each: Slide) -> set[str]:
    spans = [
        span
        for item in leaves(each.primitives)
        if (body := getattr(item, "body", None)) is not None
        for paragraph in body.paragraphs
        for run in paragraph.runs
        for span in run.spans
    ]
    return {span.text for span in spans if isinstance(span, Mark)}


def test_the_sample_has_one_source_and_no_marks() -> None:
    for one in planned():
        assert all(marks_of(one.edition, said) == {} for said in one.edition.story)
        assert all(marks_in(each) == set() for each in one.deck.slides if each.kind != "sources")


def test_the_sources_slide_marks_what_is_as_reported() -> None:
    for one in planned():
        marked = any(fact.marked for fact in one.edition.facts.values())
        assert marks_in(one.deck.slides[-1]) == ({"*"} if marked else set()), one.folder


def test_figures_of_two_sources_each_get_the_mark_of_theirs() -> None:
    marks = marks_of(ENGLISH.edition, told("summary"))
    sources = {fact: ENGLISH.edition.facts[fact].source for fact in marks}
    assert {(sources[fact], mark.text) for fact, mark in marks.items()} == {("port", "¹"), ("statistics", "²")}
    assert marks_in(slide("summary")) == {"¹", "²"}


def test_figures_of_one_source_get_none() -> None:
    assert marks_of(ENGLISH.edition, told("stay")) == {}
    assert marks_in(slide("stay")) == set()


def test_titles_and_notes_carry_no_mark() -> None:
    for each in ENGLISH.deck.slides:
        title = next(item for item in each.primitives if isinstance(item, Placeholder) and item.role == "title")
        assert not any(sign in title.body.text for sign in "¹²³")
        assert not any(sign in paragraph.text for paragraph in each.notes for sign in "¹²³")


def test_chart_labels_carry_the_mark_of_their_fact() -> None:
    chart = next(item for item in leaves(slide("berths").primitives) if isinstance(item, ChartGraphic))
    marks = marks_of(ENGLISH.edition, told("berths"))
    for point in chart.series[0].points:
        assert point.label.endswith(marks[point.fact].text)


def test_the_source_line_lists_marks_in_order_then_what_no_figure_needs() -> None:
    said = told("summary")
    marks = marks_of(ENGLISH.edition, said)
    line = "".join(span.text for span in sources_said(ENGLISH.edition, said, marks, "; "))
    assert line == "¹\u00a0Yunmo Port Office, 3 March 2026; ²\u00a0Yunmo Statistics, 10 February 2026"


def days(edition: Edition, **changed: date) -> Edition:
    facts = {id_: replace(fact, as_of=changed.get(id_, fact.as_of)) for id_, fact in edition.facts.items()}
    return replace(edition, facts=facts)


def test_figures_of_one_source_at_two_days_are_told_apart() -> None:
    # given one source, and a figure of another day than the others
    edition = days(ENGLISH.edition, turn_before=date(2025, 1, 31), turn_after=date(2025, 12, 31))
    # then each day has a mark
    marks = marks_of(edition, told("stay"))
    assert marks["turn_before"] != marks["turn_after"]
    # and one day for both has none
    edition = days(ENGLISH.edition, turn_before=date(2025, 1, 31), turn_after=date(2025, 1, 31))
    assert marks_of(edition, told("stay")) == {}


def test_marks_are_no_facts_and_change_no_harvest() -> None:
    each = slide("summary")
    assert set(facts_of(each.primitives, each.notes)) == set(each.facts)
    assert "" not in each.facts


FIGURE = Figure("deals", Form.LONG, (Part(PartRole.UNIT, "USD "), Part(PartRole.NUMBER, "92")))
PERIOD = Figure("deals", Form.PERIOD, (Part(PartRole.PERIOD, "2025"),))


def test_a_mark_follows_amounts_and_no_period() -> None:
    mark = Mark("¹")
    spans = marked((Literal("In "), PERIOD, Literal(" "), FIGURE), {"deals": mark})
    assert spans == (Literal("In "), PERIOD, Literal(" "), FIGURE, mark)


@pytest.mark.parametrize("role", ["title", "kicker", "note"])
def test_roles_that_name_or_cite_stay_without(role: str) -> None:
    para = Para("", role)
    paragraph = compose(replace(para, said=FIGURE), ENGLISH.theme, "en", marks={"deals": Mark("¹")})
    assert paragraph.text == "USD 92"


def test_a_mark_stays_on_the_line_of_its_figure() -> None:
    assert held(Mark("¹²")) == {0, 1}
    assert glue((FIGURE, Mark("¹"))) == "USD\u00a092¹"
