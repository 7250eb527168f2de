"""How a template is understood: layouts by type, signature and geometry; room, colours and inherited looks."""

import re
from itertools import product

import pytest

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.room import overlap
from formats.pptx.foreign import hostile
from formats.pptx.foreign.building import built, mapped, understood

READ_ON = [
    *product(("ink", "muted", "primary", "accent"), ("ground", "panel")),
    *product(("on_dark", "on_dark_muted", "gold"), ("primary_dark",)),
    ("ink", "primary_light"),
]


def test_types_come_first_then_signatures():
    by_type, by_signature = mapped(hostile.plain()), mapped(hostile.chinese_names_without_types())
    for role in ("cover", "statement"):
        assert by_type.choices[role].how == "type"
        assert by_signature.choices[role].how == "signature"
        assert by_type.choices[role].page.number == by_signature.choices[role].page.number


@pytest.mark.parametrize("name", hostile.MADE)
def test_text_can_be_read_on_every_ground(name):
    theme = understood(name).theme
    for front, back in READ_ON:
        found = ratio(theme.colors[front], theme.colors[back])
        assert found >= 4.5, f"{front} on {back} is {found:.2f}"
    for layout in theme.layouts.values():
        colors = {**theme.colors, **layout.colors}
        assert ratio(colors["on_dark" if layout.role == "cover" else "ink"], layout.ground) >= 4.5


@pytest.mark.parametrize("name", hostile.MADE)
def test_places_of_a_statement_do_not_overlap(name):
    # given
    layout = understood(name).theme.layouts["statement"]
    places = {**{role: slot.frame for role, slot in layout.slots.items()}, "body": layout.body}
    names = sorted(places)
    # then
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            assert overlap(places[one], places[other]) < 914_400 * 9_144, f"{one} over {other}"


def test_titles_keep_clear_of_logo_and_rule():
    # given a logo from 8.75 in, a rule at 1.51 in and a band from 7.1 in
    layout = mapped(hostile.logo_and_band()).theme.layouts["statement"]
    # then
    title = layout.slots["title"].frame
    assert title.right < 8_000_000
    assert title.bottom <= 1_380_000
    assert layout.body.y >= 1_410_000
    assert layout.body.bottom <= 6_500_000


def test_a_title_in_a_dark_band_is_not_black():
    # given a band in 002244 under titles that the master leaves black
    layout = mapped(hostile.logo_and_band()).theme.layouts["statement"]
    # then
    color = layout.colors[layout.slots["title"].color]
    assert ratio(color, "002244") >= 4.5


def test_slides_say_only_what_differs_from_the_layout():
    # given
    parts = hostile.parts_of(built(mapped(hostile.plain()))[0].data)
    slides = [content.decode() for name, content in parts.items() if re.match(r"ppt/slides/slide\d", name)]
    # when
    titles = [re.search(r'type="title".*?</p:sp>', slide, re.S)[0] for slide in slides[1:]]
    # then a title has neither colour nor face nor weight of its own
    assert titles
    for title in titles:
        assert not re.search(r'<a:latin|<a:solidFill|\sb="', title)


def test_every_colour_of_a_slide_is_one_of_the_theme():
    parts = hostile.parts_of(built(mapped(hostile.dark_ground()))[0].data)
    for name, content in parts.items():
        if re.match(r"ppt/(slides/slide|charts/chart)\d", name):
            assert b"srgbClr" not in content, name


def test_a_dark_master_gets_light_text():
    theme = mapped(hostile.dark_ground()).theme
    assert theme.colors["ground"] == "000000"
    assert theme.colors["ink"] == "FFFFFF"


def test_where_no_layout_has_a_title_that_is_said():
    found = mapped(hostile.no_title_placeholder_anywhere())
    assert any("title placeholder" in lack for lack in found.theme.lacks)


def test_people_without_room_on_the_cover_stand_on_a_page_of_their_own():
    # given a cover whose subtitle ends near the foot of the page
    parts = hostile.parts_of(hostile.plain())
    name = "ppt/slideLayouts/slideLayout1.xml"
    parts[name] = re.sub(rb'y="3886200"', b'y="5600000"', parts[name])
    found = mapped(hostile.zipped(parts))
    assert "people" not in found.theme.layouts["cover"].slots
    # when
    _, deck, _ = built(found)
    # then
    first, second, *_ = deck.slides
    said = "\n".join(shape.body.text for shape in second.primitives if shape.name.startswith("People"))
    assert (first.topic, second.topic) == ("cover", "cover_2")
    assert "Ms Lin Yue" in said
