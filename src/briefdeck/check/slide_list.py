"""List of slides that does not match the slides

**What.** presentation.xml lists every slide of the package once, with ids from 256 on; its sections hold the same
slides; its parts come in the order the format prescribes; masters and layouts have ids of their own from
2,147,483,648 on.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A sample slide of a template that was taken from the list and left in the file.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefdeck.check.views import PackageView
from briefdeck.check.xml import P14, SLIDES, P, R, links, main_part, number
from briefdeck.model.finding import Finding, Severity

CODE = "B471"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_ORDER = (
    *("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "smartTags"),
    *("embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku", "defaultTextStyle", "modifyVerifier"),
    "extLst",
)


def check(view: PackageView) -> Iterator[Finding]:
    main = main_part(view)
    root = view.package.tree(main)
    targets = {link.id: link.target for link in links(view, main)}
    order = [child.tag.rpartition("}")[2] for child in root]
    if [name for name in _ORDER if name in order] != [name for name in order if name in _ORDER]:
        yield Finding(CODE, SEVERITY, "the parts of presentation.xml are out of order", view.at(main))
    listed = [(number(entry.get("id")), targets.get(entry.get(f"{R}id", ""), "")) for entry in root.iter(f"{P}sldId")]
    yield from _ids(view, main, [key for key, _ in listed], 256, 2**31 - 1, "slide")
    for name, times in Counter(target for _, target in listed if target).items():
        if times > 1:
            yield Finding(CODE, SEVERITY, f"{name} is listed {times} times", view.at(main))
    for name in sorted({link for link in targets.values() if SLIDES.fullmatch(link)} - {name for _, name in listed}):
        yield Finding(CODE, SEVERITY, f"{name} belongs to the file and is not listed", view.at(main))
    sections = root.find(f".//{P14}sectionLst")
    held = [number(entry.get("id")) for entry in sections.iter(f"{P14}sldId")] if sections is not None else []
    if sections is not None and sorted(filter(None, held)) != sorted(key for key, _ in listed if key):
        yield Finding(CODE, SEVERITY, "the sections do not hold the slides of the file", view.at(main))
    high = [number(entry.get("id")) for entry in root.iter(f"{P}sldMasterId")]
    for master in targets.values():
        if master.startswith("ppt/slideMasters/") and master in view.package.parts:
            high += [number(entry.get("id")) for entry in view.package.tree(master).iter(f"{P}sldLayoutId")]
    yield from _ids(view, main, [key for key in high if key is not None], 2**31, 2**32 - 1, "master or layout")


def _ids(view: PackageView, main: str, keys: list[int | None], least: int, most: int, what: str) -> Iterator[Finding]:
    for key, times in Counter(keys).items():
        if key is None or not least <= key <= most:
            yield Finding(CODE, SEVERITY, f"{key} is no id of a {what}", view.at(main))
        elif times > 1:
            yield Finding(CODE, SEVERITY, f"the id {key} is given to {times} of: {what}", view.at(main))
