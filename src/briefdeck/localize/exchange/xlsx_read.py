"""Reading a sheet that came back, whoever edited it: by its headings, wherever rows and columns have gone."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from briefdeck.localize.exchange.needed import openpyxl
from briefdeck.localize.exchange.offers import Offer, Piece, gather
from briefdeck.localize.exchange.rows import tag, text_hash
from briefdeck.localize.exchange.safe_xml import refusal, refuse_hostile_package
from briefdeck.localize.exchange.take import clean
from briefdeck.localize.exchange.xlsx_text import unescaped
from briefdeck.localize.exchange.xlsx_write import HIDDEN, SHEET
from briefdeck.localize.states import Standing
from briefdeck.model.finding import Finding, InputError, Location, Severity

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NO_TEXT = "B243"
_ASKED = ("Id", "Target")
_MOST_ROWS = 50_000
_HEAD_WITHIN = 20  # rows in which the headings are looked for: people put a title above
_Made = Mapping[tuple[str, int | None], tuple[str, str, Standing | None]]


def read_xlsx_offers(file: str, data: bytes, briefing: str, locale: str) -> tuple[Offer, ...]:
    """What a workbook offers for a language.

    Raises InputError: B248 without openpyxl; B240 for what is no workbook, has no sheet with the headings Id and
    Target, or was made for another briefing or language.
    """
    library = openpyxl()
    refuse_hostile_package(file, data)
    try:
        book = library.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception as error:  # noqa: BLE001  openpyxl fails on a damaged file in ever new ways
        raise InputError(refusal(file, f"the workbook cannot be read: {error}", "save it anew as .xlsx")) from None
    made = _made(file, book, briefing, locale)
    found = [(sheet, *head) for sheet in book.worksheets if sheet.title != HIDDEN if (head := _headings(sheet))]
    if not found:
        hint = "the first row of the sheet names its columns: leave it as it was"
        raise InputError(refusal(file, f"no sheet has the columns {' and '.join(_ASKED)}", hint))
    found = [each for each in found if each[0].title == SHEET] or found  # a copy that somebody keeps is not looked at
    for sheet, _, _, said in found:
        if said and said.replace("-", "_").lower() != locale.lower():
            message = f"{sheet.title} holds translations into {said}, not into {tag(locale)}"
            raise InputError(refusal(file, message, f"name its language: -l {said}"))
    return gather(piece for sheet, top, columns, _ in found for piece in _pieces(file, sheet, top, columns, made))


def _headings(sheet: Worksheet) -> tuple[int, Mapping[str, int], str] | None:
    """(row of the headings, heading → column, language of the target), or None for a sheet that is not ours."""
    for number, row in enumerate(sheet.iter_rows(max_row=min(sheet.max_row, _HEAD_WITHIN)), start=1):
        columns: dict[str, int] = {}
        said = ""
        for cell in row:
            if isinstance(cell.value, str):
                name, _, bracket = cell.value.strip().partition("(")
                columns.setdefault(name.strip().capitalize(), cell.column)
                if name.strip().capitalize() == "Target":
                    said = bracket.rstrip(") ")
        if all(name in columns for name in _ASKED):
            return number, columns, said
    return None


def _pieces(file: str, sheet: Worksheet, top: int, columns: Mapping[str, int], made: _Made) -> Iterator[Piece]:
    if sheet.max_row > _MOST_ROWS:
        raise InputError(refusal(file, f"{sheet.title} has more than {_MOST_ROWS:,} rows"))
    for number in range(top + 1, sheet.max_row + 1):
        unit = _plain(_cell(sheet, number, columns, "Id"))
        if not unit.strip():
            continue
        form_said = _plain(_cell(sheet, number, columns, "Form")).strip()
        form = int(form_said) if form_said.isdecimal() and len(form_said) < 3 else None
        target = _cell(sheet, number, columns, "Target")
        place = Location(file, part=f"{sheet.title}!{target.coordinate}")
        source_hash, target_hash, was = made.get((unit.strip(), form), ("", "", None))
        source = _plain(_cell(sheet, number, columns, "Source"))
        if not source_hash and source and form is None:
            source_hash = text_hash(source, "")
        comment = _cell(sheet, number, columns, "Comment")
        yield Piece(
            unit=unit.strip(),
            form=form,
            text=_plain(target),
            place=place,
            source=source,
            source_hash=source_hash,
            target_hash=target_hash,
            was=was,
            standing=_standing(_plain(_cell(sheet, number, columns, "Status"))),
            comments=None if comment is None else clean(_plain(comment)),
            fault=_fault(unit, target, place),
        )


def _cell(sheet: Worksheet, row: int, columns: Mapping[str, int], name: str) -> Any:
    return sheet.cell(row, columns[name]) if name in columns else None


def _plain(cell: Any) -> str:
    """A cell as text, "" for none."""
    if cell is None or cell.value is None:
        return ""
    return unescaped(cell.value) if isinstance(cell.value, str) else str(cell.value)


def _standing(said: str) -> Standing | None:
    said = said.strip().lower()
    return Standing(said) if said in set(Standing) else None


def _fault(unit: str, cell: Any, place: Location) -> Finding | None:
    """What stands in the cell is no text."""
    what = ""
    if cell.data_type == "f":
        what = "a formula"
    elif cell.data_type == "e":
        what = "an error of the spreadsheet"
    elif cell.value is not None and not isinstance(cell.value, str):
        what = "a number or a date"
    if not what:
        return None
    message = f"{unit}: the cell holds {what}, not a text"
    return Finding(NO_TEXT, Severity.ERROR, message, place, "format the cell as text and type it again", unit)


def _made(file: str, book: Any, briefing: str, locale: str) -> _Made:
    """What the hidden sheet says of every row as it was; empty where somebody removed it."""
    if HIDDEN not in book.sheetnames:
        return {}
    sheet = book[HIDDEN]
    said = {_plain(sheet.cell(row, 1)): _plain(sheet.cell(row, 2)) for row in range(1, 5)}
    if said.get("briefing") != briefing:
        raise InputError(
            refusal(file, f"the file was made for the briefing {said.get('briefing')}, not for {briefing}")
        )
    if said.get("locale") != tag(locale):
        message = f"the file was made for {said.get('locale')}, not for {tag(locale)}"
        raise InputError(refusal(file, message, f"name its language: -l {said.get('locale')}"))
    found: dict[tuple[str, int | None], tuple[str, str, Standing | None]] = {}
    for row in range(6, min(sheet.max_row, _MOST_ROWS) + 1):
        unit, form, source, target, was = (_plain(sheet.cell(row, column)) for column in range(1, 6))
        found[unit, int(form) if form.isdecimal() else None] = (source, target, _standing(was))
    return found
