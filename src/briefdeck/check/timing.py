"""Animation of a shape that is not there

**What.** A slide has one timing at most, and every shape it animates is on the slide.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A copied animation whose shape was deleted.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SLIDES, P, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B477"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SLIDES):
        timings = root.findall(f"{P}timing")
        if len(timings) > 1:
            yield Finding(CODE, SEVERITY, f"{len(timings)} timings on one slide", view.at(name))
        known = {entry.get("id") for entry in root.iter(f"{P}cNvPr")}
        targets = {target.get("spid") for timing in timings for target in timing.iter(f"{P}spTgt")}
        for target in sorted(str(each) for each in targets - known):
            message = f"the shape {target} is animated and not there"
            yield Finding(CODE, SEVERITY, message, view.at(name))
