"""Text bodies read back: paragraphs and runs as they stand, fields and line breaks included."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.descend import descend
from briefdeck.formats.pptx.ooxml import A
from briefdeck.model.observed import ObservedParagraph, ObservedRun


def read_paragraphs(body: Element | None) -> tuple[ObservedParagraph, ...]:
    """All paragraphs of a text body, empty ones included; none for None."""
    if body is None:
        return ()
    return tuple(_paragraph(paragraph) for paragraph in body.findall(f"{{{A}}}p"))


def _paragraph(paragraph: Element) -> ObservedParagraph:
    pitch = descend(paragraph, *_PITCH)
    runs = tuple(_run(child) for child in paragraph if child.tag in _RUNS)
    return ObservedParagraph(runs, int(pitch.get("val", "0")) / 100 if pitch is not None else None)


_PITCH = (f"{{{A}}}pPr", f"{{{A}}}lnSpc", f"{{{A}}}spcPts")
_RUNS = frozenset(f"{{{A}}}{name}" for name in ("r", "br", "fld"))


def _run(element: Element) -> ObservedRun:
    properties = element.find(f"{{{A}}}rPr")
    said = "\n" if element.tag == f"{{{A}}}br" else element.findtext(f"{{{A}}}t") or ""
    if properties is None:
        return ObservedRun(said, "", None, False, "", "")
    size = properties.get("sz")
    return ObservedRun(
        text=said,
        lang=properties.get("lang", ""),
        size=int(size) / 100 if size else None,
        bold=properties.get("b") in ("1", "true"),
        latin=_face(properties, "latin"),
        ea=_face(properties, "ea"),
    )


def _face(properties: Element, name: str) -> str:
    found = properties.find(f"{{{A}}}{name}")
    return found.get("typeface", "") if found is not None else ""
