"""The bar with the next step: its label is what stands before a colon, else the program's own word."""

from __future__ import annotations

import pytest

from briefdeck.build.result import Choice
from briefdeck.model.deck import Shape
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole, Said, Text
from briefdeck.model.theme import Frame
from briefdeck.plan.next_step import HIGH, apart, draw_next_step, next_step
from briefdeck.plan.para import spans_of
from briefdeck.plan.sheet import Sheet
from plan.planned import planned

ENGLISH = planned(Choice(("mayor",), ("en",)))[0]
FOUR = Figure("four", Form.LONG, (Part(PartRole.NUMBER, "4"),))


def said(*spans: Literal | Figure | NameSpan, locale: str = "en") -> Said:
    return Said((Text(locale, spans, "unit"),))


def sheet() -> Sheet:
    return Sheet(ENGLISH.edition, ENGLISH.theme, "test", ENGLISH.theme.layouts["statement"])


@pytest.mark.parametrize(
    ("written", "label", "rest"),
    [
        ("Suggested next step: closed meetings", "Suggested next step", "Closed meetings"),
        ("建议下一步：双方商定议题", "建议下一步", "双方商定议题"),
        ("Prochaine étape : une visite", "Prochaine étape", "Une visite"),
    ],
)
def test_what_stands_before_the_colon_is_the_label(written: str, label: str, rest: str) -> None:
    name = NameSpan("park", " the Park: all of it")
    own, text = apart(said(Literal(written), name))
    assert own is not None
    assert (own.first.plain, text.first.plain, text.first.unit) == (label, rest + name.text, "unit")


@pytest.mark.parametrize(
    "spans",
    [
        (Literal("We would be glad to arrange the visits."),),
        (FOUR, Literal(" topics: ethics, data")),
        (Literal("Meet "), FOUR, Literal(" companies: in the Park")),
        (Literal("A sentence that goes on for very long before it comes to its colon: here"),),
        (Literal("Next:"),),
    ],
)
def test_other_texts_are_not_taken_apart(spans: tuple[Literal | Figure, ...]) -> None:
    whole = said(*spans)
    assert apart(whole) == (None, whole)
    planned_bar = next_step(sheet(), whole, 10_000_000)
    assert planned_bar.text is whole
    assert planned_bar.label == ENGLISH.edition.word("next_step")


def test_a_shorter_variant_loses_the_same_label() -> None:
    long, short = (Text("en", (Literal(f"Next step: {words}"),)) for words in ("meet the companies", "meet"))
    _, text = apart(Said((long,), (short,)))
    assert [one.plain for one in (*text.texts, *text.short)] == ["Meet the companies", "Meet"]


def test_a_label_that_would_take_half_of_the_bar_stands_in_its_text() -> None:
    whole = said(Literal("A label of quite some length, it is: a visit"))
    narrow, wide = (next_step(sheet(), whole, width) for width in (4_000_000, 11_000_000))
    assert (narrow.label, narrow.text) == (None, whole)
    assert spans_of(wide.text) == (Literal("A visit"),)
    assert narrow.height > wide.height == HIGH


def test_the_label_points_into_the_bar_and_leaves_its_text_alone() -> None:
    drawn = sheet()
    frame = Frame(0, 0, 10_000_000, HIGH)
    draw_next_step(drawn, next_step(drawn, said(Literal("Next step: a visit")), frame.w), frame)
    bar, label, text = drawn.primitives
    assert isinstance(bar, Shape)
    assert isinstance(label, Shape)
    assert (bar.frame, label.geometry) == (frame, "homePlate")
    assert text.frame is not None
    assert label.frame.right < text.frame.x
    assert text.frame.right < frame.right
    assert drawn.findings == []
