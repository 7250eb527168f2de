"""Writing a PO file: all units in order, with the translations it already holds. Same input, same bytes.

A unit whose source changed keeps its old translation, marked fuzzy, with the old source as ``#|``; an entry whose
unit is gone is kept as obsolete (``#~``) and comes back with its unit. Long lines are never wrapped: a diff then shows
the sentence that changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefdeck.localize.catalog import plural_forms, read_entries
from briefdeck.localize.po_file import PoEntry
from briefdeck.model.text import Message

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def update_po(
    existing: bytes | None,
    units: Sequence[Message],
    locale: str,
    changes: Mapping[str, str | Sequence[str]] | None = None,
    file: str = "briefing.po",
) -> bytes:
    """The PO file of a locale.

    existing: the file as it is, or None. changes: unit id → new translation (one text, or all plural forms).
    file: named in the finding. Raises InputError (B210) when the existing file is broken.
    """
    found = read_entries(file, existing) if existing else ()
    header = next((entry for entry in found if entry.context is None and not entry.msgid and not entry.obsolete), None)
    kept: dict[str, PoEntry] = {}
    for entry in sorted(found, key=lambda each: each.obsolete):  # a living entry before an obsolete one
        if entry.context is not None:
            kept.setdefault(entry.context, entry)
    blocks = [_header(header, locale)]
    for unit in units:
        blocks.append(_block(_entry(unit, kept.pop(unit.id, None), (changes or {}).get(unit.id))))
    blocks += [_block(entry, obsolete=True) for entry in kept.values() if any(entry.strings.values())]
    return "\n".join(blocks).encode()


def po_template(units: Iterable[Message]) -> bytes:
    """The PO template (POT) of units, as translation tools begin a language with: no language, nothing translated."""
    entries = [_entry(unit, None, None) for unit in units]
    for entry in entries:
        if entry.plural is not None:
            entry.strings = {0: "", 1: ""}
    return "\n".join([_header(None, ""), *map(_block, entries)]).encode()


def write_entries(header: PoEntry | None, entries: Iterable[PoEntry], locale: str) -> bytes:
    """A PO file of entries as they are, for tools that only note a state."""
    return "\n".join([_header(header, locale), *(_block(each, obsolete=each.obsolete) for each in entries)]).encode()


def _entry(unit: Message, old: PoEntry | None, change: str | Sequence[str] | None) -> PoEntry:
    entry = PoEntry(1, unit.id, unit.text, unit.plural or None, {0: ""})
    entry.extracted = [line.strip() for line in unit.comment.splitlines() if line.strip()]
    if unit.plural:
        entry.extracted.append("{n} stands for the number; the measure word follows it where the language has one")
    if unit.interpretation:
        entry.extracted.append("the office's own reading, addressed to the guest")
    if old is not None:
        entry.comments, entry.flags, entry.strings = old.comments, set(old.flags), dict(old.strings)
        entry.previous = old.previous if entry.fuzzy else []
        if (old.msgid, old.plural) != (entry.msgid, entry.plural) and any(old.strings.values()):
            entry.flags.add("fuzzy")
            entry.previous = entry.previous or [previous_line(old.msgid)]
    if change is not None:
        strings = [change] if isinstance(change, str) else list(change)
        entry.strings = dict(enumerate(strings))
        entry.flags.discard("fuzzy")
        entry.previous = []
    return entry


def _header(old: PoEntry | None, locale: str) -> str:
    if old is not None:
        return _block(old)
    fields = {
        "Project-Id-Version": "briefdeck",
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if locale:  # a template leaves it to the tool that begins a language
        fields["Plural-Forms"] = plural_forms(locale)
    return _block(PoEntry(1, strings={0: "".join(f"{name}: {value}\n" for name, value in fields.items())}))


def _block(entry: PoEntry, *, obsolete: bool = False) -> str:
    mark = "#~ " if obsolete else ""
    lines = [f"# {comment}".rstrip() for comment in entry.comments]
    if not obsolete:
        lines += [f"#. {comment}" for comment in entry.extracted]
        if entry.flags:
            lines.append("#, " + ", ".join(sorted(entry.flags)))
        lines += entry.previous
    elif entry.fuzzy:
        lines.append("#, fuzzy")
    lines += [mark + line for line in _keywords(entry)]
    return "\n".join(lines) + "\n"


def _keywords(entry: PoEntry) -> Iterator[str]:
    if entry.context is not None:
        yield _line("msgctxt", entry.context)
    yield _line("msgid", entry.msgid)
    if entry.plural is not None:
        yield _line("msgid_plural", entry.plural)
    strings = entry.strings or {0: ""}
    for index in sorted(strings):
        keyword = "msgstr" if entry.plural is None else f"msgstr[{index}]"
        if "\n" in strings[index].rstrip("\n") or not (entry.msgid or entry.context):
            yield f'{keyword} ""'
            yield from (f'"{_escaped(line)}"' for line in strings[index].splitlines(keepends=True))
        else:
            yield _line(keyword, strings[index])


def previous_line(source: str) -> str:
    """The ``#|`` line that keeps what a stale translation was made from."""
    return _line("#| msgid", source)


def _line(keyword: str, text: str) -> str:
    return f'{keyword} "{_escaped(text)}"'


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)
