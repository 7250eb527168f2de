"""What is copied into every deck: masters, layouts, themes and all they refer to, under names of our own.

Everything else of the template (slides and their sections, tags, thumbnails, printer settings, comments, handouts,
custom XML, macros) is not reached by a walk from the masters, and so is not there.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import field

from briefdeck.formats.pptx.foreign.opening import Template
from briefdeck.formats.pptx.foreign.relations import Bond, bonds, relationships_xml
from briefdeck.formats.pptx.foreign.surgery import severed
from briefdeck.formats.pptx.package import DEFAULTS
from briefdeck.model.record import dataclass

_FOLDERS = {
    "slideMaster": "ppt/slideMasters/slideMaster",
    "slideLayout": "ppt/slideLayouts/slideLayout",
    "theme": "ppt/theme/theme",
    "themeOverride": "ppt/theme/themeOverride",
    "notesMaster": "ppt/notesMasters/notesMaster",
    "vmlDrawing": "ppt/drawings/vmlDrawing",
    "font": "ppt/fonts/font",
}
_XML = ("xml", "vml")
_STRIPPED = frozenset({"custDataLst"})
_LINKED = {
    "image": "a linked picture",
    "oleObject": "a linked object",
    "hyperlink": "a link",
    "video": "a linked video",
    "audio": "a linked sound",
}
_PICTURES = {"image", "hdphoto"}


@dataclass(slots=True)
class Kept:
    """parts: new name → (bytes, content type or "" where the ending's default says it). names: old name → new.

    lost: what had to be left out, in words.
    """

    parts: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def keep(template: Template, roots: Mapping[str, str]) -> Kept:
    """Walk from the roots (part → kind of relationship) and copy what is met."""
    kept = Kept()
    counts: dict[str, int] = {}
    queue = list(roots.items())
    order: list[tuple[str, tuple[Bond, ...]]] = []
    for part, kind in queue:  # grows while it is walked
        if part in kept.names:
            continue
        kept.names[part] = _name(part, kind, counts)
        found = bonds(template, part)
        order.append((part, found))
        queue += [(bond.target, bond.kind) for bond in found if bond.kept and not bond.external]
    for part, found in order:
        _copy(template, part, found, kept)
    return kept


def _name(part: str, kind: str, counts: dict[str, int]) -> str:
    ending = part.rpartition(".")[2].lower()
    ending = ending if ending.isalnum() and ending.isascii() and len(ending) < 9 else "bin"
    stem = _FOLDERS.get(kind, "ppt/media/brand" if kind in _PICTURES else "ppt/embeddings/brand")
    counts[stem] = counts.get(stem, 0) + 1
    return f"{stem}{counts[stem]}.{ending}"


def _copy(template: Template, part: str, found: tuple[Bond, ...], kept: Kept) -> None:
    content, new = template.package.parts[part], kept.names[part]
    ending = new.rpartition(".")[2]
    if ending in _XML and content.lstrip()[:1] == b"<" and ending != "vml":
        known = {bond.id: bond.kept for bond in found}
        content = severed(content, lambda name: not known.get(name, name == ""), _STRIPPED)
        for bond in found:
            if bond.external and not bond.kept:
                what = _LINKED.get(bond.kind, "something")
                kept.lost.append(f"{what} that lies outside the file was left out ({bond.target[:80]})")
    kind = template.types.get(part, "")
    kept.parts[new] = (content, "" if DEFAULTS.get(ending) == kind else kind)
    if any(bond.kept for bond in found):
        folder, file = posixpath.split(new)
        entries = [
            (bond.id, bond.type, bond.target if bond.external else _way(kept.names[bond.target], folder), bond.external)
            for bond in found
            if bond.kept
        ]
        kept.parts[f"{folder}/_rels/{file}.rels"] = (relationships_xml(entries).encode(), "")


def _way(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
