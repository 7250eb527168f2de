"""Fact lost between edition and slides

**What.** Every fact that the edition says is printed on some slide, and every fact that a slide was planned for stands
on it; the file has as many slides as were planned. (That each figure stands right in the file itself: B420 to B428.)

**Why.** A figure that is planned, counted in the manifest and missing from the slides is the one error that nobody
would look for.

**Example.** The manifest says that slide 4 shows `deals`, and no form of it is planned there.

**How to fix.** This is a fault of briefdeck, or of one of its slide kinds: please report it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefdeck.check.intended import intended
from briefdeck.check.views import FileView
from briefdeck.check.walk import holds, plain
from briefdeck.model.deck import Slide
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept

CODE = "B404"
SEVERITY = Severity.ERROR
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    planned, held = len(view.deck.slides), len(view.observed.slides)
    if planned != held:
        yield Finding(CODE, SEVERITY, f"the deck has {planned} slides and the file {held}", view.at())
    found: set[str] = set()
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        said = [view.edition.facts.get(fact) for fact in slide.facts]
        shown = _SHOWN.of((intended(slide), slide.facts, *said), partial(_shown, view, slide))
        found |= shown
        for fact in slide.facts:
            if fact not in shown:
                yield Finding(CODE, SEVERITY, f"fact {fact} is not on the slide", view.at(observed), subject=fact)
    for fact in view.edition.facts:
        if fact not in found:
            yield Finding(CODE, SEVERITY, f"fact {fact} is in the edition and on no slide", view.at(), subject=fact)


_SHOWN: Kept[frozenset[str]] = Kept(192)


def _shown(view: FileView, slide: Slide) -> frozenset[str]:
    """Facts of which some figure is planned on the slide."""
    parts = intended(slide)
    told = {fact for part in parts for fact, _ in part.figures}
    everything = "\n".join(plain(line) for part in parts for line in part.lines)
    rest = (fact for fact in slide.facts if fact not in told)
    return frozenset((*told, *(fact for fact in rest if any(holds(everything, form) for form in _forms(view, fact)))))


def _forms(view: FileView, fact: str) -> list[str]:
    """All ways in which the edition prints a fact; none for a fact it does not know."""
    said = view.edition.facts.get(fact)
    if said is None:
        return []
    figures = (*said.long, *said.short, *said.kpi, *said.number)
    items = [text.plain for item in said.items for text in (*item.texts, *item.short)]
    return [plain(form) for form in (*(figure.text for figure in figures), *items) if form.strip()]
