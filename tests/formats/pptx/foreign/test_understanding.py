"""How a template is understood: layouts by type, signature and geometry; room, colours and inherited looks."""

import re
from itertools import product

import pytest

from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.foreign.room import grounds_apart, overlap
from formats.pptx.foreign import hostile
from formats.pptx.foreign.building import ROOT, built, mapped, understood

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


@pytest.mark.parametrize("name", hostile.MADE)
def test_content_stands_on_one_ground(name):
    found = understood(name)
    layout = found.theme.layouts["statement"]
    assert grounds_apart(found.choices["statement"].page, layout.body, found.contents.page) < 0.05


def test_a_layout_that_is_half_of_another_colour_is_passed_over():
    assert understood("half_a_page_of_another_colour").choices["statement"].page.number != 6


def test_a_body_goes_down_beside_footers_in_a_column():
    # given footers that end at 0.85 of the height, left of the body
    layout = understood("footers_in_a_side_column").theme.layouts["statement"]
    # then
    assert layout.body.h > 0.55 * 6_858_000
    assert layout.body.y > 1_312_700  # under the rule


def test_content_stays_on_a_card_that_is_drawn_over_most_of_the_page():
    layout = understood("page_in_a_frame").theme.layouts["statement"]
    for frame in (layout.body, layout.slots["title"].frame, layout.slots["source"].frame):
        assert frame.x > 640_080
        assert frame.right < 640_080 + 7_863_840


def test_small_pages_keep_room_for_type_that_cannot_be_smaller():
    for name in ("google_slides", "title_far_too_tall"):
        assert understood(name).theme.layouts["statement"].body.h > 2.7 * 914_400, name


def test_type_grows_with_the_page_but_not_with_its_width_alone():
    sizes = {
        name: understood(name).theme.scale["latin"]["body"][0].size
        for name in ("keynote", "page_32_by_9", "page_small_16_by_9")
    }
    assert sizes == {"keynote": 24.5, "page_32_by_9": 14.0, "page_small_16_by_9": 10.5}


def test_a_colour_named_by_its_slot_is_said_by_the_name_it_is_mapped_to():
    # given dk2 for a subtitle, under a map where bg2 is dk2
    cover = understood("google_slides").theme.layouts["cover"]
    # then
    assert cover.scheme["on_dark"].split(" ")[0] not in {"dk1", "dk2", "lt1", "lt2"}


def test_deep_fields_keep_the_hue_of_the_brand():
    # given red accents and art beside the dark blue that Office put into the theme
    parts = hostile.parts_of(hostile.logo_and_band())
    theme = "ppt/theme/theme1.xml"
    parts[theme] = re.sub(rb'(<a:accent1>\s*<a:srgbClr val=")[0-9A-F]{6}', rb"\1C00000", parts[theme])
    master = "ppt/slideMasters/slideMaster1.xml"
    parts[master] = parts[master].replace(b"002244", b"C00000")
    # when
    colors = mapped(hostile.zipped(parts)).theme.colors
    # then
    for role in ("primary", "primary_dark"):
        red, green, blue = (int(colors[role][at : at + 2], 16) for at in (0, 2, 4))
        assert red > 2 * max(green, blue), role


def test_centred_titles_keep_their_axis():
    # given a template with centred titles
    result, _, _ = built(understood("page_16_by_10"), root=ROOT, audience="investors")
    parts = hostile.parts_of(result.data)
    slides = [content.decode() for name, content in parts.items() if re.match(r"ppt/slides/slide\d", name)]
    # when
    titles = [re.search(r'type="title".*?<a:pPr([^>]*)>', slide, re.S)[1] for slide in slides[1:]]
    sides = [dict(re.findall(r'mar([LR])="(\d+)"', title)) for title in titles]
    both = [(int(side.get("L", 0)), int(side.get("R", 0))) for side in sides]
    # then what evens the lines is taken from both sides
    assert any(right for _, right in both)
    for left, right in both:
        assert abs(left - right) <= 1


def test_a_recoloured_picture_is_not_measured_in_its_own_colours():
    lacks = understood("recoloured_picture_background").theme.lacks
    assert any("lies on a picture" in lack for lack in lacks)
