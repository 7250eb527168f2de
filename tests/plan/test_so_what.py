"""The office's reading at the foot of a slide: shown where there is room, else spoken, and never lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from briefdeck.model.deck import Shape, TextBox
from briefdeck.model.edition import SaidTopic
from briefdeck.model.theme import Theme
from briefdeck.plan.drawing import Drawn
from briefdeck.plan.slides import KINDS
from plan.planned import Planned, leaves, planned

PLACES = ("investors/en", "investors/zh_Hans", "mayor/ar")


@cache
def read() -> tuple[tuple[Planned, SaidTopic], ...]:
    """Topics with a reading."""
    return tuple(
        (one, said)
        for one in planned()
        if one.folder in PLACES
        for said in one.edition.story
        if said.topic.reading is not None
    )


def draw(one: Planned, said: SaidTopic, theme: Theme | None = None) -> list[Drawn]:
    return KINDS[said.topic.kind].draw(one.edition, theme or one.theme, said)


def texts(drawn: Drawn) -> list[str]:
    return [
        item.body.text
        for item in leaves(tuple(drawn.sheet.primitives))
        if isinstance(item, TextBox | Shape) and item.body is not None
    ]


def spoken(drawn: Drawn) -> list[str]:
    return [paragraph.text for paragraph in drawn.notes]


def test_the_sample_reads_its_content_slides_in_both_languages() -> None:
    assert {one.folder for one, _ in read()} == set(PLACES)
    assert sum(one.folder == "investors/en" for one, _ in read()) == 10


def test_on_a_wide_page_every_reading_of_the_sample_has_its_room() -> None:
    for one, said in read():
        (drawn,) = draw(one, said)
        assert drawn.reading, (one.folder, said.topic.id)
        assert said.topic.reading is not None
        assert said.topic.reading.first.plain in texts(drawn)
        assert one.edition.word("interpretation").plain in texts(drawn)
        assert said.topic.reading.first.plain not in spoken(drawn)


def test_a_reading_stands_under_all_else_and_inside_the_body() -> None:
    for one, said in read():
        (drawn,) = draw(one, said)
        body = drawn.sheet.layout.body
        panel = next(item for item in drawn.sheet.primitives if item.name == "Reading panel")
        assert isinstance(panel, Shape)
        assert panel.frame.bottom == body.bottom
        others = [
            item.frame
            for item in leaves(tuple(drawn.sheet.primitives))
            if isinstance(item, Shape | TextBox) and not item.name.startswith("Reading")
        ]
        assert all(frame.bottom < panel.frame.y for frame in others), (one.folder, said.topic.id)


@pytest.mark.parametrize("part", [0.6])
def test_without_room_it_is_shown_once_or_spoken_once(part: float) -> None:
    for one, said in read():
        layout = one.theme.layouts["statement"]
        low = replace(layout, body=replace(layout.body, h=round(layout.body.h * part)))
        drawn = draw(one, said, replace(one.theme, layouts={**one.theme.layouts, "statement": low}))
        assert said.topic.reading is not None
        told = said.topic.reading.first.plain
        times = sum(texts(each).count(told) + spoken(each).count(told) for each in drawn)
        assert times == 1, (one.folder, said.topic.id)


def test_a_topic_without_one_has_no_strip() -> None:
    one, said = read()[0]
    (drawn,) = draw(one, replace(said, topic=replace(said.topic, reading=None)))
    assert not drawn.reading
    assert not [item for item in drawn.sheet.primitives if item.name.startswith("Reading")]
