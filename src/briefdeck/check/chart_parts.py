"""Chart whose parts contradict one another

**What.** The axes a chart lists are those it defines, each crossing another of them; series have an index and an
order of their own; no more points than their count; its workbook is there. Negative axis ids are a warning: the
schema forbids them, PowerPoint takes them.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A bar chart that names an axis it does not have.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.views import PackageView
from briefdeck.check.xml import CHARTS, C, R, links, number, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B478"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, CHARTS):
        for trouble in dict.fromkeys(_troubles(root)):
            yield Finding(CODE, SEVERITY, trouble, view.at(name))
        if any((number(axis.get("val")) or 0) < 0 for axis in root.iter(f"{C}axId")):
            yield Finding(CODE, Severity.WARNING, "an axis with a negative id", view.at(name))
        book = root.find(f"{C}externalData")
        held = {link.id: link for link in links(view, name)}
        if book is None:
            message = "no workbook: the chart cannot be edited"
            yield Finding(CODE, Severity.WARNING, message, view.at(name))
        elif (link := held.get(book.get(f"{R}id", ""))) and not link.external and not _workbook(view, link.target):
            yield Finding(CODE, SEVERITY, f"its workbook {link.target} is none", view.at(name))


def _workbook(view: PackageView, part: str) -> bool:
    """Whether a part begins as a ZIP (.xlsx) or as an OLE file (.xls) does."""
    return view.package.parts.get(part, b"").startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


def _troubles(root: Element) -> Iterator[str]:
    area = root.find(f"{C}chart/{C}plotArea")
    children = list(area) if area is not None else []
    plots = [child for child in children if child.tag.endswith("Chart")]
    axes = [child for child in children if child.tag.endswith("Ax")]
    listed = {axis.get("val") for plot in plots for axis in plot.findall(f"{C}axId")}
    defined = [_value(axis, "axId") for axis in axes]
    if listed != set(defined):
        yield "the axes listed are not the axes defined"
    if len(defined) != len(set(defined)):
        yield "two axes share an id"
    if any(_value(axis, "crossAx") not in defined for axis in axes):
        yield "an axis crosses one that is not there"
    for key in ("idx", "order"):
        values = [_value(series, key) for plot in plots for series in plot.findall(f"{C}ser")]
        if len(values) != len(set(values)):
            yield f"two series share their {key}"
    for cache in (
        *root.iter(f"{C}strCache"),
        *root.iter(f"{C}numCache"),
        *root.iter(f"{C}strLit"),
        *root.iter(f"{C}numLit"),
    ):
        count = number(_value(cache, "ptCount"))
        points = [number(point.get("idx")) or 0 for point in cache.findall(f"{C}pt")]
        if count is not None and points and max(points) >= count:
            yield f"point {max(points)} of {count}"


def _value(parent: Element, name: str) -> str | None:
    found = parent.find(f"{C}{name}")
    return found.get("val") if found is not None else None
