"""The craft of figures: a quantity into words of one locale, and words back into a quantity.

``read_style`` reads a locale's house style; ``Printer`` prints with it; ``parser`` is its inverse; ``bare_figures``
finds figures that somebody wrote into a text by hand.
"""

from briefdeck.figures.bare import BareFigure, bare_figures
from briefdeck.figures.printer import NounLookup, Printer
from briefdeck.figures.style import HouseStyle
from briefdeck.figures.style_file import read_style

__all__ = [
    "BareFigure",
    "HouseStyle",
    "NounLookup",
    "Printer",
    "bare_figures",
    "read_style",
]
