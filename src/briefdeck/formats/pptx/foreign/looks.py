"""The look a placeholder gives to text that says nothing of itself: layout, then master, then the master's styles."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.foreign.colors import Hue, Scheme
from briefdeck.formats.pptx.foreign.pages import Spot
from briefdeck.formats.pptx.group_space import whole_number
from briefdeck.formats.pptx.ooxml import A, P
from briefdeck.model.record import dataclass

_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "dt": "otherStyle", "ftr": "otherStyle"}
_STYLES["sldNum"] = "otherStyle"
_INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
_DEFAULT_SIZE = 18.0


@dataclass(frozen=True, slots=True)
class Look:
    """size in pt. face: "" for the theme's, heading: which of the two. hue None: nothing said. insets in EMU.

    align, anchor: as DrawingML names them. rtl: paragraphs run from right to left.
    """

    size: float
    bold: bool
    capitals: bool
    align: str
    rtl: bool
    hue: Hue | None
    heading: bool
    face: str
    insets: tuple[int, int, int, int]
    anchor: str


def look_of(spot: Spot, master: Element, scheme: Scheme, defaults: Element | None) -> Look:
    """The look of a spot's first level. master: the slide master; defaults: the presentation's default text style."""
    levels = [level for each in (spot.element, spot.parent) if (level := _listed(each)) is not None]
    style = master.find(f"{{{P}}}txStyles/{{{P}}}{_STYLES.get(spot.type, 'bodyStyle')}/{{{A}}}lvl1pPr")
    default = defaults.find(f"{{{A}}}lvl1pPr") if defaults is not None else None
    levels += [level for level in (style, default) if level is not None]
    runs = [run for level in levels if (run := level.find(f"{{{A}}}defRPr")) is not None]
    bodies = [
        body
        for each in (spot.element, spot.parent)
        if each is not None and (body := each.find(f"{{{P}}}txBody/{{{A}}}bodyPr")) is not None
    ]
    size = whole_number(next((run for run in runs if run.get("sz")), None), "sz") / 100
    latin = next((face for run in runs if (face := run.find(f"{{{A}}}latin")) is not None), None)
    typeface = latin.get("typeface", "") if latin is not None else ""
    hue = next((color for run in runs if (color := scheme.fill(run)[0]) is not None), None)
    return Look(
        size=size or _DEFAULT_SIZE,
        bold=_said(runs, "b") in {"1", "true"},
        capitals=_said(runs, "cap") in {"all", "small"},
        align={"r": "r", "ctr": "ctr"}.get(_said(levels, "algn"), "l"),
        rtl=_said(levels, "rtl") in {"1", "true"},
        hue=hue,
        heading=typeface.startswith("+mj") or (not typeface and spot.type in {"title", "ctrTitle"}),
        face="" if typeface.startswith("+") else typeface,
        insets=_insets(bodies),
        anchor={"ctr": "ctr", "b": "b"}.get(_said(bodies, "anchor"), "t"),
    )


def _listed(element: Element | None) -> Element | None:
    return element.find(f"{{{P}}}txBody/{{{A}}}lstStyle/{{{A}}}lvl1pPr") if element is not None else None


def _said(elements: list[Element], name: str) -> str:
    return next((value for each in elements if (value := each.get(name))), "")


def _insets(bodies: list[Element]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (
        next((whole_number(body, name) for body in bodies if body.get(name)), default) for name, default in _INSETS
    )
    return left, top, right, bottom
