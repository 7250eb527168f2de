"""The source's own words, compact: facts whose quotes overlap share one. Words are left out, none is changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_LEAST = 2  # words that two quotes must share where one ends and the other begins


def merged(quotes: Sequence[str]) -> list[str]:
    """Every quote replaced by the widest passage that it and the others make up together; in the order given.

    Of two quotes one may hold the other, or begin with the words that the other ends with: "three enterprises" ends
    the first and begins the second. Only whole words count. "" stays "".
    """
    return list(_merged(tuple(quotes)))


@lru_cache(maxsize=256)
def _merged(quotes: tuple[str, ...]) -> tuple[str, ...]:
    passages: list[list[str]] = []
    for quote in quotes:
        words = quote.split()
        while words and (other := next((one for one in passages if _together(one, words)), None)) is not None:
            passages.remove(other)
            words = _together(other, words) or words
        if words:
            passages.append(words)
    return tuple(
        next((" ".join(one) for one in passages if _at(one, quote.split()) >= 0), "") if quote.split() else ""
        for quote in quotes
    )


def _together(one: list[str], other: list[str]) -> list[str] | None:
    if _at(one, other) >= 0:
        return one
    if _at(other, one) >= 0:
        return other
    for before, after in ((one, other), (other, one)):
        for shared in range(min(len(before), len(after)) - 1, _LEAST - 1, -1):
            if before[-shared:] == after[:shared]:
                return before + after[shared:]
    return None


def _at(passage: list[str], words: list[str]) -> int:
    """Where the words stand in the passage, or -1."""
    places = range(len(passage) - len(words) + 1)
    return next((place for place in places if passage[place : place + len(words)] == words), -1)


def without_items(quote: str, items: Sequence[str]) -> str:
    """The quote cut between its first and its last item, where it holds them all and the text tells them anyway."""
    lower = quote.casefold()
    places = [lower.find(item.casefold()) for item in items]
    if len(items) < 3 or -1 in places or places != sorted(places):
        return quote
    return f"{quote[: places[0] + len(items[0])]} … {quote[places[-1] :]}"
