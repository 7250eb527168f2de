"""The ladder of a slide: another arrangement, further slides, smaller type; and no word is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.deck import EMU_PER_INCH, ChartGraphic, Paragraph, Shape, Table, TextBox
from briefdeck.model.edition import SaidTopic
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.ladder import NORMAL, by_points, evenly, laid_out
from briefdeck.plan.next_step import apart
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.slides import KINDS
from plan.planned import Planned, leaves, planned

ROOMS = (0.7, 0.45)  # of the body's height


@cache
def editions() -> tuple[Planned, ...]:
    return tuple(one for one in planned() if one.folder in ("investors/en", "mayor/de"))


def lower(theme: Theme, part: float, width: float = 1.0) -> Theme:
    """The theme with only so much of its statement's body."""
    layout = theme.layouts["statement"]
    body = Frame(layout.body.x, layout.body.y, round(layout.body.w * width), round(layout.body.h * part))
    return replace(theme, layouts={**theme.layouts, "statement": replace(layout, body=body)})


def draw(one: Planned, said: SaidTopic, part: float, width: float = 1.0) -> list[Drawn]:
    return KINDS[said.topic.kind].draw(one.edition, lower(one.theme, part, width), said)


def words(drawn: Drawn) -> str:
    """Everything that stands on a slide, in reading order."""
    return "\n".join(paragraph.text for paragraph in paragraphs(drawn))


def paragraphs(drawn: Drawn) -> Iterator[Paragraph]:
    for item in leaves(tuple(drawn.sheet.primitives)):
        if isinstance(item, Table):
            yield from (paragraph for row in item.rows for cell in row for paragraph in cell.body.paragraphs)
        elif not isinstance(item, ChartGraphic) and getattr(item, "body", None) is not None:
            yield from item.body.paragraphs  # type: ignore[union-attr]


def shown(text: Said, told: str) -> bool:
    return any(variant.plain in told for variant in (text.first, *text.short))


TOPICS = [(one, said) for one in editions() for said in one.edition.story]
every_topic = pytest.mark.parametrize(("one", "said"), TOPICS, ids=[f"{o.folder} {s.topic.id}" for o, s in TOPICS])


@every_topic
@pytest.mark.parametrize("part", ROOMS)
@pytest.mark.parametrize("width", [1.0, 0.72])
def test_no_word_is_lost_and_the_order_is_kept(one: Planned, said: SaidTopic, part: float, width: float) -> None:
    drawn = draw(one, said, part, width)
    told = "\n".join(words(each) for each in drawn)
    topic = said.topic
    texts = [
        *(
            piece
            for name, said_ in topic.parts.items()
            for piece in (apart(said_) if name == "next" else (said_,))
            if piece
        ),
        *(text for point in topic.points for text in (point.head, point.text) if text is not None),
        *(text for slot in topic.figures for text in (slot.label, slot.text) if text is not None),
    ]
    if topic.kind in ("share", "deal", "mechanism"):  # drawn with words of its own round its first figure
        texts = [text for text in texts if text is not topic.figures[0].label and text is not topic.figures[0].text]
    lost = [text.first.plain for text in texts if not shown(text, told)]
    assert lost == []
    if topic.kind != "chain":  # which places points by their stages
        places = [
            min(told.find(variant.plain) % 10**9 for variant in (p.text.first, *p.text.short)) for p in topic.points
        ]
        assert places == sorted(places)


@every_topic
@pytest.mark.parametrize("part", ROOMS)
def test_each_of_several_slides_has_title_number_and_source(one: Planned, said: SaidTopic, part: float) -> None:
    drawn = draw(one, said, part)
    titles = [each.title.first.plain for each in drawn]
    assert len(set(titles)) == len(titles)
    assert len({each.sheet.topic for each in drawn}) == len(drawn)
    for number, each in enumerate(drawn, 1):
        roles = {getattr(item, "role", "") for item in each.sheet.primitives}
        assert {"title", "number"} <= roles
        assert ("source" in roles) == bool(said.sources or said.topic.interpretation)
        if len(drawn) > 1:
            assert f"{number}/{len(drawn)}" in titles[number - 1]


@pytest.mark.parametrize("one", editions(), ids=lambda one: one.folder)
def test_less_room_never_makes_reading_text_smaller_before_it_makes_more_slides(one: Planned) -> None:
    for said in one.edition.story:
        for drawn in draw(one, said, 0.65):
            if len(draw(one, said, 0.65)) == 1 or drawn.sheet.findings or drawn.kind in ("table", "mechanism"):
                continue
            steps = one.theme.scale[drawn.sheet.script]["body"]
            allowed = {step.size for step in steps[: NORMAL + 1]}
            used = {
                run.size
                for paragraph in paragraphs(drawn)
                for run in paragraph.runs
                if run.size in {s.size for s in steps}
            }
            floor = steps[-1].size
            assert floor in allowed or floor not in used or floor in _shared(one, drawn)


def _shared(one: Planned, drawn: Drawn) -> set[float]:
    """Sizes that are normal ones of other roles."""
    scale = one.theme.scale[drawn.sheet.script]
    return {step.size for role, steps in scale.items() if role != "body" for step in steps[: NORMAL + 1]}


# --- the rungs themselves, on a kind made for it ------------------------------------------------------------

SENTENCE = "Outbound licensing of innovative drugs has grown quickly and large deals are concentrated. "


def said_with(points: int, length: int) -> tuple[Planned, SaidTopic]:
    one = editions()[0]
    base = next(each for each in one.edition.story if each.topic.points)
    point = base.topic.points[0]

    def text(number: int) -> Said:
        return Said((Text("en", (Literal(f"{number}: " + SENTENCE * length),), f"unit.{number}"),))

    made = tuple(replace(point, id=f"p{number}", head=None, text=text(number)) for number in range(points))
    return one, replace(base, topic=replace(base.topic, points=made))


def column(sheet: Sheet, said: SaidTopic) -> None:
    """Points under one another in the left half."""
    _boxes(sheet, said, sheet.body.w // 2)


def wide_column(sheet: Sheet, said: SaidTopic) -> None:
    """The same over the whole width: another arrangement."""
    _boxes(sheet, said, sheet.body.w)


def _boxes(sheet: Sheet, said: SaidTopic, width: int) -> None:
    height = sheet.body.h // len(said.topic.points)
    for at, point in enumerate(said.topic.points):
        frame = Frame(sheet.body.x, sheet.body.y + at * height, width, height)
        sheet.text(frame, [Para(point.text)], "Point")


def sizes(drawn: list[Drawn]) -> set[float]:
    found = (item for each in drawn for item in each.sheet.primitives if isinstance(item, TextBox))
    return {run.size for item in found for paragraph in item.body.paragraphs for run in paragraph.runs}


def test_first_another_arrangement_then_more_slides_then_smaller_type_then_a_finding() -> None:
    def climb(points: int, length: int, *, split: bool = True) -> list[Drawn]:
        one, said = said_with(points, length)
        bodies = [column, wide_column]
        return laid_out(one.edition, one.theme, said, bodies, by_points(bodies) if split else None)

    one, _ = said_with(1, 1)
    steps = [step.size for step in one.theme.scale["latin"]["body"]]
    half, whole = one.theme.layouts["statement"].body.w // 2, one.theme.layouts["statement"].body.w

    def widths(drawn: list[Drawn]) -> set[int]:
        return {item.frame.w for each in drawn for item in each.sheet.primitives if isinstance(item, TextBox)}

    roomy = climb(2, 3)
    assert (len(roomy), widths(roomy)) == (1, {half})
    other = climb(3, 7)
    assert (len(other), widths(other)) == (1, {whole})
    assert sizes(other) <= set(steps[: NORMAL + 1])
    several = climb(4, 14)
    assert len(several) > 1
    assert sizes(several) <= set(steps[: NORMAL + 1])
    assert not [finding for each in several for finding in each.sheet.findings]
    smaller = next(
        drawn for length in range(20, 60) if steps[-1] in sizes(drawn := climb(1, length)) and len(drawn) == 1
    )
    assert not smaller[0].sheet.findings
    (full,) = climb(1, 80)
    assert [finding.code for finding in full.sheet.findings] == ["B302"]
    assert "characters too many of a budget of" in full.sheet.findings[0].message


def test_a_deck_without_room_for_more_slides_is_set_closer_together() -> None:
    one, said = said_with(4, 10)
    bodies = [column]
    drawn = laid_out(one.edition, one.theme, said, bodies, by_points(bodies))
    assert len(drawn) > 1
    assert drawn[0].closer is not None
    closer = drawn[0].closer()
    assert closer is None or len(closer) == 1


@given(st.lists(st.integers(), max_size=30), st.integers(1, 8))
def test_runs_hold_every_item_once_in_its_order(items: list[int], count: int) -> None:
    runs = evenly(items, count)
    assert [item for run in runs for item in run] == items
    assert len(runs) == count
    assert max(map(len, runs)) - min(map(len, runs)) <= 1


@pytest.mark.parametrize(("w", "h"), [(8.6, 3.4), (9.0, 5.0), (12.2, 4.4), (6.9, 8.6), (5.6, 7.4)])
def test_a_body_of_any_shape_is_laid_out_inside_itself(w: float, h: float) -> None:
    one = editions()[0]
    layout = one.theme.layouts["statement"]
    body = Frame(layout.body.x, layout.body.y, round(w * EMU_PER_INCH), round(h * EMU_PER_INCH))
    theme = replace(one.theme, layouts={**one.theme.layouts, "statement": replace(layout, body=body)})
    unfit, outside = [], []
    for said in one.edition.story:
        for drawn in KINDS[said.topic.kind].draw(one.edition, theme, said):
            unfit += [finding.message for finding in drawn.sheet.findings if finding.code == "B302"]
            for item in leaves(tuple(drawn.sheet.primitives)):
                if isinstance(item, TextBox | Shape | ChartGraphic | Table) and "mark" not in item.name:
                    frame = item.frame
                    inside = body.x <= frame.x and frame.right <= body.right + 1 and frame.bottom <= body.bottom + 1
                    outside += [] if inside else [(drawn.sheet.topic, item.name)]
    assert unfit == []
    assert outside == []
