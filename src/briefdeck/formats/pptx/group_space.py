"""Where shapes stand on the page: transforms, through the groups they are in."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.descend import descend
from briefdeck.formats.pptx.ooxml import A, P
from briefdeck.model.theme import Frame

Space = tuple[float, float, float, float]  # scale x, scale y, offset x, offset y: group space → slide
SLIDE_SPACE: Space = (1.0, 1.0, 0.0, 0.0)


def transform_of(element: Element) -> Element | None:
    """A shape's own transform, whatever kind of shape it is."""
    for path in _TRANSFORMS:
        if (found := descend(element, *path)) is not None:
            return found
    return None


_TRANSFORMS = ((f"{{{P}}}spPr", f"{{{A}}}xfrm"), (f"{{{P}}}grpSpPr", f"{{{A}}}xfrm"), (f"{{{P}}}xfrm",))


def frame_of(transform: Element | None, space: Space) -> Frame | None:
    """The frame in slide coordinates; None when it is inherited."""
    if transform is None:
        return None
    offset, extent = transform.find(f"{{{A}}}off"), transform.find(f"{{{A}}}ext")
    if offset is None or extent is None:
        return None
    sx, sy, dx, dy = space
    return Frame(
        round(whole_number(offset, "x") * sx + dx),
        round(whole_number(offset, "y") * sy + dy),
        round(whole_number(extent, "cx") * sx),
        round(whole_number(extent, "cy") * sy),
    )


def inner_space(transform: Element | None, outer: Space) -> Space:
    """The space of a group's members."""
    if transform is None:
        return outer
    offset, extent = transform.find(f"{{{A}}}off"), transform.find(f"{{{A}}}ext")
    inner_offset, inner_extent = transform.find(f"{{{A}}}chOff"), transform.find(f"{{{A}}}chExt")
    sx = whole_number(extent, "cx") / (whole_number(inner_extent, "cx") or whole_number(extent, "cx") or 1)
    sy = whole_number(extent, "cy") / (whole_number(inner_extent, "cy") or whole_number(extent, "cy") or 1)
    x = whole_number(offset, "x") - whole_number(inner_offset, "x") * sx
    y = whole_number(offset, "y") - whole_number(inner_offset, "y") * sy
    return (sx * outer[0], sy * outer[1], x * outer[0] + outer[2], y * outer[1] + outer[3])


def whole_number(element: Element | None, name: str) -> int:
    """A whole number in an attribute; 0 for anything else."""
    value = element.get(name, "0") if element is not None else "0"
    return int(value) if value.lstrip("-").isdecimal() and len(value) < 16 else 0
