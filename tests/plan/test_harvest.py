"""Harvest reads facts off what is really on the slide."""

from decimal import Decimal

from briefdeck.model.deck import (
    Cell,
    ChartGraphic,
    ChartPoint,
    ChartSeries,
    Group,
    Paragraph,
    Run,
    Shape,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.text import Figure, Form, Literal, Part, PartRole
from briefdeck.model.theme import Frame
from briefdeck.plan.harvest import facts_of

BOX = Frame(0, 0, 1000, 1000)


def saying(fact: str) -> TextBody:
    figure = Figure(fact, Form.LONG, (Part(PartRole.NUMBER, "21"),))
    return TextBody((Paragraph((Run((Literal("with "), figure), "en", 14.0),), 19.0),))


def test_facts_are_found_in_every_primitive_that_can_hold_one() -> None:
    chart = ChartGraphic(
        *(BOX, "Chart", "alt", "column", ("A",), (ChartSeries("S", (ChartPoint(Decimal(1), "1", "of_chart"),)),), "en")
    )
    table = Table(BOX, "Table", "alt", (1000,), (1000,), ((Cell(saying("of_table")),),))
    grouped = Group(BOX, "Group", "alt", (Shape(BOX, "Shape", body=saying("of_group")),))
    notes = saying("of_notes").paragraphs
    found = facts_of((TextBox(BOX, saying("of_box"), "Box"), chart, table, grouped), notes)
    assert found == ("of_box", "of_chart", "of_table", "of_group", "of_notes")


def test_a_fact_shown_twice_is_named_once_and_a_remainder_of_a_chart_is_none() -> None:
    rest = ChartPoint(Decimal(60), "", "")
    chart = ChartGraphic(BOX, "Chart", "alt", "doughnut", ("A",), (ChartSeries("S", (rest,)),), "en")
    assert facts_of((TextBox(BOX, saying("a"), "1"), TextBox(BOX, saying("a"), "2"), chart)) == ("a",)
