"""Words that the glossary forbids, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.phrases import phrases_in
from briefdeck.model.glossary import Glossary, Term


def wrong_words(text: str, locale: str, glossary: Glossary) -> Iterator[tuple[str, Term]]:
    """(forbidden variant, its term) for each that stands in the text, and not within a right longer word."""
    wrong = {variant: term for term in glossary.terms for variant in term.forbidden.get(locale, ())}
    if wrong:
        right = (form for term in glossary.terms for form in term.forms.get(locale, ()))
        for phrase in phrases_in(text, (*right, *wrong)):
            if phrase in wrong and phrase not in wrong[phrase].forms.get(locale, ()):
                yield phrase, wrong[phrase]


def instead(term: Term, locale: str) -> str:
    """A hint."""
    words = term.forms.get(locale, ())
    return f'"{term.source}" is "{words[0]}" ({term.location})' if words else f'see "{term.source}" in {term.location}'
