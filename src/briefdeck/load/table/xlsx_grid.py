"""XLSX through openpyxl (extra ``exchange``): values as they are typed, with what is no value named."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from briefdeck.load.table.cells import MOST_ROWS, Cell, Grid, one_line
from briefdeck.load.table.csv_grid import Unreadable
from briefdeck.model.finding import Location

MOST_UNPACKED = 64 * 2**20  # bytes; a sheet of fifty thousand rows has some twenty million
_HEAD_WITHIN = 20  # rows in which the headings are looked for: people put a title above
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
NO_LIBRARY = "reading .xlsx needs openpyxl"


def read_xlsx(file: str, data: bytes, known: Callable[[str], bool]) -> Grid:
    """The grid of the first sheet with headings, from these on. Raises Unreadable."""
    try:
        import openpyxl
    except ImportError:
        raise Unreadable(NO_LIBRARY, "pip install 'briefdeck[exchange]', or save it as CSV UTF-8") from None
    _refuse_hostile(data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as error:  # noqa: BLE001  openpyxl fails on a damaged file in ever new ways
        raise Unreadable(f"cannot be read: {error}", "save it anew as .xlsx") from None
    for sheet in book.worksheets:
        for number, row in enumerate(sheet.iter_rows(max_row=min(sheet.max_row, _HEAD_WITHIN)), start=1):
            if sum(known(str(cell.value)) for cell in row if cell.value is not None) >= 2:
                return Grid(file, tuple(_rows(file, sheet, number)))
    return Grid(file)


def _rows(file: str, sheet: Any, top: int) -> Iterator[tuple[Cell, ...]]:
    if sheet.max_row > MOST_ROWS:
        raise Unreadable(f"has more than {MOST_ROWS:,} rows", "delete the empty rows at the end, or split it")
    merged = {
        place
        for area in sheet.merged_cells.ranges
        if area.max_row >= top
        for place in ((row, column) for row, column in area.cells)
    }
    for row in sheet.iter_rows(min_row=top):
        cells = tuple(_cell(file, sheet.title, cell, merged) for cell in row)
        if any(cell.text or cell.day or (cell.fault and cell.fault != MERGED) for cell in cells):
            yield cells


MERGED = "is merged with others"


def _cell(file: str, sheet: str, cell: Any, merged: set[tuple[int, int]]) -> Cell:
    at = Location(file, cell.row, cell.column, f"{sheet}!{cell.coordinate}")
    if (cell.row, cell.column) in merged:
        return Cell("", at, fault=MERGED)
    value = cell.value
    if value is None:
        return Cell("", at)
    if cell.data_type == "f":
        return Cell("", at, fault="holds a formula")
    if cell.data_type == "e":
        return Cell("", at, fault=f"holds an error of the spreadsheet, {value}")
    if isinstance(value, datetime):
        return Cell(value.date().isoformat(), at, day=value.date())
    if isinstance(value, date):
        return Cell(value.isoformat(), at, day=value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return Cell("", at, fault="holds neither text nor a date")
    if isinstance(value, str):
        return Cell(one_line(value), at)
    return Cell(f"{value:g}" if isinstance(value, float) else str(value), at, number=True)


def _refuse_hostile(data: bytes) -> None:
    """Raises Unreadable for what is no package, unpacks to too much, or declares a document type or entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(info.file_size for info in package.infolist()) > MOST_UNPACKED:
                raise Unreadable(f"unpacks to more than {MOST_UNPACKED // 2**20} MB", "is it the right file?")
            parts = [info for info in package.infolist() if info.filename.lower().endswith((".xml", ".rels", ".vml"))]
            if any(_DECLARATION.search(package.read(part).replace(b"\0", b"")) for part in parts):
                raise Unreadable("declares a document type or entities", "save it anew as .xlsx")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise Unreadable(f"is no XLSX file: {error}", "save it anew as .xlsx") from None
