"""Which program this is: a digest of its own code and of the versions of what it stands on.

What another program made may look otherwise, so its decks are built anew. The code itself is hashed, not its version
number: a checkout that somebody works on is another program with every saved file. zlib counts too, since the
bytes of a file depend on it.
"""

from __future__ import annotations

import os
import sys
import zlib
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefdeck

_STANDS_ON = ("babel", "jinja2", "pyyaml", "unicode-linebreak", "pillow")


@cache
def program_digest() -> str:
    """SHA-256 in hex. The program's locales and templates are inputs like a workspace's own, and not in it."""
    root = Path(briefdeck.__file__).parent
    hashed = sha256()
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(("_", ".")))
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo")):
                path = Path(folder, name)
                hashed.update(path.relative_to(root).as_posix().encode() + b"\0" + sha256(path.read_bytes()).digest())
    versions = [f"{name} {_version(name)}" for name in _STANDS_ON]
    hashed.update("\0".join((*versions, sys.version, zlib.ZLIB_RUNTIME_VERSION)).encode())
    return hashed.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
