"""A bilingual sheet for people: what to translate, where it is shown, how long it may be, and how far it has come.

Everything but target, status and comment is locked (without a password: it is against slips). Texts are never
formulas, whatever they begin with. A hidden sheet says what the file was made of.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from briefdeck.localize.exchange.needed import openpyxl
from briefdeck.localize.exchange.rows import Job, Row, tag
from briefdeck.localize.exchange.xlsx_text import escaped
from briefdeck.localize.states import Standing

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET, HIDDEN = "Translation", "briefdeck"
COLUMNS = {
    "Id": 28, "Form": 6, "Context": 26, "Source": 46, "Shorter source": 26, "Note": 26, "Placeholders": 20,
    "Target": 46, "Budget": 8, "Length": 8, "Status": 11, "Comment": 30,
}  # fmt: skip
"""Heading → width. Source and Target carry their language in brackets."""
OPEN = ("Target", "Status", "Comment")
STATUSES = (Standing.NEW, Standing.DRAFT, Standing.REVIEWED)
"""What the drop-down offers; a row that is stale says so until somebody chooses one of these."""
FORMAT = "1"
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_xlsx(job: Job, rows: Sequence[Row]) -> bytes:
    """The workbook. Raises InputError (B248) without openpyxl."""
    library = openpyxl()
    book = library.Workbook()
    book.properties.creator = "briefdeck"
    book.properties.title = f"{job.briefing}: {tag(job.source_locale)} – {tag(job.locale)}"
    book.properties.language = tag(job.locale)
    sheet = book.active
    sheet.title = SHEET
    _head(sheet, job)
    for number, row in enumerate(rows, start=2):
        _row(sheet, number, row)
    _guard(sheet, len(rows) + 1)
    _hidden(book.create_sheet(HIDDEN), job, rows)
    made = io.BytesIO()
    book.save(made)
    return _timeless(made)


def _timeless(made: io.BytesIO) -> bytes:
    """The same file for the same catalogue: no time of its making in it."""
    again = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                zipfile.ZipInfo(name), _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", old.read(name)), zipfile.ZIP_DEFLATED
            )
    return again.getvalue()


def _head(sheet: Worksheet, job: Job) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    said = {"Source": tag(job.source_locale), "Target": tag(job.locale)}
    for column, (name, width) in enumerate(COLUMNS.items(), start=1):
        cell = sheet.cell(1, column)
        _text(cell, f"{name} ({said[name]})" if name in said else name)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E79" if name not in OPEN else "2E7D32")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "B2"


def _row(sheet: Worksheet, number: int, row: Row) -> None:
    from openpyxl.styles import Alignment, PatternFill, Protection

    values: dict[str, str | int] = {
        "Id": row.unit,
        "Form": "" if row.form is None else row.form,
        "Context": row.context,
        "Source": row.source,
        "Shorter source": row.shorter,
        "Note": row.note,
        "Placeholders": "\n".join(row.placeholders),
        "Target": row.target,
        "Budget": row.budget,
        "Length": len(row.target),
        "Status": row.standing.value,
        "Comment": "\n".join(row.comments),
    }
    for column, (name, value) in enumerate(values.items(), start=1):
        cell = sheet.cell(number, column)
        if isinstance(value, int):
            cell.value = value
        elif value:
            _text(cell, value)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if name in OPEN:
            cell.protection = Protection(locked=False)
            cell.number_format = "@"
        else:
            cell.fill = PatternFill("solid", fgColor="F2F2F2")


def _text(cell: Any, text: str) -> None:
    """A text, never a formula: openpyxl would make one of what begins with =, a spreadsheet of what is edited."""
    cell.value = escaped(text)
    cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@", "\t", "\r")):
        cell.quotePrefix = True


def _guard(sheet: Worksheet, last: int) -> None:
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letters = {name: get_column_letter(column) for column, name in enumerate(COLUMNS, start=1)}
    end = max(last, 2)
    choice = DataValidation("list", formula1=f'"{",".join(STATUSES)}"', allow_blank=True, showErrorMessage=True)
    choice.error = f"Choose {', '.join(STATUSES)}"
    choice.add(f"{letters['Status']}2:{letters['Status']}{end}")
    target, budget = letters["Target"], letters["Budget"]
    length = DataValidation("custom", formula1=f"LEN(${target}2)<=${budget}2", allow_blank=True, showErrorMessage=True)
    length.errorStyle, length.errorTitle = "warning", "Long"
    length.error = "This is longer than its budget; it may not fit on the slide."
    length.add(f"{target}2:{target}{end}")
    for each in (choice, length):
        sheet.add_data_validation(each)
    area = f"{target}2:{target}{end}"
    over = FormulaRule(formula=[f"LEN(${target}2)>${budget}2"], fill=PatternFill("solid", bgColor="FFD9D9"))
    sheet.conditional_formatting.add(area, over)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{end}"
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.autoFilter = protection.sort = False  # allowed
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _hidden(sheet: Worksheet, job: Job, rows: Sequence[Row]) -> None:
    sheet.sheet_state = "hidden"
    for number, pair in enumerate(
        [
            ("format", FORMAT),
            ("briefing", job.briefing),
            ("source", tag(job.source_locale)),
            ("locale", tag(job.locale)),
        ],
        start=1,
    ):
        for column, value in enumerate(pair, start=1):
            _text(sheet.cell(number, column), value)
    for number, row in enumerate(rows, start=6):
        form = "" if row.form is None else str(row.form)
        for column, value in enumerate((row.unit, form, row.source_hash, row.target_hash, row.standing.value), start=1):
            if value:
                _text(sheet.cell(number, column), value)
