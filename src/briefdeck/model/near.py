"""Hints: what somebody probably meant who wrote a word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LISTED = 12


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known word most like this one, small letters read as well, or "". cutoff: likeness asked for, 0 to 1."""
    names = list(known)
    for spelled in dict.fromkeys((word, word.lower())):
        if close := get_close_matches(spelled, names, n=1, cutoff=cutoff):
            return close[0]
    return ""


def hint(word: str, known: Iterable[str], *, none: str = "there are none") -> str:
    """``did you mean "deals"?``, or what there is to choose from."""
    names = list(known)
    if close := nearest(word, names):
        return f'did you mean "{close}"?'
    if not names:
        return none
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"known: {', '.join(names[:_LISTED])}{more}"
