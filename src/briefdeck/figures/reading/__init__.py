"""Figures in texts that others wrote, in any language that ``locales/<tag>/reading.toml`` teaches.

``read`` lists the figures of a text; ``compare`` sets those of two language versions against each other.
"""

from briefdeck.figures.reading.reader import read
from briefdeck.figures.reading.reading import Reading, Sort

__all__ = ["Reading", "Sort", "read"]
