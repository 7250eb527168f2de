"""A slide for writing that runs from right to left: everything that was planned from the left stands from the right.

Places are mirrored on the page, text is not: paragraphs take their side from their language when they are written.
"""

from __future__ import annotations

from dataclasses import replace

from briefdeck.model.deck import (
    ChartGraphic,
    Connector,
    Group,
    Picture,
    Placeholder,
    Primitive,
    Shape,
    Slide,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.theme import Frame

# Geometries that point somewhere; their connection sites turn with them.
_POINTING = frozenset({"homePlate", "chevron", "rightArrow", "leftArrow", "pentagon", "round2DiagRect"})
_SITES = {"ellipse": 8}  # every other geometry has four: top, left, bottom, right


def mirrored(slide: Slide, page: Frame) -> Slide:
    """The slide with every primitive mirrored; reading order stays."""
    geometries = {shape.name: shape.geometry for shape in _shapes(slide.primitives)}
    return replace(slide, primitives=tuple(_mirror(primitive, page, geometries) for primitive in slide.primitives))


def mirrored_alone(primitive: Primitive, page: Frame) -> Primitive:
    """One primitive mirrored that nothing else is tied to."""
    return _mirror(primitive, page, {})


def turned(frame: Frame, page: Frame) -> Frame:
    """The frame at the same distance from the page's other side."""
    return Frame(page.x + page.right - frame.right, frame.y, frame.w, frame.h)


def _mirror(primitive: Primitive, page: Frame, geometries: dict[str, str]) -> Primitive:
    match primitive:
        case Placeholder(frame=frame, body=body):  # without a frame the layout places it, and is mirrored itself
            return replace(primitive, frame=turned(frame, page) if frame else None, body=_body(body))
        case TextBox(frame=frame, body=body):
            return replace(primitive, frame=turned(frame, page), body=_body(body))
        case Shape(frame=frame, body=body, geometry=geometry, flip=flip):
            text = _body(body) if body else None
            pieces = tuple(turned(piece, page) for piece in primitive.pieces)
            turn = flip != (geometry in _POINTING)
            return replace(primitive, frame=turned(frame, page), body=text, flip=turn, pieces=pieces)
        case Connector():
            return _connector(primitive, page, geometries)
        case Table(frame=frame, widths=widths, rows=rows):
            # Columns are turned here: not every program heeds a table's own direction (LibreOffice does not).
            turned_rows = tuple(tuple(replace(cell, body=_body(cell.body)) for cell in row[::-1]) for row in rows)
            return replace(primitive, frame=turned(frame, page), widths=widths[::-1], rows=turned_rows)
        case ChartGraphic(frame=frame, plot=plot):
            return replace(primitive, frame=turned(frame, page), plot=turned(plot, page) if plot else None)
        case Picture(frame=frame):
            return replace(primitive, frame=turned(frame, page))
        case Group(frame=frame, members=members):
            inside = tuple(_mirror(member, page, geometries) for member in members)
            return replace(primitive, frame=turned(frame, page), members=inside)


def _body(body: TextBody) -> TextBody:
    left, top, right, bottom = body.insets
    return replace(body, insets=(right, top, left, bottom))


def _connector(item: Connector, page: Frame, geometries: dict[str, str]) -> Connector:
    def site(end: tuple[str, int]) -> tuple[str, int]:
        name, index = end
        geometry = geometries.get(name, "rect")
        if geometry in _POINTING:
            return end
        count = _SITES.get(geometry, 4)
        return name, (count - index) % count

    (x1, y1), (x2, y2) = item.start_point, item.end_point
    edge = page.x + page.right
    return replace(
        item,
        begin=site(item.begin),
        end=site(item.end),
        start_point=(edge - x1, y1),
        end_point=(edge - x2, y2),
    )


def _shapes(primitives: tuple[Primitive, ...]) -> list[Shape]:
    found: list[Shape] = []
    for primitive in primitives:
        if isinstance(primitive, Shape):
            found.append(primitive)
        elif isinstance(primitive, Group):
            found += _shapes(primitive.members)
    return found
