"""``briefing/glossary.tsv``: a table that spreadsheets write too. It may be missing.

Columns by their headings: ``source term``, a language's tag, after it its ``forbidden variants`` (several between |),
``note``. There may be several languages.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefdeck.load import codes
from briefdeck.load.reading import Reading
from briefdeck.model.finding import Location
from briefdeck.model.glossary import Glossary, Term
from briefdeck.model.near import nearest
from briefdeck.model.text import UNSEEN
from briefdeck.workspace import Workspace

PATH = "briefing/glossary.tsv"
SOURCE, FORBIDDEN, NOTE = "source term", "forbidden variants", "note"


def glossary(ws: Workspace, locales: Collection[str], reading: Reading) -> Glossary:
    """The glossary of a workspace; what is wrong with it is among the reading's findings.

    locales: tags that a column may have.
    """
    layers = ws.layers(PATH)
    if not layers:
        return Glossary()
    try:
        text = layers[-1][1].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = layers[-1][1].count(b"\n", 0, error.start) + 1
        reading.error(codes.NOT_UTF8, Location(PATH, line), f"{PATH} is not UTF-8", "save it as UTF-8", "")
        return Glossary()
    rows = csv.reader(text.splitlines(keepends=True), delimiter="\t")
    return Glossary(tuple(_terms(rows, locales, reading)))


def _terms(rows: Iterator[list[str]], locales: Collection[str], reading: Reading) -> Iterator[Term]:
    head = [cell.strip() for cell in next(rows, [])]
    columns = _columns(head, locales, reading)
    if columns is None:
        return
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, start=2):
        cells = {column: cell.strip() for column, cell in enumerate(row) if cell.strip()}
        if not cells:
            continue
        here = Location(PATH, number)
        term = cells.get(head.index(SOURCE), "")
        if len(row) > len(head) or not term:
            message = "the row has no source term" if not term else f"the row has {len(row)} cells, not {len(head)}"
            reading.error(codes.WRONG_TYPE, here, message, "one cell a column, with a tab between", term)
        elif bad := UNSEEN.search("".join(row)):
            reading.error(
                codes.CHARACTER, here, f"the character U+{ord(bad[0]):04X} cannot be shown", "delete it", term
            )
        elif term in seen:
            reading.error(codes.DUPLICATE_KEY, here, f'"{term}" stands twice', f"first on line {seen[term]}", term)
        else:
            forms = {tag: _split(cells.get(pair[0], "")) for tag, pair in columns.items()}
            forbidden = {tag: _split(cells.get(pair[1], "")) for tag, pair in columns.items()}
            note = cells.get(head.index(NOTE), "") if NOTE in head else ""
            yield Term(term, _filled(forms), _filled(forbidden), here, note)
        seen.setdefault(term, number)


def _columns(head: Sequence[str], locales: Collection[str], reading: Reading) -> Mapping[str, tuple[int, int]] | None:
    """Language → (column of its words, column of its forbidden variants or -1); None without a source column."""
    here = Location(PATH)
    if SOURCE not in head:
        reading.error(
            codes.MISSING_KEY, here, f'{PATH} has no column "{SOURCE}"', "the first line names the columns", ""
        )
        return None
    columns: dict[str, tuple[int, int]] = {}
    last = ""
    for number, name in enumerate(head):
        tag = name.replace("-", "_")
        if tag in locales:
            columns[tag], last = (number, -1), tag
        elif name == FORBIDDEN and last:
            columns[last] = (columns[last][0], number)
        elif name not in {SOURCE, NOTE, FORBIDDEN, ""}:
            close = nearest(name, [*locales, SOURCE, FORBIDDEN, NOTE])
            hint = f'did you mean "{close}"?' if close else f"languages: {', '.join(sorted(locales))}"
            reading.error(codes.UNKNOWN_KEY, here, f'"{name}" is no column of a glossary', hint, name)
    return columns


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _filled(words: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {tag: told for tag, told in words.items() if told}
