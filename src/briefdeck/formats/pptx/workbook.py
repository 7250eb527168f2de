"""The workbook behind a chart: one sheet, plain strings and numbers, in the same canonical container.

Every string is an inline string and every number is a number, so no text can become a formula or a link.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefdeck.formats.pptx.ooxml import DECLARATION, R, attr, relationships, text
from briefdeck.formats.pptx.package import Part, archive, make_part

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FORBIDDEN_IN_SHEET = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def sheet_name(wanted: str) -> str:
    """A name Excel accepts: 1 to 31 characters, without its reserved ones."""
    return wanted.translate(_FORBIDDEN_IN_SHEET).strip()[:31] or "Data"


def column(number: int) -> str:
    """The letters of a column (1 is A, 27 is AA)."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def workbook(sheet: str, header: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    """An XLSX. header: corner cell and series names; rows: a category and its values as decimal text."""
    lines = [_row(1, [_words(f"{column(at)}1", word) for at, word in enumerate(header, 1)])]
    for number, (category, values) in enumerate(rows, 2):
        cells = [_words(f"A{number}", category)]
        cells += [f'<c r="{column(at)}{number}"><v>{value}</v></c>' for at, value in enumerate(values, 2)]
        lines.append(_row(number, cells))
    data = (
        f'{DECLARATION}<worksheet xmlns="{S}"><dimension ref="A1:{column(len(header))}{len(rows) + 1}"/>'
        '<sheetFormatPr defaultRowHeight="15"/>'
        f'<cols><col min="1" max="{len(header)}" width="24" customWidth="1"/></cols>'
        f"<sheetData>{''.join(lines)}</sheetData></worksheet>"
    )
    book = (
        f'{DECLARATION}<workbook xmlns="{S}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{attr(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    package_rels, book_rels, styles = _constant_parts()
    return archive(
        [
            package_rels,
            make_part("xl/workbook.xml", book, f"{_SML}.sheet.main+xml"),
            book_rels,
            make_part("xl/worksheets/sheet1.xml", data, f"{_SML}.worksheet+xml"),
            styles,
        ]
    )


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _words(reference: str, value: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{text(value)}</t></is></c>' if value else ""


@cache
def _constant_parts() -> tuple[Part, Part, Part]:
    styles = (
        f'{DECLARATION}<styleSheet xmlns="{S}"><fonts count="1"><font><sz val="11"/><name val="Arial"/>'
        '<family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>'
        '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
    return (
        make_part("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
        make_part(
            "xl/_rels/workbook.xml.rels",
            relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
        ),
        make_part("xl/styles.xml", styles, f"{_SML}.styles+xml"),
    )
