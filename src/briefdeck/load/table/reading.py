"""``briefing/audiences.csv`` or ``briefing/audiences.xlsx``, where a workspace has one."""

from __future__ import annotations

from briefdeck.load.table import NO_TABLE, TABLES, Delegations
from briefdeck.load.table.columns import column
from briefdeck.load.table.csv_grid import Unreadable, read_csv
from briefdeck.load.table.delegations import delegations
from briefdeck.load.table.row import Context
from briefdeck.load.table.xlsx_grid import read_xlsx
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.workspace import Workspace

REFUSED = "B030"


def read_table(ws: Workspace, context: Context) -> Delegations:
    """The delegations of a workspace; none where it has no table.

    Raises InputError (B030) for a table that cannot be read as a whole, and where there are two.
    """
    found = [(file, layers[-1][1]) for file in TABLES if (layers := ws.layers(file))]
    if not found:
        return NO_TABLE
    if len(found) > 1:
        message = f"{' and '.join(TABLES)} are both there"
        raise InputError(Finding(REFUSED, Severity.ERROR, message, Location(TABLES[1]), "keep one, and move the other"))
    ((file, data),) = found
    read = read_csv if file.endswith(".csv") else read_xlsx
    try:
        grid = read(file, data, lambda text: column(text, context.locales) is not None)
        return delegations(grid, context)
    except Unreadable as problem:
        at = problem.at or Location(file)
        message = f"{file} {problem.why}"
        where = Location(file, at.line, at.column, at.part)
        raise InputError(Finding(REFUSED, Severity.ERROR, message, where, problem.hint)) from None
