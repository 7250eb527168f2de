"""A table of sentence pairs, separated by tabs, without quoting: id, source, target, and columns nobody asked for."""

from __future__ import annotations

from pathlib import Path

from briefdeck.model.finding import Finding, InputError, Location, Severity

BAD_ROW = "B014"
Row = tuple[str, str, str]


def read_pairs(table: Path, tags: tuple[str, ...]) -> list[Row]:
    """(id, source, target) of every row. A first line that names columns is a header.

    Columns are found by name (source and target, or the languages: zh, en), else they are the first three.
    Raises InputError with all rows that have too few columns.
    """
    text = table.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    rows = [(number, line.split("\t")) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    places = (0, 1, 2)
    if rows and (named := _header(rows[0][1], tags)):
        places, rows = named, rows[1:]
    short = [number for number, cells in rows if len(cells) <= max(places)]
    if short:
        raise InputError(*(_too_short(table, number) for number in short))
    return [(cells[places[0]], cells[places[1]], cells[places[2]]) for _, cells in rows]


def _header(cells: list[str], tags: tuple[str, ...]) -> tuple[int, int, int] | None:
    names = [cell.strip().lower().replace("-", "_") for cell in cells]

    def place(*wanted: str) -> int | None:
        return next((names.index(name) for name in wanted if name in names), None)

    source = place("source", "src", tags[0].lower(), tags[0].partition("_")[0].lower())
    target = place("target", "tgt", "trg", tags[1].lower(), tags[1].partition("_")[0].lower())
    key = place("id", "key", "nr", "no")
    if source is None or target is None:
        return (0, 1, 2) if key == 0 else None
    return (0 if key is None else key), source, target


def _too_short(table: Path, number: int) -> Finding:
    hint = "id, source and target, separated by tabs"
    return Finding(BAD_ROW, Severity.ERROR, "the row has too few columns", Location(str(table), number), hint)
