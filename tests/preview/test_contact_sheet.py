import pytest
from PIL import Image

from briefdeck.preview.contact_sheet import CAPTION, GUTTER, contact_sheet


def picture(path, color):
    Image.new("RGB", (160, 90), color).save(path)
    return path


def test_all_pictures_stand_on_the_sheet_in_order(tmp_path):
    # given three pictures and two columns
    colors = [(200, 0, 0), (0, 200, 0), (0, 0, 200)]
    pictures = [picture(tmp_path / f"{index}.png", color) for index, color in enumerate(colors)]
    # when
    contact_sheet(pictures, tmp_path / "sheet.png", columns=2, width=80)
    # then the third begins the second row
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.size == (2 * (80 + GUTTER) + GUTTER, 2 * (45 + CAPTION + GUTTER) + GUTTER)
        centres = [
            (GUTTER + 40, GUTTER + CAPTION + 22),
            (2 * GUTTER + 120, GUTTER + CAPTION + 22),
            (GUTTER + 40, 2 * GUTTER + 2 * CAPTION + 45 + 22),
        ]
        assert [sheet.getpixel(centre) for centre in centres] == colors


def test_a_sheet_of_nothing_is_refused(tmp_path):
    with pytest.raises(ValueError, match="at least one"):
        contact_sheet([], tmp_path / "sheet.png")
