"""A copy of a deck in which each text has a colour of its own, so that a picture of it tells whose every glyph is.

Autofit is taken off on the way (what shrinks to fit hides that it did not fit), and so are hyperlinks, which are
drawn in the theme's colour whatever the run says. The copy is for measuring and for nobody's eyes.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import product
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from briefdeck.model.drawn import Place
from briefdeck.model.record import dataclass

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

Color = tuple[int, int, int]
# Fifteen steps a channel, all far enough from one another to survive a renderer's rounding; black is left out.
_STEPS = range(0, 255, 17)
_COLORS: tuple[Color, ...] = tuple((red, green, blue) for red, green, blue in product(_STEPS, _STEPS, _STEPS))[1:]
_FILLS = tuple(f"{A}{name}" for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
_DROPPED = tuple(f"{A}{name}" for name in ("hlinkClick", "hlinkMouseOver", "effectLst", "effectDag", "highlight"))
_AUTOFIT = tuple(f"{A}{name}" for name in ("normAutofit", "spAutoFit", "noAutofit"))


@dataclass(frozen=True, slots=True)
class Painted:
    """data: the copy. colors: for each slide in order, colour → the place whose text has it."""

    data: bytes
    colors: tuple[Mapping[Color, Place], ...]


def paint(data: bytes) -> Painted:
    """The painted copy of a PPTX. Raises KeyError or ParseError for what is none; it has been read before."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist() if not name.endswith("/")}
    colors = []
    for name in slide_parts(parts):
        root = fromstring(parts[name])
        colors.append(_paint(root))
        parts[name] = tostring(root, encoding="utf-8", xml_declaration=True)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return Painted(stream.getvalue(), tuple(colors))


def slide_parts(parts: Mapping[str, bytes]) -> list[str]:
    """Part names of the slides that are shown, in their order; hidden ones are left out, as a printer does."""
    main = "ppt/presentation.xml"
    targets = {
        entry.get("Id", ""): posixpath.normpath(posixpath.join("ppt", entry.get("Target", ""))).lstrip("/")
        if not entry.get("Target", "").startswith("/")
        else entry.get("Target", "").lstrip("/")
        for entry in fromstring(parts["ppt/_rels/presentation.xml.rels"]).iter(RELATION)
    }
    listed = [targets.get(entry.get(f"{R}id", ""), "") for entry in fromstring(parts[main]).iter(f"{P}sldId")]
    return [name for name in listed if name in parts and not hidden(parts[name])]


def hidden(slide: bytes) -> bool:
    """Whether a slide's own part says that it is not shown."""
    return re.search(rb"<p:sld\b[^>]*\bshow=\"(?:0|false)\"", slide) is not None


def _paint(root: Element) -> dict[Color, Place]:
    """Paint a slide in place."""
    colors: dict[Color, Place] = {}
    free = iter(_COLORS)
    for place, body in _bodies(root):
        color = next(free, None)
        if color is None:  # more than 3,000 texts on one slide: the rest stays as it is
            break
        colors[color] = place
        _dip(body, color)
    return colors


def _bodies(root: Element) -> Iterator[tuple[Place, Element]]:
    for shape in root.iter(f"{P}sp"):
        body = shape.find(f"{P}txBody")
        if body is not None and any(text.text for text in body.iter(f"{A}t")):
            yield Place(_number(shape)), body
    for frame in root.iter(f"{P}graphicFrame"):
        for row, cells in enumerate(frame.iter(f"{A}tr")):
            for column, cell in enumerate(cells.findall(f"{A}tc")):
                body = cell.find(f"{A}txBody")
                if body is not None:
                    yield Place(_number(frame), row, column), body


def _number(shape: Element) -> int:
    identity = next(shape.iter(f"{P}cNvPr"))
    value = identity.get("id", "0")
    return int(value) if value.isdecimal() else 0


def _dip(body: Element, color: Color) -> None:
    properties = body.find(f"{A}bodyPr")
    if properties is not None:
        for child in [child for child in properties if child.tag in _AUTOFIT]:
            properties.remove(child)
        # After prstTxWarp, before 3-D; a schema's order, and LibreOffice reads it in any.
        properties.append(Element(f"{A}noAutofit"))
    for paragraph in body.iter(f"{A}p"):
        for run in [child for child in paragraph if child.tag in (f"{A}r", f"{A}fld", f"{A}br")]:
            look = run.find(f"{A}rPr")
            if look is None:
                look = Element(f"{A}rPr")
                run.insert(0, look)
            _recolor(look, color)


def _recolor(look: Element, color: Color) -> None:
    for child in [child for child in look if child.tag in (*_FILLS, *_DROPPED)]:
        look.remove(child)
    fill = Element(f"{A}solidFill")
    SubElement(fill, f"{A}srgbClr", {"val": "{:02X}{:02X}{:02X}".format(*color)})
    line = look.find(f"{A}ln")
    look.insert(0 if line is None else 1, fill)
