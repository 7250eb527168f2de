"""Files that an earlier build made and none would make now: listed, and with --prune removed."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping
from os.path import lexists
from pathlib import Path

from briefdeck.build.manifest import Ledger
from briefdeck.build.place import holds
from briefdeck.model.audience import Audience
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.product import Entry
from briefdeck.workspace import writing


def remains(
    output: Path,
    audiences: Mapping[str, Audience],
    faulty: Collection[str] = (),
    built: Collection[tuple[str, str]] = (),
) -> Iterator[tuple[Entry, Finding]]:
    """Entries of audiences that are gone, or no longer handed a language, whose files are still there (B502).

    faulty: ids of rows that are wrong: their files are of yesterday, and their findings say so.
    built: audience and language of what this build was asked for: also a pseudo-language, which nobody is handed.
    """
    for path, entry in sorted(Ledger(output).manifest.entries.items()):
        audience = audiences.get(entry.audience)
        handed = audience is not None and entry.locale in audience.locales
        asked = (entry.audience, entry.locale) in built
        if handed or asked or entry.audience in faulty or not lexists(output / path):
            continue
        if audience is None:
            message = f'was built for "{entry.audience}", which no file of audiences has any more'
            back = "put the audience back"
        else:
            message = f'was built in {entry.locale}, which "{entry.audience}" is no longer handed'
            back = "put the language back"
        hint = f"build with --prune to remove it, or {back}"
        if not holds(output / path, entry.sha256):
            hint = f"it was edited since, so --prune leaves it: move it away, or {back}"
        place = Location((output / path).as_posix())
        yield entry, Finding("B502", Severity.WARNING, message, place, hint, entry.audience)


def prune(output: Path, audiences: Mapping[str, Audience], built: Collection[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Remove these files, but none that somebody edited; their paths. Folders that become empty go too.

    The output folder has to be locked.
    Raises BriefdeckError (B503) where one cannot be removed.
    """
    gone = []
    ledger = Ledger(output)
    for entry, _ in list(remains(output, audiences, built=built)):
        target = output / entry.path
        if not holds(target, entry.sha256) or target.is_symlink():
            continue
        with writing(target, within=output):
            target.unlink()
        ledger.forget(entry.path)
        gone.append(entry.path)
        for folder in (target.parent, target.parent.parent):
            with contextlib.suppress(OSError):  # something is still in it
                if folder != output:
                    folder.rmdir()
    if gone:
        ledger.close({})
    return tuple(gone)
