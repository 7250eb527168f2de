"""Finished files that somebody hands in: which there are, and of which edition each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.model.finding import BriefdeckError, Finding, InputError, Location, Severity
from briefdeck.workspace import MISSING, digest

ENDINGS = {".pptx": "pptx", ".md": "markdown"}


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The decks and summaries among paths and in folders below them, each once; what a build hides is left out.

    Raises InputError with every path that is not there (B001) and every file of another kind.
    """
    found: dict[Path, None] = {}
    wrong: list[Finding] = []
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_inside(path)))
        elif not path.exists():
            wrong.append(_refused(path, f"{path} is not there"))
        elif path.suffix.lower() not in ENDINGS:
            wrong.append(_refused(path, f"{path} is neither a PPTX nor a Markdown file"))
        else:
            found[path] = None
    if wrong:
        raise InputError(*wrong)
    return tuple(found)


def _refused(path: Path, message: str) -> Finding:
    return Finding(MISSING, Severity.ERROR, message, Location(path.as_posix()), "name .pptx or .md files, or a folder")


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if path.suffix.lower() in ENDINGS and not hidden and path.is_file():
            yield path


def by_path(path: Path, editions: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """(audience, locale) that stand one after the other in the path, as below output/; None: it says nothing."""
    parts = path.resolve().parts
    for pair in zip(reversed(parts[:-1]), reversed(parts[1:]), strict=True):
        if pair in editions:
            return pair
    return None


def by_manifest(path: Path, data: bytes) -> tuple[str, str] | None:
    """(audience, locale) of the very bytes that a build made, by the manifest of a folder above; or None."""
    wanted = digest(data)
    for folder in path.resolve().parents:
        if (folder / FOLDER / "manifest.json").is_file():
            try:
                entries = Ledger(folder).manifest.entries.values()
            except BriefdeckError:
                return None
            return next(((entry.audience, entry.locale) for entry in entries if entry.sha256 == wanted), None)
    return None


def day(created: str) -> date | None:
    """The cover's date, which a deck keeps as the day it was created on."""
    try:
        return date.fromisoformat(created[:10])
    except ValueError:
        return None
