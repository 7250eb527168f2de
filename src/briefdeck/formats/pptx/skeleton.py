"""The parts that are equal in every deck of a brand and script, ready-compressed."""

from __future__ import annotations

from briefdeck.formats.pptx.brand import Brand
from briefdeck.formats.pptx.master import Dress, layout_xml, master_xml, notes_master_xml
from briefdeck.formats.pptx.ooxml import DECLARATION, NAMESPACES, A, relationships
from briefdeck.formats.pptx.package import Part, make_part
from briefdeck.formats.pptx.pages import PageFormat
from briefdeck.formats.pptx.theme_xml import theme_xml

PML = "application/vnd.openxmlformats-officedocument.presentationml"
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_SIDES = ("left", "right", "top", "bottom", "insideH", "insideV")


def layout_part(number: int) -> str:
    """Part name of the layout at a place (from 1) in the master's list."""
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def constant_parts(brand: Brand, script: str, page: PageFormat) -> tuple[Part, ...]:
    """Themes, master, layouts, notes master and the three property parts."""
    dress = Dress(brand, script, page)
    specs = dress.layouts
    theme = theme_xml(brand, script)
    numbers = range(1, len(specs) + 1)
    to_layouts = [("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in numbers]
    master = "ppt/slideMasters/slideMaster1.xml"
    notes = "ppt/notesMasters/notesMaster1.xml"
    parts = [
        make_part(master, master_xml(dress), f"{PML}.slideMaster+xml"),
        make_part(_rels(master), relationships((*to_layouts, ("theme", "../theme/theme1.xml")))),
        make_part("ppt/theme/theme1.xml", theme, _THEME),
        make_part(notes, notes_master_xml(dress), f"{PML}.notesMaster+xml"),
        make_part(_rels(notes), relationships([("theme", "../theme/theme2.xml")])),
        make_part("ppt/theme/theme2.xml", theme, _THEME),
        make_part("ppt/presProps.xml", f"{DECLARATION}<p:presentationPr {NAMESPACES}/>", f"{PML}.presProps+xml"),
        make_part("ppt/viewProps.xml", view_properties(), f"{PML}.viewProps+xml"),
        make_part("ppt/tableStyles.xml", table_styles(), f"{PML}.tableStyles+xml"),
    ]
    for number, layout in zip(numbers, specs, strict=True):
        name = layout_part(number)
        parts.append(make_part(name, layout_xml(dress, layout), f"{PML}.slideLayout+xml"))
        parts.append(make_part(_rels(name), relationships([("slideMaster", "../slideMasters/slideMaster1.xml")])))
    return tuple(parts)


def _rels(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def view_properties() -> str:
    """Opens on the slides, with guides off."""
    return (
        f'{DECLARATION}<p:viewPr {NAMESPACES}><p:normalViewPr><p:restoredLeft sz="15620"/>'
        '<p:restoredTop sz="80000"/></p:normalViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>'
    )


def table_styles() -> str:
    """The one style our tables use, and the default of tables added by hand: no fill, no grid."""
    borders = "".join(f"<a:{side}><a:ln><a:noFill/></a:ln></a:{side}>" for side in _SIDES)
    return (
        f'{DECLARATION}<a:tblStyleLst xmlns:a="{A}" def="{NO_GRID}"><a:tblStyle styleId="{NO_GRID}"'
        ' styleName="No Style, No Grid"><a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/>'
        f'</a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>{borders}</a:tcBdr>'
        "<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>"
    )
