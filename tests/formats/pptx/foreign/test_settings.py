"""What a brand's _brand.yml may say of somebody else's template, and what it may not."""

import re
import zlib

import pytest

from briefdeck.model.finding import InputError
from formats.pptx.foreign import hostile
from formats.pptx.foreign.building import ROOT, built, mapped

HEAD = "defaults:\n  briefdeck:\n    template: office.potx\n"


def told(lines: str) -> bytes:
    return (HEAD + lines).encode()


def test_the_example_in_readme_is_understood():
    (shown,) = re.findall(r"```yml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert mapped(hostile.plain(), shown.encode()).choices["statement"].how == "override"


def test_layouts_are_named_or_numbered():
    # given
    yml = told("    layouts: {cover: Section Header, statement: 2}\n")
    # when
    found = mapped(hostile.plain(), yml)
    # then
    assert {role: (choice.page.name, choice.how) for role, choice in found.choices.items() if role != "closing"} == {
        "cover": ("Section Header", "override"),
        "statement": ("Title and Content", "override"),
    }


def test_a_body_without_room_is_said_and_nothing_is_drawn_inside_out():
    # given
    found = mapped(hostile.plain(), told("    body: [1, 2, 3, 1]\n"))
    # when
    result, _, findings = built(found, root=ROOT, audience="investors")
    # then the file holds together, and each slide without room is named with its kind
    assert result.slides > 10
    cramped = [finding.message for finding in findings if "has no room" in finding.message]
    named = "slide 'glance' has no room: a body of 3.0 × 1.0 in is too small for the kind glance"
    assert f"investors/en: {named}" in cramped
    assert {finding.code for finding in findings if "has no room" in finding.message} == {"B302"}


def test_the_body_is_taken_as_it_is_given():
    # given
    found = mapped(hostile.plain(), told("    body: [1, 2, 8, 4]\n"))
    # then
    body = found.theme.layouts["statement"].body
    assert [side / 914_400 for side in (body.x, body.y, body.w, body.h)] == [1, 2, 8, 4]


def test_colours_are_theme_colours():
    # given
    found = mapped(hostile.plain(), told("    colors: {primary: accent6 lumMod 50000}\n"))
    # when
    parts = hostile.parts_of(built(found)[0].data)
    # then
    assert found.theme.scheme["primary"] == "accent6 lumMod 50000"
    wanted = b'<a:schemeClr val="accent6"><a:lumMod val="50000"/></a:schemeClr>'
    assert any(wanted in content for name, content in parts.items() if name.startswith("ppt/slides/"))


def test_faces_stand_in_the_theme_of_every_deck():
    # given
    found = mapped(hostile.plain(), told("    fonts: {Hans: {headings: SimHei, base: KaiTi}, Latn: Georgia}\n"))
    # when
    theme = hostile.parts_of(built(found, "zh_Hans")[0].data)["ppt/theme/theme1.xml"].decode()
    # then
    assert '<a:ea typeface="SimHei"/>' in theme
    assert '<a:ea typeface="KaiTi"/>' in theme
    assert theme.count('<a:latin typeface="Georgia"') == 2


def test_an_empty_east_asian_face_is_set_by_the_language_of_the_deck():
    found = mapped(hostile.plain())
    for script, face in (("Hans", "Microsoft YaHei"), ("Jpan", "Meiryo")):
        theme = next(part for part in found.prepared.variants[script] if part.name == "ppt/theme/theme1.xml")
        assert f'<a:ea typeface="{face}"/>' in zlib.decompress(theme.data, -15).decode()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("    layouts: {cover: Titel Slide}\n", "no layout “Titel Slide”"),
        ("    layouts: {statement: 99}\n", "no layout “99”"),
        ("    layouts: {ending: 1}\n", "no place for ending"),
        ("    body: [1, 2, 3]\n", "no rectangle"),
        ("    body: [1, 2, wide, 4]\n", "no rectangle"),
        ("    colors: {primary: '#FF0000'}\n", "no theme colour"),
        ("    colors: {prime: accent1}\n", "no place for prime"),
        ("    fonts: {Hanz: SimHei}\n", "no place for Hanz"),
        ("    fonts: {Hans: {}}\n", "names no face"),
        ("    scale: big\n", "no place for scale"),
        ("    body: [1, 2\n", "not YAML"),
    ],
)
def test_what_cannot_be_meant_is_a_finding_with_its_line(lines, said):
    with pytest.raises(InputError) as refused:
        mapped(hostile.plain(), told(lines))
    (finding,) = refused.value.findings
    assert finding.code == "B070"
    assert said in finding.message
    assert finding.location.line


def test_all_faults_are_told_at_once():
    with pytest.raises(InputError) as refused:
        mapped(hostile.plain(), told("    body: none\n    colors: {prime: accent1}\n    fonts: {Hanz: SimHei}\n"))
    assert len(refused.value.findings) == 3
