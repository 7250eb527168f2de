"""Whether an output folder still holds what was built into it, byte for byte, by the manifest alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from os.path import lexists
from pathlib import Path

from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.model.finding import Finding, InputError, Location, Severity, in_order
from briefdeck.model.record import dataclass
from briefdeck.workspace import digest

MISSING, EDITED, FOREIGN = "B531", "B532", "B533"


@dataclass(frozen=True, slots=True)
class Verified:
    """files: how many the manifest names. findings: errors, by place."""

    output: Path
    files: int
    findings: tuple[Finding, ...]

    @property
    def exit_code(self) -> int:
        return int(bool(self.findings))


def intact(path: Path) -> Verified:
    """Hash every file that the manifest names, and look for others (B531, B532, B533).

    path: an output folder, or a workspace with its ``output`` in it. Raises InputError where nothing was built, or the
    manifest cannot be read (B507).
    """
    output = path if (path / FOLDER).is_dir() else path / "output"
    ledger = Ledger(output)
    if ledger.findings:
        raise InputError(*ledger.findings)
    entries = ledger.manifest.entries
    if not entries:
        message = f"nothing was built in {path}: it holds no {FOLDER}/manifest.json with files in it"
        raise InputError(Finding("B001", Severity.ERROR, message, None, "name the folder that was built into"))
    findings = [
        *(finding for name, entry in entries.items() for finding in _compared(output / name, entry.sha256)),
        *(_foreign(output / name) for name in _there(output) if name not in entries),
    ]
    return Verified(output, len(entries), in_order(findings))


def _compared(target: Path, sha256: str) -> Iterator[Finding]:
    place = Location(target.as_posix())
    try:
        found = digest(target.read_bytes())
    except OSError as error:
        why = f"cannot be read: {error.strerror or error}" if lexists(target) else "is missing"
        yield Finding(MISSING, Severity.ERROR, f"{target.name} {why}", place, "build again")
        return
    if found != sha256:
        message = f"{target.name} is not as it was built"
        hint = "move it away and build again, or bring its changes into the briefing"
        yield Finding(EDITED, Severity.ERROR, message, place, hint)


def _foreign(target: Path) -> Finding:
    message = f"{target.name} was not built here, by all that the manifest knows"
    return Finding(FOREIGN, Severity.ERROR, message, Location(target.as_posix()), "move it out of the hand-out folders")


def _there(output: Path) -> Iterator[str]:
    """Paths of all files in the hand-out folders; what systems and programs hide there is nobody's."""
    for folder, folders, names in os.walk(output):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")):
                yield Path(folder, name).relative_to(output).as_posix()
