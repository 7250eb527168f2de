"""A table as it was written: cells with their places, whatever program saved it."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

MOST_ROWS = 50_000


@dataclass(frozen=True, slots=True)
class Cell:
    """text: trimmed, one line. day: where the spreadsheet itself knows it for a date. fault: why it is no value, or "".

    number: where it is a number and not text.
    """

    text: str
    at: Location
    day: date | None = None
    number: bool = False
    fault: str = ""

    @property
    def empty(self) -> bool:
        return not self.text and self.day is None and not self.fault


@dataclass(frozen=True, slots=True)
class Grid:
    """rows: without those that are empty. A row may be shorter than the first."""

    file: str
    rows: tuple[tuple[Cell, ...], ...] = field(default=())


def one_line(text: str) -> str:
    return " ".join(text.split())
