"""Whether the figures of a Trace still stand in a text file; lines may have been put in, taken out or moved.

The traced lines are laid along the file's lines in order, so that as many figures as possible find their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from briefdeck.check.standing import Words
from briefdeck.check.walk import plain
from briefdeck.model.record import dataclass
from briefdeck.model.standing import Standing, State
from briefdeck.model.trace import Spot, Trace, TraceRow

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NEAR = 80  # lines within which a line is looked for
_MOST_CELLS = 2_000_000  # of the table that aligns them: a summary has some ten thousand


@dataclass(slots=True)
class _Traced:
    """Rows of one line. wanted: the line they are expected in now. home: the line they were found in, or None."""

    rows: tuple[TraceRow, ...]
    wanted: int
    home: Words | None = None


def standings_in_text(trace: Trace, lines: Sequence[str]) -> tuple[Standing, ...]:
    """One Standing a row. lines: the file's, without what is no text of it (definitions)."""
    words = [Words(Spot.LINE, (number,), _seen(line)) for number, line in enumerate(lines, 1)]
    traced = [_Traced(tuple(rows), place.index[0]) for place, rows in groupby(trace.rows, key=lambda row: row.place)]
    for at, line in _aligned(traced, words):
        traced[at].home = words[line]
    shift = 0
    for one in traced:
        shift = one.home.index[0] - one.wanted if one.home else shift
        one.wanted += shift
    taken = {one.home.index[0] for one in traced if one.home}
    settled: dict[int, Standing] = {}
    lost: list[tuple[TraceRow, _Traced]] = []
    for one in traced:
        after = 0
        for row in one.rows:
            end = one.home.take(row.figure, after) if one.home else -1
            if one.home and end >= 0:
                after = end
                settled[id(row)] = Standing(row, State.STANDS, 0, _line(one.home, row))
            else:
                lost.append((row, one))
    for row, one in lost:
        settled[id(row)] = _lost(row, one, words, taken)
    return tuple(settled[id(row)] for row in trace.rows)


def _aligned(traced: Sequence[_Traced], words: Sequence[Words]) -> list[tuple[int, int]]:
    """Pairs of traced line and line of the file, in the order of both, that hold the most figures; then the nearest."""
    if len(traced) * len(words) > _MOST_CELLS:
        return [(at, one.wanted - 1) for at, one in enumerate(traced) if one.wanted <= len(words)]
    folded = [one.text.casefold() for one in words]
    best = [[0.0] * (len(words) + 1)]
    for one in traced:
        above, row = best[-1], [0.0]
        for at in range(len(words)):
            score = max(above[at + 1], row[at])
            if abs(at + 1 - one.wanted) <= _NEAR and (held := _held(one, words[at], folded[at])):
                score = max(score, above[at] + held - abs(at + 1 - one.wanted) / 1_000)
            row.append(score)
        best.append(row)
    pairs = []
    number, at = len(traced), len(words)
    while number and at:
        if best[number][at] == best[number - 1][at]:
            number -= 1
        elif best[number][at] == best[number][at - 1]:
            at -= 1
        else:
            number, at = number - 1, at - 1
            pairs.append((number, at))
    return pairs[::-1]


def _held(one: _Traced, words: Words, folded: str) -> int:
    """How many of the rows' figures a line holds."""
    if not any(row.figure.casefold() in folded for row in one.rows):
        return 0
    probe = Words(words.spot, words.index, words.text)
    return sum(probe.take(row.figure) >= 0 for row in one.rows)


def _lost(row: TraceRow, one: _Traced, words: Sequence[Words], taken: set[int]) -> Standing:
    """Changed where its line is still there, else moved, else missing."""
    there = words[one.wanted - 1] if 0 < one.wanted <= len(words) else None
    if there is not None and there.text and (one.home is there or one.wanted not in taken):
        return Standing(row, State.CHANGED, 0, _line(there, row), there.text)
    for other in words:
        if other.index[0] not in taken and other.take(row.figure) >= 0:
            return Standing(row, State.MOVED, 0, _line(other, row))
    return Standing(row, State.MISSING)


def _line(one: Words, row: TraceRow) -> str:
    return f"line {one.index[0]}" if one.index != row.place.index else ""


def _seen(line: str) -> str:
    """A line of Markdown without escapes and without the marks of emphasis."""
    return plain(_ESCAPED.sub(r"\1", re.sub(r"(?<!\\)\*+", "", line)))
