"""The craft of text on a slide: advances, line breaking, text rectangles, height of a text in a box."""

from briefdeck.typeset.advances import text_width
from briefdeck.typeset.fitting import Measured, balance, expected_lines, fits, measure, settle
from briefdeck.typeset.geometry import text_rect
from briefdeck.typeset.glue import glue
from briefdeck.typeset.lines import Fonts, wrap
from briefdeck.typeset.refining import refine

__all__ = [
    "Fonts",
    "Measured",
    "balance",
    "expected_lines",
    "fits",
    "glue",
    "measure",
    "refine",
    "settle",
    "text_rect",
    "text_width",
    "wrap",
]
