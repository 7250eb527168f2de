"""What stays on one line: a figure's bound, currency, number, scale and unit; short Chinese names.

U+00A0 holds Latin figures together in every program, so ``glue`` writes it. Chinese figures have no spaces; there
the width is planned instead (``settle`` and ``balance`` in ``fitting``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefdeck.model.text import Form, Literal, Mark, NameSpan, Part, PartRole, Span

NBSP = "\N{NO-BREAK SPACE}"
# Names of up to this many characters stay whole in Chinese.
NAME_CHARS = 8
_LOOSE = frozenset({PartRole.NOUN, PartRole.PERIOD})
_LOOSE_FORMS = frozenset({Form.ITEMS, Form.SOURCE, Form.PERIOD})
_SPACE_BEFORE_DIGIT = re.compile(r" (?=\d)")
_DIGIT_NEIGHBOUR = re.compile(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)")


@lru_cache(maxsize=4096)
def held(span: Span) -> frozenset[int]:
    """Indices in ``span.text`` before which no line may begin, although the characters would allow it.

    In a figure a line may begin only at, or inside, its counted noun and its period, and never between a
    period's digits and the word that counts them ("Q3 of 2025", 2025年).
    """
    text = span.text
    if isinstance(span, Literal):
        return frozenset()
    if isinstance(span, Mark):
        return frozenset(range(len(text)))  # it stays with its figure
    if isinstance(span, NameSpan):
        if not text.isascii() and " " not in text:
            return frozenset(range(1, len(text))) if len(text) <= NAME_CHARS else frozenset()
        return frozenset(match.end() for match in _SPACE_BEFORE_DIGIT.finditer(text))
    if span.form in _LOOSE_FORMS:
        return _period(text, 0)
    result: set[int] = set()
    for start, end in _groups(span.parts):
        result.update(range(start + 1, end))
    at = 0
    for part in span.parts:
        if part.role in _LOOSE:
            result |= _period(part.text, at)
        at += len(part.text)
    return frozenset(result)


def _period(text: str, at: int) -> frozenset[int]:
    spaces = (match.end() for match in _SPACE_BEFORE_DIGIT.finditer(text))
    neighbours = (match.start() for match in _DIGIT_NEIGHBOUR.finditer(text))
    return frozenset(at + index for index in (*spaces, *neighbours))


def _groups(parts: Iterable[Part]) -> list[tuple[int, int]]:
    """(start, end) in the figure's text of each stretch that holds, without glue at its edges."""
    groups: list[tuple[int, int]] = []
    start = end = at = 0
    for part in parts:
        after = at + len(part.text)
        if part.role in _LOOSE:
            groups.append((start, end))
            start = end = after
        elif part.role is PartRole.GLUE and end == start:
            start = end = after  # leading glue
        elif part.role is not PartRole.GLUE:
            end = after
        at = after
    groups.append((start, end))
    return [group for group in groups if group[1] > group[0]]


def glue(spans: Iterable[Span]) -> str:
    """Text of spans as it goes into a file: ordinary spaces inside what is held become U+00A0.

    Chinese figures get no U+2060 WORD JOINER. LibreOffice honours it and draws nothing, but a figure with joiners
    inside is no longer found by searching for it, travels along when it is copied, and a face without the
    character may show a box elsewhere. Chinese figures are kept whole by planning the width.
    """
    return "".join(_glued(span) for span in spans)


def _glued(span: Span) -> str:
    positions = held(span)
    if not positions or " " not in span.text:
        return span.text
    return "".join(NBSP if char == " " and index + 1 in positions else char for index, char in enumerate(span.text))
