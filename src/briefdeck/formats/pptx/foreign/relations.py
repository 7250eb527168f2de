"""Relationships of a template's parts, and which of them a deck may keep."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from briefdeck.formats.pptx.foreign.opening import Template
from briefdeck.formats.pptx.ooxml import DECLARATION, PACKAGE, attr
from briefdeck.model.record import dataclass

# What a master, a layout or a theme needs to be drawn. All else (tags, custom XML, controls, slides, comments) goes.
_KEPT = frozenset(
    (
        *("slideMaster", "slideLayout", "theme", "themeOverride", "image", "hdphoto", "hyperlink", "font"),
        *("oleObject", "package", "vmlDrawing", "legacyDrawing", "audio", "video", "media"),
        *("chart", "chartEx", "chartStyle", "chartColorStyle", "chartUserShapes"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    )
)
_SAFE_ADDRESSES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Bond:
    """One relationship. kind: last word of type. target: part name, or the address when external."""

    id: str
    type: str
    target: str
    external: bool
    kept: bool

    @property
    def kind(self) -> str:
        return self.type.rpartition("/")[2]


def bonds(template: Template, part: str) -> tuple[Bond, ...]:
    """A part's relationships in the file's order; targets in the spelling of the package."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    found = spelled(template, name)
    if not found:
        return ()
    out = []
    for entry in template.package.tree(found):
        if not entry.get("Id"):
            continue
        kind = entry.get("Type", "")
        target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
        if external:
            kept = kind.endswith("/hyperlink") and target.lower().startswith(_SAFE_ADDRESSES)
        else:
            target = spelled(template, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            kept = bool(target) and kind.rpartition("/")[2] in _KEPT
        out.append(Bond(entry.get("Id", ""), kind, target, external, kept))
    return tuple(out)


def spelled(template: Template, name: str) -> str:
    """The part of that name in the package's own spelling (case, percent signs), or "" where it has none."""
    parts = template.package.parts
    for each in (name, unquote(name)):
        if each in parts:
            return each
    folded = unquote(name).casefold()
    return next((each for each in parts if each.casefold() == folded), "")


def relationships_xml(entries: list[tuple[str, str, str, bool]]) -> str:
    """A .rels part. entries: (id, type, target, external); ids are kept, since the part refers to them."""
    rows = "".join(
        f'<Relationship Id="{attr(name)}" Type="{attr(kind)}" Target="{attr(target)}"'
        + (' TargetMode="External"/>' if external else "/>")
        for name, kind, target, external in entries
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
