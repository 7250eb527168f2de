"""The sources slide: every figure once, what it is of, and what to check before quoting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.build.result import Choice
from briefdeck.model.deck import Placeholder, Slide, Table, TextBox
from briefdeck.model.edition import SaidFact
from briefdeck.model.quantity import Kind
from briefdeck.plan.slides import sources
from plan.planned import Planned, leaves, planned

WIDE = planned()
OTHERS = (
    *planned(Choice(audiences=("investors",), page="4:3")),
    *planned(Choice(audiences=("investors",), page="A4")),
)


def tables(primitives) -> list[Table]:
    return [each for each in leaves(tuple(primitives)) if isinstance(each, Table)]


def rows(found: list[Table]) -> list[list[str]]:
    return [[cell.body.text for cell in row] for table in found for row in table.rows]


def figures(facts: list[SaidFact]) -> list[tuple[str, str]]:
    return sorted((fact.label.first.plain, fact.kpi[0].text) for fact in facts)


def told(slides: list[Slide], one: Planned) -> list[tuple[str, str]]:
    """Label in full and figure of every row but headings."""
    labels = {
        text.plain: fact.label.first.plain
        for fact in one.edition.facts.values()
        for text in (fact.label.first, *fact.label.short)
    }
    turn = -1 if one.edition.direction == "rtl" else 1
    every = [row[::turn] for slide in slides for row in rows(tables(slide.primitives))]
    found = [row for row in every if row[0] in labels]
    return sorted((labels[row[0]], row[1].removesuffix("*")) for row in found)


def last(one: Planned) -> list[Slide]:
    return [slide for slide in one.deck.slides if slide.kind == "sources"]


@pytest.mark.parametrize("one", [*WIDE, *OTHERS], ids=lambda one: f"{one.folder} {one.edition.page}")
def test_every_figure_has_one_row_and_a_list_has_none(one: Planned) -> None:
    counted = [fact for fact in one.edition.facts.values() if fact.quantity.kind is not Kind.LIST]
    assert told(last(one), one) == figures(counted)


@pytest.mark.parametrize("one", WIDE, ids=lambda one: one.folder)
def test_a_wide_page_holds_the_tables_and_what_to_check(one: Planned) -> None:
    (slide,) = last(one)
    said = [box.body.text for box in leaves(slide.primitives) if isinstance(box, TextBox)]
    assert len(tables(slide.primitives)) == 2
    for caveat in one.edition.caveats:
        assert any(caveat.head.first.plain in text and caveat.text.first.plain in text for text in said)
    assert bool(said) == bool(one.edition.caveats)
    wanted = one.edition.caveats_title or one.edition.words["sources_title"]
    assert slide.title == wanted.first.plain


@pytest.mark.parametrize("one", [*WIDE, *OTHERS], ids=lambda one: f"{one.folder} {one.edition.page}")
def test_the_source_is_said_once_and_what_is_as_reported_is_marked(one: Planned) -> None:
    (source,) = one.edition.sources.values()
    for slide in last(one):
        texts = [each.body.text for each in slide.primitives if isinstance(each, Placeholder)]
        assert sum(source.full.first.plain in text for text in texts) == 1
        cells = {cell for row in rows(tables(slide.primitives)) for cell in row}
        assert source.publisher.first.plain not in cells
        marked = {f"{fact.kpi[0].text}*" for fact in one.edition.facts.values() if fact.marked}
        assert {cell for cell in cells if cell.endswith("*")} <= marked


def test_rows_of_several_sources_name_each_its_own() -> None:
    one = WIDE[0]
    other = replace(one.edition.sources["ichongqing"], id="other", publisher=one.edition.title)
    facts = {
        id_: replace(fact, source="other" if id_ == "loan" else fact.source) for id_, fact in one.edition.facts.items()
    }
    edition = replace(one.edition, facts=facts, sources={**one.edition.sources, "other": other})
    drawn = sources.draw(edition, one.theme, {})
    named = {row[0]: row[-1] for each in drawn for row in rows(tables(each.sheet.primitives))}
    assert named[facts["loan"].label.first.plain] == one.edition.title.first.plain
    assert named[facts["deals"].label.first.plain] == "iChongqing"


def test_where_each_figure_has_a_time_of_its_own_it_stands_in_a_column() -> None:
    one = WIDE[0]
    few = {id_: one.edition.facts[id_] for id_ in ("deals", "departments", "output_goal")}
    drawn = sources.draw(replace(one.edition, facts=few), one.theme, {})
    header, *told_rows = [row for each in drawn for row in rows(tables(each.sheet.primitives))]
    assert header[0] == one.edition.word("what").plain
    assert {row[0]: row[2] for row in told_rows if row[0] != header[0]} == {
        fact.label.first.plain: fact.when.first.plain for fact in few.values() if fact.when
    }


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 160), st.booleans())
def test_any_number_of_facts_keeps_every_row_within_the_page(count: int, caveats: bool) -> None:
    # given an edition with that many facts
    one = WIDE[0]
    facts = [fact for fact in one.edition.facts.values() if fact.quantity.kind is not Kind.LIST]
    many = {f"f{index}": replace(facts[index % len(facts)], id=f"f{index}") for index in range(count)}
    edition = replace(one.edition, facts=many)
    if not caveats:
        edition = replace(edition, caveats=(), caveats_title=None)
    # when its sources are drawn
    drawn = sources.draw(edition, one.theme, {})
    # then every fact has one row, all of it inside the body, and no two slides have the same title
    found = [table for each in drawn for table in tables(each.sheet.primitives)]
    labels = {text.plain for fact in facts for text in (fact.label.first, *fact.label.short)}
    assert sum(row[0] in labels for row in rows(found)) == count
    assert all(table.frame.bottom <= drawn[0].sheet.body.bottom for table in found)
    assert [finding for each in drawn for finding in each.sheet.findings] == []
    titles = [each.title.first.plain for each in drawn]
    assert len(set(titles)) == len(titles)
