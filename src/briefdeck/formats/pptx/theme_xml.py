"""The PowerPoint theme of a brand: twelve colours, two faces per script, and no effects."""

from __future__ import annotations

from briefdeck.formats.pptx.brand import THEME_SLOTS, Brand
from briefdeck.formats.pptx.langs import WIDE_SCRIPTS
from briefdeck.formats.pptx.ooxml import DECLARATION, A, attr

_PLAIN_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_PLAIN_LINE = '<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">' + _PLAIN_FILL + '<a:prstDash val="solid"/></a:ln>'
# Office's own default puts a shadow under every shape drawn by hand; ours has three empty effect styles.
_NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(brand: Brand, script: str) -> str:
    """A theme part. script: the font script whose faces are the East Asian ones of this deck."""
    colors = "".join(f'<a:{slot}><a:srgbClr val="{brand.slots[slot]}"/></a:{slot}>' for slot in THEME_SLOTS)
    lines = "".join(_PLAIN_LINE.format(width=width) for width in (9_525, 12_700, 19_050))
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="{attr(brand.title)}"><a:themeElements>'
        f'<a:clrScheme name="{attr(brand.title)}">{colors}</a:clrScheme>'
        f'<a:fontScheme name="{attr(brand.title)}">'
        f"<a:majorFont>{_faces(brand, script, 0)}</a:majorFont><a:minorFont>{_faces(brand, script, 1)}</a:minorFont>"
        f'</a:fontScheme><a:fmtScheme name="{attr(brand.title)}"><a:fillStyleLst>{_PLAIN_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{_NO_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_PLAIN_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _faces(brand: Brand, script: str, which: int) -> str:
    """which: 0 the headings' face, 1 the body's."""
    east = script if script in WIDE_SCRIPTS and script in brand.fonts else "Hans"
    others = "".join(
        f'<a:font script="{attr(key)}" typeface="{attr(faces[which])}"/>'
        for key, faces in sorted(brand.fonts.items())
        if key != "Latn"
    )
    complex_face = brand.fonts.get("Arab", brand.fonts["Latn"])[which]
    return (
        f'<a:latin typeface="{attr(brand.fonts["Latn"][which])}"/><a:ea typeface="{attr(brand.fonts[east][which])}"/>'
        f'<a:cs typeface="{attr(complex_face)}"/>{others}'
    )
