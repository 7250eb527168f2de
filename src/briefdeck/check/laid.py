"""Texts of a resolved deck laid out by prediction: how wide and high each is, and where its lines end."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.walk import shapes
from briefdeck.model.deck import EMU_PER_PT, Paragraph, Run, TextBody
from briefdeck.model.look import CellLook
from briefdeck.model.observed import ObservedParagraph, ObservedShape, ObservedSlide
from briefdeck.model.record import dataclass
from briefdeck.model.text import Literal
from briefdeck.model.theme import Frame

_HAN_LINE, _LATIN_LINE = 1.32, 1.2  # a single line's pitch in em, of the faces most decks use
_WHOLE_CELL = (-1, -1)


@dataclass(frozen=True, slots=True)
class LaidText:
    """A text in its place. frame: the rectangle its lines may use, insets taken off. body: as typeset measures it.

    lines: of every paragraph. height, longest: what it needs, EMU. cell: row and column in a table, else (-1, -1).
    """

    shape: ObservedShape
    frame: Frame
    body: TextBody
    fonts: dict[str, tuple[str, str]]
    lines: tuple[tuple[str, ...], ...]
    height: int
    longest: int
    cell: tuple[int, int] = _WHOLE_CELL

    @property
    def inked(self) -> list[Frame]:
        """One rectangle a line, as wide as its words, from the tops of the capitals to the ends of the descenders."""
        from briefdeck.typeset.lines import strip

        found = []
        top = self.used.y / EMU_PER_PT
        for number, (paragraph, lines) in enumerate(zip(self.body.paragraphs, self.lines, strict=True)):
            top += paragraph.before if number else 0.0
            size = max((run.size for run in paragraph.runs), default=0.0)
            measured, at = strip(paragraph, self.fonts, glued=False), 0
            for line in lines:
                width = round(measured.width(at, at + len(line)) * EMU_PER_PT)
                at += len(line)
                free = self.frame.w - width
                left = {"ctr": free // 2, "r": free}.get(paragraph.align, paragraph.indent)
                upper = top + 0.8 * paragraph.leading - 0.72 * size
                height = round(0.93 * size * EMU_PER_PT)
                if line.strip():
                    found.append(Frame(self.frame.x + left, round(upper * EMU_PER_PT), width, height))
                top += paragraph.leading
        return found

    @property
    def used(self) -> Frame:
        """The part of the page that the lines take, by anchor and alignment, as wide as the frame."""
        anchor = self.shape.look.anchor if self.shape.look else "t"
        spare = self.frame.h - self.height
        top = {"ctr": spare // 2, "b": spare}.get(anchor, 0)
        return Frame(self.frame.x, self.frame.y + top, self.frame.w, self.height)


def laid_texts(slide: ObservedSlide) -> Iterator[LaidText]:
    """Every text of the slide that runs from left to right and stands upright; tables by cells."""
    return laid_in(slide.shapes)


def laid_in(members: tuple[ObservedShape, ...]) -> Iterator[LaidText]:
    """As ``laid_texts``, of some of a slide's shapes."""
    for shape in shapes(members):
        look = shape.look
        if look is None or shape.frame is None or not look.upright or look.rotation % 360 or shape.frame.w <= 0:
            continue
        if look.table is not None:
            yield from _cells(shape)
        elif shape.text.strip() and not shape.table:
            yield _laid(shape, _room(shape), shape.paragraphs, wrap=look.wrap)


def _room(shape: ObservedShape) -> Frame:
    """The rectangle for lines: the geometry's own, less the insets."""
    from briefdeck.typeset import text_rect

    assert shape.frame is not None
    assert shape.look is not None
    try:
        frame = text_rect(shape.geometry or "rect", shape.frame, shape.adjust)
    except ValueError:  # a geometry whose text rectangle is not known: all of it
        frame = shape.frame
    return _less(frame, shape.look.insets)


def _less(frame: Frame, insets: tuple[int, int, int, int]) -> Frame:
    left, top, right, bottom = insets
    return Frame(frame.x + left, frame.y + top, max(frame.w - left - right, 1), max(frame.h - top - bottom, 1))


def _cells(shape: ObservedShape) -> Iterator[LaidText]:
    assert shape.frame is not None
    assert shape.look is not None
    assert shape.look.table is not None
    table, at, y = shape.look.table, 0, shape.frame.y
    for row, cells in enumerate(table.cells):
        x = shape.frame.x
        for column, cell in enumerate(cells):
            paragraphs = shape.paragraphs[at : at + cell.paragraphs]
            at += cell.paragraphs
            if cell.columns and any(paragraph.text.strip() for paragraph in paragraphs):
                frame = _cell_frame(cell, (row, column), (x, y), table.widths, table.heights)
                yield _laid(shape, _less(frame, cell.insets), paragraphs, cell=(row, column))
            x += table.widths[column] if column < len(table.widths) else 0
        y += table.heights[row] if row < len(table.heights) else 0


def _cell_frame(
    cell: CellLook, at: tuple[int, int], corner: tuple[int, int], widths: tuple[int, ...], heights: tuple[int, ...]
) -> Frame:
    row, column = at
    width, height = sum(widths[column : column + cell.columns]), sum(heights[row : row + cell.rows])
    return Frame(corner[0], corner[1], width, height)


def _laid(
    shape: ObservedShape,
    frame: Frame,
    paragraphs: tuple[ObservedParagraph, ...],
    *,
    wrap: bool = True,
    cell: tuple[int, int] = _WHOLE_CELL,
) -> LaidText:
    from briefdeck.typeset import measure
    from briefdeck.typeset import wrap as break_lines

    face = next((run.latin for paragraph in paragraphs for run in paragraph.runs if run.latin), "Arial")
    fonts = {"latin": (face, face), "han": (face, face)}
    body = TextBody(tuple(_paragraph(paragraph) for paragraph in paragraphs), wrap=wrap)
    measured = measure(body, frame.w, fonts)
    # As a program breaks them that knows nothing of figures: what it parts is what is looked for.
    lines = tuple(break_lines(each, frame.w, fonts, glued=False) if wrap else (each.text,) for each in body.paragraphs)
    return LaidText(shape, frame, body, fonts, lines, measured.height, measured.longest_word, cell)


def _paragraph(observed: ObservedParagraph) -> Paragraph:
    runs = tuple(
        Run((Literal(run.text),), _locale(run.lang, run.text), run.size or 18.0, bold=run.bold) for run in observed.runs
    )
    look = observed.look
    size = max((run.size for run in runs), default=18.0)
    natural = size * (_HAN_LINE if any(_han(run.text) for run in runs) else _LATIN_LINE)
    leading = observed.leading or natural * (look.spacing if look else 1.0)
    if look is None:
        return Paragraph(runs, leading)
    before, indent = look.before + look.after, max(look.left, 0)
    return Paragraph(runs, leading, before=before, align=look.align, indent=indent, right_inset=look.right)


def _locale(lang: str, text: str) -> str:
    """A locale by whose rules the run is broken; an untagged run by the signs in it."""
    return lang.replace("-", "_") if lang else ("zh_Hans" if _han(text) else "en")


def _han(text: str) -> bool:
    return any("\u3040" <= char <= "\u9fff" for char in text)


def points(length: int) -> str:
    """A length in words: ``12 pt``."""
    return f"{length / EMU_PER_PT:.0f} pt"
