"""Text as a reader compares it: every space one plain space, no direction marks or isolates, one minus."""

from __future__ import annotations

import re
from functools import lru_cache

_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=8192)
def plain(text: str, *, strip: bool = True) -> str:
    """The text without what cannot be seen. strip: without the spaces at its ends too."""
    text = _SPACES.sub(" ", _UNSEEN.sub("", text)).replace("−", "-")
    return text.strip() if strip else text
