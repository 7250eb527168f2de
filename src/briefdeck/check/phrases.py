"""Finding phrases in running text, the longest first: whole words where a script has spaces, anywhere in Han, kana."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = rf"[^\W_{_UNSPACED}]"


def phrases_in(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """Phrases that stand in a text, as they are given, in order of place, each once.

    Where two overlap the longer one counts: a wrong word inside a right longer term is none.
    Letter case and kind of white space do not matter.
    """
    return _found(text, tuple(phrases))


@lru_cache(maxsize=8192)
def _found(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    taken: list[tuple[int, int, str]] = []
    for phrase, folded, pattern in _patterns(phrases):
        if folded in text.casefold():
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end, _ in taken):
                    taken.append((*match.span(), phrase))
    return tuple(dict.fromkeys(phrase for _, _, phrase in sorted(taken)))


@lru_cache(maxsize=64)
def _patterns(phrases: tuple[str, ...]) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """(phrase, its first word folded for a quick look, pattern), the longest first."""
    ordered = sorted(dict.fromkeys(phrases), key=len, reverse=True)
    return tuple((each, each.split()[0].casefold(), _pattern(each)) for each in ordered if each.split())


def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    before = rf"(?<!{_WORD})" if re.match(_WORD, phrase.strip()) else ""
    after = rf"(?!{_WORD})" if re.match(_WORD, phrase.strip()[-1]) else ""
    return re.compile(before + words + after, re.IGNORECASE)
