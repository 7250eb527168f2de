import pytest

from briefdeck.model.theme import Frame
from briefdeck.typeset import text_rect

BOX = Frame(1000, 2000, 400_000, 200_000)


@pytest.mark.parametrize(
    ("geometry", "adjust", "left", "top", "right", "bottom"),
    [
        # from ECMA-376 part 1, presetShapeDefinitions.xml, worked by hand for 400,000 by 200,000
        ("rect", {}, 0, 0, 0, 0),
        ("roundRect", {"adj": 10_000}, 5858, 5858, 5858, 5858),
        ("ellipse", {}, 58_579, 29_290, 58_579, 29_290),
        ("homePlate", {"adj": 50_000}, 0, 0, 50_000, 0),
        ("chevron", {"adj": 50_000}, 100_000, 0, 100_000, 0),
        ("chevron", {"adj": 25_000}, 50_000, 0, 50_000, 0),
        ("rightArrow", {}, 0, 50_000, 50_000, 50_000),
        ("diamond", {}, 100_000, 50_000, 100_000, 50_000),
        ("round2SameRect", {"adj1": 10_000}, 5858, 5858, 5858, 0),
    ],
)
def test_text_rectangle(geometry, adjust, left, top, right, bottom):
    inner = text_rect(geometry, BOX, tuple(adjust.items()))
    assert (inner.x - BOX.x, inner.y - BOX.y) == (left, top)
    assert (BOX.right - inner.right, BOX.bottom - inner.bottom) == (right, bottom)


def test_an_adjustment_beyond_its_limit_is_pinned():
    assert text_rect("roundRect", BOX, (("adj", 90_000),)) == text_rect("roundRect", BOX, (("adj", 50_000),))


def test_an_unknown_geometry_is_refused():
    with pytest.raises(ValueError, match="cloud"):
        text_rect("cloud", BOX)
