"""Groups without a name

**What.** Every group has a name that says what it is.

**Why.** The selection pane and a screen reader show names. "Group 47" helps nobody to find the map.

**Example.** A diagram called "Group 12".

**How to fix.** Rename it in the selection pane.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B467"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView

_STOP_GAP = re.compile(
    r"(?:group|gruppe|groupe|grupo|gruppo|组合|群組|グループ化?|그룹|группа|مجموعة)?\s*\d*", re.IGNORECASE
)


def check(view: DeckView) -> Iterator[Finding]:
    """One finding for the file: they come in swarms."""
    found = [(slide, shape) for slide in view.observed.slides for shape in such(slide, _nameless)]
    if found:
        yield Finding(
            CODE, SEVERITY, f"{len(found)} groups without a name of their own", view.at(*found[0]), "rename them"
        )


def _nameless(shape: ObservedShape) -> bool:
    return shape.drawn == "group" and not shape.decorative and bool(_STOP_GAP.fullmatch(shape.name.strip()))
