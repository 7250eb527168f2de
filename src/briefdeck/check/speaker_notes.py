"""Content slide without speaker notes

**What.** Every slide but the cover, the agenda and the list of sources has speaker notes.

**Why.** The person who speaks is seldom the one who wrote the briefing. The notes say what the slide means and what
to answer when a guest asks.

**Example.** A slide from a topic without `notes:`.

**How to fix.** Write `notes:` for the topic in `briefing.yaml`, or for this audience in its `story:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import FileView
from briefdeck.model.audience import BUILT_IN
from briefdeck.model.finding import Finding, Severity

CODE = "B406"
SEVERITY = Severity.WARNING
LOOKS_AT = FileView


def check(view: FileView) -> Iterator[Finding]:
    for slide, observed in zip(view.deck.slides, view.observed.slides, strict=False):
        if slide.kind not in BUILT_IN and not observed.notes.strip():
            message = f"no speaker notes on the slide of {slide.topic}"
            yield Finding(CODE, SEVERITY, message, view.at(observed), "write notes: for the topic", slide.topic)
