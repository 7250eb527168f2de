"""Numbers grown together with other words: the fünf of Fünfjahresziele against the zehn of Zehnjahresziele."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import takewhile

from briefdeck.check.printed.lines import folded
from briefdeck.check.printed.signals import Cluster
from briefdeck.check.printed.tokens import tokens
from briefdeck.check.printed.vocabulary import Role, Vocabulary

_GROWN = 3  # letters that the two words have in common, at least


def compounds(wanted: str, found: str, vocabulary: Vocabulary) -> Iterator[tuple[Cluster, Cluster]]:
    """Words that stand for one another and differ in a number word alone, with the numbers as figures."""
    mine, yours = tokens(wanted), tokens(found)
    texts = [text for text, _, _ in mine], [text for text, _, _ in yours]
    for tag, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            for (one, start, _), (other, begin, _) in zip(mine[a:b], yours[c:d], strict=True):
                stems = _stems(one, other)
                values = tuple(_number(stem, vocabulary) for stem in stems)
                if None not in values and values[0] != values[1]:
                    yield (
                        Cluster(start, start + len(one), (values[0],), frozenset()),
                        Cluster(begin, begin + len(other), (values[1],), frozenset()),
                    )


def _stems(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without their common end."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return (one[:-common], other[:-common]) if common >= _GROWN else ("", "")


def _number(stem: str, vocabulary: Vocabulary) -> Decimal | None:
    meaning = vocabulary.words.get(folded(stem))
    return meaning.key if meaning and meaning.role is Role.NUMBER and isinstance(meaning.key, Decimal) else None
