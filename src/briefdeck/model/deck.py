"""The Deck: slides of eight drawing primitives, with nothing left to decide. Lengths in EMU, type in pt.

A format has one function a primitive and knows no slide kinds.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal

from briefdeck.model.kept import begins_with
from briefdeck.model.record import dataclass
from briefdeck.model.text import Span
from briefdeck.model.theme import Frame

EMU_PER_PT = 12_700
EMU_PER_INCH = 914_400
OF_THE_DECK = ("dateline", "number")  # roles of what a deck writes on all its slides, last on each


@dataclass(frozen=True, slots=True)
class Run:
    """Spans of one look. color: a role of Theme.colors. size in pt."""

    spans: tuple[Span, ...]
    locale: str
    size: float
    color: str = "ink"
    bold: bool = False
    heading: bool = False  # +mj fonts

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """leading: exact line pitch in pt (``a:spcPts``). before: space before in pt. align: l, ctr or r.

    bullet: "" or one character. indent: hanging indent in EMU (with a bullet).
    right_inset: EMU kept free at the right so that lines come out even.
    """

    runs: tuple[Run, ...]
    leading: float
    before: float = 0.0
    align: str = "l"
    bullet: str = ""
    bullet_color: str = "accent"
    indent: int = 0
    right_inset: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class TextBody:
    """anchor: t, ctr or b. insets: left, top, right, bottom in EMU. wrap False: one line, never broken."""

    paragraphs: tuple[Paragraph, ...]
    anchor: str = "t"
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    wrap: bool = True

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Line:
    """An outline. width in EMU; dash: "" or an ST_PresetLineDashVal. head/tail: "" or an ST_LineEndType."""

    color: str
    width: int = 9_525
    dash: str = ""
    head: str = ""
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Text in a placeholder of the layout. role: the Slot's role; frame None: inherit the layout's."""

    role: str
    body: TextBody
    name: str
    frame: Frame | None = None


@dataclass(frozen=True, slots=True)
class TextBox:
    frame: Frame
    body: TextBody
    name: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A preset geometry. geometry: ST_ShapeType; adjust: its guide values by name, 1/100,000.

    fill: colour role or "" for none. alt: "" with decorative True, or with text of its own.
    pieces: rectangles inside the frame that make up one freeform instead of the preset geometry (unit charts).
    """

    frame: Frame
    name: str
    geometry: str = "rect"
    fill: str = ""
    line: Line | None = None
    body: TextBody | None = None
    alt: str = ""
    decorative: bool = False
    adjust: tuple[tuple[str, int], ...] = ()
    alpha: int = 100_000  # opacity of the fill, 1/100,000
    flip: bool = False  # the geometry, not its text, mirrored left to right
    pieces: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Connector:
    """A connector glued at both ends. begin, end: (name of the Shape on this slide, connection site index).

    The end points are computed by the planner: start and end in EMU. geometry: line, straightConnector1,
    bentConnector3 …
    """

    name: str
    begin: tuple[str, int]
    end: tuple[str, int]
    start_point: tuple[int, int]
    end_point: tuple[int, int]
    line: Line
    geometry: str = "line"
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """fill: colour role or "". bottom/top: rule under or over the cell, or None."""

    body: TextBody
    fill: str = ""
    top: Line | None = None
    bottom: Line | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A native table. The first row is the header (firstRow flag). widths and heights in EMU, measured."""

    frame: Frame
    name: str
    alt: str
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """value: what is drawn and stands in the workbook, in the locale's scale. label: what is printed beside it.

    color: colour role. outlined: drawn as an outline (a goal, or an open bound), dashed for a bound.
    hatched: expected, not there yet: a pattern, or on a line a hollow diamond.
    fact: "" for a derived remainder. rest_of: of a remainder, ids of the facts that it completes to a whole.
    """

    value: Decimal
    label: str
    fact: str = ""
    color: str = "primary"
    outlined: bool = False
    dashed: bool = False
    hatched: bool = False
    rest_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """line: in a combination, drawn as a line on an axis of its own. above: where a line's labels stand."""

    name: str
    points: tuple[ChartPoint, ...]
    line: bool = False
    above: bool = True


@dataclass(frozen=True, slots=True)
class ChartGraphic:
    """A native chart with its workbook. categories in reading order.

    kind: column, bar, stacked (columns), stacked_bar, line, combination (columns and lines), doughnut.
    unit: header of the workbook's corner cell ("drugs", "亿元"). locale: language of its text.
    minimum, maximum: ends of the value axis (maximum None: as the program likes); the base is zero, and minimum is
    below it only where a value is. line_range: ends of the lines' own axis in a combination, or None.
    gap: gap width in percent; overlap in percent. label_size in pt; hole: doughnut hole in percent.
    plot: the place of the plot area without its axis labels, on the slide; None: as the program likes.
    named: whether the categories' names stand along the axis.
    """

    frame: Frame
    name: str
    alt: str
    kind: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    locale: str
    unit: str = ""
    maximum: Decimal | None = None
    gap: int = 60
    overlap: int = -10
    label_size: float = 14.0
    category_size: float = 12.0
    legend: bool = False
    hole: int = 62
    minimum: Decimal = Decimal(0)
    line_range: tuple[Decimal, Decimal] | None = None
    plot: Frame | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Picture:
    """data: PNG or JPEG bytes. alt "" only with decorative True.

    crop: what the frame does not show of it at left, top, right and bottom, 1/100,000 of its width or height.
    """

    frame: Frame
    name: str
    data: bytes
    media_type: str
    alt: str = ""
    decorative: bool = False
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Group:
    """Drawn together, named, with one alt text. Members keep slide coordinates. frame: their common box."""

    frame: Frame
    name: str
    alt: str
    members: tuple[Primitive, ...]
    decorative: bool = False


Primitive = Placeholder | TextBox | Shape | Connector | Table | ChartGraphic | Picture | Group


@dataclass(frozen=True, slots=True)
class Slide:
    """topic: id of the topic it tells ("cover", "agenda", "sources" for the built-in ones).

    primitives: in reading order; the writer keeps it. notes: paragraphs of the speaker's notes.
    facts: ids of all facts shown on it, notes included. layout: role of the Theme's layout.
    shared: the primitives before its date line and page number, one object in all decks that share them, or ().
    """

    topic: str
    kind: str
    layout: str
    title: str
    primitives: tuple[Primitive, ...]
    notes: tuple[Paragraph, ...]
    facts: tuple[str, ...]
    section: str = ""
    shared: tuple[Primitive, ...] = field(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        if not begins_with(self.primitives, self.shared):  # a copy of which something was changed
            object.__setattr__(self, "shared", ())

    @property
    def lasting(self) -> tuple[Primitive, ...]:
        """What is its own: all but date line and page number, as far as that is known."""
        return self.shared or self.primitives


@dataclass(frozen=True, slots=True)
class DeckProperties:
    """What the file says about itself. created: the cover's date, never the clock."""

    title: str
    subject: str
    author: str
    language: str  # BCP 47, e.g. en-US, zh-CN
    created: date
    keywords: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    audience: str
    locales: tuple[str, ...]
    slides: tuple[Slide, ...]
    properties: DeckProperties
    brand: str
    sections: tuple[tuple[str, int], ...] = field(default=())  # (section title, number of slides)
