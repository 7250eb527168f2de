"""One row, and what it may refer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from briefdeck.load import codes
from briefdeck.load.table.cells import Cell
from briefdeck.load.table.columns import Column
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.record import dataclass
from briefdeck.model.text import UNSEEN

EMPTY = "B032"
NO_VALUE = "B033"
LONGEST = 1_000  # characters of a cell: what a cover has room for is measured


@dataclass(frozen=True, slots=True)
class Context:
    """What rows refer to. profiles: the audiences of audiences.yaml. locales: of all languages that can be written.

    source: the briefing's own language. names: ids of names that the briefing has declared.
    """

    profiles: Mapping[str, Audience]
    locales: Sequence[str]
    source: str
    names: frozenset[str] = frozenset()


@dataclass(slots=True)
class Row:
    """One delegation as its cells say it, by column. at: the cell that names it. findings: what is wrong with it."""

    cells: Mapping[Column, Cell]
    at: Location
    findings: list[Finding] = field(default_factory=list)

    def cell(self, what: str) -> Cell | None:
        """The cell of a column, or None where it is empty or there is no such column."""
        cell = self.cells.get(Column(what))
        return None if cell is None or not cell.text else cell

    def forms(self, what: str, source: str) -> dict[str, str]:
        """Language → the words of a column and of its further columns for one language each."""
        found = {column.tag or source: cell.text for column, cell in self.cells.items() if column.what == what}
        return {tag: text for tag, text in found.items() if text}

    def place(self, what: str) -> Location:
        """Where a column stands in this row, in whichever language; where the row is named, if nowhere."""
        return next((cell.at for column, cell in self.cells.items() if column.what == what), self.at)

    def error(self, code: str, at: Location, message: str, hint: str = "") -> None:
        self.findings.append(Finding(code, Severity.ERROR, message, at, hint))

    def judge_cells(self) -> None:
        """Find cells that hold no value: formulas, merged ones, characters that nobody sees."""
        for column, cell in self.cells.items():
            if cell.fault:
                hint = "unmerge it and fill in each cell" if "merged" in cell.fault else "paste it as a value"
                self.error(NO_VALUE, cell.at, f"the cell of {column.what} {cell.fault}", hint)
            elif bad := UNSEEN.search(cell.text):
                self.error(codes.CHARACTER, cell.at, f"the character U+{ord(bad[0]):04X} cannot be shown", "delete it")
            elif len(cell.text) > LONGEST:
                self.error(
                    NO_VALUE, cell.at, f"the cell of {column.what} has {len(cell.text)} characters", "shorten it"
                )
