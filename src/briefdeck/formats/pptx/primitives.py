"""One function a drawing primitive. The Deck has decided everything; nothing is laid out here.

``Canvas`` is one slide being written: it numbers shapes in reading order, resolves connectors by name and
collects what the slide refers to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from briefdeck.formats.pptx.inheriting import inheriting_body_xml
from briefdeck.formats.pptx.ooxml import A16, C, Ink, attr, box, identity
from briefdeck.formats.pptx.skeleton import NO_GRID
from briefdeck.formats.pptx.text import body_xml
from briefdeck.model.deck import (
    Cell,
    ChartGraphic,
    Connector,
    Group,
    Picture,
    Placeholder,
    Primitive,
    Shape,
    Table,
    TextBox,
)
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame, Slot, Theme

_TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_COLUMN_ID, _ROW_ID = "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}", "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}"
_NO_LINE = '<a:{side} w="0"><a:noFill/></a:{side}>'
_NO_ADJUST = frozenset({"rect", "ellipse"})  # geometries without guides: one given to them needs repair


@dataclass(slots=True)
class Canvas:
    """charts, pictures: what was met, in order. references: relationship ids already given, first used by them."""

    theme: Theme
    ink: Ink
    layout: str
    ids: dict[str, int]
    first_reference: int
    charts: list[ChartGraphic] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    relations: list[tuple[str, int]] = field(default_factory=list)  # ("chart" | "image", place in its list)
    last_id: int = 1

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def refer(self, kind: str, place: int) -> str:
        """The relationship id of a chart or picture just met."""
        self.relations.append((kind, place))
        return f"rId{self.first_reference + len(self.relations) - 1}"

    def slot(self, role: str) -> Slot:
        """The layout's slot. Raises ValueError for a role the layout does not have."""
        slots = self.theme.layouts[self.layout].slots
        if role not in slots:
            msg = f"layout {self.layout} has no slot {role!r} (it has {', '.join(slots)})"
            raise ValueError(msg)
        return slots[role]


def open_canvas(primitives: Iterable[Primitive], theme: Theme, ink: Ink, layout: str, first_reference: int) -> Canvas:
    """A canvas that already knows which id each name will get, so that connectors may point forwards."""
    names: dict[str, int] = {}
    for number, primitive in enumerate(_walk(primitives), 2):
        names.setdefault(primitive.name, number)
    return Canvas(theme, ink, layout, names, first_reference)


def _walk(primitives: Iterable[Primitive]) -> Iterator[Primitive]:
    for primitive in primitives:
        yield primitive
        if isinstance(primitive, Group):
            yield from _walk(primitive.members)


def primitive_xml(primitive: Primitive, canvas: Canvas) -> str:
    """Any primitive. The type checker names this function when a primitive is added to the model."""
    match primitive:
        case Placeholder():
            return placeholder(primitive, canvas)
        case TextBox():
            return text_box(primitive, canvas)
        case Shape():
            return shape(primitive, canvas)
        case Connector():
            return connector(primitive, canvas)
        case Table():
            return table(primitive, canvas)
        case ChartGraphic():
            return chart(primitive, canvas)
        case Picture():
            return picture(primitive, canvas)
        case Group():
            return group(primitive, canvas)


def placeholder(item: Placeholder, canvas: Canvas) -> str:
    """Text in a slot of the layout; the slide number is a live field."""
    slot = canvas.slot(item.role)
    number = item.role == "number"
    if not slot.type:  # somebody else's layout has no such placeholder
        return _boxed(item.name, item.frame or slot.frame, body_xml(item.body, canvas.ink, number=number), canvas)
    idx = f' idx="{slot.idx}"' if slot.idx else ""
    size = ' sz="quarter"' if slot.type in ("body", "sldNum") and slot.idx > 1 else ""
    place = item.frame or (None if slot.placed else slot.frame)
    frame = f"<p:spPr>{box(place)}</p:spPr>" if place else "<p:spPr/>"
    if slot.inherited:
        body = inheriting_body_xml(item.body, slot, canvas.ink, number=number)
    else:
        body = body_xml(item.body, canvas.ink, number=number)
    return (
        f"<p:sp><p:nvSpPr>{identity(canvas.next_id(), item.name)}<p:cNvSpPr>"
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{slot.type}"{size}{idx}/></p:nvPr></p:nvSpPr>{frame}'
        f"{body}</p:sp>"
    )


def text_box(item: TextBox, canvas: Canvas) -> str:
    """Text that is no placeholder."""
    return _boxed(item.name, item.frame, body_xml(item.body, canvas.ink), canvas)


def _boxed(name: str, frame: Frame, body: str, canvas: Canvas) -> str:
    return (
        f'<p:sp><p:nvSpPr>{identity(canvas.next_id(), name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{box(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></p:spPr>{body}</p:sp>"
    )


def shape(item: Shape, canvas: Canvas) -> str:
    """A preset geometry, with or without text."""
    if item.adjust and item.geometry in _NO_ADJUST:
        msg = f"{item.name}: {item.geometry} takes no adjustment"
        raise ValueError(msg)
    ink, flips = canvas.ink, ' flipH="1"' if item.flip else ""
    return (
        f"<p:sp><p:nvSpPr>{identity(canvas.next_id(), item.name, item.alt, item.decorative)}<p:cNvSpPr/><p:nvPr/>"
        f"</p:nvSpPr><p:spPr>{box(item.frame, flips=flips)}{_geometry(item)}"
        f"{ink.fill(item.fill, item.alpha)}{ink.line(item.line)}</p:spPr>"
        f"{body_xml(item.body, ink) if item.body else ''}</p:sp>"
    )


def _geometry(item: Shape) -> str:
    """The preset geometry with its guides, or one freeform of all pieces, a closed rectangle each."""
    if not item.pieces:
        guides = "".join(f'<a:gd name="{attr(name)}" fmla="val {value}"/>' for name, value in item.adjust)
        return f'<a:prstGeom prst="{attr(item.geometry)}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    paths = []
    for piece in item.pieces:
        x, y = piece.x - item.frame.x, piece.y - item.frame.y
        corners = ((x, y), (x + piece.w, y), (x + piece.w, y + piece.h), (x, y + piece.h))
        points = [f'<a:pt x="{across}" y="{down}"/>' for across, down in corners]
        lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
        paths.append(f"<a:moveTo>{points[0]}</a:moveTo>{lines}<a:close/>")
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{item.frame.w}" h="{item.frame.h}">{"".join(paths)}</a:path></a:pathLst></a:custGeom>'
    )


def connector(item: Connector, canvas: Canvas) -> str:
    """A connector glued at both ends; mirrored where it runs leftwards or upwards."""
    ends = []
    for tag, (name, site) in (("stCxn", item.begin), ("endCxn", item.end)):
        if name not in canvas.ids:
            msg = f"connector {item.name} is glued to {name!r}, which is not on its slide"
            raise ValueError(msg)
        ends.append(f'<a:{tag} id="{canvas.ids[name]}" idx="{site}"/>')
    (x1, y1), (x2, y2) = item.start_point, item.end_point
    frame = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{identity(canvas.next_id(), item.name, item.alt, decorative=not item.alt)}"
        f"<p:cNvCxnSpPr>{''.join(ends)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>{box(frame, flips=flips)}"
        f'<a:prstGeom prst="{attr(item.geometry)}"><a:avLst/></a:prstGeom>'
        f"{canvas.ink.line(item.line)}</p:spPr></p:cxnSp>"
    )


def table(item: Table, canvas: Canvas) -> str:
    """A native table with a header row. Raises ValueError when rows, heights and columns do not agree."""
    if len(item.rows) != len(item.heights) or any(len(row) != len(item.widths) for row in item.rows):
        msg = f"table {item.name}: rows, heights and columns do not agree"
        raise ValueError(msg)
    columns = "".join(
        f'<a:gridCol w="{width}">{_row_or_column(_COLUMN_ID, "colId", 20_000 + at)}</a:gridCol>'
        for at, width in enumerate(item.widths)
    )
    rows = "".join(
        f'<a:tr h="{height}">{"".join(_cell(cell, canvas) for cell in row)}'
        f"{_row_or_column(_ROW_ID, 'rowId', 10_000 + at)}</a:tr>"
        for at, (row, height) in enumerate(zip(item.rows, item.heights, strict=True))
    )
    return _graphic(
        item,
        canvas,
        '<a:graphicFrameLocks noGrp="1"/>',
        f'<a:graphicData uri="{_TABLE_URI}"><a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{NO_GRID}</a:tableStyleId>'
        f"</a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData>",
    )


def chart(item: ChartGraphic, canvas: Canvas) -> str:
    """The frame of a native chart; its part and workbook are written by the slide."""
    canvas.charts.append(item)
    reference = canvas.refer("chart", len(canvas.charts) - 1)
    return _graphic(
        item,
        canvas,
        '<a:graphicFrameLocks noGrp="1"/>',
        f'<a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{reference}"/></a:graphicData>',
    )


def picture(item: Picture, canvas: Canvas) -> str:
    """A picture, cropped to its frame; what is cropped away can be brought back by hand."""
    canvas.pictures.append(item)
    reference = canvas.refer("image", len(canvas.pictures) - 1)
    return (
        f"<p:pic><p:nvPicPr>{identity(canvas.next_id(), item.name, item.alt, item.decorative)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{reference}"/>{_crop(item)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{box(item.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _crop(item: Picture) -> str:
    sides = "".join(f' {side}="{cut}"' for side, cut in zip("ltrb", item.crop, strict=True) if cut)
    return f"<a:srcRect{sides}/>" if sides else ""


def group(item: Group, canvas: Canvas) -> str:
    """Members keep slide coordinates: the group's own space is the slide's."""
    head = identity(canvas.next_id(), item.name, item.alt, item.decorative)
    members = "".join(primitive_xml(member, canvas) for member in item.members)
    return (
        f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{box(item.frame, children=True)}</p:grpSpPr>{members}</p:grpSp>"
    )


def _graphic(item: Table | ChartGraphic, canvas: Canvas, locks: str, data: str) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(canvas.next_id(), item.name, item.alt)}"
        f"<p:cNvGraphicFramePr>{locks}</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>"
        f"{box(item.frame, 'p:xfrm')}<a:graphic>{data}</a:graphic></p:graphicFrame>"
    )


def _cell(cell: Cell, canvas: Canvas) -> str:
    ink, (left, top, right, bottom) = canvas.ink, cell.body.insets
    sides = "".join(
        ink.line(line, f"a:{side}") if line else _NO_LINE.format(side=side)
        for side, line in (("lnL", None), ("lnR", None), ("lnT", cell.top), ("lnB", cell.bottom))
    )
    return (
        f"<a:tc>{body_xml(cell.body, ink, 'a:txBody')}"
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="{cell.body.anchor}">'
        f"{sides}{ink.fill(cell.fill)}</a:tcPr></a:tc>"
    )


def _row_or_column(uri: str, tag: str, value: int) -> str:
    return f'<a:extLst><a:ext uri="{uri}"><a16:{tag} xmlns:a16="{A16}" val="{value}"/></a:ext></a:extLst>'
