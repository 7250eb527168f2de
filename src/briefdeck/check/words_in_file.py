"""Words lost between plan and file

**What.** Every paragraph, table cell and chart text that a slide was meant to hold is found in the finished file, at
its place; so are the speaker's notes.

**Why.** What was planned was measured, checked and translated. What stands in the file is what a guest reads, and the
two have to be the same.

**Example.** A label of three lines of which the file holds two.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by hand,
bring the change into the briefing and build again.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.intended import NOTES, intended
from briefdeck.check.views import FileView
from briefdeck.check.walk import plain, words
from briefdeck.model.finding import Finding, Severity

CODE = "B412"
SEVERITY = Severity.ERROR
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        seen = words(observed)
        for part in intended(slide):
            held = seen.get(part.place, "").split("\n")
            place = "the notes" if part.place == NOTES else f'"{part.place}"'
            for line in part.lines:
                if plain(line) not in held:
                    message = f'"{plain(line)}" was to stand in {place} and does not'
                    yield Finding(CODE, SEVERITY, message, view.at(observed), subject=slide.topic)
