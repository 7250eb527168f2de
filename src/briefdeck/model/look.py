"""How what a file holds looks once all that it inherits is resolved.

Lengths in EMU, type in pt, colours six hex digits.
Only the resolving reader fills these in; the reader of every build leaves them out.
"""

from __future__ import annotations

from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame

Fill = tuple[str, ...] | None  # () none; one colour, or those of a gradient; None: a picture, or not known


@dataclass(frozen=True, slots=True)
class RunLook:
    """color: "" where it is not known. fixed_color, fixed_font: written as such, not taken from the theme."""

    color: str
    fixed_color: bool = False
    fixed_font: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """leading: line pitch in pt, or 0.0 where spacing says how many lines' worth it is. before, after in pt."""

    leading: float
    spacing: float
    before: float
    after: float
    left: int
    indent: int
    right: int
    align: str
    bullet: bool


@dataclass(frozen=True, slots=True)
class CellLook:
    """A table's cell. paragraphs: how many it has. rows, columns: what it spans; 0 when another covers it."""

    paragraphs: int
    insets: tuple[int, int, int, int]
    fill: Fill
    anchor: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class TableLook:
    """The cells' paragraphs stand in the shape's ``paragraphs``, row by row."""

    widths: tuple[int, ...]
    heights: tuple[int, ...]
    cells: tuple[tuple[CellLook, ...], ...]


@dataclass(frozen=True, slots=True)
class ShapeLook:
    """autofit: "" none, "norm" shrink on overflow (scale: what it last shrank to), "shape" grows with its text.

    rotation in degrees, clockwise. upright: text runs from left to right, not down the page.
    fixed_colors: colours of fill and outline that are no theme colours.
    """

    fill: Fill
    line: str
    insets: tuple[int, int, int, int]
    wrap: bool
    anchor: str
    autofit: str
    scale: float
    rotation: float
    upright: bool
    fixed_colors: int = 0
    table: TableLook | None = None


@dataclass(frozen=True, slots=True)
class ChartLook:
    """minimum, maximum: of the value axis, None where the program chooses. value_axis: whether it is drawn.

    labelled: every series carries its values. solid: of each series, whether it is filled with one colour.
    series_labels: the series are named beside what they draw. part: its part name.
    """

    kinds: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    gridlines: bool
    value_axis: bool
    legend: bool
    labelled: bool
    series_labels: bool
    colors: tuple[str, ...]
    solid: tuple[bool, ...]
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A shape of the layout or the master that lies under the slide."""

    frame: Frame
    fill: Fill


@dataclass(frozen=True, slots=True)
class SlideLook:
    """layout_type: ST_SlideLayoutType or "". ground: of the slide's background."""

    layout_type: str
    ground: Fill
    backdrop: tuple[Backdrop, ...]
    hidden: bool = False
