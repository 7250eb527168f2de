"""How goals and the office's reading stand on their slides: figures beside what they belong to, one of them leading."""

from __future__ import annotations

import pytest

from briefdeck.build.result import Choice
from briefdeck.model.deck import EMU_PER_INCH, Paragraph, Shape, Slide, TextBox
from briefdeck.model.edition import Edition
from briefdeck.model.text import Figure, Form
from briefdeck.plan import rows_of
from plan.planned import leaves, planned

LOCALES = ("en", "zh_Hans")


def slide_of(kind: str, audience: str, locale: str, page: str = "") -> tuple[Edition, Slide]:
    one = planned(Choice((audience,), (locale,), page=page))[0]
    return one.edition, next(slide for slide in one.deck.slides if slide.kind == kind)


def named(slide: Slide, stem: str) -> list[TextBox]:
    return [
        one for one in leaves(slide.primitives) if isinstance(one, TextBox) and one.name.rstrip(" 0123456789") == stem
    ]


def grounds(slide: Slide, stem: str) -> list[Shape]:
    return [
        one for one in leaves(slide.primitives) if isinstance(one, Shape) and one.name.rstrip(" 0123456789") == stem
    ]


def facts(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [span.fact for one in paragraphs for run in one.runs for span in run.spans if isinstance(span, Figure)]


def size(paragraph: Paragraph) -> float:
    return max(run.size for run in paragraph.runs)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_row_of_the_reading_leads_with_the_figure_that_its_text_quotes(locale: str) -> None:
    edition, slide = slide_of("meaning", "investors", locale)
    leading, texts = named(slide, "Key figure"), named(slide, "Meaning")
    assert len(leading) == len(texts) == 4
    assert named(slide, "Number") == []
    for figure, text in zip(leading, texts, strict=True):
        numeral, label = figure.body.paragraphs
        (fact,) = set(facts((numeral,)))
        assert facts(text.body.paragraphs)[0] == fact
        assert label.text == edition.facts[fact].label.first.plain
        assert size(numeral) >= 28 > 2 * size(label)
        assert (figure.frame.y, figure.frame.h) == (text.frame.y, text.frame.h)


@pytest.mark.parametrize("locale", LOCALES)
def test_where_a_row_quotes_none_numbers_lead_and_figures_stand_at_the_end_of_theirs(locale: str) -> None:
    _, slide = slide_of("meaning", "media", locale)
    assert [box.body.text for box in named(slide, "Number")] == ["1", "2", "3", "4"]
    texts = {box.frame.y: box for box in named(slide, "Meaning")}
    shown = named(slide, "Proof")
    assert [facts(box.body.paragraphs[:1])[0] for box in shown] == ["gr1803_deal", "patients"]
    assert all(texts[box.frame.y].frame.right < box.frame.x for box in shown)
    without = [box for y, box in texts.items() if y not in {one.frame.y for one in shown}]
    assert all(box.frame.right > shown[0].frame.x for box in without)  # they take the room that is left


def test_figures_shown_by_the_rows_are_traced() -> None:
    edition, slide = slide_of("meaning", "investors", "en")
    rows = [row for row in rows_of((slide,), edition) if row.place.shape.startswith("Key figure")]
    assert [row.facts for row in rows] == [("clinical_park",), ("gr1803_deal",), ("loan",), ("output_goal",)]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("audience", ["investors", "mayor"])
def test_the_leading_goal_has_the_largest_numeral_and_says_what_it_is(audience: str, locale: str) -> None:
    edition, slide = slide_of("goals", audience, locale)
    (leading,) = named(slide, "Leading goal")
    sizes = {box.name: size(box.body.paragraphs[0]) for box in (leading, *named(slide, "Goal"))}
    assert all(sizes[leading.name] >= other for other in sizes.values())
    (flag,), (panel,) = grounds(slide, "Goal flag"), grounds(slide, "Goal panel")
    assert flag.body is not None
    assert (flag.body.text, flag.fill) == (edition.word("goal").plain, "accent")
    assert 0 <= flag.frame.y - panel.frame.y <= round(0.16 * EMU_PER_INCH)
    (until,) = named(slide, "Goal period")
    assert [span.form for run in until.body.paragraphs[0].runs for span in run.spans if isinstance(span, Figure)] == [
        Form.PERIOD
    ]


@pytest.mark.parametrize("page", ["16:9", "4:3", "A4"])
@pytest.mark.parametrize("audience", ["investors", "mayor"])
def test_other_goals_are_equals_each_beside_its_words(audience: str, page: str) -> None:
    _, slide = slide_of("goals", audience, "zh_Hans", page)
    numerals, words, cards = named(slide, "Goal"), named(slide, "Goal words"), grounds(slide, "Goal ground")
    assert len(numerals) == len(words) == len(cards) > 1
    assert len({size(box.body.paragraphs[0]) for box in numerals}) == 1
    assert len({box.frame.x for box in words}) == 1
    heights = [card.frame.h for card in cards]
    assert max(heights) - min(heights) <= 1  # EMU, of rounding
    for numeral, text, card in zip(numerals, words, cards, strict=True):
        assert (numeral.frame.y, numeral.frame.h) == (text.frame.y, text.frame.h) == (card.frame.y, card.frame.h)
        assert card.frame.x < numeral.frame.x < numeral.frame.right <= text.frame.x < card.frame.right
