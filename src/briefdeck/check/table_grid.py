"""Table whose cells do not fill its grid

**What.** Every row of a table has as many cells as the grid has columns; what a cell spans lies inside the grid and
is marked in the cells it covers; rows have ids of their own.

**Why.** PowerPoint says that it found a problem with the content, offers to repair the file, and drops what it does
not understand.

**Example.** A row of three cells in a table of four columns.

**How to fix.** On a deck fresh from a build this is a fault of briefdeck: please report it. On another deck, open
it in PowerPoint, let it repair the file, and compare what is left.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.views import PackageView
from briefdeck.check.xml import SLIDES, A, number, trees
from briefdeck.model.finding import Finding, Severity

CODE = "B476"
SEVERITY = Severity.ERROR
LOOKS_AT = PackageView

_ROW = "{http://schemas.microsoft.com/office/drawing/2014/main}rowId"
_TRUE = ("1", "true")


def check(view: PackageView) -> Iterator[Finding]:
    for name, root in trees(view, SLIDES):
        for table in root.iter(f"{A}tbl"):
            for trouble in _troubles(table):
                yield Finding(CODE, SEVERITY, trouble, view.at(name))


def _troubles(table: Element) -> Iterator[str]:
    columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
    rows = [row.findall(f"{A}tc") for row in table.findall(f"{A}tr")]
    for at, cells in enumerate(rows, 1):
        if len(cells) != columns:
            yield f"row {at} has {len(cells)} cells, the grid {columns} columns"
    for at, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            wide, high = number(cell.get("gridSpan", "1")) or 1, number(cell.get("rowSpan", "1")) or 1
            if column + wide > columns or at + high > len(rows):
                yield f"a cell of row {at + 1} spans beyond the grid"
            elif any(each.get("hMerge") not in _TRUE for each in cells[column + 1 : column + wide]):
                yield f"a cell of row {at + 1} spans cells that are not marked as merged"
    keys = [entry.get("val", "") for entry in table.iter(_ROW)]
    if len(keys) != len(set(keys)):
        yield "two rows share an id"
