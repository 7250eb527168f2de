"""Part without a content type

**What.** `[Content_Types].xml` gives every part one type: by its name or by its ending, none twice, and none for a
part that is not there.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A picture `image1.jpg` for which only `jpeg` has a type.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.model.finding import Finding, Severity

CODE = "B469"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_TYPES = "[Content_Types].xml"


def check(view: PackageView) -> Iterator[Finding]:
    if _TYPES not in view.package.parts:
        yield Finding(CODE, SEVERITY, "the package has no content types", view.at())
        return
    root = view.package.tree(_TYPES)
    endings = [entry.get("Extension", "").lower() for entry in root if entry.tag.endswith("Default")]
    named = [entry.get("PartName", "").lstrip("/").casefold() for entry in root if entry.tag.endswith("Override")]
    there = {name.casefold(): name for name in view.package.parts}
    for ending, times in Counter(endings).items():
        if times > 1:
            yield Finding(CODE, SEVERITY, f"the ending .{ending} is given {times} types", view.at())
    for name, times in Counter(named).items():
        if times > 1:
            yield Finding(CODE, SEVERITY, f"{name} is given {times} types", view.at(name))
        if name not in there:
            yield Finding(CODE, SEVERITY, f"a type is given to {name}, which is not there", view.at())
    for folded, name in there.items():
        ending = name.rpartition(".")[2].lower()
        if name != _TYPES and folded not in named and ending not in endings:
            yield Finding(CODE, SEVERITY, f"{name} has no content type", view.at(name))
        elif folded not in named and ending == "xml" and name.startswith("ppt/"):
            yield Finding(CODE, SEVERITY, f"{name} has no content type of its own", view.at(name))
