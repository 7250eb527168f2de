"""Word that the glossary forbids

**What.** A text that an audience reads or hears (titles, points, labels of charts and tables, speaker notes) holds a
word that `briefing/glossary.tsv` lists under "forbidden variants" for its language. The longest match counts: a
forbidden word inside a longer right term is none. Latin words match whole, Chinese and Japanese ones anywhere.

**Why.** Names of authorities, products and programmes have one official form. A near miss is noticed by exactly the
guests who matter.

**Example.** `协作机制` where the glossary has `专项协调机制` for "coordination mechanism".

**How to fix.** Write the word of the glossary, or take the variant out of it if it is right after all.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import EditionView
from briefdeck.check.wrong_words import in_edition, instead, wrong_words
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.glossary import Glossary, Term

CODE = "B230"
SEVERITY = Severity.WARNING
LOOKS_AT = EditionView


def check(view: EditionView) -> Iterator[Finding]:
    """Without a place: whoever knows where the words of a unit stand in this language adds it."""
    for text, variant, term in in_edition(view.edition, view.glossary):
        yield _finding(text.unit, text.locale, variant, term, None)


def forbidden(
    unit: str, text: str, locale: str, glossary: Glossary, place: Location | None = None
) -> Iterator[Finding]:
    """Findings about one text. unit: its id, "" for one that is no unit."""
    for variant, term in wrong_words(text, locale, glossary):
        yield _finding(unit, locale, variant, term, place)


def _finding(unit: str, locale: str, variant: str, term: Term, place: Location | None) -> Finding:
    message = f'{unit or "a text of the edition"} ({locale}) says "{variant}", which the glossary forbids'
    return Finding(CODE, SEVERITY, message, place, instead(term, locale), unit)
