"""The cover's art: strokes, washes and discs in a unit square, laid into the part of the page kept for it. Vectors.

A motif is drawn for a square from (0, 0) at the top left to (1, 1); upright pages may lay it on its side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefdeck.formats.pptx import ridges, rivers
from briefdeck.formats.pptx.figures import Disc, Drawing, Point, Stroke
from briefdeck.formats.pptx.ooxml import Ink, box, identity
from briefdeck.model.deck import EMU_PER_INCH, EMU_PER_PT
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

MOTIFS: Mapping[str, Callable[[], Drawing]] = {
    "rivers": rivers.drawing,
    "ridges": ridges.drawing,
    "none": lambda: Drawing("None", ()),
}
# What a motif leaves of itself at the foot of the slides after the cover.
FEET: Mapping[str, Callable[[], Drawing]] = {"ridges": ridges.foothills}


@dataclass(frozen=True, slots=True)
class _Ground:
    """The part of the page that the art fills, and whether it lies on its side there."""

    frame: Frame
    turned: bool

    def at(self, point: Point) -> tuple[int, int]:
        u, v = (point[1], point[0]) if self.turned else point
        return self.frame.x + round(u * self.frame.w), self.frame.y + round(v * self.frame.h)


def motif(
    drawing: Drawing, region: Frame, ink: Ink, first_id: int, place: Callable[[Frame], Frame], *, upright: bool
) -> tuple[str, int]:
    """Art as shapes of a layout, each flagged decorative. Returns the XML and the next free id.

    place: where a frame stands on the page; when that is on the other side, the art is mirrored.
    """
    ground = _Ground(region, upright and drawing.turns)
    flips = ' flipH="1"' if place(Frame(0, 0, 1, 1)).x else ""
    shapes = []
    for number, figure in enumerate(drawing.figures, first_id):
        title = f"{drawing.name}: {figure.name}"
        if isinstance(figure, Disc):
            shapes.append(_disc(figure, title, ink, number, place, ground))
        else:
            shapes.append(_freeform(figure, title, ink, number, place, flips, ground))
    return "".join(shapes), first_id + len(shapes)


def _disc(disc: Disc, title: str, ink: Ink, number: int, place: Callable[[Frame], Frame], ground: _Ground) -> str:
    x, y = ground.at(disc.center)
    radius = round(disc.radius * EMU_PER_INCH)
    frame = Frame(x - radius, y - radius, 2 * radius, 2 * radius)
    return (
        f"<p:sp><p:nvSpPr>{identity(number, title, decorative=True)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{box(place(frame))}'
        '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        f"{ink.fill(disc.color, disc.alpha)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _freeform(
    stroke: Stroke, title: str, ink: Ink, number: int, place: Callable[[Frame], Frame], flips: str, ground: _Ground
) -> str:
    """Curves as one shape: outlined with a weight, filled without one."""
    curves = [[ground.at(point) for point in curve] for curve in stroke.curves]
    points = [point for curve in curves for point in curve]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    frame = Frame(left, top, right - left, bottom - top)
    filled = not stroke.weight
    paths = "".join(_path(curve, frame, filled) for curve in curves)
    fill = ink.fill(stroke.color, stroke.alpha) if filled else "<a:noFill/>"
    line = (
        "<a:ln><a:noFill/></a:ln>"
        if filled
        else f'<a:ln w="{round(stroke.weight * EMU_PER_PT)}" cap="rnd">{ink.fill(stroke.color, stroke.alpha)}'
        "<a:round/></a:ln>"
    )
    return (
        f"<p:sp><p:nvSpPr>{identity(number, title, decorative=True)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{box(place(frame), flips=flips)}'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>{fill}{line}</p:spPr></p:sp>'
    )


def _path(curve: list[tuple[int, int]], frame: Frame, filled: bool) -> str:
    start, *rest = (f'<a:pt x="{x - frame.x}" y="{y - frame.y}"/>' for x, y in curve)
    beziers = "".join(f"<a:cubicBezTo>{''.join(rest[at : at + 3])}</a:cubicBezTo>" for at in range(0, len(rest), 3))
    how, end = ("", "<a:close/>") if filled else (' fill="none"', "")
    return f'<a:path w="{frame.w}" h="{frame.h}"{how}><a:moveTo>{start}</a:moveTo>{beziers}{end}</a:path>'
