"""Forbidden word in the finished file

**What.** The finished deck holds a word that `briefing/glossary.tsv` forbids for its language, in text, a table, a
chart, an alternative text or the notes, and no text of the briefing has it (that would be B230).

**Why.** The file is checked, not the intention: words also come from the program's own catalogue and from a brand.

**Example.** An alternative text with `记者会` where the glossary has `新闻发布会`.

**How to fix.** Correct `locales/<tag>/LC_MESSAGES/briefdeck.po` or the brand; in a deck edited by hand, the slide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from briefdeck.check.views import FileView
from briefdeck.check.walk import shapes, words_of, words_of_notes
from briefdeck.check.wrong_words import in_edition, instead, wrong_words
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.glossary import Glossary, Term
from briefdeck.model.kept import Kept
from briefdeck.model.observed import ObservedShape

CODE = "B231"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    glossary, locales = view.glossary, view.edition.locales
    if not glossary.terms:
        return
    known = {(text.locale, variant) for text, variant, _ in in_edition(view.edition, glossary)}
    for slide in view.observed.slides:
        shared = slide.shared
        wrong = (
            *_SHARED.of((shared, glossary), partial(_wrong, shared, locales, glossary), locales),
            *_wrong(slide.shapes[len(shared) :], locales, glossary),
            *_NOTES.of((glossary,), partial(_wrong_notes, slide.notes, locales, glossary), (slide.notes, locales)),
        )
        for place, locale, variant, term in wrong:
            if (locale, variant) not in known:
                message = f'{place} says "{variant}", which the glossary forbids'
                yield Finding(CODE, SEVERITY, message, view.at(slide), instead(term, locale), term.source)


Wrong = tuple[str, str, str, Term]  # place in words, locale, forbidden variant, its term
_SHARED: Kept[tuple[Wrong, ...]] = Kept(192)
_NOTES: Kept[tuple[Wrong, ...]] = Kept(192)


def _wrong(members: tuple[ObservedShape, ...], locales: Sequence[str], glossary: Glossary) -> tuple[Wrong, ...]:
    """In all that shapes show or have read aloud."""
    named = [(f'"{name}"', text) for name, text in words_of(members).items()]
    read = [(f'the alternative text of "{shape.name}"', shape.alt) for shape in shapes(members) if shape.alt]
    return _found([*named, *read], locales, glossary)


def _wrong_notes(notes: str, locales: Sequence[str], glossary: Glossary) -> tuple[Wrong, ...]:
    return _found([("the notes", words_of_notes(notes))], locales, glossary)


def _found(places: Iterable[tuple[str, str]], locales: Sequence[str], glossary: Glossary) -> tuple[Wrong, ...]:
    return tuple(
        (place, locale, variant, term)
        for place, text in places
        for locale in locales
        for variant, term in wrong_words(text, locale, glossary)
    )
