"""Products: what leaves the house, and the record of it."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One artifact in the manifest.

    path: below the output folder, POSIX (``investors/en/deck.pptx``). sha256: of its bytes, in hex.
    facts, claims, names: ids of all it shows. inputs: path → sha256 of what it was made from.
    parts: digest of what the file holds, whatever library compressed it; of a text its sha256.
    """

    path: str
    sha256: str
    audience: str
    locale: str
    format: str
    facts: tuple[str, ...]
    inputs: Mapping[str, str]
    claims: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    parts: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    version: int
    program: str
    entries: Mapping[str, Entry]
