"""``output/.briefdeck/manifest.json``: every artifact with its digest, its facts and what it was made from.

A build that is killed leaves no manifest of its own; so each digest is written down in a journal beside it before
the file is put in place, and the next build takes what the journal says for its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import Any

from briefdeck import __version__
from briefdeck.model.finding import BriefdeckError, Finding, InputError, Location, Severity
from briefdeck.model.product import Entry, Manifest
from briefdeck.workspace import UNWRITABLE, open_to_append, write_atomic, writing

FOLDER = ".briefdeck"
VERSION = 1


def empty() -> Manifest:
    return Manifest(VERSION, f"briefdeck {__version__}", {})


def with_entries(manifest: Manifest, entries: Mapping[str, Entry]) -> Manifest:
    """The manifest with entries added or replaced, said to be by this program."""
    return Manifest(VERSION, empty().program, {**manifest.entries, **entries})


def dump(manifest: Manifest) -> bytes:
    """Canonical JSON: sorted keys, UTF-8, a newline at the end."""
    entries = {
        path: {
            "sha256": entry.sha256,
            "audience": entry.audience,
            "locale": entry.locale,
            "format": entry.format,
            "facts": list(entry.facts),
            "claims": list(entry.claims),
            "names": list(entry.names),
            "inputs": dict(entry.inputs),
        }
        for path, entry in manifest.entries.items()
    }
    document = {"version": manifest.version, "program": manifest.program, "entries": entries}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def parse(data: bytes, shown: str) -> Manifest:
    """The manifest that dump wrote. Raises InputError (B507) for anything else; shown: its path in the finding."""
    try:
        document = json.loads(data)
        if document["version"] != VERSION:
            raise _unreadable(shown, f"is of version {document['version']}; this program reads {VERSION}")
        entries = {path: _entry(path, fields) for path, fields in document["entries"].items()}
        return Manifest(VERSION, document["program"], entries)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(shown, f"is no manifest of briefdeck: {error!r}") from error


def _entry(path: str, fields: Mapping[str, Any]) -> Entry:
    texts = (fields["sha256"], fields["audience"], fields["locale"], fields["format"])
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(path)
    facts, inputs = tuple(fields["facts"]), dict(fields["inputs"])
    claims, names = (tuple(fields.get(kind, ())) for kind in ("claims", "names"))  # earlier manifests have none
    return Entry(path, *texts, facts=facts, inputs=inputs, claims=claims, names=names)


def _unreadable(shown: str, why: str) -> InputError:
    hint = "move it away; files already in the output folder then count as edited by hand"
    return InputError(Finding("B507", Severity.ERROR, f"{shown} {why}", Location(shown), hint))


class Ledger:
    """The manifest and journal of one output folder. mine: digests that this program put at a path."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = output / FOLDER / "manifest.json"
        self._journal = output / FOLDER / "journal"
        self._forgotten: set[str] = set()
        self.manifest = empty()
        try:
            data = self._path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            pass  # nothing was built here yet
        except PermissionError as error:  # of a folder above it, too
            message = f"{self._path} can neither be read nor written: {error.strerror}"
            raise BriefdeckError(Finding(UNWRITABLE, Severity.ERROR, message)) from error
        except OSError as error:
            raise _unreadable(self._path.as_posix(), f"cannot be read: {error.strerror or error}") from error
        else:
            self.manifest = parse(data, self._path.as_posix())
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
