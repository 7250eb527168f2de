"""CSV as spreadsheets save it: several encodings, several delimiters."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from briefdeck.load.table.cells import Cell, Grid, one_line
from briefdeck.model.finding import Location

MOST_BYTES = 16_000_000
DELIMITERS = (",", ";", "\t")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Unreadable(Exception):
    """The table as a whole cannot be read. hint: what to do."""

    def __init__(self, why: str, hint: str = "", at: Location | None = None) -> None:
        super().__init__(why)
        self.why, self.hint, self.at = why, hint, at


def decode(data: bytes) -> str:
    """The text of a CSV file: UTF-8, UTF-16 with its mark, or GB18030, as Excel saves it in China.

    GB18030 takes almost any bytes, so a file in a Western code page must not pass for it: nearly all of what is not
    ASCII has to be in GB 2312, where the everyday characters are. Raises Unreadable.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(f"is larger than {MOST_BYTES // 1_000_000} MB", "is it the right file?")
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strictly(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strictly(data, "gb18030")
    foreign = [char for char in text if not char.isascii()]
    if sum(not _common(char) for char in foreign) * 20 > len(foreign):
        raise Unreadable("is neither UTF-8 nor UTF-16 nor GB18030", "save it as CSV UTF-8")
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as CSV UTF-8"
        raise Unreadable(f"has bytes on line {line} that are no text", hint, Location("", line)) from None


def _common(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def read_csv(file: str, data: bytes, known: Callable[[str], bool]) -> Grid:
    """The grid of a CSV file. known: whether a text is a heading, by which the delimiter is found.

    Raises Unreadable.
    """
    text = decode(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    heads = {sign: next(csv.reader([first], delimiter=sign), []) for sign in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda sign: sum(known(cell) for cell in heads[sign]))
    return Grid(file, tuple(_rows(file, text, delimiter)))


def _rows(file: str, text: str, delimiter: str) -> Iterator[tuple[Cell, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            hint = "a quotation mark inside a cell is written twice"
            raise Unreadable(f"is broken from line {line} on: {error}", hint, Location(file, line)) from None
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield tuple(Cell(one_line(cell), Location(file, line, column)) for column, cell in enumerate(row, start=1))
        line = reader.line_num + 1
