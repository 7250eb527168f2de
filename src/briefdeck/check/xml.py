"""Names and small ways through the XML of a package, for the checks of its parts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefdeck.model.record import dataclass

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from briefdeck.check.views import PackageView

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
PRESENTATION = "ppt/presentation.xml"
SHAPES = re.compile(r"ppt/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters|handoutMasters)/[^/]+\.xml")
SLIDES = re.compile(r"ppt/slides/[^/]+\.xml")
CHARTS = re.compile(r"ppt/charts/chart[^/]*\.xml")


@dataclass(frozen=True, slots=True)
class Link:
    """One relationship. kind: last word of its type. target: a part, or an address where external."""

    id: str
    kind: str
    target: str
    external: bool


def trees(view: PackageView, pattern: re.Pattern[str]) -> Iterator[tuple[str, Element]]:
    """Every part whose whole name matches, parsed."""
    for name in view.package.parts:
        if pattern.fullmatch(name):
            yield name, view.package.tree(name)


def links(view: PackageView, part: str) -> list[Link]:
    """Relationships of a part ("" for the package), in the order written."""
    folder, _, file = part.rpartition("/")
    rels = f"{folder}/_rels/{file}.rels".lstrip("/")
    if rels not in view.package.parts:
        return []
    found = []
    for entry in view.package.tree(rels):
        external, target = entry.get("TargetMode") == "External", entry.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found.append(Link(entry.get("Id", ""), entry.get("Type", "").rpartition("/")[2], target, external))
    return found


def main_part(view: PackageView) -> str:
    """The presentation's own part, wherever it lies."""
    return next((link.target for link in links(view, "") if link.kind == "officeDocument"), PRESENTATION)


def number(text: str | None) -> int | None:
    """A whole number as XML writes it, else None."""
    value = (text or "").strip()
    return int(value) if re.fullmatch(r"[+-]?\d{1,18}", value) else None
