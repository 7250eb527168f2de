"""A ledger: rows under group headings, in native tables side by side that are filled one after the other.

Each table has columns as wide as its own rows need, and rows with so much room that the tables end on one line where
that takes little. A group that goes on in the next table has its heading there again, as continued.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Cell, Table, TextBody
from briefdeck.model.record import dataclass
from briefdeck.model.text import Literal, Text
from briefdeck.model.theme import Frame, TypeStep
from briefdeck.plan.fit import kept_whole
from briefdeck.plan.grid import columns, inch, pt
from briefdeck.plan.para import Content, Para, has_short, spans_of, step
from briefdeck.plan.sheet import Sheet
from briefdeck.plan.tables import HEAD_RULE, ROW_RULE, SAFETY, Row
from briefdeck.typeset import measure

GAP = inch(0.26)  # between tables
INSETS = (0, inch(0.03), inch(0.12), inch(0.03))
LEAST_LABEL = 0.46  # of a table's width, for its first column
APART = inch(0.1)  # more room over a heading that stands under other rows
MOST_AIR = inch(0.42)  # given to each row at most, headings aside
WIDER = 1.15  # of an even share of the width, the widest of tables side by side
LEVEL = inch(0.06)  # more than the rows of the highest table, those of others, so that all end on one line
TOGETHER = 2  # rows of a group that a table begins or ends with, where the group has twice as many
EVEN = 0.85  # of the highest table, the lowest: else a group is torn rather than kept in one table
TRIES = 80  # of rooms, for tables that are about even


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading. heads: of the columns, the group's own first; what it says of the others is said once."""

    heads: tuple[Content, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """A role of the type scale, so many steps down."""

    role: str
    down: int = 0


SIZES = (Size("body"), Size("body", 1), Size("small"), Size("small", 1), Size("small", 2))
LARGE = 3  # of the sizes, which are all that an appendix may have, are those of reading text


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table to be. height: EMU. whole: whether each of its cells takes one line. heading: of a group.

    above: more room over its text, EMU. short: in its author's shorter words. told: the row before it had a size.
    """

    row: Row
    height: int
    told: Row
    whole: bool = True
    heading: bool = False
    above: int = 0
    short: bool = False


Lines = Sequence[Line]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rows dealt to tables. widths: of each table's columns, EMU."""

    tables: tuple[Lines, ...]
    widths: tuple[tuple[int, ...], ...]

    @property
    def height(self) -> int:
        """Of the highest table, EMU, without air."""
        return max(map(_high, self.tables))

    @property
    def whole(self) -> bool:
        """Whether every row takes one line."""
        return all(line.whole for table in self.tables for line in table)


class Book:
    """The rows of groups, measured once for all sizes that are tried: widths of letters grow with their size."""

    def __init__(self, sheet: Sheet, groups: Sequence[Group]) -> None:
        self._sheet = sheet
        self._groups = [
            (_heads(group.heads), _heads(group.heads, every=False), _heads(_resumed(sheet, group.heads)), group.rows)
            for group in groups
        ]
        self._natural: dict[tuple[int, bool], int] = {}
        grid = [row for opening, _, _, rows in self._groups for row in (opening, *rows)]
        self.lines, self.groups = len(grid), len(groups)
        self._widest = [max(self._width(row[at]) for row in grid) for at in range(len(grid[0]))]

    def width(self, across: int, size: Size) -> int:
        """Of tables side by side in which every row takes one line, EMU."""
        return across * sum(self._at(widest, size) for widest in self._widest) + (across - 1) * GAP

    def least_height(self, across: int, size: Size) -> int:
        """Under which no tables side by side hold all rows, EMU."""
        return self.lines * self._line_height(size) // across

    def one_lined(self, frame: Frame, across: int, size: Size) -> bool:
        """Whether a table holds each row on one line, in its author's shorter words if need be."""
        width = columns(frame, [1.0] * across, GAP)[0].w * (WIDER if across > 1 else 1)
        return all(
            any(sum(self._at(self._width(cell, short=short), size) for cell in row) <= width for short in (False, True))
            for _, within, _, rows in self._groups
            for row in (within, *rows)
        )

    def dealt(self, frame: Frame, across: int, size: Size) -> Ledger:
        """The rows in tables, ``across`` of them side by side in a frame, about equally high.

        As many tables as are needed: those past the first ``across`` are for further slides. A group is kept in one
        table where that leaves the tables about even.
        """
        width = columns(frame, [1.0] * across, GAP)[0].w
        widths = self._widths(self._widest, width, size)
        blocks = [
            _Block(
                self._line(opening, widths, size, heading=True),
                self._line(within, widths, size, heading=True, above=APART),
                self._line(resumed, widths, size, heading=True),
                [self._line(row, widths, size) for row in rows],
            )
            for opening, within, resumed, rows in self._groups
        ]
        tables = _evened(blocks, frame.h, across, torn=False)
        highest = max(map(_high, tables))
        if len(tables) > across or highest > frame.h or min(map(_high, tables)) < EVEN * highest:
            tables = _evened(blocks, frame.h, across, torn=True)
        return self._fitted(tables, width, across, size)

    def _fitted(self, tables: Sequence[Lines], width: int, across: int, size: Size) -> Ledger:
        """Each table with columns for its own rows; where all are on one slide, the widest with room of the others."""
        widest = [
            [max(self._width(line.told[at]) for line in table) for at in range(len(self._widest))] for table in tables
        ]
        needs = [sum(self._at(each, size) for each in row) for row in widest]
        spare = (width * across - sum(needs)) // across
        if len(tables) != across or spare < 0 or max(needs) > width * WIDER:
            spare, needs = 0, [width] * len(tables)
        own = [self._widths(row, need + spare, size) for row, need in zip(widest, needs, strict=True)]
        fitted = [
            [self._line(line.told, widths, size, heading=line.heading, above=line.above) for line in table]
            for table, widths in zip(tables, own, strict=True)
        ]
        if any(_high(now) > _high(before) for now, before in zip(fitted, tables, strict=True)):
            return Ledger(tuple(tables), (self._widths(self._widest, width, size),) * len(tables))
        return Ledger(tuple(fitted), tuple(own))

    def _widths(self, widest: Sequence[int], width: int, size: Size) -> tuple[int, ...]:
        """Columns after the first as wide as they need for one line, the first with its least share of the width.

        What is over goes to all of them as they are wide, so that figures stand near what they measure.
        """
        first, *wanted = (self._at(each, size) for each in widest)
        over = max(0, width - first - sum(wanted))
        wanted = [each + over * each // (first + sum(wanted)) for each in wanted]
        most = round(width * (1 - LEAST_LABEL))
        if sum(wanted) > most:
            wanted = [each * most // sum(wanted) for each in wanted]
        return (width - sum(wanted), *wanted)

    def _line(self, row: Row, widths: Sequence[int], size: Size, *, heading: bool = False, above: int = 0) -> Line:
        """A row, in its shorter words where the full ones take more than one line."""
        sized = [[replace(para, role=size.role, down=size.down) for para in cell] for cell in row]
        line = Line(sized, self._line_height(size) + above, row, heading=heading, above=above)
        for short in (False, True):
            if self._fits(row, widths, size, short=short):
                return replace(line, short=short)
            if not any(has_short(para) for cell in row for para in cell):
                break
        line = replace(line, whole=False, short=short)
        return replace(line, height=max(line.height, _height(self._sheet, _bodies(self._sheet, line), widths)))

    def _fits(self, row: Row, widths: Sequence[int], size: Size, *, short: bool) -> bool:
        cells = zip(row, widths, strict=True)
        return all(self._at(self._width(cell, short=short), size) <= width for cell, width in cells)

    def _line_height(self, size: Size) -> int:
        return pt(self._step(size).leading) + INSETS[1] + INSETS[3]

    def _width(self, cell: Sequence[Para], *, short: bool = False) -> int:
        """Of a cell's text on one line in the largest size, EMU, without insets."""
        key = (id(cell), short)
        if key not in self._natural:
            paras = [replace(para, role=SIZES[0].role, down=SIZES[0].down) for para in cell]
            body = TextBody(tuple(self._sheet.set(para, short=short) for para in paras), wrap=False)
            self._natural[key] = measure(body, 0, self._sheet.theme.fonts).width if paras else 0
        return self._natural[key]

    def _at(self, width: int, size: Size) -> int:
        """Width of a column that holds so wide a text on one line of a size, in any program."""
        return round(width * SAFETY * self._step(size).size / self._step(SIZES[0]).size) + INSETS[0] + INSETS[2]

    def _step(self, size: Size) -> TypeStep:
        return step(self._sheet.theme, self._sheet.locale, size.role, size.down)


def draw_tables(sheet: Sheet, frame: Frame, ledger: Ledger, tables: Sequence[Lines], alt: str) -> int:
    """Draw some of a ledger's tables side by side, spare height shared out; returns their foot, EMU from the top.

    Rows too high for the frame are a finding (B302).
    """
    spare = frame.h - max(map(_high, tables))
    if spare < 0:
        total = sum(len(body.text) for table in tables for line in table for body in _bodies(sheet, line))
        budget = total * frame.h // (frame.h - spare)
        sheet.lacks_room(sheet.overfull("", budget, max(1, total - budget), "Table"))
    airy = max(map(_airy, tables))
    air = max(0, min(MOST_AIR, spare // max(1, airy)))
    foot = frame.y
    level = max(_high(table) + air * _airy(table) for table in tables)
    x = frame.x
    for table in tables:
        widths = next(own for each, own in zip(ledger.tables, ledger.widths, strict=True) if each is table)
        each_more = (level - _high(table) - air * _airy(table)) // max(1, _airy(table))
        own_air = air + (each_more if each_more <= LEVEL else 0)
        heights = tuple(line.height + own_air * (not line.heading) for line in table)
        box = Frame(x, frame.y, sum(widths), sum(heights))
        x = box.right + GAP
        rows = tuple(_cells(sheet, line, widths) for line in table)
        sheet.add(Table(box, sheet.name("Table"), alt, widths, heights, rows))
        foot = max(foot, box.bottom)
    return foot


@dataclass(frozen=True, slots=True)
class _Block:
    """A group's lines. opening: its heading at the top of a table; within: the same under other rows; resumed: where
    the group goes on in another table.
    """

    opening: Line
    within: Line
    resumed: Line
    rows: Lines


def _resumed(sheet: Sheet, heads: Sequence[Content]) -> tuple[Content, ...]:
    """The headings of a group that goes on in another table: its own with the program's word for that."""
    own, *others = heads
    before, after = sheet.word("goes_on").plain.split("{text}")
    return (Text(sheet.locale, (Literal(before), *spans_of(own), Literal(after))), *others)


def _heads(heads: Sequence[Content], *, every: bool = True) -> Row:
    """The heading of a group as a row; the headings of the columns beside it only at the top of a table."""
    own, *others = heads
    return [[Para(own, color="primary", bold=True)], *([Para(one if every else "", color="muted")] for one in others)]


def _cells(sheet: Sheet, line: Line, widths: Sequence[int]) -> tuple[Cell, ...]:
    """The cells of a row; figures and names stay on one line of theirs where that makes it no higher."""
    bodies = _bodies(sheet, line)
    if not line.whole:
        better = tuple(kept_whole(sheet, body, width) for body, width in zip(bodies, widths, strict=True))
        bodies = better if _height(sheet, better, widths) <= line.height else bodies
    return tuple(Cell(body, bottom=HEAD_RULE if line.heading else ROW_RULE) for body in bodies)


def _bodies(sheet: Sheet, line: Line) -> tuple[TextBody, ...]:
    left, top, right, bottom = INSETS
    insets, anchor = (left, top + line.above, right, bottom), "b" if line.heading else "ctr"
    cells = (cell or [Para("", "small")] for cell in line.row)
    return tuple(TextBody(tuple(sheet.set(para, short=line.short) for para in cell), anchor, insets) for cell in cells)


def _evened(blocks: Sequence[_Block], most: int, across: int, *, torn: bool) -> list[Lines]:
    """The lines in as few tables as rooms of ``most`` EMU hold, ``across`` on a slide, in the lowest rooms that do."""
    full = _filled(blocks, most, torn=torn)
    many = across * -(-len(full) // across)
    least = sum(map(_high, full)) // many
    for room in range(least, most, max(1, (most - least) // TRIES)):
        found = _filled(blocks, room, torn=torn)
        if len(found) <= many:
            return found
    return full


def _filled(blocks: Sequence[_Block], room: int, *, torn: bool) -> list[Lines]:
    """The lines in tables no higher than ``room`` EMU; what stays together and is higher still makes one of its own.

    torn: whether a group may go on in the next table.
    """
    tables: list[list[Line]] = []
    left = 0
    for block in blocks:
        for number, run in enumerate(_runs(block.rows) if torn else [block.rows]):
            more = [*([] if number else [block.within]), *run]
            if not tables or _high(more) > left:
                tables.append([])
                left, more = room, [block.resumed if number else block.opening, *run]
            tables[-1] += more
            left -= _high(more)
    return [*tables]


def _runs(rows: Lines) -> list[Lines]:
    """What stays together: the first rows, the last, and each row between them."""
    if len(rows) < 2 * TOGETHER:
        return [rows]
    return [rows[:TOGETHER], *([row] for row in rows[TOGETHER:-TOGETHER]), rows[-TOGETHER:]]


def _airy(table: Lines) -> int:
    """How many of its rows take air: all but headings."""
    return sum(not line.heading for line in table)


def _high(table: Lines) -> int:
    return sum(line.height for line in table)


def _height(sheet: Sheet, bodies: Sequence[TextBody], widths: Sequence[int]) -> int:
    return max(measure(body, width, sheet.theme.fonts).height for body, width in zip(bodies, widths, strict=True))
