"""The list of what was planted: written as mutants.tsv, read from TSV, CSV, JSON or JSON Lines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from bench.figures.units import CLEAN, Mutant

NAME = "mutants.tsv"
FORMAT = """\
FOLDER holds a list of its files: mutants.tsv, .csv, .json or .jsonl (another name will do where only one such file is
there, and the list may lie in a folder below). A table has a head line; JSON is a list of objects, or an object that
holds one. Keys, in any order:
  file       path of the PPTX or Markdown file, relative to the list (also: path, name, mutant, filename)
  kind       sort of the error; none or clean for a file without one, which counts for false alarms
             (also: type, mutation; where there is no such key, every file holds an error)
  audience, locale   of the deck; may be left out where the path tells them: 0001/investors/en/deck.pptx
  place, number      where the error is: a word for it, and the slide, or the line of the summary (also: slide, line)
  before, after      what stood there and what stands there now
All but file may be left out; further keys are passed over.
"""
_SUFFIXES = (".tsv", ".csv", ".json", ".jsonl", ".ndjson")
_KEYS = {
    "file": ("file", "path", "name", "mutant", "filename", "file_name"),
    "kind": ("kind", "type", "mutation", "error", "category"),
    "audience": ("audience",),
    "locale": ("locale", "language", "lang"),
    "place": ("place", "where", "location"),
    "number": ("number", "slide", "line"),
    "before": ("before", "old", "original", "from", "clean"),
    "after": ("after", "new", "mutated", "to"),
}
_NOTHING_PLANTED = {"none", "clean", "no", "unchanged", "-"}


class BadList(Exception):
    """The list cannot be used; the message says why, for the person who made it."""


def write(folder: Path, mutants: Iterable[Mutant]) -> Path:
    """The list of a folder's files, beside them."""
    path = folder / NAME
    names = [field.name for field in fields(Mutant) if field.name != "given"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, names, extrasaction="ignore", dialect="excel-tab", lineterminator="\n")
        table.writeheader()
        table.writerows(asdict(mutant) for mutant in mutants)
    return path


def read(folder: Path, audiences: Iterable[str], locales: Iterable[str]) -> tuple[Path, list[Mutant]]:
    """(folder that the files' names start from, their mutants). Raises BadList.

    audiences, locales: the names to look for in a path that tells whose file it is.
    """
    path = _find(folder)
    try:
        rows = list(_rows(path))
    except (UnicodeDecodeError, json.JSONDecodeError, csv.Error) as error:
        raise BadList(f"{path} cannot be read: {error}") from error
    mutants = [_mutant(row, set(audiences), set(locales), f"{path}, entry {n}") for n, row in enumerate(rows, 1)]
    if not mutants:
        raise BadList(f"{path} lists no file")
    root = _root(path.parent, folder, mutants)
    if lost := [mutant.file for mutant in mutants if not (root / mutant.file).is_file()]:
        raise BadList(f"{path} names {len(lost)} files that are not there: {', '.join(lost[:5])}")
    return root, mutants


def _find(folder: Path) -> Path:
    lists = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())
    named = [path for path in lists if path.stem.lower() == "mutants"] or lists
    if len(named) != 1:
        what = "no list of mutants" if not named else "more than one list: " + ", ".join(map(str, named[:5]))
        raise BadList(f"{folder}: {what}\n\n{FORMAT}")
    return named[0]


def _root(beside: Path, folder: Path, mutants: list[Mutant]) -> Path:
    """Names count from the list's own folder, or else from the one that was asked for."""
    return beside if (beside / mutants[0].file).is_file() else folder


def _rows(path: Path) -> Iterator[Mapping[str, Any]]:
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix.lower() in {".jsonl", ".ndjson"}:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())
    elif path.suffix.lower() == ".json":
        document = json.loads(text)
        if isinstance(document, Mapping):
            document = next((each for each in document.values() if isinstance(each, list)), [])
        yield from document
    else:
        head = text.split("\n", 1)[0]
        delimiter = "\t" if "\t" in head else ";" if ";" in head and "," not in head else ","
        yield from csv.DictReader(text.splitlines(), delimiter=delimiter)


def _mutant(row: Any, audiences: set[str], locales: set[str], where: str) -> Mutant:
    if not isinstance(row, Mapping):
        raise BadList(f"{where} is no object")
    given = {str(key).strip().lower(): value for key, value in row.items() if key is not None}
    said = {field: _first(given, keys) for field, keys in _KEYS.items()}
    if not said["file"]:
        raise BadList(f"{where} names no file; keys are {', '.join(sorted(given))}")
    file = said["file"].replace("\\", "/")
    kind = said["kind"] or ("error" if not any(key in given for key in _KEYS["kind"]) else CLEAN)
    number = re.search(r"\d+", said["number"])
    return Mutant(
        file,
        CLEAN if kind.lower() in _NOTHING_PLANTED else kind,
        said["audience"] or _named(file, audiences),
        said["locale"].replace("-", "_") or _named(file, locales),
        said["place"],
        int(number[0]) if number else 0,
        said["before"],
        said["after"],
    )


def _first(given: Mapping[str, Any], keys: Iterable[str]) -> str:
    return next((str(given[key]).strip() for key in keys if given.get(key) not in (None, "")), "")


def _named(file: str, names: set[str]) -> str:
    """The one of the names that stands in the path as a word, the longest first."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        pattern = re.escape(name).replace("_", "[_-]")
        if re.search(rf"(?<![A-Za-z]){pattern}(?![A-Za-z])", file, re.IGNORECASE):
            return name
    return ""
