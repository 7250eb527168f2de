"""A table to start from: every heading, and two invented rows that show what goes where."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from briefdeck.load.table.columns import HEADINGS
from briefdeck.model.audience import Audience

_EXAMPLES: Mapping[str, tuple[str, str]] = {
    "name": ("Delegation of Example Ventures (sample)", "Delegation of the Example Chamber (sample)"),
    "region": ("CH", "Singapore"),
    "host title": ("Director of Protocol", ""),
    "guests": ("Dr Ada Example; Mr Ben Example", ""),
    "date": ("2026-03-02", "2026年3月9日"),
    "note": ("a column for yourselves", ""),
}
_WIDTH = 22  # characters


def _rows(profiles: Mapping[str, Audience]) -> list[list[str]]:
    """Headings by the first word for each, then the examples; languages, hosts and currencies are the profiles' own."""
    first, *rest = profiles.values()
    rows = []
    for number, profile in enumerate((first, rest[0] if rest else first)):
        own = {
            "language": "; ".join(profile.locales),
            "profile": profile.id,
            "currency": profile.equivalent.currency if profile.equivalent else "",
            "place": "",
            "host": "Ms Zhou Example" if number == 0 else "",
        }
        rows.append([own.get(what) or _EXAMPLES.get(what, ("", ""))[number] for what in HEADINGS])
    return [[words[0] for words in HEADINGS.values()], *rows]


def as_csv(profiles: Mapping[str, Audience]) -> bytes:
    """With a byte order mark, by which Excel knows UTF-8."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(_rows(profiles))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(profiles: Mapping[str, Audience]) -> bytes:
    """A workbook of one sheet; all cells are text. Raises InputError (B248) without openpyxl."""
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter
    except ImportError:
        from briefdeck.model.finding import Finding, InputError, Severity

        message, hint = "writing .xlsx needs openpyxl", "pip install 'briefdeck[exchange]', or leave out --to xlsx"
        raise InputError(Finding("B248", Severity.ERROR, message, None, hint)) from None
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Delegations"
    for row, cells in enumerate(_rows(profiles), start=1):
        for column, text in enumerate(cells, start=1):
            cell = sheet.cell(row, column, text or None)
            cell.number_format = "@"
            if row == 1:
                cell.font = Font(bold=True)
                sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
    sheet.freeze_panes = "B2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
