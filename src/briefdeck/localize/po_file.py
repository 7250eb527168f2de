"""Reading a PO file strictly: every entry with its line, and the first fault with its line and column.

Babel's reader prints warnings, lets an unclosed string pass, keeps one of two entries with the same context and
forgets ``#|``; a translator needs to be told of the first three and to keep the fourth. In tests it is the oracle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from briefdeck.model.record import dataclass

_LINE_END = re.compile(r"\r\n|\r|\n")  # splitlines() would also split a string at U+2028 and the like
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d)\])?)(?:\s+|$)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


class PoFault(Exception):
    """The file is no PO file. line, column: where, counted from 1."""

    def __init__(self, message: str, line: int, column: int = 1) -> None:
        super().__init__(message)
        self.line, self.column = line, column


@dataclass(slots=True)
class PoEntry:
    """One entry. context: its msgctxt, None without one. strings: msgstr, or msgstr[0], msgstr[1] … in order.

    comments: the translator's own lines, without the ``#``. previous: ``#|`` lines as they stand.
    line: of its first keyword. string_line: of its first msgstr.
    """

    line: int
    context: str | None = None
    msgid: str = ""
    plural: str | None = None
    strings: dict[int, str] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    previous: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    obsolete: bool = False
    string_line: int = 1

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        return bool(self.strings) and all(text.strip() for text in self.strings.values())


def read_po(data: bytes) -> tuple[PoEntry, ...]:
    """All entries in order, the header (msgid "") and obsolete ones among them. Raises PoFault at the first fault."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PoFault("is not UTF-8", data[: error.start].count(b"\n") + 1) from None
    reader = _Reader()
    for number, line in enumerate(_LINE_END.split(text), start=1):
        reader.take(line.strip(), number)
    return tuple(reader.close())


class _Reader:
    def __init__(self) -> None:
        self._done: list[PoEntry] = []
        self._entry: PoEntry | None = None
        self._last: str = ""  # the keyword whose strings may go on
        self._seen: set[str] = set()

    def take(self, line: str, number: int) -> None:
        if not line:
            if self._last.startswith("msgstr"):
                self._finish()
            return
        obsolete = line.startswith("#~")
        if obsolete:
            line = line[2:].strip()
            if line.startswith("|"):
                self._comment("#" + line, number)
                return
        elif line.startswith("#"):
            self._comment(line, number)
            return
        if line.startswith('"'):
            self._more(line, number)
        elif line:
            self._keyword(line, number, obsolete)

    def close(self) -> list[PoEntry]:
        self._finish()
        return self._done

    def _comment(self, line: str, number: int) -> None:
        if self._last.startswith("msgstr"):
            self._finish()
        elif self._last:
            raise PoFault("a comment stands inside an entry", number)
        entry = self._open(number)
        match line[1:2]:
            case ",":
                entry.flags.update(flag.strip() for flag in line[2:].split(","))
            case ".":
                entry.extracted.append(line[2:].strip())
            case "|":
                entry.previous.append(line)
            case ":":
                pass  # places in source code: a briefing's units have ids instead
            case _:
                entry.comments.append(line[1:].strip())

    def _keyword(self, line: str, number: int, obsolete: bool) -> None:
        found = _KEYWORD.match(line)
        if not found:
            raise PoFault(f"{line.split(maxsplit=1)[0][:30]!r} is no PO keyword", number)
        keyword = found[1]
        starts = keyword == "msgctxt" or (keyword == "msgid" and self._last != "msgctxt")
        if starts and self._last:
            self._finish()
        entry = self._open(number)
        if not self._last:
            entry.line, entry.obsolete = number, obsolete
        if keyword in self._seen:
            raise PoFault(f"a second {keyword} in one entry", number)
        if keyword.startswith("msgstr") and "msgid" not in self._seen:
            raise PoFault("msgstr stands before its msgid", number)
        text = _unquoted(line[found.end() :], number, found.end() + 1)
        self._seen.add(keyword)
        self._last = keyword
        if keyword.startswith("msgstr"):
            if not entry.strings:
                entry.string_line = number
            entry.strings[int(found[2] or 0)] = text
        elif keyword == "msgctxt":
            entry.context = text
        elif keyword == "msgid":
            entry.msgid = text
        else:
            entry.plural = text

    def _more(self, line: str, number: int) -> None:
        entry = self._entry
        if entry is None or not self._last:
            raise PoFault("a string without a keyword before it", number)
        text = _unquoted(line, number, 1)
        if self._last.startswith("msgstr"):
            entry.strings[max(entry.strings)] += text
        elif self._last == "msgctxt":
            entry.context = (entry.context or "") + text
        elif self._last == "msgid":
            entry.msgid += text
        else:
            entry.plural = (entry.plural or "") + text

    def _open(self, number: int) -> PoEntry:
        if self._entry is None:
            self._entry = PoEntry(number)
        return self._entry

    def _finish(self) -> None:
        entry = self._entry
        if entry is not None and self._last:
            if "msgid" not in self._seen:
                raise PoFault("the entry has no msgid", entry.line)
            if not entry.strings:
                raise PoFault("the entry has no msgstr", entry.line)
            self._done.append(entry)
        self._entry, self._last, self._seen = None, "", set()


def _unquoted(text: str, line: int, column: int) -> str:
    found = _STRING.fullmatch(text)
    if not found:
        fault = "the string is not closed" if text.startswith('"') else 'a string in "quotes" is expected'
        raise PoFault(fault, line, column)
    return "".join(_unescaped(found[1], line, column))


def _unescaped(text: str, line: int, column: int) -> Iterator[str]:
    at = 0
    while at < len(text):
        if text[at] != "\\":
            end = text.find("\\", at)
            end = len(text) if end < 0 else end
            yield text[at:end]
            at = end
            continue
        if text[at + 1] not in _ESCAPES:
            raise PoFault(f"\\{text[at + 1]} is no escape", line, column + 1 + at)
        yield _ESCAPES[text[at + 1]]
        at += 2
