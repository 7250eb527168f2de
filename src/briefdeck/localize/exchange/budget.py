"""How long a translation may grow: the room that its source takes on a slide, and a third more.

It is a hint for people. Whether a text fits is measured when the deck is planned (B302).
"""

from __future__ import annotations

import math
from unicodedata import east_asian_width

from briefdeck.model.placeholders import template

_HAN_WRITTEN = ("zh", "ja", "ko")
_LEAST = 6


def budget(source: str, locale: str) -> int:
    """Characters, placeholders as they are written. A Han character takes the room of two Latin ones."""
    one = 2 if locale.split("_", maxsplit=1)[0] in _HAN_WRITTEN else 1
    pieces = template(source)
    words = sum(2 if east_asian_width(char) in "WF" else 1 for each in pieces if isinstance(each, str) for char in each)
    written = sum(len(str(each)) for each in pieces if not isinstance(each, str))
    return written + max(_LEAST, math.ceil(words * 4 / 3 / one))
