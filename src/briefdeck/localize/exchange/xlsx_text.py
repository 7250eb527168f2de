"""Texts in cells: characters that XML cannot hold, and columns as letters."""

from __future__ import annotations

import re

from briefdeck.model.text import UNSEEN

LONGEST = 32_767
"""Characters a cell can hold; what is longer is cut without a word by those who write it."""

_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """As the file format has it (ISO/IEC 29500, ST_Xstring): a character that XML cannot hold is _xHHHH_."""
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    return UNSEEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text.replace("\r", "_x000D_"))


def unescaped(text: str) -> str:
    """The text that was meant."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
