"""Traces of another maker in the file

**What.** The file's properties are the briefing's own (title, author, language), and nothing in it comes from the
maker of a template or a library: no author "Steve Canny", no thumbnail, no printer settings, no comments, and no
custom XML but the deck's own provenance (`briefdeck trace`), and that only for an audience that is handed it.

**Why.** Guests look at "Properties". A stranger's name there, or the picture of somebody else's first slide, is an
embarrassment at best and a leak at worst.

**Example.** `docProps/thumbnail.jpeg` from the brand's template.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On a deck edited by
hand, use File, Inspect Document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.views import FileView
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.trace import NAMESPACE

CODE = "B409"
SEVERITY = Severity.ERROR
LOOKS_AT = FileView

_PARTS = re.compile(r"docProps/(?:thumbnail|custom)|printerSettings|customXml/|/comment|/tags/", re.IGNORECASE)
_ITEM = re.compile(r"customXml/(?:_rels/)?item(?:Props)?(\d+)\.xml(?:\.rels)?$", re.IGNORECASE)
_MAKERS = re.compile(r"steve canny|generated using python-pptx|python-pptx", re.IGNORECASE)


def check(view: FileView) -> Iterator[Finding]:
    ours = [part for part, namespace in view.observed.custom.items() if namespace == NAMESPACE]
    own = _ITEM.findall(ours[0]) if view.traced and len(ours) == 1 else []
    for part in view.observed.parts:
        if _PARTS.search(f"/{part.lstrip('/')}") and not (own and _ITEM.findall(part) == own):
            yield Finding(CODE, SEVERITY, f"the file holds {part}", view.at())
    held = view.observed.properties
    for name, value in held.items():
        if _MAKERS.search(value):
            yield Finding(CODE, SEVERITY, f'the property {name} is "{value}"', view.at())
    given = view.deck.properties
    for name, wanted in {"title": given.title, "creator": given.author, "language": given.language}.items():
        if held.get(name, "") != wanted:
            message = f'the property {name} is "{held.get(name, "")}" and should be "{wanted}"'
            yield Finding(CODE, SEVERITY, message, view.at())
