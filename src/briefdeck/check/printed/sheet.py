"""Numbers and cells as a chart and its workbook hold them: no words, only digits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation

from briefdeck.check.printed.lines import Line, filled, seen


def number(text: str) -> str:
    """A stored number with the fewest digits, so that 1.50, 1.5 and 1.5E0 are one; other text as it is seen.

    Twelve digits count: what is stored as a binary fraction may be off in the last of its seventeen.
    """
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return seen(text)
    if not value.is_finite():
        return seen(text)
    plain = f"{value:.12g}"
    shown = f"{Decimal(plain):f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) or "0"


def workbook_lines(rows: Iterable[Sequence[str]]) -> tuple[Line, ...]:
    """A line a cell, by its address."""
    return filled(
        [
            Line(number(text), f"cell {letters(column)}{row}")
            for row, cells in enumerate(rows, 1)
            for column, text in enumerate(cells)
        ]
    )


def letters(column: int) -> str:
    """The letters of a column; 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
