"""Doubted figure without its attribution

**What.** A slide shows a figure with an open doubt to an audience that marks doubts, and does not name who reported
it.

**Why.** `mark` is a promise: such a figure is shown as somebody's report and not as the office's word, on the very
slide where it stands.

**Example.** "USD 712 million" on the agenda, which has no source line.

**How to fix.** Give the step of the story a title without the figure, or settle the doubt. When the slide has a
source line of its own, this is a fault of the slide kind: please report it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.intended import NOTES, Intended, intended
from briefdeck.check.views import FileView
from briefdeck.check.walk import plain, words
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept

CODE = "B413"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    facts, sources = view.edition.facts, view.edition.sources
    if not any(fact.marked for fact in facts.values()):
        return
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        printed = _PRINTED.of_one(intended(slide), _printed)
        marked = [fact for fact in printed if fact in facts and facts[fact].marked]
        if not marked:
            continue
        seen = "\n".join(text for place, text in words(observed).items() if place != NOTES)
        for fact in marked:
            source = sources.get(facts[fact].source)
            if source is not None and plain(source.publisher.first.plain) not in seen:
                message = f"{fact} is in doubt, and the slide does not say who reported it"
                yield Finding(CODE, SEVERITY, message, view.at(observed), "mark it, or leave it out", fact)


def _printed(places: tuple[Intended, ...]) -> tuple[str, ...]:
    """Facts on a slide, its notes aside."""
    return tuple(dict.fromkeys(fact for part in places if part.place != NOTES for fact, _ in part.figures))


_PRINTED: Kept[tuple[str, ...]] = Kept(192)
