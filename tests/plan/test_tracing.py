"""Rows of a planned deck: every figure it prints, at its place, with the fact it comes from."""

import re
from decimal import Decimal

import pytest

from briefdeck.model.deck import ChartGraphic, ChartPoint, ChartSeries, Paragraph, Placeholder, Run, Shape, TextBody
from briefdeck.model.text import Figure, Form, Literal, as_seen
from briefdeck.model.theme import Frame
from briefdeck.model.trace import DRAWN, Derivation, Spot
from briefdeck.plan import rows_of
from plan.planned import leaves, planned

BOX = Frame(0, 0, 100, 100)


@pytest.fixture(scope="module")
def investors():
    return planned()[0]


def slide_of(investors, *items, facts=(), notes=()):
    from dataclasses import replace

    return replace(investors.deck.slides[0], primitives=items, facts=facts, notes=notes)


def paragraph(*spans):
    return Paragraph(tuple(Run((span,), "en", 12.0) for span in spans), 18.0)


def body(*spans):
    return TextBody((paragraph(*spans),))


def test_every_figure_of_every_sample_deck_has_its_row():
    for each in planned():
        rows = rows_of(each.deck.slides, each.edition)
        for number, slide in enumerate(each.deck.slides, 1):
            told = {fact for row in rows if row.place.slide == number for fact in row.facts}
            # a fact may be shown by its items alone, each in a box of its own; they are words and no figures
            lists = {fact for fact in slide.facts if each.edition.facts[fact].items}
            assert told >= set(slide.facts) - lists, (each.folder, number)


def test_every_digit_of_a_figure_is_in_a_row():
    # given what stands in the shapes of a sample deck, figures as spans
    for each in planned():
        rows = rows_of(each.deck.slides, each.edition)
        for number, slide in enumerate(each.deck.slides, 1):
            figures = [row.figure for row in rows if row.place.slide == number]
            for item in leaves(slide.primitives):
                for part in getattr(getattr(item, "body", None), "paragraphs", ()):
                    spans = [span for run in part.runs for span in run.spans if isinstance(span, Figure)]
                    for span in spans:
                        seen = as_seen(span.text)
                        assert not re.search(r"\d", seen) or any(seen in figure for figure in figures), (
                            each.folder,
                            seen,
                        )


def test_a_numeral_in_pieces_is_one_figure(investors):
    figure = investors.edition.facts["deals"].kpi[0]
    pieces = [Figure(figure.fact, figure.form, (part,)) for part in figure.parts]
    rows = rows_of([slide_of(investors, Shape(BOX, "Card", body=body(*pieces)))], investors.edition)
    assert [(row.figure, row.facts) for row in rows] == [(as_seen(figure.text), ("deals",))]


def test_the_same_figure_twice_in_a_paragraph_has_two_rows(investors):
    figure = investors.edition.facts["deals"].long[0]
    rows = rows_of(
        [slide_of(investors, Shape(BOX, "Text", body=body(figure, Literal(", again "), figure)))], investors.edition
    )
    assert len(rows) == 2


def test_the_name_of_a_source_is_no_figure(investors):
    name = Figure("deals", Form.SOURCE, investors.edition.facts["deals"].long[0].parts)
    assert rows_of([slide_of(investors, Shape(BOX, "Text", body=body(name)))], investors.edition) == ()


def test_a_title_is_known_by_its_role_and_a_placeholder_by_its_order(investors):
    figure = investors.edition.facts["deals"].long[0]
    items = [Placeholder(role, body(figure), role.capitalize()) for role in ("kicker", "title", "source")]
    rows = rows_of([slide_of(investors, *items)], investors.edition)
    assert [(row.place.title, row.place.order) for row in rows] == [(False, 1), (True, 2), (False, 3)]


def chart(points, alt="", categories=("a", "b")):
    return ChartGraphic(BOX, "Chart", alt, "column", categories, (ChartSeries("City", tuple(points)),), "en")


def test_what_is_left_of_a_whole_is_derived(investors):
    rest = ChartPoint(Decimal(60), "", rest_of=("deals_share",))
    drawn = ChartPoint(Decimal(40), "", "deals_share")
    rows = rows_of([slide_of(investors, chart([drawn, rest]))], investors.edition)
    assert [(row.figure, row.drawn, row.form, row.derived, row.facts) for row in rows] == [
        ("40", "40", DRAWN, Derivation.NONE, ("deals_share",)),
        ("60", "60", DRAWN, Derivation.REMAINDER, ("deals_share",)),
    ]


def test_alternative_text_that_prints_two_facts_alike_tells_them_in_the_charts_order(investors):
    # given two facts that both print "20"
    from dataclasses import replace

    park = investors.edition.facts["clinical_park"]
    twin = replace(park, id="twin")
    edition = replace(investors.edition, facts={**investors.edition.facts, "twin": twin})
    label = park.kpi[0].text
    points = [ChartPoint(Decimal(20), label, "twin"), ChartPoint(Decimal(20), label, "clinical_park")]
    # when their chart is described
    rows = rows_of(
        [slide_of(investors, chart(points, f"a {label}; b {label}"), facts=("clinical_park", "twin"))], edition
    )
    # then each is told where it stands
    assert [row.facts for row in rows if row.place.spot is Spot.ALT] == [("twin",), ("clinical_park",)]


def test_a_figure_inside_a_longer_number_is_none(investors):
    alt = "In 1992, 92.5 and 3,920 of them"
    small = investors.edition.facts["clinical_park"].kpi[0].text
    rows = rows_of(
        [slide_of(investors, chart([], f"{alt}; 120, 20.5, {small}1"), facts=("clinical_park",))], investors.edition
    )
    assert [row for row in rows if row.place.spot is Spot.ALT] == []


def test_a_label_is_the_figure_in_it(investors):
    label = investors.edition.facts["drugs_city"].kpi[0].text
    rows = rows_of(
        [slide_of(investors, chart([ChartPoint(Decimal(100), f"City {label}", "drugs_city")], categories=("a",)))],
        investors.edition,
    )
    assert [row.figure for row in rows] == [label]
