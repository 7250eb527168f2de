"""Chinese words that a line should not split: a small list of common ones, and the terms of a glossary.

Chinese writes no spaces between words. What is not in the list is no fault, only unknown; a full dictionary would know
more, at a cost in size and time that some breaks of lines are not worth.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

NO_TERMS: frozenset[str] = frozenset()
_LONGEST = 8  # characters; a longer term may break between its own words
_HAN = re.compile("[\u4e00-\u9fff]+")


def between_han(text: str, at: int) -> bool:
    """Whether Chinese characters stand on both sides of the place before ``text[at]``."""
    return "\u4e00" <= text[at - 1] <= "\u9fff" and "\u4e00" <= text[at] <= "\u9fff"


def inside_words(text: str, terms: frozenset[str] = NO_TERMS) -> frozenset[int]:
    """Indices in text before which a word would be split."""
    return _places(text, terms)[0]


def word_edges(text: str, terms: frozenset[str] = NO_TERMS) -> frozenset[int]:
    """Indices in text at which a known word begins or ends."""
    return _places(text, terms)[1]


@lru_cache(maxsize=1_024)
def _places(text: str, terms: frozenset[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Words are read from the left, the longest first."""
    common, own = _common(), _terms(terms)
    inside: set[int] = set()
    edges: set[int] = set()
    for match in _HAN.finditer(text):
        at, end = match.span()
        while at < end - 1:
            for after in range(min(end, at + _LONGEST), at + 1, -1):
                word = text[at:after]
                if word in common or word in own:
                    inside.update(range(at + 1, after))
                    edges.update((at, after))
                    at = after
                    break
            else:
                at += 1
    return frozenset(inside), frozenset(edges)


@lru_cache(maxsize=16)
def _terms(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if len(term) <= _LONGEST and _HAN.fullmatch(term))


@cache
def _common() -> frozenset[str]:
    """The words of words.txt: simplified ones, then those that traditional signs write otherwise."""
    return frozenset(Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split())
