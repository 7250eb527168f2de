"""File without a title of its own

**What.** The file's properties name the presentation: its title is set, and is not a program's stop-gap.

**Why.** It is what a screen reader says first and what a window, a tab and a search show.

**Example.** A title of "PowerPoint Presentation".

**How to fix.** File, Info, Properties, Title. In a briefing, the cover's `title:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.model.finding import Finding, Severity

CODE = "B457"
SEVERITY = Severity.WARNING
LOOKS_AT = DeckView

_STOP_GAPS = {
    "powerpoint presentation",
    "powerpoint-präsentation",
    "présentation powerpoint",
    "演示文稿",
    "presentation",
}


def check(view: DeckView) -> Iterator[Finding]:
    title = view.observed.properties.get("title", "").strip()
    if not title:
        yield Finding(CODE, SEVERITY, "the file's properties have no title", view.at(), "set it in File, Info")
    elif title.casefold() in _STOP_GAPS or title.casefold().startswith(("powerpoint", "幻灯片")):
        yield Finding(CODE, SEVERITY, f'the file\'s title is "{title}"', view.at(), "name the presentation")
