"""``briefdeck brand``, and a workspace whose brand is somebody else's template."""

import json

import pytest
from pptx import Presentation

from briefdeck.preview.render import find_soffice
from formats.pptx.foreign import hostile


@pytest.fixture
def office(workspace):
    """The workspace with a template alone in templates/office, and the first audience on it."""
    folder = workspace / "templates/office"
    folder.mkdir(parents=True)
    (folder / "office.potx").write_bytes(hostile.potx())
    audiences = workspace / "briefing/audiences.yaml"
    audiences.write_text(audiences.read_text().replace("brand: jialing", "brand: office", 1))
    return folder


def test_a_template_alone_is_a_brand(briefdeck, office, workspace):
    # when
    result = briefdeck("build", "-l", "en")
    # then
    assert result.exit_code == 0, result.output
    deck = Presentation(str(next((workspace / "output").glob("*/en/deck.pptx"))))
    assert deck.slides[0].slide_layout.name == "Title Slide"
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text())
    assert "templates/office/office.potx" in json.dumps(manifest)


def test_what_it_cannot_carry_is_a_warning_that_strict_refuses(briefdeck, office, workspace):
    # given
    (office / "office.potx").write_bytes(hostile.no_title_placeholder_anywhere())
    # when
    result = briefdeck("build", "-l", "en")
    # then
    assert "B076 warning: no layout has a title placeholder" in result.stderr
    assert result.exit_code == 0
    assert briefdeck("build", "-l", "en", "--strict").exit_code == 1


@pytest.mark.parametrize("name", ["no_layout_at_all", "encrypted_or_old", "cut_off"])
def test_a_template_that_cannot_be_used_gets_one_finding(briefdeck, office, workspace, name):
    (office / "office.potx").write_bytes(hostile.REFUSED[name]())
    result = briefdeck("build")
    assert result.exit_code != 0
    assert result.stderr.count("B075") == 1
    assert not list((workspace / "output").glob("*/*/deck.pptx"))


def test_two_files_in_one_folder_have_to_be_told_apart(briefdeck, office):
    # given
    (office / "other.pptx").write_bytes(hostile.plain())
    assert "B075" in briefdeck("build", "-l", "en").stderr
    # when
    (office / "_brand.yml").write_text("defaults: {briefdeck: {template: other.pptx}}\n")
    # then
    assert briefdeck("build", "-l", "en").exit_code == 0


def test_inspect_prints_the_mapping(briefdeck, office):
    shown = briefdeck("brand", "inspect", "office").stdout
    assert "statement  6. Title Only (by type)" in shown
    assert "title → title 0" in shown
    assert "contrast" in shown


def test_inspect_is_plain_data_for_programs(briefdeck, tmp_path):
    # given
    file = tmp_path / "template.pptx"
    file.write_bytes(hostile.chinese_names_without_types())
    # when
    data = json.loads(briefdeck("brand", "inspect", file, "--format", "json").stdout)
    # then
    roles = {role["role"]: role for role in data["roles"]}
    assert roles["cover"]["found"] == "signature"
    assert roles["statement"]["body"]["width"] > 8
    assert len(data["template"]) == data["layouts"] == 11


def test_inspect_knows_no_such_thing(briefdeck, workspace):
    assert briefdeck("brand", "inspect", "nowhere.potx").exit_code == 2
    assert "B518" in briefdeck("brand", "inspect", "nowhere").stderr
    assert briefdeck("brand", "inspect", "jialing").exit_code == 2


def test_inspect_refuses_what_is_no_template(briefdeck, tmp_path):
    file = tmp_path / "old.ppt"
    file.write_bytes(hostile.encrypted_or_old())
    result = briefdeck("brand", "inspect", file)
    assert result.exit_code == 2
    assert "B075" in result.stderr


@pytest.mark.render
@pytest.mark.slow
def test_inspect_draws_every_layout(briefdeck, tmp_path):
    if find_soffice() is None:
        pytest.skip("LibreOffice is not installed")
    # given
    file = tmp_path / "template.pptx"
    file.write_bytes(hostile.logo_and_band())
    # when
    result = briefdeck("brand", "inspect", file, "--pictures", tmp_path / "proof")
    # then
    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "proof").glob("layout-*.png"))) == 11
