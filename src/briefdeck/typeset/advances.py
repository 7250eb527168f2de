"""How wide text is, without any font at hand.

Latin advances come from a table of the open fonts that have the metrics of Arial, Calibri, Cambria and Times
New Roman. East Asian wide characters are one em in every face. Widths are in em here; callers multiply by size.
Kerning is not counted: it nearly always narrows, so what fits here fits there.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from briefdeck.typeset.faces import nearest_face

FALLBACK = 0.6  # em, a character that no table knows
AUTOSPACE = 0.25  # em between Han and Latin, of the size before it: LibreOffice draws it, PowerPoint does not
DRAWN_AUTOSPACE = 0.24  # em, as measured there; the other is for planning
DIGITS = "0123456789"
WEAK_SPACES = frozenset(" \N{NO-BREAK SPACE}")

# Ambiguous punctuation, which a Chinese or Japanese run sets in the East Asian face at a full em.
WIDE_IN_HAN = frozenset("“”‘’…—―·‖※×÷")


@cache
def _raw() -> dict[str, list[dict[str, Any]]]:
    """Face in lower case → [regular, bold], as in the file."""
    raw = json.loads(Path(__file__).with_name("advances.json").read_bytes())
    return {face.casefold(): weights for face, weights in raw.items()}


@cache
def _table(face: str, bold: bool) -> dict[str, float] | None:
    """Character → em; None for a face that is not in the file. face: in lower case."""
    if face not in _raw():
        return None
    weight = _raw()[face][bold]
    return {
        chr(int(first, 16) + index): advance / weight["em"]
        for first, advances in weight["from"].items()
        for index, advance in enumerate(advances)
        if advance
    }


def known(face: str) -> bool:
    """Whether the face's own advances are in the table; any other is measured by the nearest there."""
    return face.casefold() in _raw()


def is_wide(char: str, *, han: bool = False) -> bool:
    """One em: East Asian Wide or Fullwidth, and in a Han run the ambiguous punctuation too."""
    return unicodedata.east_asian_width(char) in "WF" or (han and char in WIDE_IN_HAN)


@lru_cache(maxsize=8192)
def _advance(char: str, face: str, bold: bool, han: bool, exact: bool) -> float:
    if is_wide(char, han=han):
        return 1.0
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    table = _table(face.casefold(), bold)
    widening = 1.0
    if table is None:
        near, widening = nearest_face(face)
        table = _table(near, bold) or {}
    # Digits count as the widest of them: the recipient's faces have them all alike, not so every open one.
    widest = char in DIGITS and not exact
    advance = max(table[digit] for digit in DIGITS) if widest else table.get(char)
    if advance is None and category == "Zs":
        advance = table[" "]
    return (FALLBACK if advance is None else advance) * widening


@lru_cache(maxsize=1024)
def advances(text: str, face: str, bold: bool, han: bool, *, exact: bool = False) -> tuple[float, ...]:
    """Advance of every character of text, in em. exact: each digit as wide as the open face has it."""
    return tuple(_advance(char, face, bold, han, exact) for char in text)


def _script(char: str) -> str:
    """As LibreOffice sorts characters: ``h`` East Asian, full-width punctuation included; ``l`` the rest; ``""`` weak.

    Weak are spaces and general punctuation (dashes, curly quotes): they go with what stands before them.
    """
    if char in WEAK_SPACES or "\u2000" <= char <= "\u206f":
        return ""
    return "h" if unicodedata.east_asian_width(char) in "WF" else "l"


@lru_cache(maxsize=1024)
def autospaces(text: str) -> frozenset[int]:
    """Indices of characters before which a layout may put the space between Han and Latin.

    Measured in LibreOffice: at every change of script, beside full-width punctuation too. PowerPoint draws none.
    """
    if text.isascii():
        return frozenset()
    last = next((script for script in map(_script, text) if script), "")
    found = []
    for index, char in enumerate(text):
        script = _script(char) or last
        if script != last:
            found.append(index)
        last = script
    return frozenset(found)


@lru_cache(maxsize=8192)
def text_width(
    text: str, size_pt: float, *, face: str = "Arial", bold: bool = False, autospace: bool = True, han: bool = False
) -> float:
    """Width of one unbroken line in pt.

    face: as named for the recipient; one that is not in the table is measured by the nearest there (``faces``).
    autospace: count the quarter em that some programs put between Han and Latin (the worse case).
    han: the run is Chinese or Japanese, so quotes, dashes and ellipses are a full em.
    """
    ems = sum(advances(text, face, bold, han))
    if autospace:
        ems += AUTOSPACE * len(autospaces(text))
    return ems * size_pt
