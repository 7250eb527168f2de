"""Every oddity of a template: the deck builds on the brand's own layouts, or is refused in one sentence."""

import io
import re

import pytest
from openxml_audit import validate_pptx
from pptx import Presentation

from briefdeck.model.finding import InputError, Severity
from formats.pptx import sdk
from formats.pptx.foreign import hostile
from formats.pptx.foreign.building import ROOT, built, mapped, understood
from formats.pptx.invariants import faults

# Our own files have one master and no links; somebody else's may.
KEPT_AS_THEY_ARE = {"two_masters", "outside_picture_and_links"}
# Odd inside, with as much room for content as another one: the short deck says all that the sample would.
ROOM_OF_ANOTHER = {
    *(
        "potx",
        "ppsx",
        "pptm_with_macros",
        "strict",
        "saved_by_teams",
        "saved_by_an_office",
        "outside_picture_and_links",
    ),
    *("outside_picture_and_links", "recoloured_picture_background", "half_a_page_of_another_colour", "japanese_names"),
}
TEMPLATES_OWN = re.compile(r"ppt/(slideLayouts|slideMasters|notesMasters)/")


@pytest.mark.parametrize("name", hostile.MADE)
def test_a_deck_stands_on_every_template(name, tmp_path):
    # given
    found = understood(name)
    # when
    result, deck, findings = built(found, "zh_Hans" if "names" in name else "en")
    # then nothing is wrong with it
    assert [str(finding) for finding in findings if finding.severity is Severity.ERROR] == []
    path = tmp_path / "deck.pptx"
    path.write_bytes(result.data)
    audited = validate_pptx(str(path))
    assert audited.is_valid, [error.description for error in audited.errors]
    if name not in KEPT_AS_THEY_ARE:
        assert [fault for fault in faults(result.data) if not TEMPLATES_OWN.search(fault)] == []
    # and every slide is on a layout of the template, with its title in the title placeholder
    opened = Presentation(io.BytesIO(result.data))
    assert len(opened.slides) == len(deck.slides)
    own = {layout.name for master in opened.slide_masters for layout in master.slide_layouts}
    assert own == {page.name for page in found.contents.pages}
    for slide, planned in zip(opened.slides, deck.slides, strict=True):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.slide_layout.name == found.theme.layouts[planned.layout].name


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("name", [name for name in hostile.MADE if name not in ROOM_OF_ANOTHER])
def test_the_sample_stands_on_every_template(name, locale):
    found = understood(name)
    result, _, findings = built(found, locale, root=ROOT, audience="investors")
    assert [str(finding) for finding in findings if finding.severity is Severity.ERROR] == []
    if sdk.binary() is not None:
        assert sdk.errors(result.data) == []


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_what_cannot_be_used_is_refused_in_one_sentence(name):
    # given
    template = hostile.REFUSED[name]()
    # when
    with pytest.raises(InputError) as refused:
        mapped(template)
    # then there is one finding, with what to do, and the test ends
    (finding,) = refused.value.findings
    assert finding.code == "B075"
    assert finding.location.file.startswith("templates/office/office.potx")
    assert finding.hint


def test_nothing_of_sample_slides_or_their_makers_is_left():
    # given a template with a canary in every place
    found = mapped(hostile.clutter())
    # when
    result, _, _ = built(found)
    # then
    parts = hostile.parts_of(result.data)
    assert not [name for name, content in parts.items() if b"canary" in content]
    assert not [name for name in parts if re.search("tags|comment|handout|printerSettings|thumbnail", name)]
    assert [name for name in parts if "customXml/item" in name and "Props" not in name] == ["customXml/item1.xml"]
    assert b"urn:briefdeck:trace" in parts["customXml/item1.xml"]  # our own provenance
    assert b"custDataLst" not in parts["ppt/slideMasters/slideMaster1.xml"]


def test_no_label_signature_or_author_of_an_office_is_left():
    parts = hostile.parts_of(built(understood("saved_by_an_office"))[0].data)
    assert not [name for name, content in parts.items() if b"canary" in content or b"MSIP" in content]
    assert not [name for name in parts if re.search("custom.xml|LabelInfo|sigs|authors|vba", name)]


def test_macros_are_left_behind():
    parts = hostile.parts_of(built(mapped(hostile.pptm_with_macros()))[0].data)
    assert not [name for name, content in parts.items() if "vba" in name or b"canary" in content]
    assert b"macroEnabled" not in parts["[Content_Types].xml"]


def test_only_harmless_links_leave_the_house():
    # given
    found = mapped(hostile.outside_picture_and_links())
    # when
    parts = hostile.parts_of(built(found)[0].data)
    # then
    assert not [name for name, content in parts.items() if b"canary" in content]
    assert any(b"https://example.org/" in content for content in parts.values())
    assert [lack for lack in found.theme.lacks if "canary" in lack]


def test_every_master_is_kept_and_the_better_layout_chosen():
    found = mapped(hostile.two_masters())
    opened = Presentation(io.BytesIO(built(found)[0].data))
    assert len(opened.slide_masters) == 2
    assert len({layout.part.partname for master in opened.slide_masters for layout in master.slide_layouts}) == 22


def test_equal_input_gives_equal_bytes():
    template = hostile.clutter()
    assert built(mapped(template))[0].data == built(mapped(template))[0].data
