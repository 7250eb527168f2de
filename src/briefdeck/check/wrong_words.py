"""Words that the glossary forbids, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from briefdeck.check.phrases import phrases_in
from briefdeck.check.walk import parts, texts
from briefdeck.model.edition import Edition
from briefdeck.model.glossary import Glossary, Term
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Text


@dataclass(frozen=True, slots=True)
class _Watched:
    """One language's part of a glossary. any_of: matches wherever one of the wrong words may stand."""

    wrong: Mapping[str, Term]
    phrases: tuple[str, ...]
    any_of: re.Pattern[str]


def wrong_words(text: str, locale: str, glossary: Glossary) -> Iterator[tuple[str, Term]]:
    """(forbidden variant, its term) for each that stands in the text, and not within a right longer word."""
    watched = _WATCHED.of((glossary,), lambda: _watched(glossary, locale), locale)
    if watched is None or not watched.any_of.search(text):  # nearly always: nothing else is looked at
        return
    for phrase in phrases_in(text, watched.phrases):
        if phrase in watched.wrong and phrase not in watched.wrong[phrase].forms.get(locale, ()):
            yield phrase, watched.wrong[phrase]


def in_edition(edition: Edition, glossary: Glossary) -> tuple[tuple[Text, str, Term], ...]:
    """(text, forbidden variant, its term) for all texts of an edition; two checks ask, of the plan and of the file."""
    return _EDITIONS.of(
        (edition, glossary),
        lambda: tuple(
            found for part in parts(edition) for found in _PARTS.of((part, glossary), partial(_in_part, part, glossary))
        ),
    )


def _in_part(part: object, glossary: Glossary) -> tuple[tuple[Text, str, Term], ...]:
    return tuple(
        (text, variant, term)
        for text in texts(part)
        for variant, term in wrong_words(text.plain, text.locale, glossary)
    )


_PARTS: Kept[tuple[tuple[Text, str, Term], ...]] = Kept(256)
_WATCHED: Kept[_Watched | None] = Kept(64)
_EDITIONS: Kept[tuple[tuple[Text, str, Term], ...]] = Kept(2)


def _watched(glossary: Glossary, locale: str) -> _Watched | None:
    wrong = {variant: term for term in glossary.terms for variant in term.forbidden.get(locale, ()) if variant.strip()}
    if not wrong:
        return None
    right = (form for term in glossary.terms for form in term.forms.get(locale, ()))
    starts = "|".join(sorted({re.escape(variant.split()[0]) for variant in wrong}, key=len, reverse=True))
    return _Watched(wrong, tuple(dict.fromkeys((*right, *wrong))), re.compile(starts, re.IGNORECASE))


def instead(term: Term, locale: str) -> str:
    """A hint."""
    words = term.forms.get(locale, ())
    return f'"{term.source}" is "{words[0]}" ({term.location})' if words else f'see "{term.source}" in {term.location}'
