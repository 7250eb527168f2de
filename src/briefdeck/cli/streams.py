"""Standard output and error where they take nothing: closed by the shell, or on a disk that is full."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from typing import TextIO

import click

# Files are written through the workspace's door, which makes findings of such faults; a stream has no name.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


@contextlib.contextmanager
def streams() -> Iterator[None]:
    """While in it, a closed stream swallows what is printed; one that is full ends the program with exit code 2.

    What a command wrote to files is then there, its words are not. Any other OSError is a bug and keeps its traceback.
    """
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.filename is not None or error.errno not in _NO_ROOM:
            raise
        with contextlib.suppress(OSError):
            reason = error.strerror or "it takes no more"
            click.echo(f"standard output cannot be written: {reason}; files that were finished are kept", err=True)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):  # else Python tries what is left in its buffers once more, and fails again
            os.dup2(nowhere, stream)
        raise SystemExit(2) from None


def _nowhere() -> TextIO:
    from pathlib import Path  # a third of what the help costs beyond Click

    return Path(os.devnull).open("w", encoding="utf-8")
