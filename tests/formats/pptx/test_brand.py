"""Brands: what a good one gives, and what is said against a bad one."""

from __future__ import annotations

import pytest

from briefdeck.formats import pptx
from briefdeck.formats.pptx.brand import ROLES, TYPE_ROLES, read_brand
from briefdeck.formats.pptx.contrast import ratio
from briefdeck.formats.pptx.master import Dress, layout_xml
from briefdeck.formats.pptx.pages import PAGE_FORMATS
from briefdeck.model.finding import Finding, InputError
from formats.pptx.demo import BRAND_FILE, brand

GOOD = BRAND_FILE.read_text(encoding="utf-8")


def findings(text: str | bytes) -> tuple[Finding, ...]:
    with pytest.raises(InputError) as caught:
        pptx.prepare("jialing", text.encode() if isinstance(text, str) else text)
    return caught.value.findings


def test_the_shipped_brand_gives_every_role_in_both_scripts() -> None:
    theme, _ = brand()

    assert set(theme.colors) == set(theme.scheme) == set(ROLES)
    for script in ("latin", "han"):
        assert set(theme.scale[script]) == {*TYPE_ROLES, "display"}
        assert theme.scale[script]["display"][1:] == theme.scale[script]["hero"]
        for steps in theme.scale[script].values():
            assert [step.size for step in steps] == sorted((step.size for step in steps), reverse=True)
    assert theme.fonts["han"] == ("Microsoft YaHei", "Microsoft YaHei")
    assert set(theme.layouts) == {"cover", "statement", "closing"}
    assert theme.layouts["cover"].ground == theme.colors["primary_dark"]


def test_slots_lie_on_the_page_and_ids_are_unique() -> None:
    theme, _ = brand()
    for layout in theme.layouts.values():
        assert len({slot.idx for slot in layout.slots.values()}) == len(layout.slots)
        for frame in (*(slot.frame for slot in layout.slots.values()), layout.body):
            assert 0 < frame.x < frame.right <= theme.page.w
            assert 0 < frame.y < frame.bottom <= theme.page.h


def test_contrast_is_measured_as_wcag_says() -> None:
    assert ratio("000000", "FFFFFF") == pytest.approx(21)
    assert ratio("777777", "FFFFFF") == pytest.approx(4.478, abs=0.001)


def test_a_pale_grey_is_refused_with_its_ratio_and_place() -> None:
    found = findings(GOOD.replace('stone: "#566269"', 'stone: "#9AA5AB"'))

    assert {finding.code for finding in found} == {"B072"}
    assert "muted on ground has a contrast of 2.5" in found[0].message
    assert found[0].location is not None
    assert GOOD.splitlines()[found[0].location.line - 1].strip() == "muted: stone"


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("accent: vermilion", "accent: vermillion", "B070", "did you mean vermilion?"),
        ("      gold: lantern\n", "", "B071", "gold is missing"),
        ("gold: lantern", "golden: lantern", "B070", "did you mean gold?"),
        ('"#0A737B"', "teal", "B070", "is no colour"),
        ("[10/13]", "[9/13]", "B070", "at least 10 points"),
        ("[10/13]", "[ten]", "B070", "no step of type"),
        ("[18/25, 16/22]", "[16/22, 18/25]", "B070", "have to fall"),
        ("family: Arial", "weight: bold", "B071", "base.family is missing"),
        ("motif: rivers", "motif: river", "B070", "did you mean rivers?"),
        ("cover: dark", "cover: [dark]", "B070", "is no cover"),
        ("meta:", "meta: &m", "B070", "anchors and aliases"),
        ("  foreground: ink\n", "  foreground: ink\n  foreground: paper\n", "B070", "a second time"),
    ],
)
def test_what_is_wrong_is_said_with_a_place(old: str, new: str, code: str, words: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new) + ("\nmore: *m\n" if "&m" in new else "")

    found = [finding for finding in findings(text) if words in f"{finding.message} {finding.hint}"]

    assert [finding.code for finding in found][:1] == [code]
    assert found[0].location is not None
    assert found[0].location.file == "templates/jialing/_brand.yml"


def test_all_faults_are_said_at_once() -> None:
    text = GOOD.replace("      gold: lantern\n", "").replace("[10/13]", "[ten]").replace('"#0A737B"', "teal")
    assert len(findings(text)) >= 3


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"- a\n- b\n", b"a: [", b"[" * 1000, b""])
def test_what_is_no_brand_at_all_is_one_finding(data: bytes) -> None:
    assert [finding.code for finding in findings(data)] == ["B070"]


def test_only_a_brand_of_mountains_has_foothills_under_its_slides() -> None:
    for name, hills in (("jialing", False), ("shancheng", True)):
        read = read_brand(name, (BRAND_FILE.parent.parent / name / "_brand.yml").read_bytes())
        dress = Dress(read, "Latn", PAGE_FORMATS["16:9"])
        drawn = {layout.role: "Foothills" in layout_xml(dress, layout) for layout in dress.layouts}
        assert drawn == {"cover": False, "statement": hills, "closing": False}
