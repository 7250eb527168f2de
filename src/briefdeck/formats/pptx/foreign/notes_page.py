"""The notes master: the template's own where slides can use it, else one of ours in the brand's colours."""

from __future__ import annotations

from briefdeck.formats.pptx.foreign.opening import Template
from briefdeck.formats.pptx.foreign.relations import bonds
from briefdeck.formats.pptx.group_space import whole_number
from briefdeck.formats.pptx.ooxml import P


def own_notes(template: Template) -> tuple[str, tuple[int, int]] | None:
    """The template's notes master and the idx of its picture and text, or None where it lacks one of them."""
    part = next((bond.target for bond in bonds(template, template.main) if bond.kind == "notesMaster"), "")
    if not part or not any(bond.kind == "theme" and bond.kept for bond in bonds(template, part)):
        return None
    marks = {
        mark.get("type", ""): whole_number(mark, "idx")
        for mark in template.package.tree(part).iterfind(f"{{{P}}}cSld/{{{P}}}spTree/{{{P}}}sp/*/{{{P}}}nvPr/{{{P}}}ph")
    }
    picture, text = marks.get("sldImg", 0), marks.get("body", 0)
    return (part, (picture, text)) if picture and text and picture != text else None
