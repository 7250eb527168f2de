"""Names in the package that cannot be

**What.** The members of the ZIP have unique names, also when upper and lower case are not told apart; none is a
folder, leads out of the package or holds a backslash.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** `ppt/slides/slide3.xml` twice, after a slide was added to a cleared template.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.model.finding import Finding, Severity

CODE = "B468"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView


def check(view: PackageView) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for name in view.members:
        if name.endswith("/"):
            yield Finding(CODE, Severity.WARNING, f"the package holds the folder {name}", view.at())
        elif ".." in name.split("/") or "\\" in name or name.startswith("/"):
            yield Finding(CODE, SEVERITY, f"{name!r} is no name for a part", view.at())
        elif name.casefold() in seen:
            yield Finding(CODE, SEVERITY, f"the package holds {name} twice", view.at(name))
        seen.setdefault(name.casefold(), name)
