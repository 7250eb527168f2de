"""A catalogue: one locale's translations of the briefing, by the ids of its units."""

from __future__ import annotations

import gettext
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal

from briefdeck.localize.po_file import PoEntry, PoFault, read_po
from briefdeck.model.finding import Finding, InputError, Location, Severity
from briefdeck.model.near import nearest
from briefdeck.model.record import dataclass

BROKEN = "B210"
DUPLICATE = "B209"
NO_CONTEXT = "B212"
BYTE_ORDER_MARK, LINE_ENDS = "B003", "B004"  # as in the input files
CR = b"\r"

_PLURALS = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;\n]+)")


@dataclass(frozen=True, slots=True)
class Catalog:
    """entries: unit id → its entry, obsolete ones apart. file: as shown in findings. plurals: forms a noun has.

    findings: what is wrong with the file whatever the briefing says: a context used twice (the first entry counts),
    an entry without one, a byte order mark, foreign line ends. generated: made by the program, of no file.
    """

    locale: str
    file: str
    entries: Mapping[str, PoEntry]
    obsolete: tuple[PoEntry, ...] = ()
    header: PoEntry | None = None
    plurals: int = 1
    plural_index: Callable[[int], int] = field(default=lambda _: 0, compare=False)
    findings: tuple[Finding, ...] = ()
    exists: bool = True
    generated: bool = False

    def text(self, unit: str) -> str | None:
        """The translation, or None where there is none."""
        entry = self.entries.get(unit)
        return entry.strings[min(entry.strings)] if entry is not None and entry.translated else None

    def counted(self, unit: str, amount: Decimal) -> str | None:
        """A counted noun in the plural form that the amount asks for; fractions take the last form."""
        entry = self.entries.get(unit)
        if entry is None or not entry.translated:
            return None
        whole = amount == amount.to_integral_value()
        index = self.plural_index(int(amount)) if whole else self.plurals - 1
        return entry.strings.get(index, entry.strings[max(entry.strings)])

    def place(self, entry: PoEntry) -> Location:
        return Location(self.file, entry.string_line)


def no_catalog(locale: str, file: str) -> Catalog:
    """The catalogue of a locale that has no PO file yet."""
    return Catalog(locale, file, {}, exists=False)


def read_catalog(locale: str, file: str, data: bytes) -> Catalog:
    """A catalogue from the bytes of its PO file. Raises InputError with one finding (B210) for a broken file."""
    found = read_entries(file, data)
    header: PoEntry | None = None
    entries: dict[str, PoEntry] = {}
    findings = list(_foreign_bytes(file, data))
    for entry in found:
        if entry.obsolete:
            continue
        if entry.context is None:
            if not entry.msgid:
                header = header or entry
            else:
                findings.append(_without_context(file, entry, entries))
        elif entry.context in entries:
            first = entries[entry.context].line
            message = f"msgctxt {entry.context!r} is used twice, first on line {first}"
            where = Location(file, entry.line)
            findings.append(Finding(DUPLICATE, Severity.ERROR, message, where, "keep one of them", entry.context))
        else:
            entries[entry.context] = entry
    plurals, index = _plural_rule(locale, file, header)
    obsolete = tuple(entry for entry in found if entry.obsolete)
    return Catalog(locale, file, entries, obsolete, header, plurals, index, tuple(findings))


def read_entries(file: str, data: bytes) -> tuple[PoEntry, ...]:
    """All entries of a PO file as they stand. Raises InputError with one finding (B210) for a broken file."""
    try:
        return read_po(data)
    except PoFault as fault:
        where = Location(file, fault.line, fault.column)
        raise InputError(Finding(BROKEN, Severity.ERROR, f"broken PO file: {fault}", where)) from None


def _foreign_bytes(file: str, data: bytes) -> Iterator[Finding]:
    """A byte order mark, and line ends with CR: read all the same, but every machine is to see the same bytes."""
    if data.startswith(BOM_UTF8):
        message = f"{file} begins with a byte order mark"
        yield Finding(BYTE_ORDER_MARK, Severity.ERROR, message, Location(file), "save it as UTF-8 without BOM")
    if (at := data.find(b"\r")) >= 0:
        line = data[:at].removeprefix(BOM_UTF8).decode("utf-8").rpartition("\n")[2]
        where = Location(file, data.count(b"\n", 0, at) + 1, len(line) + 1)
        message = f"lines end with CR ({data.count(CR)} of them)"
        yield Finding(LINE_ENDS, Severity.ERROR, message, where, "save the file with LF line ends")


def _without_context(file: str, entry: PoEntry, entries: Mapping[str, PoEntry]) -> Finding:
    same = [unit for unit, other in entries.items() if other.msgid == entry.msgid]
    close = same[0] if same else nearest(entry.msgid, entries)
    hint = f"did you mean msgctxt {close!r}?" if close else "add the id of its unit as msgctxt"
    message = "the entry has no msgctxt, so it translates no unit"
    return Finding(NO_CONTEXT, Severity.WARNING, message, Location(file, entry.line), hint)


def _plural_rule(locale: str, file: str, header: PoEntry | None) -> tuple[int, Callable[[int], int]]:
    said = header.strings.get(0, "") if header else ""
    rule = _PLURALS.search(said) or _PLURALS.search(plural_forms(locale))
    if rule is None:
        return 1, lambda _: 0
    try:
        return int(rule[1]), gettext.c2py(rule[2].strip())
    except ValueError as error:
        where = Location(file, header.string_line if header else 1)
        finding = Finding(BROKEN, Severity.ERROR, f"Plural-Forms cannot be read: {error}", where)
        raise InputError(finding) from None


def plural_forms(locale: str) -> str:
    """The Plural-Forms header of a locale, by CLDR."""
    from babel.core import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return str(get_plural(locale).plural_forms)
    except (UnknownLocaleError, ValueError):
        return "nplurals=2; plural=(n != 1);"
