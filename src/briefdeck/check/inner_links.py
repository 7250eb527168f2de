"""Link inside the deck that does not jump

**What.** A link to another slide says that it jumps there (`ppaction://hlinksldjump`) and leads to a slide.

**Why.** PowerPoint tries to open it as a file, and says that it cannot.

**Example.** An entry of the agenda that links to slide 7 without its action.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SLIDES, A, R, links, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B481"
SEVERITY = Severity.WARNING
LOOKS_AT = PackageView


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SLIDES):
        targets = {link.id: link for link in links(view, name)}
        for tag in ("hlinkClick", "hlinkHover", "hlinkMouseOver"):
            for entry in root.iter(f"{A}{tag}"):
                link, action = targets.get(entry.get(f"{R}id", "")), entry.get("action", "")
                if link is not None and link.kind == "slide" and action != "ppaction://hlinksldjump":
                    yield Finding(CODE, SEVERITY, f"the link to {link.target} does not jump", view.at(name))
                elif action == "ppaction://hlinksldjump" and (link is None or link.kind != "slide"):
                    yield Finding(CODE, SEVERITY, "a jump that leads to no slide", view.at(name))
