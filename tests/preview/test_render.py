import os
import subprocess
import zipfile

import pytest
from PIL import Image
from pptx import Presentation

from briefdeck.model.finding import CheckFailed, InputError
from briefdeck.preview.render import FONTS_CONF, find_soffice, render, slide_count

needs_libreoffice = pytest.mark.skipif(
    find_soffice() is None and not os.environ.get("CI"), reason="LibreOffice is not installed"
)


def deck(path, slides):
    presentation = Presentation()
    for number in range(slides):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = f"Slide {number}"
    presentation.save(path)
    return path


def test_slides_are_counted_without_opening_them(tmp_path):
    assert slide_count(deck(tmp_path / "deck.pptx", 3)) == 3


def test_what_is_no_pptx_is_a_finding(tmp_path):
    # given
    (tmp_path / "deck.pptx").write_bytes(b"no zip")
    # when
    with pytest.raises(InputError) as caught:
        slide_count(tmp_path / "deck.pptx")
    # then
    assert caught.value.findings[0].code == "B510"
    assert caught.value.findings[0].location.file.endswith("deck.pptx")


@needs_libreoffice
@pytest.mark.render
def test_every_slide_becomes_a_picture(tmp_path):
    # given
    source = deck(tmp_path / "deck.pptx", 2)
    # when
    pictures = render(source, tmp_path / "pictures", width=400)
    # then
    assert [picture.name for picture in pictures] == ["slide-01.png", "slide-02.png"]
    with Image.open(pictures[0]) as image:
        assert image.width == 400


@needs_libreoffice
@pytest.mark.render
def test_a_deck_that_libreoffice_cannot_open_is_a_finding(tmp_path):
    # given a package that lists slides and holds none
    with zipfile.ZipFile(tmp_path / "deck.pptx", "w") as package:
        package.writestr("ppt/presentation.xml", '<p:sldIdLst><p:sldId id="256"/></p:sldIdLst>')
    # when
    with pytest.raises(CheckFailed) as caught:
        render(tmp_path / "deck.pptx", tmp_path / "pictures")
    # then
    assert caught.value.findings[0].code in {"B512", "B513"}


@needs_libreoffice
@pytest.mark.render
@pytest.mark.parametrize(
    ("recipient", "here"),
    [
        ("Microsoft YaHei", "Noto Sans CJK SC"),
        ("DengXian", "Noto Sans CJK SC"),
        ("Arial", "Liberation Sans"),
        ("Cambria", "Caladea"),
        ("Calibri", "Carlito"),
    ],
)
def test_the_recipients_fonts_have_stand_ins(recipient, here):
    environment = os.environ | {"FONTCONFIG_FILE": str(FONTS_CONF)}
    done = subprocess.run(
        ["fc-match", "-f", "%{family}", recipient], env=environment, capture_output=True, text=True, check=True
    )
    assert here in done.stdout
