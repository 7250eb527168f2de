"""Putting a finished file in its place, unless somebody has worked on the one that is there."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from briefdeck.build.manifest import Ledger
from briefdeck.build.result import Status
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.record import dataclass
from briefdeck.workspace import digest, write_atomic, writing


@dataclass(frozen=True, slots=True)
class Placed:
    """kept: path of the copy of a hand-edited file, below the output folder, or ""."""

    status: Status
    findings: tuple[Finding, ...] = ()
    kept: str = ""


def place(output: Path, path: str, data: bytes, ledger: Ledger, force: bool) -> Placed:
    """Write data to output/path, atomically.

    A file there that this program did not write, or that was changed since, stays as it is (B501, an error); with
    force it is kept beside the new one under a name with the date of its last change.
    Raises BriefdeckError (B503) where the file or its folder cannot be read or written.
    """
    target = output / path
    with writing(target, within=output):
        return _placed(output, target, data, ledger, force)


def holds(target: Path, sha256: str) -> bool:
    """Whether the file of these bytes stands at target."""
    try:
        return digest(target.read_bytes()) == sha256
    except OSError:
        return False


def _placed(output: Path, target: Path, data: bytes, ledger: Ledger, force: bool) -> Placed:
    path, new, kept = target.relative_to(output).as_posix(), digest(data), ""
    if target.exists():
        old = digest(target.read_bytes())
        if old == new:
            ledger.announce(path, new)
            return Placed(Status.UNCHANGED)
        if old not in ledger.mine(path):
            if not force:
                return Placed(Status.REFUSED, (refusal(target, known=bool(ledger.mine(path))),))
            kept = _keep(target).relative_to(output).as_posix()
    ledger.announce(path, new)
    write_atomic(target, data, within=output)
    return Placed(Status.WRITTEN, (), kept)


def _keep(target: Path) -> Path:
    """Copy target aside. The date is the file's own, since a build knows no clock."""
    day = datetime.fromtimestamp(target.stat().st_mtime, UTC).date()
    number, copy = 1, target.with_name(f"{target.stem}.edited-{day}{target.suffix}")
    while copy.exists():
        number += 1
        copy = target.with_name(f"{target.stem}.edited-{day}-{number}{target.suffix}")
    shutil.copy2(target, copy)
    return copy


def refusal(target: Path, *, known: bool) -> Finding:
    """That a file is left as it is. known: it was ours before somebody edited it."""
    what = "was edited since it was built" if known else "was not made by briefdeck"
    message = f"{target.name} {what}, and is left as it is"
    hint = "--force builds a new one and keeps this one beside it; or move it away"
    return Finding("B501", Severity.ERROR, message, Location(target.as_posix()), hint)
