"""Latin words inside writing from right to left, isolated, so that what stands beside them keeps its place.

Without isolates "iChongqing، 16 ديسمبر" is drawn with 16 before the name: a number after Latin letters joins them.
"""

from __future__ import annotations

import re

_LRI, _PDI = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
_INSIDE = re.compile(f"({_LRI}[^{_PDI}]*{_PDI})")
_RUN = re.compile(rf"(?:[0-9]+[-./]?)?[{_LETTER}](?:[{_LETTER}0-9&’'./ +-]*[{_LETTER}0-9])?")


def isolated(text: str) -> str:
    """The text with every Latin word or phrase in an isolate; what is in one already stays."""
    pieces = _INSIDE.split(text)
    pieces[::2] = (_RUN.sub(lambda run: f"{_LRI}{run[0]}{_PDI}", piece) for piece in pieces[::2])
    return "".join(pieces)
