"""Slide without its layout, master or theme

**What.** Every slide has one layout, every layout one master, every master one theme; a page of notes belongs to
one slide, which knows of it, and to the notes master, which has a theme of its own and is listed.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** Notes whose slide was deleted.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SHAPES, P, links, main_part
from briefdeck.model.finding import Finding, Severity

CODE = "B472"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_ONE = (
    ("ppt/slides/", "slideLayout"),
    ("ppt/slideLayouts/", "slideMaster"),
    ("ppt/slideMasters/", "theme"),
    ("ppt/notesMasters/", "theme"),
    ("ppt/notesSlides/", "notesMaster"),
    ("ppt/notesSlides/", "slide"),
)


def check(view: PackageView) -> Iterator[Finding]:
    themes: dict[str, str] = {}
    for name in view.package.parts:
        if not SHAPES.fullmatch(name):
            continue
        found = links(view, name)
        for folder, kind in _ONE:
            times = sum(link.kind == kind for link in found)
            if name.startswith(folder) and times != 1:
                yield Finding(CODE, SEVERITY, f"it has {times} of: {kind}", view.at(name))
        for link in found:
            if link.kind == "theme" and "Masters/" in name:
                other = themes.setdefault(link.target, name)
                if other != name:
                    yield Finding(CODE, SEVERITY, f"it shares {link.target} with {other}", view.at(name))
            if link.kind == "slide" and name.startswith("ppt/notesSlides/"):
                back = [each.target for each in links(view, link.target) if each.kind == "notesSlide"]
                if back != [name]:
                    yield Finding(CODE, SEVERITY, f"{link.target} does not know of these notes", view.at(name))
    main = main_part(view)
    listed = sum(1 for _ in view.package.tree(main).iter(f"{P}notesMasterId"))
    masters = sum(link.kind == "notesMaster" for link in links(view, main))
    if listed != masters and any(name.startswith("ppt/notesMasters/") for name in view.package.parts):
        message = f"presentation.xml lists {listed} notes masters and has {masters}"
        yield Finding(CODE, Severity.WARNING, message, view.at(main))
