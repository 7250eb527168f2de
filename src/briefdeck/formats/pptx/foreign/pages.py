"""Masters and layouts of a template as pages: their placeholders with inherited frames, their art, their ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from briefdeck.formats.pptx.foreign.colors import Hue, Scheme, color_map
from briefdeck.formats.pptx.group_space import SLIDE_SPACE, Space, frame_of, inner_space, transform_of, whole_number
from briefdeck.formats.pptx.ooxml import A, P, R
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

if TYPE_CHECKING:
    from briefdeck.formats.pptx.foreign.looks import Look

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MASTER_TYPE = {"ctrTitle": "title", "subTitle": "body"}  # else the same, or the body
_OF_MASTER = frozenset({"title", "body", "dt", "ftr", "sldNum"})
_QUARTER, _HALF = 5_400_000, 10_800_000
_SQUARE = frozenset(
    {"rect", "roundRect", "round1Rect", "round2SameRect", "snip1Rect", "snip2SameRect", "flowChartProcess"}
)
_INVISIBLE = 0.08  # of opacity
_RECOLOURED = ("duotone", "biLevel", "clrChange", "clrRepl", "hsl", "tint")

_NONE: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Spot:
    """A placeholder. frame: resolved through the master; own: the layout says it itself. idx 0 where none is given."""

    type: str
    idx: int
    frame: Frame
    own: bool
    element: Element
    parent: Element | None  # the master's placeholder behind it
    upright: bool  # text runs level: neither vertical nor turned

    @property
    def area(self) -> int:
        return self.frame.w * self.frame.h


@dataclass(frozen=True, slots=True)
class Art:
    """What a page draws itself. hue: its fill, None for a picture, a line or words alone; kind: fill, picture, line.

    sure: it fills its frame; of a free form or an ellipse nobody knows which part. picture: its bytes, found by the
    reference, a relationship id. alpha: of a picture, 0 to 1.
    """

    frame: Frame
    hue: Hue | None
    kind: str
    sure: bool = True
    reference: str = ""
    picture: bytes = field(default=b"", repr=False)
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies behind everything. plain: one colour all over. picture: its bytes, shown through by alpha."""

    hue: Hue
    kind: str = "solid"
    picture: bytes = field(default=b"", repr=False)
    alpha: float = 1.0

    @property
    def plain(self) -> bool:
        return self.kind == "solid"


@dataclass(slots=True)
class Page:
    """A layout. whole: the slide. part: its old name. number: its place from 1 among all layouts.

    scheme: under its own colour map. color_map: that map as slides have to say it, "" where it is the master's.
    """

    part: str
    number: int
    name: str
    type: str
    master: str
    scheme: Scheme
    spots: tuple[Spot, ...]
    art: tuple[Art, ...]
    ground: Ground
    color_map: str
    element: Element
    whole: Frame
    looks: Mapping[int, Look] = field(default_factory=dict)

    def find(self, *types: str) -> Spot | None:
        """The first placeholder of one of the types, in their order, that has text running level."""
        for kind in types:
            for spot in self.spots:
                if spot.type == kind and spot.upright:
                    return spot
        return None


def spots_of(tree: Element | None, parents: tuple[Spot, ...] = ()) -> tuple[Spot, ...]:
    """Placeholders of a shape tree. parents: the master's. One without any frame is left out: nobody can see it."""
    out = []
    for element in _shapes(tree):
        mark = element.find(f"*/{{{P}}}nvPr/{{{P}}}ph")
        if mark is None:
            continue
        kind = mark.get("type", "obj")
        wanted = _MASTER_TYPE.get(kind, kind if kind in _OF_MASTER else "body")
        parent = next((each for each in parents if each.type == wanted), None)
        transform = transform_of(element)
        own = frame_of(transform, SLIDE_SPACE)
        frame = own or (parent.frame if parent else None)
        if frame is None or frame.w <= 0 or frame.h <= 0:
            continue
        idx = mark.get("idx", "0")
        out.append(
            Spot(
                kind,
                int(idx) if idx.isdecimal() else 0,
                frame,
                own is not None,
                element,
                parent.element if parent else None,
                _upright(element, transform) and (parent is None or parent.upright or own is not None),
            )
        )
    return tuple(out)


def _upright(element: Element, transform: Element | None) -> bool:
    body = element.find(f"{{{P}}}txBody/{{{A}}}bodyPr")
    turned = transform is not None and _turn(transform) % _HALF > _QUARTER // 6
    vertical = body is not None and body.get("vert", "horz") != "horz"
    return not turned and not vertical


def art_of(tree: Element | None, scheme: Scheme, pictures: Mapping[str, bytes] = _NONE) -> tuple[Art, ...]:
    """What a shape tree draws that is no placeholder, groups taken apart. pictures: relationship id → bytes."""
    return tuple(
        replace(art, picture=pictures.get(art.reference, b"")) for art in _art(tree, scheme, SLIDE_SPACE, None)
    )


def _embedded(element: Element) -> str:
    """Relationship id of the first picture in an element, or "" where it is not shown in its own colours."""
    blip = next(element.iter(f"{{{A}}}blip"), None)
    if blip is None or any(blip.find(f"{{{A}}}{effect}") is not None for effect in _RECOLOURED):
        return ""
    return blip.get(f"{{{R}}}embed", "")


def _opacity(element: Element) -> float:
    """How much of a picture is seen, 0 to 1."""
    share = whole_number(next(element.iter(f"{{{A}}}alphaModFix"), None), "amt")
    return min(max(share / 100_000, 0.0), 1.0) if share else 1.0


def _art(tree: Element | None, scheme: Scheme, space: Space, group: tuple[Hue | None, str] | None) -> Iterator[Art]:
    for element in _shapes(tree):
        kind = element.tag.rpartition("}")[2]
        identity = element.find(f"*/{{{P}}}cNvPr")
        if identity is not None and identity.get("hidden") in {"1", "true"}:
            continue
        if element.find(f"*/{{{P}}}nvPr/{{{P}}}ph") is not None:
            continue
        transform = transform_of(element)
        frame = _placed(transform, space)
        if kind == "grpSp":
            fill = scheme.fill(element.find(f"{{{P}}}grpSpPr"))
            yield from _art(element, scheme, inner_space(transform, space), fill if fill[1] else group)
        elif frame is not None and (seen := _seen(element, kind, frame, scheme, group)):
            yield seen


def _seen(
    element: Element, kind: str, frame: Frame, scheme: Scheme, group: tuple[Hue | None, str] | None
) -> Art | None:
    """A shape as art, or None where nothing of it can be seen."""
    if kind in {"pic", "graphicFrame"}:
        return Art(frame, None, "picture", reference=_embedded(element), alpha=_opacity(element))
    properties = element.find(f"{{{P}}}spPr")
    hue, filled = scheme.fill(properties)
    if properties is not None and properties.find(f"{{{A}}}grpFill") is not None and group:
        hue, filled = group
    style = element.find(f"{{{P}}}style")
    if not filled and style is not None and kind != "cxnSp":
        reference = style.find(f"{{{A}}}fillRef")
        if reference is not None and reference.get("idx", "0") != "0":
            hue, filled = scheme.inside(reference), "solid"
    if filled == "picture":
        return Art(frame, None, "picture", _square(properties), _embedded(element), alpha=_opacity(element))
    if filled in {"solid", "gradient"} and (hue is None or hue.alpha > _INVISIBLE):
        return Art(frame, hue, "fill", _square(properties))
    line = properties.find(f"{{{A}}}ln") if properties is not None else None
    lined = scheme.fill(line)[1] in {"solid", "gradient"}
    if line is None and style is not None:
        reference = style.find(f"{{{A}}}lnRef")
        lined = reference is not None and reference.get("idx", "0") != "0"
    words = "".join(node.text or "" for node in element.iter(f"{{{A}}}t")).strip()
    return Art(frame, None, "line") if lined or words else None


def _square(properties: Element | None) -> bool:
    preset = properties.find(f"{{{A}}}prstGeom") if properties is not None else None
    return preset is not None and preset.get("prst", "") in _SQUARE


def ground_of(
    tree: Element | None,
    scheme: Scheme,
    theme: Element | None,
    pictures: Mapping[str, bytes] = _NONE,
    themes: Mapping[str, bytes] = _NONE,
) -> Ground | None:
    """The background that a page says itself, or None. pictures, themes: the pictures of the page, of its theme."""
    background = tree.find(f"{{{P}}}bg") if tree is not None else None
    if background is None:
        return None
    properties = background.find(f"{{{P}}}bgPr")
    hue, kind = scheme.fill(properties)
    picture = pictures.get(_embedded(properties), b"") if properties is not None else b""
    alpha = _opacity(properties) if properties is not None else 1.0
    reference = background.find(f"{{{P}}}bgRef")
    if properties is None and reference is not None:
        color = scheme.inside(reference)
        hue, kind, name = _themed(reference.get("idx", "0"), color, scheme, theme)
        picture = themes.get(name, b"")
    white = Hue(scheme.hex("bg1"), "bg1")
    return Ground(hue or white, kind or "solid", picture, alpha)


def _themed(idx: str, color: Hue | None, scheme: Scheme, theme: Element | None) -> tuple[Hue | None, str, str]:
    """A background by reference: 1001 is the theme's first background fill. Last: its picture's relationship id."""
    number = int(idx) if idx.isdecimal() else 0
    fills = theme.find(f"{{{A}}}themeElements/{{{A}}}fmtScheme/{{{A}}}bgFillStyleLst") if theme is not None else None
    if fills is None or not 1000 < number <= 1000 + len(fills):
        return color, "solid", ""
    wrapper = Element("wrapper")
    wrapper.append(fills[number - 1001])
    hue, kind = scheme.fill(wrapper, color)
    return (hue or color), kind, _embedded(wrapper)


def own_color_map(element: Element) -> tuple[str, dict[str, str]] | None:
    """A layout's own colour map as (XML for its slides, names), or None where it follows its master."""
    override = element.find(f"{{{P}}}clrMapOvr/{{{A}}}overrideClrMapping")
    if override is None:
        return None
    names = color_map(override)
    listed = " ".join(f'{name}="{slot}"' for name, slot in names.items())
    return f"<p:clrMapOvr><a:overrideClrMapping {listed}/></p:clrMapOvr>", names


def _shapes(tree: Element | None) -> Iterator[Element]:
    """The shapes of a tree; of alternatives the first, which is what a current program draws."""
    for element in tree if tree is not None else ():
        if element.tag == f"{{{_MC}}}AlternateContent":
            choice = element.find(f"{{{_MC}}}Choice")
            yield from _shapes(choice)
        elif element.tag.rpartition("}")[2] in {"sp", "pic", "grpSp", "cxnSp", "graphicFrame"}:
            yield element


def _placed(transform: Element | None, space: Space) -> Frame | None:
    """The frame as it is seen: of what is turned by a quarter, width and height change places."""
    frame = frame_of(transform, space)
    if frame is None or transform is None or not _QUARTER // 2 < _turn(transform) % _HALF < _HALF - _QUARTER // 2:
        return frame
    x, y = frame.x + (frame.w - frame.h) / 2, frame.y + (frame.h - frame.w) / 2
    return Frame(round(x), round(y), frame.h, frame.w)


def _turn(transform: Element) -> int:
    return whole_number(transform, "rot") % (2 * _HALF)
