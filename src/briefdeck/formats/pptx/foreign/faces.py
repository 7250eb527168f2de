"""A template's faces: what its theme names for each script, and what is put where it names nothing.

Two thirds of real templates leave the East Asian face empty: then each machine chooses another one.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.foreign.surgery import Span, changed, spans, with_attribute
from briefdeck.formats.pptx.langs import WIDE_SCRIPTS
from briefdeck.formats.pptx.ooxml import A, attr
from briefdeck.model.record import dataclass

WRITING = {
    "Latn": "Latin letters",
    "Hans": "simplified Chinese",
    "Hant": "traditional Chinese",
    "Jpan": "Japanese",
    "Hang": "Korean",
    "Arab": "Arabic",
}
SCRIPTS = ("Latn", "Hans", "Hant", "Jpan", "Hang", "Arab")
_INSTEAD = {
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Meiryo",
    "Hang": "Malgun Gothic",
    "Arab": "Arial",
}
# What Office 2007 put into every theme; nobody chose it, and it is hard to read on a wall.
_NOBODYS = {"宋体", "SimSun", "新細明體", "PMingLiU", "ＭＳ Ｐゴシック", "MS PGothic", "굴림", "Times New Roman"}


@dataclass(frozen=True, slots=True)
class Faces:
    """scripts: font script → (heading face, body face). set: scripts whose face is ours, since the theme has none."""

    scripts: Mapping[str, tuple[str, str]]
    set: tuple[str, ...]


def faces_of(theme: Element | None, wished: Mapping[str, tuple[str, str]]) -> Faces:
    """The faces of a theme. wished: font script → faces, as the brand's file asks for them."""
    fonts = theme.find(f"{{{A}}}themeElements/{{{A}}}fontScheme") if theme is not None else None
    both = [fonts.find(f"{{{A}}}{which}") if fonts is not None else None for which in ("majorFont", "minorFont")]
    found: dict[str, tuple[str, str]] = {}
    ours = []
    for script in SCRIPTS:
        heading, body = (_face(each, script) for each in both)
        if script in wished:
            found[script] = wished[script]
            continue
        if not (heading and body) and script != "Latn":
            ours.append(script)
        other = _INSTEAD.get(script, "Calibri")
        found[script] = (heading or body or other, body or heading or other)
    return Faces(found, tuple(ours))


def _face(fonts: Element | None, script: str) -> str:
    if fonts is None:
        return ""
    name = "latin" if script == "Latn" else "ea" if script in WIDE_SCRIPTS else "cs"
    direct = fonts.find(f"{{{A}}}{name}")
    face = direct.get("typeface", "") if direct is not None else ""
    if face and not (script in WIDE_SCRIPTS and script not in {"Hans", *_named(fonts, face)}):
        return face
    listed = next(
        (each.get("typeface", "") for each in fonts.iterfind(f"{{{A}}}font") if each.get("script") == script), ""
    )
    return "" if listed in _NOBODYS else listed


def _named(fonts: Element, face: str) -> set[str]:
    """Scripts for which the theme lists this very face."""
    return {each.get("script", "") for each in fonts.iterfind(f"{{{A}}}font") if each.get("typeface") == face}


def with_faces(theme: bytes, faces: Faces, script: str, wished: Mapping[str, tuple[str, str]]) -> bytes:
    """The theme part with no empty face: the East Asian one is that of the deck's script, else of Chinese."""
    east = script if script in WIDE_SCRIPTS else "Hans"
    edits = []
    for span in spans(theme):
        group = span.parents[-1].tag if span.parents else ""
        if group not in {"majorFont", "minorFont"} or not _inside_scheme(span):
            continue
        which = 0 if group == "majorFont" else 1
        given = span.attributes.get("typeface", "")
        wanted = given
        if span.tag == "latin" and (not given or "Latn" in wished):
            wanted = faces.scripts["Latn"][which]
        elif span.tag == "ea" and (not given or east in wished or east != "Hans"):
            wanted = faces.scripts[east][which]
        elif span.tag == "cs" and (not given or "Arab" in wished):
            wanted = faces.scripts["Arab"][which]
        if wanted != given:
            edits.append(with_attribute(theme, span, "typeface", attr(wanted)))
    return changed(theme, edits)


def _inside_scheme(span: Span) -> bool:
    return len(span.parents) > 1 and span.parents[-2].tag == "fontScheme"
