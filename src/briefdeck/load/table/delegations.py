"""Rows → Audiences. A row that is wrong gives findings, each with its cell, and no audience; the others stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefdeck.load import codes
from briefdeck.load.table import Delegations
from briefdeck.load.table.cells import Cell, Grid
from briefdeck.load.table.columns import HEADINGS, Column, Unknown, columns
from briefdeck.load.table.csv_grid import Unreadable
from briefdeck.load.table.ids import ID, derived, distinct
from briefdeck.load.table.received import Received
from briefdeck.load.table.row import EMPTY, Context, Row
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, Severity, has_errors

UNKNOWN_COLUMN = "B031"


def delegations(grid: Grid, context: Context) -> Delegations:
    """The audiences of a table. Raises Unreadable where it has no headings, or lacks a column that every row needs."""
    if not grid.rows:
        raise Unreadable("has no headings", f"the first row names the columns: {', '.join(HEADINGS)}")
    head, *body = grid.rows
    named = dict(columns(head, context.locales))
    known = {position: column for position, column in named.items() if isinstance(column, Column)}
    _demand(known, head, context)
    findings = [_unknown(column) for column in named.values() if isinstance(column, Unknown)]
    rows = [_row(cells, known, len(head)) for cells in body]
    ids = _ids(rows, context)
    built: dict[str, Audience] = {}
    faulty: set[str] = set()
    for id_, row in zip(ids, rows, strict=True):
        if id_ in built or id_ in context.profiles:
            where = "in audiences.yaml" if id_ in context.profiles else f"at {built[id_].location}"
            row.error(codes.DUPLICATE_ID, row.at, f'the audience "{id_}" is declared twice', f"first {where}")
        audience = Received(row, context).audience(id_)
        findings += row.findings
        if audience is None or has_errors(row.findings):
            faulty.add(id_)
        else:
            built[id_] = audience
    return Delegations(built, tuple(findings), frozenset(faulty - built.keys()))


def _demand(known: Mapping[int, Column], head: Sequence[Cell], context: Context) -> None:
    there = {column.what for column in known.values()}
    for what in ("name",) if len(context.profiles) == 1 else ("name", "profile"):
        if what not in there:
            hint = f"one of the headings must be one of: {', '.join(HEADINGS[what])}"
            raise Unreadable(f'has no column "{what}"', hint, head[0].at)


def _unknown(column: Unknown) -> Finding:
    message = f'"{column.cell.text}" is no column that is read'
    if column.cell.text and not column.meant:
        hint = f"known: {', '.join(HEADINGS)}; a column called note is for yourselves"
    else:
        hint = f'did you mean "{column.meant}"?'
    return Finding(UNKNOWN_COLUMN, Severity.WARNING, message, column.cell.at, hint)


def _row(cells: Sequence[Cell], known: Mapping[int, Column], width: int) -> Row:
    """A row's own cells; what is no value at all is said here, once."""
    own = {column: cells[position] for position, column in known.items() if position < len(cells)}
    name = next((cell for column, cell in own.items() if column.what == "name"), cells[0])
    row = Row({column: cell for column, cell in own.items() if column.what != "note"}, name.at)
    row.judge_cells()
    beyond = next((cell for cell in cells[width:] if cell.text), None)
    if beyond is not None:
        hint = "a cell that holds the delimiter stands between quotation marks"
        row.error(EMPTY, beyond.at, f"the row has {len(cells)} cells, and the headings are {width}", hint)
    return row


def _ids(rows: Sequence[Row], context: Context) -> list[str]:
    """Each row's id: as given, else derived from what it says."""
    given = [row.cell("id") for row in rows]
    for row, cell in zip(rows, given, strict=True):
        if cell is not None and not ID.fullmatch(cell.text):
            hint = "small letters, digits and _, a letter first"
            row.error(codes.BAD_ID, cell.at, f'"{cell.text}" cannot be an id', hint)
    nameless = [row for row, cell in zip(rows, given, strict=True) if cell is None]
    taken = {*context.profiles, *(cell.text for cell in given if cell is not None)}
    made: Iterator[str] = iter(distinct(((derived(_names(row)), _said(row)) for row in nameless), taken))
    return [cell.text if cell is not None else next(made) for cell in given]


def _names(row: Row) -> list[str]:
    return [cell.text for column, cell in row.cells.items() if column.what == "name" and cell.text]


def _said(row: Row) -> tuple[str, ...]:
    """What tells one visit from another of the same name."""
    visit = (row.cell(what) for what in ("region", "date", "profile", "language"))
    return (*_names(row), *(cell.text if cell else "" for cell in visit))
