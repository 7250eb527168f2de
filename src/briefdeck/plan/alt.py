"""Alt text for drawings: a head and pairs of what and how much, punctuated by the deck's language."""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.plan.sheet import Sheet


def described(sheet: Sheet, head: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Head and pairs in the locale's separators, as in: Drugs in development. City: 100+; Park: 56."""
    pair = sheet.word("pair").plain
    between = sheet.word("list_separator").plain
    told = between.join(
        pair.replace("{label}", what).replace("{value}", much) if much else what for what, much in pairs
    )
    return f"{head}{sheet.word('sentence_space').plain}{told}" if told else head
