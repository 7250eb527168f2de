"""Marks in the Markdown while it is being made: before each printed figure stands which fact it is, and how long.

A template lays out strings, and only the finished text shows which line a figure came to stand in. A mark begins and
ends with a character for private use, and is taken out of the finished text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefdeck.model.text import Figure, Form, Text, as_seen
from briefdeck.model.trace import Derivation, Place, Spot, TraceRow

_MARK = re.compile("\ue010([\\w\\\\]+:\\w+:[0-9]+)\ue011", re.ASCII)
_LEADING = re.compile(f"(?:{_MARK.pattern})+", re.ASCII)
_FORMS = frozenset(form.value for form in Form)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def marked(said: Text) -> str:
    """The words of a text, a mark before each figure."""
    return "".join(mark(span) + span.text if isinstance(span, Figure) else span.text for span in said.spans)


def mark(figure: Figure, text: str | None = None) -> str:
    """The mark of a figure, to stand before its text. text: the piece of it that is printed, if not all."""
    length = len(figure.text if text is None else text)
    return (
        f"\ue010{figure.fact}:{figure.form.value}:{length}\ue011" if length and figure.form is not Form.SOURCE else ""
    )


def apart(text: str) -> tuple[str, str]:
    """The marks that a text begins with, and the rest."""
    found = _LEADING.match(text)
    return (found[0], text[found.end() :]) if found else ("", text)


def taken_out(text: str) -> tuple[str, tuple[TraceRow, ...]]:
    """The finished text without its marks, and a row for each figure; its place is a line, from 1."""
    if "\ue010" not in text:
        return text, ()
    lines: list[str] = []
    rows: list[TraceRow] = []
    for number, line in enumerate(text.split("\n"), 1):
        plain, found = _line(line, number) if "\ue010" in line else (line, ())
        lines.append(plain)
        rows += found
    return "\n".join(lines), tuple(rows)


@lru_cache(maxsize=1_024)
def _line(line: str, number: int) -> tuple[str, tuple[TraceRow, ...]]:
    """Most lines are those of the summary before."""
    pieces = _MARK.split(line)
    found = (_row(pieces[at], "".join(pieces[at + 1 :: 2]), number) for at in range(1, len(pieces), 2))
    return "".join(pieces[::2]), tuple(row for row in found if row is not None)


def _row(held: str, after: str, line: int) -> TraceRow | None:
    """after: the rest of the line. None for a mark that a template's filter has spoiled."""
    fact, form, length = held.replace("\\", "").split(":")
    if form not in _FORMS:
        return None
    said = as_seen(_ESCAPED.sub(r"\1", after)[: int(length)])
    derived = Derivation.EQUIVALENT if form == Form.EQUIVALENT else Derivation.NONE
    return TraceRow(Place(0, "", Spot.LINE, (line,)), said, (fact,), form, derived)
