"""Slide too empty or too full

**What.** What a content slide shows covers 35 to 80 percent of the room between its title and its foot, each text
counted with the lines it takes and the space it keeps to its neighbours. Covers and dividers are not counted.

**Why.** A slide that is nearly empty looks unfinished; one that is full is not read.

**Example.** A slide with a title and one line of 12 pt.

**How to fix.** Tell more or less on it: split the topic, or choose another slide kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import ceil

from briefdeck.check.laid import laid_texts
from briefdeck.check.views import LookView
from briefdeck.check.walk import shapes
from briefdeck.model.deck import EMU_PER_INCH
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide
from briefdeck.model.theme import Frame

CODE = "B449"
SEVERITY = Severity.INFO
LOOKS_AT = LookView

_LEAST, _MOST = 0.35, 0.80
_CELLS_X, _CELLS_Y = 96, 54
_AIR = 0.25 * EMU_PER_INCH  # the space round a line that belongs to it
_PANEL = 0.15  # of the body: a filled shape larger than that is a ground
_APART = {"title", "secHead", "blank"}  # layouts of covers, dividers and full pictures
_FRAME = {"title", "ctrTitle", "sldNum", "ftr", "dt"}


def check(view: LookView) -> Iterator[Finding]:
    """One finding for the file, at the first such slide."""
    page = view.observed.page
    wrong = []
    for slide in view.observed.slides:
        if slide.look is None or slide.look.layout_type in _APART or slide.look.hidden:
            continue
        share = filled(slide, page)
        if share is not None and not _LEAST <= share <= _MOST:
            wrong.append((slide, f"{slide.number} ({share:.0%})"))
    if wrong:
        told = ", ".join(words for _, words in wrong[:12]) + (" …" if len(wrong) > 12 else "")
        message = f"too empty or too full, of {len(view.observed.slides)} slides: {told}"
        yield Finding(CODE, SEVERITY, message, view.at(wrong[0][0]), "35 to 80 % of the body is right")


def filled(slide: ObservedSlide, page: Frame) -> float | None:
    """The share of the body that is covered; None for a slide whose title leaves no body."""
    titles = [one.frame for one in slide.shapes if one.placeholder in {"title", "ctrTitle"} and one.frame]
    top = max((frame.bottom for frame in titles if frame.y < page.h // 3), default=page.h // 8)
    body = Frame(page.w // 24, top, page.w - page.w // 12, page.h - page.h // 12 - top)
    if body.h <= 0:
        return None
    covered = {cell for place in _places(slide, body) for cell in _cells(place, body)}
    return len(covered) / (_CELLS_X * _CELLS_Y)


def _places(slide: ObservedSlide, body: Frame) -> Iterator[Frame]:
    """Texts as wide and high as their lines, with their air; charts, pictures and small filled shapes whole.

    A panel is ground, not filling.
    """
    air = round(_AIR)
    for laid in laid_texts(slide):
        if laid.shape.placeholder not in _FRAME:
            inked = [line.inset(-air) for line in laid.inked]
            if inked:
                left, top = min(line.x for line in inked), inked[0].y
                yield Frame(left, top, max(line.right for line in inked) - left, inked[-1].bottom - top)
    for shape in shapes(slide.shapes):
        frame = shape.frame
        if frame is None or shape.drawn in {"connector", "group"} or shape.decorative:
            continue
        small = frame.w * frame.h < _PANEL * body.w * body.h
        if shape.chart or shape.drawn == "picture" or (small and shape.look and shape.look.fill):
            yield frame


def _cells(place: Frame, body: Frame) -> Iterator[tuple[int, int]]:
    """Cells of the body's grid whose middle lies in a place."""
    width, height = body.w / _CELLS_X, body.h / _CELLS_Y
    columns = range(
        max(0, ceil((place.x - body.x) / width - 0.5)), min(_CELLS_X, ceil((place.right - body.x) / width - 0.5))
    )
    rows = range(
        max(0, ceil((place.y - body.y) / height - 0.5)), min(_CELLS_Y, ceil((place.bottom - body.y) / height - 0.5))
    )
    return product(columns, rows)
