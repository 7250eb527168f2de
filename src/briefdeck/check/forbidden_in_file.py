"""Forbidden word in the finished file

**What.** The finished deck holds a word that `briefing/glossary.tsv` forbids for its language, in text, a table, a
chart, an alternative text or the notes, and no text of the briefing has it (that would be B230).

**Why.** The file is checked, not the intention: words also come from the program's own catalogue and from a brand.

**Example.** An alternative text with `记者会` where the glossary has `新闻发布会`.

**How to fix.** Correct `locales/<tag>/LC_MESSAGES/briefdeck.po` or the brand; in a deck edited by hand, the slide.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import FileView
from briefdeck.check.walk import shapes, words
from briefdeck.check.wrong_words import in_edition, instead, wrong_words
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide

CODE = "B231"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    if not view.glossary.terms:
        return
    locales = view.edition.locales
    known = {(text.locale, variant) for text, variant, _ in in_edition(view.edition, view.glossary)}
    for slide in view.observed.slides:
        for place, text in _places(slide):
            for locale in locales:
                for variant, term in wrong_words(text, locale, view.glossary):
                    if (locale, variant) not in known:
                        message = f'{place} says "{variant}", which the glossary forbids'
                        yield Finding(CODE, SEVERITY, message, view.at(slide), instead(term, locale), term.source)


def _places(slide: ObservedSlide) -> Iterator[tuple[str, str]]:
    """(place in words, text) for all that a slide shows, says or has read aloud."""
    for name, text in words(slide).items():
        yield (f'"{name}"' if name else "the notes"), text
    for shape in shapes(slide.shapes):
        if shape.alt:
            yield f'the alternative text of "{shape.name}"', shape.alt
