"""Which program this is: a digest of its own code and of the versions of what it stands on.

What another program made may look otherwise, so its decks are built anew. The code itself is hashed, not its version
number: a checkout that somebody works on is another program with every saved file. zlib counts too, since the
bytes of a file depend on it.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from functools import cache
from hashlib import sha256
from pathlib import Path

import briefdeck
from briefdeck.workspace import shipped

_STANDS_ON = ("babel", "jinja2", "pyyaml", "unicode-linebreak", "pillow")


@cache
def program_digest() -> str:
    """SHA-256 in hex. The program's locales and templates are inputs like a workspace's own, and not in it."""
    root = Path(briefdeck.__file__).parent
    hashed = sha256()
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(("_", ".")))
        inside = folder[len(str(root)) :].replace(os.sep, "/")
        for name in sorted(names):
            if not name.endswith((".pyc", ".pyo")):
                with open(f"{folder}{os.sep}{name}", "rb", buffering=0) as file:  # noqa: PTH123  a Path costs as much
                    hashed.update(f"{inside}/{name}\0".encode() + sha256(file.read()).digest())
    hashed.update("\0".join((*_versions(), sys.version, zlib.ZLIB_RUNTIME_VERSION)).encode())
    return hashed.hexdigest()


@cache
def program_and_languages() -> str:
    """The same with the language files that come with it, by which texts are written and read."""
    hashed = sha256(program_digest().encode())
    for folder in sorted(shipped("locales").iterdir()):
        for name in ("reading.toml", "style.toml"):
            with contextlib.suppress(OSError):
                hashed.update(f"{folder.name}/{name}\0".encode() + sha256((folder / name).read_bytes()).digest())
    return hashed.hexdigest()


def _versions() -> list[str]:
    """Names of the folders in which installers note what they installed: ``babel-2.18.0.dist-info``.

    ``importlib.metadata`` would say the same, and brings a mail parser along to do so.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        with contextlib.suppress(OSError):
            for noted in os.listdir(folder or os.curdir):  # noqa: PTH208  names are all that is wanted
                if noted.endswith((".dist-info", ".egg-info")):
                    found.setdefault(noted.partition("-")[0].lower().replace("_", "-"), noted)
    return [found.get(name, name) for name in _STANDS_ON]
