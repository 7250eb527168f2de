"""``output/.briefdeck/manifest.json``: every artifact with its digest, its facts and what it was made from.

A build that is killed leaves no manifest of its own; so each digest is written down in a journal beside it before
the file is put in place, and the next build takes what the journal says for its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from glob import escape
from pathlib import Path, PurePosixPath
from typing import Any

from briefdeck import __version__
from briefdeck.model.finding import BriefdeckError, Finding, Location, Severity
from briefdeck.model.product import Entry, Manifest
from briefdeck.workspace import UNWRITABLE, open_to_append, write_atomic, writing

FOLDER = ".briefdeck"
VERSION = 2


def empty() -> Manifest:
    return Manifest(VERSION, f"briefdeck {__version__}", {})


def with_entries(manifest: Manifest, entries: Mapping[str, Entry]) -> Manifest:
    """The manifest with entries added or replaced, said to be by this program."""
    return Manifest(VERSION, empty().program, {**manifest.entries, **entries})


def dump(manifest: Manifest) -> bytes:
    """Canonical JSON: sorted keys, an entry a line, what many entries share written once; UTF-8.

    It depends on nothing but the entries: not on what was built first, or when.
    """
    inputs: dict[str, int] = {}
    shown: dict[str, int] = {}

    def number(known: dict[str, int], value: object) -> int:
        return known.setdefault(_json(value), len(known))

    lines = []
    for path, entry in sorted(manifest.entries.items()):
        told = {"facts": entry.facts, "claims": entry.claims, "names": entry.names}
        fields = {
            "sha256": entry.sha256,
            "parts": entry.parts,
            "audience": entry.audience,
            "locale": entry.locale,
            "format": entry.format,
            "inputs": number(inputs, dict(entry.inputs)),
            "shown": number(shown, told),
        }
        lines.append(f"{_json(path)}: {_json(fields)}")
    head = f'"version": {manifest.version},\n"program": {_json(manifest.program)}'
    tables = ",\n".join(f'"{name}": [\n{_lines(known)}\n]' for name, known in (("inputs", inputs), ("shown", shown)))
    return f'{{\n{head},\n{tables},\n"entries": {{\n{_lines(lines)}\n}}\n}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _lines(some: Iterable[str]) -> str:
    return ",\n".join(some)


def parse(data: bytes) -> Manifest:
    """The manifest that dump wrote, or one of version 1. Raises Unreadable for anything else."""
    try:
        document = json.loads(data)
        version = document["version"]
        if version not in {1, VERSION}:
            raise Unreadable(f"is of version {version}; this program reads {VERSION}")
        inputs = [dict(each) for each in document.get("inputs", ())]
        shown = [{kind: tuple(ids) for kind, ids in each.items()} for each in document.get("shown", ())]
        entries = {
            path: _entry_1(path, fields) if version == 1 else _entry(path, fields, inputs, shown)
            for path, fields in document["entries"].items()
        }
        return Manifest(VERSION, document["program"], entries)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise Unreadable(f"is no manifest of briefdeck: {error!r}") from error


def _entry(path: str, fields: Mapping[str, Any], inputs: list[Any], shown: list[Any]) -> Entry:
    told = shown[fields["shown"]]
    return Entry(
        *(path, *_texts(path, fields)),
        facts=told["facts"],
        inputs=inputs[fields["inputs"]],
        claims=told["claims"],
        names=told["names"],
        parts=str(fields["parts"]),
    )


def _entry_1(path: str, fields: Mapping[str, Any]) -> Entry:
    claims, names = (tuple(fields.get(kind, ())) for kind in ("claims", "names"))  # the first ones have none
    return Entry(*(path, *_texts(path, fields)), tuple(fields["facts"]), dict(fields["inputs"]), claims, names)


def _texts(path: str, fields: Mapping[str, Any]) -> tuple[str, str, str, str]:
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts or "\\" in path:
        raise ValueError(path)  # files are moved and removed by what stands here
    texts = (fields["sha256"], fields["audience"], fields["locale"], fields["format"])
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(path)
    return texts


class Unreadable(Exception):
    """Not a manifest that can be relied on; str() says why."""


def _unreadable(path: Path, why: str) -> Finding:
    message = f"{path} {why}; everything is built anew, and files that differ from what is built count as edited"
    return Finding("B507", Severity.WARNING, message, Location(path.as_posix()), "")


class Ledger:
    """The manifest and journal of one output folder. mine: digests that this program put at a path.

    findings: a warning (B507) where there is a manifest that cannot be relied on; it then counts as none.
    """

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = output / FOLDER / "manifest.json"
        self._journal = output / FOLDER / "journal"
        self._forgotten: set[str] = set()
        self.manifest = empty()
        self.findings: tuple[Finding, ...] = ()
        try:
            data = self._path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            pass  # nothing was built here yet
        except PermissionError as error:  # of a folder above it, too
            message = f"{self._path} can neither be read nor written: {error.strerror}"
            raise BriefdeckError(Finding(UNWRITABLE, Severity.ERROR, message)) from error
        except OSError as error:
            self.findings = (_unreadable(self._path, f"cannot be read: {error.strerror or error}"),)
        else:
            try:
                self.manifest = parse(data)
            except Unreadable as why:
                self.findings = (_unreadable(self._path, str(why)),)
        self._journalled: dict[str, set[str]] = {}
        if self._journal.is_file():
            for line in self._journal.read_text(encoding="utf-8", errors="replace").splitlines():
                digest, _, path = line.partition(" ")
                self._journalled.setdefault(path, set()).add(digest)

    def sweep(self) -> None:
        """Remove what a killed build left beside the files it was writing. Only for who holds the lock."""
        for path in self._journalled:
            target = self._output / path
            for stale in target.parent.glob(f".{escape(target.name)}.*.tmp"):
                stale.unlink(missing_ok=True)

    def mine(self, path: str) -> set[str]:
        entry = self.manifest.entries.get(path)
        return self._journalled.get(path, set()) | ({entry.sha256} if entry else set())

    def forget(self, path: str) -> None:
        """The file at path is there no longer."""
        self._forgotten.add(path)

    def announce(self, path: str, digest: str) -> None:
        """Write down, before the file is put in place, that it will be ours. Raises BriefdeckError (B503)."""
        with writing(self._journal, within=self._output), open_to_append(self._journal) as file:
            file.write(f"{digest} {path}\n")

    def close(self, entries: Mapping[str, Entry]) -> None:
        """Put the manifest in place with entries added; the journal has then done its work."""
        kept = {path: entry for path, entry in self.manifest.entries.items() if path not in self._forgotten}
        data = dump(with_entries(replace(self.manifest, entries=kept), entries))
        if not (self._path.is_file() and self._path.read_bytes() == data):
            write_atomic(self._path, data, within=self._output)
        self._journal.unlink(missing_ok=True)
