"""Runs and paragraphs with what they inherit filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.ooxml import A
from briefdeck.formats.pptx.read_text import read_paragraphs
from briefdeck.formats.pptx.resolved.chain import Chain, Family
from briefdeck.formats.pptx.resolved.colors import first_color, fixed
from briefdeck.model.look import ParagraphLook, RunLook
from briefdeck.model.observed import ObservedParagraph, ObservedRun
from briefdeck.model.record import dataclass

_TRUE = ("1", "true")
_RUNS = frozenset(f"{{{A}}}{name}" for name in ("r", "br", "fld"))
_FILLS = [f"{{{A}}}{name}" for name in ("solidFill", "gradFill", "noFill", "blipFill", "pattFill")]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text body stands. preset: colour by the shape's style. scale: 1.0 unless shrunk on overflow."""

    family: Family
    chain: Chain
    preset: str = ""
    scale: float = 1.0
    bold: bool = False


def resolve_body(body: Element | None, setting: Setting) -> tuple[ObservedParagraph, ...]:
    """All paragraphs of a text body; none for None."""
    if body is None:
        return ()
    plain = read_paragraphs(body)
    elements = body.findall(f"{{{A}}}p")
    return tuple(_paragraph(element, one, setting) for element, one in zip(elements, plain, strict=True))


def _paragraph(element: Element, plain: ObservedParagraph, setting: Setting) -> ObservedParagraph:
    own = element.find(f"{{{A}}}pPr")
    level = int(own.get("lvl", "0")) if own is not None and own.get("lvl", "0").isdecimal() else 0
    inherited = list(setting.family.levels(setting.chain, level))
    properties = [each for each in (own, *inherited) if each is not None]
    defaults = [found for each in inherited if (found := each.find(f"{{{A}}}defRPr")) is not None]
    children = [child for child in element if child.tag in _RUNS]
    runs = tuple(_run(child, run, defaults, setting) for child, run in zip(children, plain.runs, strict=True))
    look = _paragraph_look(properties, setting.scale)
    return replace(plain, runs=runs, leading=plain.leading or look.leading or None, look=look)


def _paragraph_look(properties: list[Element], scale: float) -> ParagraphLook:
    pitch, spacing = _spacing(properties, "lnSpc")
    before, _ = _spacing(properties, "spcBef")
    after, _ = _spacing(properties, "spcAft")
    bullet = next((child for each in properties for child in each if child.tag.startswith(f"{{{A}}}bu")
                   and child.tag.rpartition("}")[2] in ("buNone", "buChar", "buAutoNum", "buBlip")), None)  # fmt: skip
    return ParagraphLook(
        leading=pitch,
        spacing=spacing or 1.0,
        before=before * scale,
        after=after * scale,
        left=_whole(properties, "marL"),
        indent=_whole(properties, "indent"),
        right=_whole(properties, "marR"),
        align=_attribute(properties, "algn") or "l",
        bullet=bullet is not None and not bullet.tag.endswith("buNone"),
    )


def _spacing(properties: list[Element], name: str) -> tuple[float, float]:
    """(points, lines) of the nearest spacing of a name; one of them is 0."""
    found = next((hit for each in properties if (hit := each.find(f"{{{A}}}{name}")) is not None), None)
    if found is None:
        return 0.0, 0.0
    points, percent = found.find(f"{{{A}}}spcPts"), found.find(f"{{{A}}}spcPct")
    if points is not None:
        return _float(points.get("val", "0")) / 100, 0.0
    value = percent.get("val", "100000") if percent is not None else "100000"
    share = _float(value[:-1]) / 100 if value.endswith("%") else _float(value) / 100_000
    return 0.0, share


def _run(element: Element, plain: ObservedRun, defaults: list[Element], setting: Setting) -> ObservedRun:
    own = element.find(f"{{{A}}}rPr")
    looks = [each for each in (own, *defaults) if each is not None]
    size = _float(_attribute(looks, "sz") or "1800") / 100 * setting.scale
    bold = _attribute(looks, "b") in _TRUE if _attribute(looks, "b") else setting.bold
    latin, ea = (_face(looks, name) for name in ("latin", "ea"))
    family = setting.family
    latin_face = family.face(latin) if latin else family.face("+mn-lt")
    ea_face = family.face(ea) if ea else family.face("+mn-ea")
    lang = _attribute(looks, "lang")
    return replace(
        plain,
        lang=lang,
        size=size,
        bold=bold,
        latin=latin_face,
        ea=ea_face,
        look=RunLook(
            color=_color(own, defaults, setting),
            fixed_color=fixed(own.find(f"{{{A}}}solidFill")) > 0 if own is not None else False,
            fixed_font=_fixed_font(own),
        ),
    )


def _fixed_font(own: Element | None) -> bool:
    faces = (own.find(f"{{{A}}}{name}") for name in ("latin", "ea")) if own is not None else ()
    return any(face is not None and not face.get("typeface", "+").startswith("+") for face in faces)


def _color(own: Element | None, defaults: list[Element], setting: Setting) -> str:
    """Own colour, else that of a link, the shape's style, the nearest list style, the theme's text colour."""
    palette = setting.family.palette
    if own is not None and own.find(f"{{{A}}}hlinkClick") is not None:
        return palette.slots.get("hlink", "")
    looks = ([own] if own is not None else []) + ([] if setting.preset else defaults)
    for each in looks:
        for name in _FILLS:
            if (found := each.find(name)) is not None:
                return palette.color(first_color(found)) if name.endswith("solidFill") else ""
    return setting.preset or palette.slots.get(palette.names.get("tx1", "dk1"), "")


def _face(looks: Iterable[Element], name: str) -> str:
    for each in looks:
        if (found := each.find(f"{{{A}}}{name}")) is not None and found.get("typeface"):
            return found.get("typeface", "")
    return ""


def _attribute(elements: Iterable[Element], name: str) -> str:
    return next((each.get(name, "") for each in elements if each.get(name) is not None), "")


def _whole(elements: Iterable[Element], name: str) -> int:
    value = _attribute(elements, name)
    return int(value) if value.lstrip("-").isdecimal() else 0


def _float(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
