"""A language's catalogue drafted from another's: every unit that nobody has translated, and those gone stale.

What somebody has reviewed or written is left alone. A draft says in a translator comment what it was made of::

    # briefdeck: state=draft by=OpenCC from=zh_Hans of=0123456789ab hash=0123456789ab

so that one which nobody has touched since is made anew when the text it was made of changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from briefdeck.localize.catalog import Catalog, read_catalog, read_entries
from briefdeck.localize.po_file import PoEntry
from briefdeck.localize.states import Standing, digest, notes, standing
from briefdeck.localize.update_po import update_po, write_entries
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

_DRAFTED = re.compile(r"briefdeck: state=draft by=\S+ from=\S+ of=(?P<of>\S+) hash=(?P<hash>\S+)")


@dataclass(frozen=True, slots=True)
class Drafted:
    """data: the PO file. drafted: ids of the units drafted."""

    data: bytes
    drafted: tuple[str, ...]


def draft(
    file: str,
    existing: bytes | None,
    units: Sequence[Message],
    locale: str,
    origin: str,
    texts: Mapping[str, Sequence[str]],
    convert: Callable[[str], str],
) -> Drafted:
    """The catalogue of ``locale`` with drafts.

    texts: unit id → what ``origin`` says, one text or all plural forms, of units whose translation there is sound.
    Raises InputError (B210) for a broken file.
    """
    data = update_po(existing, units, locale, file=file)
    catalog = read_catalog(locale, file, data)
    wanted = {unit.id: texts[unit.id] for unit in units if unit.id in texts and _asks(unit, catalog, texts[unit.id])}
    if not wanted:
        return Drafted(data, ())
    changes = {unit: _forms([convert(text) for text in said], catalog.plurals) for unit, said in wanted.items()}
    data = update_po(data, units, locale, changes, file=file)
    return Drafted(_noted(file, data, locale, origin, wanted), tuple(wanted))


def _asks(unit: Message, catalog: Catalog, said: Sequence[str]) -> bool:
    entry = catalog.entries.get(unit.id)
    stage = standing(entry, unit)
    if stage in {Standing.NEW, Standing.STALE} or entry is None:
        return True
    made = next((found for comment in entry.comments if (found := _DRAFTED.match(comment))), None)
    untouched = made is not None and made["hash"] == digest(entry)
    return stage is Standing.DRAFT and untouched and made is not None and made["of"] != _digest(said)


def _forms(texts: list[str], plurals: int) -> str | list[str]:
    """One text, or as many plural forms as the language has."""
    if len(texts) == 1:
        return texts[0]
    return [texts[min(place, len(texts) - 1)] for place in range(plurals)]


def _noted(file: str, data: bytes, locale: str, origin: str, wanted: Mapping[str, Sequence[str]]) -> bytes:
    entries = read_entries(file, data)
    header = next((entry for entry in entries if entry.context is None and not entry.msgid), None)
    for entry in entries:
        if entry.context is not None and entry.context in wanted and not entry.obsolete:
            entry.comments = _comments(entry, origin, wanted[entry.context])
    return write_entries(header, [entry for entry in entries if entry is not header], locale)


def _comments(entry: PoEntry, origin: str, said: Sequence[str]) -> list[str]:
    note = f"briefdeck: state=draft by=OpenCC from={origin} of={_digest(said)} hash={digest(entry)}"
    return [*notes(entry), note]


def _digest(texts: Sequence[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()[:12]
