"""Relationship that leads nowhere

**What.** Every relationship leads to a part that is there, every id a part uses is defined, and no id is defined
twice. Addresses outside the file are http, https or mailto.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand. A linked picture is fetched from wherever it points to, and tells its owner who opened the deck.

**Example.** A chart whose workbook was deleted.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import Link, links
from briefdeck.model.finding import Finding, Severity

CODE = "B470"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_USED = re.compile(rb"\br:(?:id|embed|link|pict|dm|lo|qs|cs)=\"([^\"]+)\"")
_ALLOWED = re.compile(r"(?:https?://|mailto:|file:///?#|#)", re.IGNORECASE)
_HYPERLINKS = {"hyperlink"}


def check(view: PackageView) -> Iterator[Finding]:
    owners = ["", *(name for name in view.package.parts if name.endswith(".xml") and not name.startswith("["))]
    for owner in owners:
        found = links(view, owner)
        for name, times in Counter(link.id for link in found).items():
            if times > 1:
                yield Finding(CODE, SEVERITY, f"the relationship {name} is defined {times} times", view.at(owner))
        for link in found:
            if link.external:
                yield from _outside(view, owner, link)
            elif link.target not in view.package.parts and link.target != "NULL":
                yield Finding(CODE, SEVERITY, f"{link.id} leads to {link.target}, which is not there", view.at(owner))
        defined = {link.id for link in found}
        used = {name.decode("utf-8", "replace") for name in _USED.findall(view.package.parts.get(owner, b""))}
        for name in sorted(used - defined):
            yield Finding(CODE, SEVERITY, f"it uses the relationship {name}, which is not defined", view.at(owner))


def _outside(view: PackageView, owner: str, link: Link) -> Iterator[Finding]:
    if link.kind not in _HYPERLINKS:
        message = f"{link.kind} is fetched from {link.target}"
        yield Finding(CODE, Severity.WARNING, message, view.at(owner), "embed it")
    elif not _ALLOWED.match(link.target):
        message = f"the link {link.target} is neither http, https nor mailto"
        yield Finding(CODE, Severity.WARNING, message, view.at(owner), "take it off")
