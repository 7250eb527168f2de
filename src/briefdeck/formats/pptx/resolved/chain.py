"""From whom a slide's shape inherits: placeholders of layout and master, the master's styles, the deck's default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A, P
from briefdeck.formats.pptx.opened import Package
from briefdeck.formats.pptx.resolved.colors import Palette
from briefdeck.model.record import dataclass

_MASTER_TYPE = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body"}
_STYLE = {"title": "titleStyle", "ctrTitle": "titleStyle"}
_OTHER = ("dt", "ftr", "sldNum", "hdr")


@dataclass(frozen=True, slots=True)
class Chain:
    """A shape's ancestors, nearest first: itself, the layout's placeholder, the master's. style: by txStyles.

    Elements may be absent; ``elements`` holds those there are.
    """

    elements: tuple[Element, ...]
    style: str

    def first(self, path: str) -> Element | None:
        """The nearest element at a path (relative to a shape)."""
        return next((found for found in self.all(path)), None)

    def all(self, path: str) -> Iterator[Element]:
        for element in self.elements:
            if (found := element.find(path)) is not None:
                yield found


@dataclass(slots=True)
class Family:
    """What the slides of one layout have in common.

    fonts: "+mj-lt" … → face. styles: of the master; default: of the presentation.
    """

    layout: Element | None
    master: Element | None
    palette: Palette
    fonts: Mapping[str, str]
    default: Element | None
    theme: Element | None
    _layout_marks: dict[tuple[str, str], Element] = field(default_factory=dict)
    _master_marks: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for shape, mark in _placeholders(self.layout):
            kind, index = mark.get("type", "obj"), mark.get("idx", "0")
            self._layout_marks.setdefault(("idx", index), shape)
            self._layout_marks.setdefault(("type", kind), shape)
        for shape, mark in _placeholders(self.master):
            self._master_marks.setdefault(mark.get("type", "obj"), shape)

    def chain(self, shape: Element) -> Chain:
        """The ancestors of a shape of a slide."""
        mark = shape.find(f"*/{{{P}}}nvPr/{{{P}}}ph")
        if mark is None:
            return Chain((shape,), "otherStyle")
        kind, index = mark.get("type", "obj"), mark.get("idx", "0")
        by_type = self._layout_marks.get(("type", kind))
        on_layout = by_type if kind in ("title", "ctrTitle") else self._layout_marks.get(("idx", index), by_type)
        if on_layout is None and kind in ("title", "ctrTitle"):
            on_layout = self._layout_marks.get(("type", "ctrTitle" if kind == "title" else "title"))
        if on_layout is not None:
            found = on_layout.find(f"*/{{{P}}}nvPr/{{{P}}}ph")
            kind = found.get("type", kind) if found is not None else kind
        on_master = self._master_marks.get(_MASTER_TYPE.get(kind, kind))
        style = _STYLE.get(kind, "otherStyle" if kind in _OTHER else "bodyStyle")
        return Chain(tuple(each for each in (shape, on_layout, on_master) if each is not None), style)

    def levels(self, chain: Chain, level: int) -> Iterator[Element]:
        """Paragraph properties that a paragraph of a level inherits, nearest first."""
        name = f"{{{A}}}lvl{level + 1}pPr"
        for styles in chain.all(f"{{{P}}}txBody/{{{A}}}lstStyle"):
            if (found := styles.find(name)) is not None:
                yield found
        if self.master is not None:
            found = self.master.find(f"{{{P}}}txStyles/{{{P}}}{chain.style}/{name}")
            if found is not None and chain.style != "otherStyle":
                yield found
        if self.default is not None and (found := self.default.find(name)) is not None:
            yield found
        if self.master is not None and chain.style == "otherStyle":
            found = self.master.find(f"{{{P}}}txStyles/{{{P}}}otherStyle/{name}")
            if found is not None:
                yield found

    def face(self, name: str) -> str:
        """A typeface with theme references resolved; "" stays ""."""
        return self.fonts.get(name, "" if name.startswith("+") else name)


def _placeholders(root: Element | None) -> Iterator[tuple[Element, Element]]:
    tree = root.find(f"{{{P}}}cSld/{{{P}}}spTree") if root is not None else None
    for shape in tree if tree is not None else ():
        if (mark := shape.find(f"*/{{{P}}}nvPr/{{{P}}}ph")) is not None:
            yield shape, mark


def family(package: Package, slide: str, default: Element | None) -> Family:
    """Layout, master and theme of a slide. What is missing is None: such a file has findings of its own."""
    layout_name = package.first(slide, "slideLayout")
    master_name = package.first(layout_name, "slideMaster") if layout_name else ""
    theme_name = package.first(master_name, "theme") if master_name else ""
    layout, master, theme = (package.tree(name) if name in package.parts else None for name in (
        layout_name, master_name, theme_name))  # fmt: skip
    names = _map(package.tree(slide)) or _map(layout) or _master_map(master)
    return Family(layout, master, Palette(_slots(theme), names), _fonts(theme), default, theme)


def _map(root: Element | None) -> dict[str, str]:
    found = root.find(f"{{{P}}}clrMapOvr/{{{A}}}overrideClrMapping") if root is not None else None
    return dict(found.attrib) if found is not None else {}


def _master_map(master: Element | None) -> dict[str, str]:
    found = master.find(f"{{{P}}}clrMap") if master is not None else None
    return dict(found.attrib) if found is not None else {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


def _slots(theme: Element | None) -> dict[str, str]:
    scheme = theme.find(f"{{{A}}}themeElements/{{{A}}}clrScheme") if theme is not None else None
    bare = Palette({}, {})
    return {
        slot.tag.rpartition("}")[2]: bare.color(next(iter(slot), None))
        for slot in (scheme if scheme is not None else ())
    }


def _fonts(theme: Element | None) -> dict[str, str]:
    found = {}
    for prefix, name in (("+mj", "majorFont"), ("+mn", "minorFont")):
        for script, tag in (("lt", "latin"), ("ea", "ea"), ("cs", "cs")):
            path = f"{{{A}}}themeElements/{{{A}}}fontScheme/{{{A}}}{name}/{{{A}}}{tag}"
            face = theme.find(path) if theme is not None else None
            found[f"{prefix}-{script}"] = face.get("typeface", "") if face is not None else ""
    return found
