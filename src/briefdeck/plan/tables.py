"""Native tables: row heights measured and set, header row flagged, horizontal rules only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.deck import Cell, Line, Table, TextBody
from briefdeck.model.record import dataclass
from briefdeck.model.theme import Frame
from briefdeck.plan.fit import kept_whole
from briefdeck.plan.grid import columns, inch, is_narrow, is_tall
from briefdeck.plan.para import Content, Para, spans_of, unit_of
from briefdeck.plan.sheet import Sheet
from briefdeck.typeset import measure

INSETS = (0, inch(0.07), inch(0.14), inch(0.07))
HEAD_RULE = Line("primary", 19_050)
ROW_RULE = Line("line", 9_525)
SAFETY = 1.03  # of a word's width, where a column is made to hold just that
STEPS = 3  # of a role's scale that rows may use
# Spare height given to each row at most, so that short tables do not stretch: on a wide page, on an upright one.
MOST_AIR, MOST_AIR_TALL = inch(0.5), inch(1.0)

Row = Sequence[Sequence[Para]]


@dataclass(frozen=True, slots=True)
class Column:
    """head: its header. weight: its share of the width."""

    head: Content
    weight: float


@dataclass(frozen=True, slots=True)
class Dealt:
    """How rows are dealt to slides. counts: rows on each. shrink: type step of all of them (0: the largest).

    widths: of the columns, EMU, the same on all slides.
    """

    counts: tuple[int, ...]
    shrink: int
    widths: tuple[int, ...]


def deal(sheet: Sheet, frame: Frame, heads: Sequence[Column], lines: Sequence[Row]) -> Dealt:
    """As few slides as hold all rows under a repeated header, about equally full.

    A smaller step of the rows' own scale is taken only where it saves a slide.
    """
    found: Dealt | None = None
    for shrink in range(STEPS):
        grid = _grid(sheet, heads, lines, shrink)
        widths = _widths(sheet, frame, heads, grid)
        header, *heights = [_height(sheet, line, widths) for line in grid]
        counts = _evened(heights, frame.h - header)
        if found is None or len(counts) < len(found.counts):
            found = Dealt(counts, shrink, tuple(widths))
    assert found is not None
    return found


def add_table(
    sheet: Sheet,
    frame: Frame,
    heads: Sequence[Column],
    lines: Sequence[Row],
    alt: str,
    *,
    shrink: int = 0,
    widths: Sequence[int] = (),
) -> None:
    """Add a table of these rows at a type step, spare height shared out among them.

    widths: of the columns in EMU, as ``deal`` found them; else they are found here.

    Rows too high for the frame, which ``deal`` leaves only where one row alone is, are a finding (B302).
    """
    grid = _grid(sheet, heads, lines, shrink)
    widths = widths or _widths(sheet, frame, heads, grid)
    heights = [_height(sheet, line, widths) for line in grid]
    better = [[kept_whole(sheet, body, width) for body, width in zip(line, widths, strict=True)] for line in grid]
    higher = [_height(sheet, line, widths) for line in better]
    if sum(higher) <= max(frame.h, sum(heights)):
        grid, heights = better, higher
    if sum(heights) > frame.h:
        total = sum(len(body.text) for line in grid for body in line)
        budget = total * frame.h // sum(heights)
        longest = max((para for line in lines for cell in line for para in cell), key=_length)
        sheet.lacks_room(sheet.overfull(unit_of(longest.said), budget, max(1, total - budget), "Table"))
    most = MOST_AIR_TALL if is_tall(frame) else MOST_AIR
    air = min(most, (frame.h - sum(heights)) // max(1, len(lines)))
    heights = [heights[0], *(height + max(0, air) for height in heights[1:])]
    cells = tuple(
        tuple(Cell(body, bottom=HEAD_RULE if index == 0 else ROW_RULE) for body in line)
        for index, line in enumerate(grid)
    )
    box = Frame(frame.x, frame.y, sum(widths), sum(heights))
    sheet.add(Table(box, sheet.name("Table"), alt, tuple(widths), tuple(heights), cells))


def is_roomy(sheet: Sheet, frame: Frame, heads: Sequence[Column], lines: Sequence[Row], usual: Sequence[Row]) -> bool:
    """Whether a frame holds a table of these rows at the first step of their type, and no cell takes more lines by it
    than in the usual rows.
    """
    fonts = sheet.theme.fonts
    counts: list[list[int]] = []
    for rows in (lines, usual):
        grid = _grid(sheet, heads, rows, 0)
        widths = _widths(sheet, frame, heads, grid)
        if rows is lines and sum(_height(sheet, line, widths) for line in grid) > frame.h:
            return False
        counts.append(
            [sum(measure(body, w, fonts).lines) for line in grid for body, w in zip(line, widths, strict=True)]
        )
    return all(now <= was for now, was in zip(*counts, strict=True))


def _widths(sheet: Sheet, frame: Frame, heads: Sequence[Column], grid: Sequence[Sequence[TextBody]]) -> list[int]:
    """Widths by the columns' weights; in a narrow frame, and where a word would break, by what stands in them."""
    widths = [cell.w for cell in columns(frame, [head.weight for head in heads], 0)]
    least = [max((_width(sheet, line[at], whole=False) for line in grid), default=0) for at in range(len(heads))]
    if sum(least) > frame.w:
        return widths
    if not is_narrow(frame) and all(need <= width for need, width in zip(least, widths, strict=True)):
        return widths
    most = [max((_width(sheet, line[at], whole=True) for line in grid), default=0) for at in range(len(heads))]
    wishes = [max(0, each - need) for each, need in zip(most, least, strict=True)]
    # What is over after the longest words goes to the columns as they would need it to stay on one line.
    over, wished = frame.w - sum(least), max(1, sum(wishes))
    if wished >= over:
        given = [need + wish * over // wished for need, wish in zip(least, wishes, strict=True)]
    else:
        total = sum(head.weight for head in heads)
        given = [
            each + round((frame.w - sum(most)) * head.weight / total) for each, head in zip(most, heads, strict=True)
        ]
    given[-1] += frame.w - sum(given)
    return given


def _width(sheet: Sheet, body: TextBody, *, whole: bool) -> int:
    """Width in EMU of a cell's widest word or figure, or of its text on one line; insets included."""
    if whole:
        return measure(replace(body, wrap=False), 0, sheet.theme.fonts).width
    word = measure(body, 0, sheet.theme.fonts).longest_word
    return round(word * SAFETY) + body.insets[0] + body.insets[2]


def _grid(sheet: Sheet, heads: Sequence[Column], lines: Sequence[Row], shrink: int) -> list[list[TextBody]]:
    header: Row = [[Para(head.head, "small", "muted", bold=True)] for head in heads]
    return [_row(sheet, line, shrink) for line in (header, *lines)]


def _evened(heights: Sequence[int], room: int) -> tuple[int, ...]:
    """Rows dealt to as few slides as hold them; evenly where that needs no more slides."""
    filled: list[int] = []
    used = room + 1
    for height in heights:
        if used + height > room:
            filled.append(0)
            used = 0
        filled[-1] += 1
        used += height
    pages = max(1, len(filled))
    share = -(-len(heights) // pages)
    starts = range(0, len(heights), share or 1)
    if all(sum(heights[start : start + share]) <= room for start in starts):
        return tuple(len(heights[start : start + share]) for start in starts) or (0,)
    return tuple(filled)


def _length(para: Para) -> int:
    return sum(len(span.text) for span in spans_of(para.said))


def _row(sheet: Sheet, line: Row, shrink: int) -> list[TextBody]:
    return [
        TextBody(tuple(sheet.set(para, shrink=shrink) for para in (paras or [Para("", "table")])), "ctr", INSETS)
        for paras in line
    ]


def _height(sheet: Sheet, line: Sequence[TextBody], widths: Sequence[int]) -> int:
    return max(measure(body, width, sheet.theme.fonts).height for body, width in zip(line, widths, strict=True))
