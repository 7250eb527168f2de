"""The state of a translation: draft, or reviewed by somebody on a day.

It stands in a translator comment, since flags are lost on the way through other tools::

    # briefdeck: state=reviewed by=Li_Min on=2026-01-05 hash=0123456789ab

The hash is over the entry as it was reviewed: whatever changes afterwards, in the source or in the translation, makes
it a draft again. A fuzzy entry is a draft, whatever its comment says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from hashlib import sha256

from briefdeck.localize.po_file import PoEntry
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

_COMMENT = re.compile(r"briefdeck: (.*)")
_PAIR = re.compile(r"(\w+)=(\S*)")


@dataclass(frozen=True, slots=True)
class State:
    """reviewed: False for a draft. by, on: who reviewed it and when, as written ("" for a draft)."""

    reviewed: bool = False
    by: str = ""
    on: str = ""


class Standing(StrEnum):
    """How far an entry has come, in the order of the work."""

    NEW = "new"  # nothing written yet
    STALE = (
        "stale"  # a translation of an older text, or marked fuzzy by hand: a proposal, and not counted as translated
    )
    DRAFT = "draft"
    REVIEWED = "reviewed"


def standing(entry: PoEntry | None, unit: Message | None = None) -> Standing:
    """How far an entry has come; None has not begun. unit: what it is to translate now, where that is known."""
    if entry is None or not entry.translated:
        return Standing.NEW
    if entry.fuzzy or (unit is not None and (entry.msgid, entry.plural or "") != (unit.text, unit.plural)):
        return Standing.STALE
    return Standing.REVIEWED if state(entry).reviewed else Standing.DRAFT


def state(entry: PoEntry) -> State:
    """The state an entry is in now."""
    for comment in entry.comments:
        if found := _COMMENT.match(comment):
            said = dict(_PAIR.findall(found[1]))
            if said.get("state") == "reviewed" and said.get("hash") == digest(entry) and not entry.fuzzy:
                return State(reviewed=True, by=said.get("by", ""), on=said.get("on", ""))
    return State()


def digest(entry: PoEntry) -> str:
    """The first 12 hex digits of the SHA-256 of msgctxt, msgid, its plural and all msgstr, joined by NUL."""
    strings = [entry.strings[index] for index in sorted(entry.strings)]
    told = [entry.context or "", entry.msgid, *([entry.plural] if entry.plural else []), *strings]
    return sha256("\0".join(told).encode()).hexdigest()[:12]


def notes(entry: PoEntry) -> tuple[str, ...]:
    """The translators' own comments, without the program's."""
    return tuple(comment for comment in entry.comments if not _COMMENT.match(comment))


def reviewed(entry: PoEntry, by: str, on: date) -> Sequence[str]:
    """The entry's translator comments with the review noted in them. by: spaces become underscores."""
    by = "_".join(by.split())
    return [*notes(entry), f"briefdeck: state=reviewed by={by} on={on.isoformat()} hash={digest(entry)}"]
