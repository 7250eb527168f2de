"""Two shapes with one id

**What.** The shapes of a slide have ids of their own, whole and positive, and so do the marks by which programs
follow them; what a connector is glued to is there.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand. Animations and connectors take hold of the wrong shape.

**Example.** Two text boxes with the id 4, one of them pasted.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SHAPES, SLIDES, A, P, number, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B473"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_CREATION = "{http://schemas.microsoft.com/office/drawing/2014/main}creationId"


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SHAPES):
        found = [entry.get("id", "") for entry in root.iter(f"{P}cNvPr")]
        severity = SEVERITY if SLIDES.fullmatch(name) else Severity.WARNING
        for key, times in Counter(found).items():
            if times > 1:
                yield Finding(CODE, severity, f"the id {key} is given to {times} shapes", view.at(name))
            if (number(key) or 0) < 1:
                yield Finding(CODE, severity, f"{key!r} is no id of a shape", view.at(name))
        for key, times in Counter(entry.get("id", "") for entry in root.iter(_CREATION)).items():
            if times > 1:
                message = f"the creation id {key} is given to {times} shapes"
                yield Finding(CODE, Severity.WARNING, message, view.at(name))
        for tag in ("stCxn", "endCxn"):
            for end in root.iter(f"{A}{tag}"):
                if end.get("id") not in found:
                    message = f"a connector is glued to {end.get('id')}, which is not there"
                    yield Finding(CODE, SEVERITY, message, view.at(name))
