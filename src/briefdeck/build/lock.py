"""One build at a time into one output folder."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from briefdeck.model.finding import BriefdeckError, Finding, Location, Severity


class Locked(BriefdeckError):
    """Another build holds the output folder (exit code 75, as sysexits.h's EX_TEMPFAIL)."""

    exit_code = 75


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file at path. The system lets go of it when the process ends, however it ends.

    The file itself stays: removing it would let two builds lock two files of one name.
    Raises Locked (B506), naming the holder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            _seize(file)
        except OSError:
            file.seek(1)
            holder = file.read().strip() or "another process"
            message = f"another build is writing here: {holder}"
            finding = Finding("B506", Severity.ERROR, message, Location(path.as_posix()), "wait until it has finished")
            raise Locked(finding) from None
        file.truncate(0)
        file.write(f"#process {os.getpid()} on {socket.gethostname()}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


# The first byte is what Windows locks; the holder's name stands behind it, where others may read it.
if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
