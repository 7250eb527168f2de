"""Figure lost between plan and file

**What.** Every figure that a slide was meant to print is found in the finished file at its place: in that shape's
text, table, chart label, or in the notes. And every fact the edition says is printed on some slide.

**Why.** The file is checked, not the intention. A figure that is planned, counted in the manifest and missing from
the slide is the one error that nobody would look for.

**Example.** Slide 4 was to print "USD 92 billion" for the fact `deals`, and the file says "USD 9 billion" there.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by hand,
bring the change into the briefing and build again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.intended import NOTES, intended
from briefdeck.check.views import FileView
from briefdeck.check.walk import holds, plain, words
from briefdeck.model.deck import Slide
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide

CODE = "B404"
SEVERITY = Severity.ERROR
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    planned, held = len(view.deck.slides), len(view.observed.slides)
    if planned != held:
        yield Finding(CODE, SEVERITY, f"the deck has {planned} slides and the file {held}", view.at())
    found: set[str] = set()
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        yield from _lost(view, slide, observed, found)
    for fact in view.edition.facts:
        if fact not in found:
            yield Finding(CODE, SEVERITY, f"fact {fact} is in the edition and on no slide", view.at(), subject=fact)


def _lost(view: FileView, slide: Slide, observed: ObservedSlide, found: set[str]) -> Iterator[Finding]:
    """Figures and facts missing from one slide; facts that it does show are added to ``found``."""
    seen = words(observed)
    everything = "\n".join(seen.values())
    shown: set[str] = set()
    for part in intended(slide):
        for fact, figure in part.figures:
            if holds(seen.get(part.place, ""), plain(figure)):
                shown.add(fact)
                continue
            place = "the notes" if part.place == NOTES else f'"{part.place}"'
            message = f'the figure "{plain(figure)}" of {fact} is not in {place}'
            yield Finding(CODE, SEVERITY, message, view.at(observed), subject=fact)
    for fact in slide.facts:
        if fact not in shown and any(holds(everything, form) for form in _forms(view, fact)):
            shown.add(fact)
        elif fact not in shown:
            yield Finding(CODE, SEVERITY, f"fact {fact} is not on the slide", view.at(observed), subject=fact)
    found |= shown


def _forms(view: FileView, fact: str) -> list[str]:
    """All ways in which the edition prints a fact; none for a fact it does not know."""
    said = view.edition.facts.get(fact)
    if said is None:
        return []
    figures = (*said.long, *said.short, *said.kpi, *said.number)
    items = [text.plain for item in said.items for text in item.texts]
    return [plain(form) for form in (*(figure.text for figure in figures), *items) if form.strip()]
