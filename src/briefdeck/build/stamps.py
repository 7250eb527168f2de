"""Whether a file still has the bytes that were put there: by size and times where these are as they were, else by hash.

The time of the last change of the inode counts too: it cannot be set back as that of the content can.
"""

from __future__ import annotations

from pathlib import Path

from briefdeck.workspace import digest

Stamp = tuple[int, ...]


def stamp(path: Path) -> Stamp:
    """Size in bytes, time of the last change of content and of inode, in ns; empty where there is no such file."""
    try:
        found = path.lstat()
    except OSError:
        return ()
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def as_it_was(path: Path, sha256: str, seen: Stamp) -> tuple[bool, Stamp | None]:
    """Whether the file has these bytes, and its stamp now; (False, None) where it is missing or cannot be read."""
    now = stamp(path)
    if now and now == seen:
        return True, now
    try:
        return digest(path.read_bytes()) == sha256, now
    except OSError:
        return False, None
