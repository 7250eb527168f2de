"""What lies under a text: its own fill, the shapes drawn before it, layout and master, the slide's ground."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.walk import shapes
from briefdeck.model.look import Fill
from briefdeck.model.observed import ObservedRun, ObservedShape, ObservedSlide
from briefdeck.model.theme import Frame

Cell = tuple[int, int]
_COVERED = 0.9  # of a text's place that a shape has to lie under to be its ground


def texts_of(slide: ObservedSlide) -> Iterator[tuple[ObservedShape, Cell | None, tuple[ObservedRun, ...]]]:
    """Every text of the slide: shape, cell of a table or None, its runs."""
    for shape in shapes(slide.shapes):
        table = shape.look.table if shape.look else None
        if table is None:
            found = tuple(run for paragraph in shape.paragraphs for run in paragraph.runs)
            if found:
                yield shape, None, found
            continue
        at = 0
        for row, cells in enumerate(table.cells):
            for column, cell in enumerate(cells):
                paragraphs = shape.paragraphs[at : at + cell.paragraphs]
                at += cell.paragraphs
                yield shape, (row, column), tuple(run for paragraph in paragraphs for run in paragraph.runs)


class Grounds:
    """The layers of one slide, lowest first."""

    def __init__(self, slide: ObservedSlide) -> None:
        assert slide.look is not None
        self._ground = slide.look.ground
        self._backdrop = [(each.frame, each.fill) for each in slide.look.backdrop]
        self._layers = [
            (shape, shape.frame, shape.look.fill if shape.look else ())
            for shape in shapes(slide.shapes)
            if shape.frame is not None and shape.drawn not in {"group", "connector"}
        ]

    def under(self, shape: ObservedShape, cell: Cell | None = None) -> tuple[str, ...]:
        """Colours under a text of this shape; () where that is a picture, or not known."""
        own: Fill = shape.look.fill if shape.look else ()
        if cell is not None and shape.look is not None and shape.look.table is not None:
            own = shape.look.table.cells[cell[0]][cell[1]].fill
        if own is None or own:
            return own or ()
        if shape.frame is None:
            return self._ground or ()
        lower: list[tuple[Frame, Fill]] = list(self._backdrop)
        for other, frame, fill in self._layers:
            if other is shape:
                break
            lower.append((frame, fill))
        for frame, fill in reversed(lower):
            if fill != () and _share(shape.frame, frame) >= _COVERED:
                return fill or ()
            if fill is None and _share(shape.frame, frame) > 0.1:  # partly on a picture
                return ()
        return self._ground or ()


def _share(text: Frame, ground: Frame) -> float:
    """How much of a text's frame lies on a ground."""
    width = min(text.right, ground.right) - max(text.x, ground.x)
    height = min(text.bottom, ground.bottom) - max(text.y, ground.y)
    area = max(text.w, 1) * max(text.h, 1)
    return max(width, 0) * max(height, 0) / area
