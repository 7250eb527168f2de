"""One build at a time into one output folder."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from briefdeck.model.finding import BriefdeckError, Finding, Location, Severity
from briefdeck.workspace import open_to_append, writing


class Locked(BriefdeckError):
    """Another build holds the output folder (exit code 75, as sysexits.h's EX_TEMPFAIL)."""

    exit_code = 75


@contextmanager
def locked(path: Path, *, within: Path | None = None) -> Iterator[None]:
    """Hold the lock file at path. The system lets go of it when the process ends, however it ends.

    The file itself stays: removing it would let two builds lock two files of one name. within: as in ``write_atomic``.
    Raises Locked (B506), naming the holder, and BriefdeckError (B503) where no lock can be made.
    """
    with open_to_append(path, within=within) as file:
        with writing(path):
            seized = _seized(file)
        if not seized:
            file.seek(1)
            holder = file.read().strip() or "another process"
            message = f"another build is writing here: {holder}"
            finding = Finding("B506", Severity.ERROR, message, Location(path.as_posix()), "wait until it has finished")
            raise Locked(finding)
        with writing(path):
            file.truncate(0)
            file.write(f"#process {os.getpid()} on {platform.node()}")
            file.flush()
        try:
            yield
        finally:
            file.truncate(0)


# The first byte is what Windows locks; the holder's name stands behind it, where others may read it.
if sys.platform == "win32":
    import msvcrt

    def _seized(file: IO[str]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:  # Windows does not say why
            return False
        return True

else:
    import fcntl

    def _seized(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
