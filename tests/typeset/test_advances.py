import json
from importlib.resources import files

import pytest

from briefdeck.typeset import text_width
from briefdeck.typeset.advances import known


@pytest.mark.parametrize(
    ("face", "bold", "text", "em"),
    [
        ("Arial", False, "A", 1366 / 2048),
        ("Arial", True, "A", 1479 / 2048),
        ("Arial", False, "150", 3 * 1139 / 2048),
        ("Calibri", False, "0", 1038 / 2048),
    ],
)
def test_latin_has_the_advances_of_the_face(face, bold, text, em):
    assert text_width(text, 10, face=face, bold=bold) == pytest.approx(10 * em)


def test_digits_of_every_face_are_of_one_width():
    # lining, tabular digits: columns of figures align
    for face in ("Arial", "Calibri", "Cambria", "Times New Roman"):
        assert len({text_width(digit, 12, face=face) for digit in "0123456789"}) == 1


def test_han_is_one_em_in_every_face():
    assert text_width("重庆国际生物城", 14, face="Arial") == text_width("重庆国际生物城", 14, face="No Such") == 98


def test_autospace_counts_at_every_change_of_script():
    # given Han, digits, a full-width comma, and spaces and dashes, which go with what stands before them
    def gaps(text):
        with_space, without = (text_width(text, 10, autospace=on) for on in (True, False))
        return round((with_space - without) / 2.5)

    # then a quarter em at each change, beside the comma too, as LibreOffice draws it
    assert gaps("达6000亿，GR") == 3
    assert gaps("中 AI") == gaps("中–AI") == 1
    assert gaps("AI 中") == 1
    assert gaps("（AI）") == 2
    assert gaps("“AI”") == 0


def test_quotes_are_an_em_in_a_chinese_run_only():
    assert text_width("“”", 10, han=True) == 20
    assert text_width("“”", 10) < 10


def test_an_unknown_face_is_measured_wider_never_narrower():
    assert not known("Frutiger")
    assert text_width("market", 10, face="Frutiger") == pytest.approx(text_width("market", 10) * 1.05)


def test_invisible_characters_have_no_width():
    assert text_width("6\u2060000", 10) == text_width("6000", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)


def test_no_break_space_is_as_wide_as_a_space_even_where_the_font_lacks_it():
    for face in ("Arial", "Calibri", "Cambria"):
        assert text_width("\u00a0", 10, face=face) == text_width(" ", 10, face=face)


def test_the_shipped_table_is_what_the_fonts_say(tmp_path):
    # given the fonts at hand
    from pathlib import Path

    from briefdeck.typeset.make_advances import FONTS, table

    fonts = Path("/usr/share/fonts")
    shipped = json.loads(files("briefdeck.typeset").joinpath("advances.json").read_text("utf-8"))
    # then the data file holds their advances
    for face, names in FONTS.items():
        for weight, name in enumerate(names):
            path = next(fonts.rglob(name), None)
            if path is None:
                pytest.skip(f"{name} is not installed")
            assert shipped[face][weight] == table(path)
