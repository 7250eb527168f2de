"""Tables with their cells' grounds, insets and spans."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A
from briefdeck.formats.pptx.resolved.chain import Chain, Family
from briefdeck.formats.pptx.resolved.colors import fill_of, mixed
from briefdeck.formats.pptx.resolved.text import Setting, resolve_body
from briefdeck.model.look import CellLook, Fill, TableLook
from briefdeck.model.observed import ObservedParagraph

_TRUE = ("1", "true")
_PLAIN = ("{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}", "")
_MEDIUM_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"  # what PowerPoint and python-pptx give a new table
_INSETS = (("marL", 91_440), ("marT", 45_720), ("marR", 91_440), ("marB", 45_720))


def resolve_table(table: Element, family: Family) -> tuple[TableLook, tuple[ObservedParagraph, ...]]:
    """The table's look and the paragraphs of its cells, by rows."""
    properties = table.find(f"{{{A}}}tblPr")
    style = (properties.findtext(f"{{{A}}}tableStyleId") or "") if properties is not None else ""
    header = properties is not None and properties.get("firstRow") in _TRUE
    banded = properties is not None and properties.get("bandRow") in _TRUE
    rows: list[tuple[CellLook, ...]] = []
    paragraphs: list[ObservedParagraph] = []
    for number, row in enumerate(table.findall(f"{{{A}}}tr")):
        cells = []
        for cell in row.findall(f"{{{A}}}tc"):
            fill, color, bold = _styled(style, family, number == 0 and header, banded and (number - header) % 2 == 0)
            setting = Setting(family, Chain((), "otherStyle"), preset=color, bold=bold)
            found = resolve_body(cell.find(f"{{{A}}}txBody"), setting)
            if not color:  # a style that is not known here: nothing is said about colours it gives
                found = tuple(_colorless(one, cell) for one in found)
            paragraphs += found
            cells.append(_cell(cell, len(found), fill, family))
        rows.append(tuple(cells))
    widths = tuple(_whole(column, "w", 0) for column in table.iterfind(f"{{{A}}}tblGrid/{{{A}}}gridCol"))
    heights = tuple(_whole(row, "h", 0) for row in table.findall(f"{{{A}}}tr"))
    return TableLook(widths, heights, tuple(rows)), tuple(paragraphs)


def _styled(style: str, family: Family, header: bool, band: bool) -> tuple[Fill, str, bool]:
    """Fill, text colour and weight by the table's style; (None, "", False) for a style that is not known here."""
    slots = family.palette.slots
    text = slots.get(family.palette.names.get("tx1", "dk1"), "")
    if style in _PLAIN:
        return (), text, False
    if style == _MEDIUM_2 and slots.get("accent1"):
        accent, light = slots["accent1"], slots.get("lt1", "FFFFFF")
        if header:
            return (accent,), light, True
        return (mixed(accent, "FFFFFF", 0.4 if band else 0.2),), text, False
    return None, "", False


def _colorless(paragraph: ObservedParagraph, cell: Element) -> ObservedParagraph:
    own = any(fill_of(each) is not None for each in cell.iter(f"{{{A}}}rPr"))
    if own:
        return paragraph
    runs = tuple(replace(run, look=replace(run.look, color="")) if run.look else run for run in paragraph.runs)
    return replace(paragraph, runs=runs)


def _cell(cell: Element, paragraphs: int, styled: Fill, family: Family) -> CellLook:
    properties = cell.find(f"{{{A}}}tcPr")
    own = fill_of(properties)
    left, top, right, bottom = (_whole(properties, name, default) for name, default in _INSETS)
    covered = cell.get("hMerge") in _TRUE or cell.get("vMerge") in _TRUE
    return CellLook(
        paragraphs=paragraphs,
        insets=(left, top, right, bottom),
        fill=family.palette.fill(properties) if own is not None else styled,
        anchor=properties.get("anchor", "t") if properties is not None else "t",
        rows=0 if covered else _whole(cell, "rowSpan", 1),
        columns=0 if covered else _whole(cell, "gridSpan", 1),
    )


def _whole(element: Element | None, name: str, default: int) -> int:
    value = element.get(name, "") if element is not None else ""
    return int(value) if value.lstrip("-").isdecimal() else default
