"""What presentation.xml and the parts beside it say: lists of masters, text style, embedded fonts, table styles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, register_namespace, tostring

from briefdeck.formats.pptx.foreign.keeping import Kept
from briefdeck.formats.pptx.foreign.opening import Template
from briefdeck.formats.pptx.foreign.reading import Contents, Master
from briefdeck.formats.pptx.foreign.relations import bonds
from briefdeck.formats.pptx.langs import RTL_SCRIPTS
from briefdeck.formats.pptx.ooxml import A, P, R
from briefdeck.formats.pptx.package import Main
from briefdeck.formats.pptx.skeleton import NO_GRID, table_styles

_FIRST_ID = 2_147_483_648
_STYLE = re.compile(r"<a:tblStyle .*</a:tblStyle>", re.DOTALL)
_LAYOUT_ID = re.compile(rb"<p:sldLayoutId\b[^>]*?\sid=\"(\d+)\"")


def main_of(contents: Contents, kept: Kept, notes: str) -> Main:
    """The constant half of presentation.xml. notes: the notes master's part in the deck."""
    masters = [kept.names[master.part] for master in contents.masters]
    relations = [
        *(("slideMaster", _below(name)) for name in masters),
        ("notesMaster", _below(notes)),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", _below(_first_theme(contents, kept))),
        ("tableStyles", "tableStyles.xml"),
    ]
    fonts = _embedded_fonts(contents.template, kept, relations)
    rows = "".join(
        f'<p:sldMasterId id="{name}" r:id="rId{number}"/>'
        for number, name in enumerate(_ids(contents.masters, kept), 1)
    )
    page = contents.page
    return Main(
        tuple(relations),
        f"<p:sldMasterIdLst>{rows}</p:sldMasterIdLst>"
        f'<p:notesMasterIdLst><p:notesMasterId r:id="rId{len(masters) + 1}"/></p:notesMasterIdLst>',
        f'<p:sldSz cx="{page.w}" cy="{page.h}"/><p:notesSz cx="6858000" cy="9144000"/>',
        fonts,
    )


def _below(part: str) -> str:
    return part.removeprefix("ppt/")


def _first_theme(contents: Contents, kept: Kept) -> str:
    return next(kept.names[master.theme] for master in contents.masters if master.theme in kept.names)


def _ids(masters: Sequence[Master], kept: Kept) -> list[int]:
    """Ids of the masters, which share their range with the layouts' and are unique."""
    taken = {int(found) for content, _ in kept.parts.values() for found in _LAYOUT_ID.findall(content)}
    out: list[int] = []
    for master in masters:
        name = master.id
        while name < _FIRST_ID or name in taken:
            name = max(name, _FIRST_ID - 1) + 1
        taken.add(name)
        out.append(name)
    return out


def _embedded_fonts(template: Template, kept: Kept, relations: list[tuple[str, str]]) -> str:
    """The list of embedded fonts with ids of ours; one whose file is missing is left out."""
    listed = template.package.tree(template.main).find(f"{{{P}}}embeddedFontLst")
    if listed is None:
        return ""
    known = {bond.id: bond.target for bond in bonds(template, template.main) if bond.kind == "font" and bond.kept}
    rows = ""
    for entry in listed.iterfind(f"{{{P}}}embeddedFont"):
        files = [each for each in entry if each.get(f"{{{R}}}id")]
        if not files or any(known.get(each.get(f"{{{R}}}id", ""), "") not in kept.names for each in files):
            continue
        for each in files:
            relations.append(("font", _below(kept.names[known[each.get(f"{{{R}}}id", "")]])))
            each.set(f"{{{R}}}id", f"rId{len(relations)}")
        rows += written(entry)
    return f"<p:embeddedFontLst>{rows}</p:embeddedFontLst>" if rows else ""


def font_parts(template: Template) -> dict[str, str]:
    """Embedded fonts as roots to keep."""
    found = bonds(template, template.main)
    return {bond.target: "font" for bond in found if bond.kind == "font" and bond.kept and not bond.external}


def text_style(contents: Contents, script: str, ours: str) -> str:
    """The template's default text style, running in the script's direction; ours where it has none."""
    if contents.defaults is None:
        return ours
    for level in contents.defaults.iter():
        if level.tag.startswith(f"{{{A}}}lvl"):
            level.set("rtl", str(int(script in RTL_SCRIPTS)))
    return written(contents.defaults)


def table_styles_of(template: Template) -> str:
    """The template's table styles, with the one our tables use among them."""
    ours = table_styles()
    part = next((bond.target for bond in bonds(template, template.main) if bond.kind == "tableStyles"), "")
    text = template.package.parts[part].decode("utf-8") if part else ""
    if "<a:tblStyleLst" not in text or template.package.tree(part).tag != f"{{{A}}}tblStyleLst":
        return ours
    style = _STYLE.search(ours)
    if NO_GRID.lower() in text.lower().split("<a:tblstyle ", 1)[-1] and "<a:tblStyle " in text:
        return text
    if "</a:tblStyleLst>" in text:
        return text.replace("</a:tblStyleLst>", f"{style[0] if style else ''}</a:tblStyleLst>")
    return re.sub(r"<a:tblStyleLst([^>]*)/>", rf"<a:tblStyleLst\1>{style[0] if style else ''}</a:tblStyleLst>", text)


def written(element: Element) -> str:
    """An element as text, with its namespaces."""
    for prefix, space in (("a", A), ("p", P), ("r", R)):
        register_namespace(prefix, space)
    return tostring(element, encoding="unicode").strip()
