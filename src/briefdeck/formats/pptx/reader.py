"""PPTX bytes → Observed: our own reader, over the parts in memory. It believes the file, not the Deck."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError, fromstring

from briefdeck.formats.pptx.descend import descend
from briefdeck.formats.pptx.group_space import SLIDE_SPACE, Space, frame_of, inner_space, transform_of, whole_number
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, P14, TREE_ROOT, A, C, P, R
from briefdeck.formats.pptx.opened import UNREADABLE, Package, Relation, open_package, parse, refusal
from briefdeck.formats.pptx.read_chart import read_chart
from briefdeck.formats.pptx.read_text import read_paragraphs
from briefdeck.model.kept import Kept
from briefdeck.model.observed import Observed, ObservedChart, ObservedParagraph, ObservedShape, ObservedSlide
from briefdeck.model.theme import Frame

KINDS = {"sp": "shape", "cxnSp": "connector", "pic": "picture", "grpSp": "group", "graphicFrame": "graphic"}
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_MARK = f"{{{P}}}cSld/{{{P}}}extLst/{{{P}}}ext/{{{P14}}}creationId"
_IDENTITY = f"{{{P}}}cNvPr"
_CUSTOM = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)
_TITLES = ("title", "ctrTitle")
_TRUE = ("1", "true")

OPENING = f"{DECLARATION}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE_ROOT}".encode()
_END = b"</p:spTree>"
_CLOSING = _END + b"</p:cSld></p:sld>"
_TREE = f"{{{P}}}cSld/{{{P}}}spTree"

Shapes = tuple[ObservedShape, ...]


def read(data: bytes, file: str = "deck.pptx") -> Observed:
    """What the file holds. Raises InputError when it is no presentation, or carries a document type."""
    return read_package(open_package(data, file))


def read_package(package: Package) -> Observed:
    """As ``read``, of a package that is open."""
    try:
        return _presentation(package, package.file)
    except (ValueError, KeyError, StopIteration, RecursionError) as problem:
        message = f"the file does not keep to its format: {problem}"
        raise refusal(UNREADABLE, message, package.file) from problem


def _presentation(package: Package, file: str) -> Observed:
    main = package.first("", "officeDocument")
    if main and main not in package.parts:
        package.tree(main)  # says that it is missing
    found = _main(package.parts[main], f"{file}: {main}") if main else None
    if found is None:
        raise refusal(UNREADABLE, "the file is no presentation", file)
    page, ids = found
    relations = package.relations(main)
    names = [relations[id_].target for id_ in ids if id_ in relations]
    return Observed(
        page=page,
        slides=tuple(_slide(package, name, number) for number, name in enumerate(names, 1)),
        properties=_properties(package),
        parts=tuple(package.parts),
        custom={name: package.namespace_of(name) for name in package.parts if _CUSTOM.fullmatch(name)},
    )


@lru_cache(maxsize=32)
def _main(data: bytes, file: str) -> tuple[Frame, tuple[str, ...]] | None:
    """Page and relationship ids of the slides, in order; None for a part of another kind."""
    root = parse(data, file)
    if root.tag != f"{{{P}}}presentation":
        return None
    size = root.find(f"{{{P}}}sldSz")
    ids = (entry.get(f"{{{R}}}id", "") for entry in root.iterfind(f"{{{P}}}sldIdLst/{{{P}}}sldId"))
    return Frame(0, 0, whole_number(size, "cx"), whole_number(size, "cy")), tuple(ids)


def _properties(package: Package) -> dict[str, str]:
    found = {}
    for kind in ("extended-properties", "core-properties"):
        if part := package.first("", kind):
            found.update({entry.tag.rpartition("}")[2]: entry.text or "" for entry in package.tree(part)})
    return found


def _slide(package: Package, name: str, number: int) -> ObservedSlide:
    relations = package.relations(name)
    layout, notes = (_first(relations, kind) for kind in ("slideLayout", "notesSlide"))
    shared, rest, mark = _halves(package, name) or ((), *_whole(package, name))
    shapes = (*shared, *rest)
    title = next((shape.text for shape in shapes if shape.placeholder in _TITLES), "")
    return ObservedSlide(
        number=number,
        part=name,
        layout=package.name_of(layout) if layout else "",
        title=title,
        shapes=shapes,
        notes=_notes(package.parts.get(notes, b""), f"{package.file}: {notes}") if notes else "",
        has_notes=bool(notes),
        mark=mark,
        shared=shared,
    )


def _whole(package: Package, name: str) -> tuple[Shapes, int]:
    root = package.tree(name)
    tree = root.find(_TREE)
    relations = package.relations(name)

    def chart(id_: str) -> ObservedChart | None:
        return read_chart(package, relations[id_].target) if id_ in relations else None

    shapes = _Shapes(root, chart).below(tree, SLIDE_SPACE) if tree is not None else ()
    return shapes, whole_number(root.find(_MARK), "val")


def _halves(package: Package, name: str) -> tuple[Shapes, Shapes, int] | None:
    """A slide of our own, in pieces, and its mark: what decks share was compressed apart and is remembered. Else None.

    Each piece is read as XML of its own, between the tags that are open there; that no more tags and nothing but
    elements stands there makes it the same as reading the whole.
    """
    head = package.heads.get(name, b"")
    if not head or not _OPENS.of_one(head, _opens):
        return None
    *own, end = package.parts[name][len(head) :].split(_SHAPE_END)
    closing = _OUR_CLOSING.fullmatch(end)
    if closing is None:
        return None
    charts = _charts(package, name)
    pieces = (
        _SHARED.of((head, *charts.values()), lambda: _read_piece(head + _CLOSING, charts), tuple(charts)),
        *(_one_shape(piece + _SHAPE_END) for piece in own),
    )
    shared, *rest = pieces
    if shared is None or None in rest:
        return None
    return shared, tuple(shape for piece in rest if piece for shape in piece), int(closing[1])


_SHAPE_END = b"</p:sp>"
_OUR_CLOSING = re.compile(
    rb'</p:spTree><p:extLst><p:ext uri="[{}0-9A-F-]+"><p14:creationId xmlns:p14="%s" val="(\d+)"/></p:ext></p:extLst>'
    rb"</p:cSld><p:clrMapOvr>(?:<a:masterClrMapping/>|<a:overrideClrMapping(?: \w+=\"\w+\")+/>)</p:clrMapOvr></p:sld>"
    % P14.encode()
)


@lru_cache(maxsize=512)
def _one_shape(piece: bytes) -> Shapes | None:
    """A date line or page number, which stand on many slides; None for anything that cannot be read alone."""
    if not piece.startswith(b"<p:sp>") or piece.count(b"<p:sp>") != 1 or b"<!" in piece or b"<?" in piece:
        return None
    return _read_piece(OPENING + piece + _CLOSING, {})


def _opens(head: bytes) -> bool:
    """Whether it is the beginning of a slide of our own, up to some place among its shapes."""
    return head.startswith(OPENING) and _END not in head and b"<!" not in head and head.count(b"<?") == 1


_OPENS: Kept[bool] = Kept(192)
_SHARED: Kept[Shapes | None] = Kept(192)


def _read_piece(data: bytes, charts: Mapping[str, ObservedChart]) -> Shapes | None:
    """The shapes of a piece of a slide; None where it cannot be read alone."""
    try:
        root = fromstring(data)
    except ParseError:
        return None
    tree = root.find(_TREE)
    shapes = _Shapes(root, charts.get).below(tree, SLIDE_SPACE) if tree is not None else ()
    return None if any("" in shape.glued for shape in shapes) else shapes


def _first(relations: Mapping[str, Relation], kind: str) -> str:
    return next((each.target for each in relations.values() if each.kind == kind and not each.external), "")


def _charts(package: Package, name: str) -> dict[str, ObservedChart]:
    """Relationship id → chart."""
    return {
        id_: read_chart(package, each.target)
        for id_, each in package.relations(name).items()
        if each.kind == "chart" and not each.external
    }


@lru_cache(maxsize=192)
def _notes(data: bytes, file: str) -> str:
    """The text of the notes page's body."""
    for shape in parse(data, file).iter(f"{{{P}}}sp"):
        mark = shape.find(f"{{{P}}}nvSpPr/{{{P}}}nvPr/{{{P}}}ph")
        if mark is not None and mark.get("type") == "body":
            return "\n".join(paragraph.text for paragraph in read_paragraphs(shape.find(f"{{{P}}}txBody")))
    return ""


class _Shapes:
    """Shapes of one slide, or of half of it; connectors are resolved to names once all shapes are known."""

    def __init__(self, root: Element, chart: Callable[[str], ObservedChart | None]) -> None:
        self.chart = chart
        self.names = {entry.get("id", ""): entry.get("name", "") for entry in root.iter(f"{{{P}}}cNvPr")}

    def below(self, parent: Element, space: Space) -> Shapes:
        return tuple(
            self._shape(child, kind, space)
            for child in parent
            if (kind := KINDS.get(child.tag.rpartition("}")[2])) is not None
        )

    def _shape(self, element: Element, kind: str, space: Space) -> ObservedShape:
        identity = next(element.iter(_IDENTITY))
        own = next((child for child in element if child.find(_IDENTITY) is identity), None)
        mark = descend(own, f"{{{P}}}nvPr", f"{{{P}}}ph")
        extensions = descend(identity, f"{{{A}}}extLst")
        decorative = extensions.find(f"{{{A}}}ext/{_DECORATIVE}") if extensions is not None else None
        geometry = descend(element, f"{{{P}}}spPr", f"{{{A}}}prstGeom")
        graphic = descend(element, f"{{{A}}}graphic", f"{{{A}}}graphicData")
        table = descend(graphic, f"{{{A}}}tbl")
        header = descend(table, f"{{{A}}}tblPr")
        chart = self._chart(graphic)
        transform = transform_of(element)
        if kind == "graphic":
            kind = "table" if table is not None else "chart" if chart is not None else "graphic"
        return ObservedShape(
            id=int(identity.get("id", "0")),
            name=identity.get("name", ""),
            kind="placeholder" if mark is not None else kind,
            placeholder=mark.get("type", "obj") if mark is not None else "",
            frame=frame_of(transform, space),
            paragraphs=self._paragraphs(element, table),
            alt=identity.get("descr", ""),
            decorative=decorative is not None and decorative.get("val") in _TRUE,
            table=_cells(table) if table is not None else (),
            header_row=header is not None and header.get("firstRow") in _TRUE,
            chart=chart,
            glued=self._glued(element) if kind == "connector" else (),
            members=self.below(element, inner_space(transform, space)) if kind == "group" else (),
            geometry=geometry.get("prst", "") if geometry is not None else "",
            drawn=kind,
            adjust=_adjust(geometry),
            merged=table is not None and any(map(_spans, table.iter(f"{{{A}}}tc"))),
        )

    def _paragraphs(self, element: Element, table: Element | None) -> tuple[ObservedParagraph, ...]:
        """Of a table: those of all its cells, by rows, so that every run of the slide is seen."""
        if table is None:
            return read_paragraphs(element.find(f"{{{P}}}txBody"))
        return tuple(
            paragraph for cell in table.iter(f"{{{A}}}tc") for paragraph in read_paragraphs(cell.find(f"{{{A}}}txBody"))
        )

    def _chart(self, graphic: Element | None) -> ObservedChart | None:
        mark = descend(graphic, f"{{{C}}}chart")
        return self.chart(mark.get(f"{{{R}}}id", "")) if mark is not None else None

    def _glued(self, element: Element) -> tuple[str, ...]:
        ends = (element.find(f"*/{{{P}}}cNvCxnSpPr/{{{A}}}{tag}") for tag in ("stCxn", "endCxn"))
        return tuple(self.names.get(end.get("id", ""), "") for end in ends if end is not None)


def _spans(cell: Element) -> bool:
    return whole_number(cell, "gridSpan") > 1 or whole_number(cell, "rowSpan") > 1


def _adjust(geometry: Element | None) -> tuple[tuple[str, int], ...]:
    """Guide values of a preset geometry, by name."""
    guides = geometry.iterfind(f"{{{A}}}avLst/{{{A}}}gd") if geometry is not None else ()
    values = ((guide.get("name", ""), guide.get("fmla", "").removeprefix("val ")) for guide in guides)
    return tuple((name, int(value)) for name, value in values if value.lstrip("-").isdecimal())


def _cells(table: Element) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(
            "\n".join(paragraph.text for paragraph in read_paragraphs(cell.find(f"{{{A}}}txBody")))
            for cell in row.findall(f"{{{A}}}tc")
        )
        for row in table.findall(f"{{{A}}}tr")
    )
