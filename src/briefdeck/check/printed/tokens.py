"""Words, numbers and signs of a text, one by one: what two lines have in common is measured in these."""

from __future__ import annotations

import re

from briefdeck.check.printed.lines import folded

_TOKEN = re.compile(r"\d+|[a-z\u00c0-\u024f\u0370-\u052f\u0600-\u06ff\uac00-\ud7af]+|[^\W\d_]|[^\w\s]")


def tokens(text: str) -> list[tuple[str, int, int]]:
    """(folded text, start, end) of each; a word where the script has spaces, else a single sign."""
    return [(match.group(), *match.span()) for match in _TOKEN.finditer(folded(text))]


def words(text: str) -> list[str]:
    return _TOKEN.findall(folded(text))
