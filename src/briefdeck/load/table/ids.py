"""Ids of rows: folder names. Made from the name where none is given, and the same wherever the row stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from hashlib import sha256

ID = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
LONGEST = 40  # letters of a name that are kept
# Windows has no folder of these names.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def derived(names: Iterable[str]) -> str:
    """An id from the first name that has Latin letters or digits; from a digest of the names where none has."""
    told = list(names)
    for name in told:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST].strip("_")
        if len(slug) >= 3 and sum(char.isalpha() for char in slug) >= 2:
            return slug if slug[0].isalpha() and slug not in _DEVICES else f"d_{slug}"
    return f"d_{_digest(told)}"


def distinct(wanted: Iterable[tuple[str, tuple[str, ...]]], taken: Collection[str]) -> list[str]:
    """Derived ids made distinct. wanted: (derived id, what else tells the row from others).

    Where several rows want one id, or it is taken, each of them gets a digest of what it says after it: so none
    depends on which stands first.
    """
    rows = list(wanted)
    counts = Counter(id_ for id_, _ in rows)
    return [f"{id_}_{_digest(rest)}" if counts[id_] > 1 or id_ in taken else id_ for id_, rest in rows]


def _digest(words: Iterable[str]) -> str:
    return sha256("\x1f".join(words).encode("utf-8", "replace")).hexdigest()[:8]
