"""Marks in the Markdown while it is being made: before each printed figure stands which fact it is, and how long.

A template lays out strings, and only the finished text shows which line a figure came to stand in. A mark begins and
ends with a character for private use, and is taken out of the finished text.
"""

from __future__ import annotations

import re

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
    lines, rows = [], []
    for number, line in enumerate(text.split("\n"), 1):
        pieces = _MARK.split(line)
        for at in range(1, len(pieces), 2):
            if row := _row(pieces[at], "".join(pieces[at + 1 :: 2]), number):
                rows.append(row)
        lines.append("".join(pieces[::2]))
    return "\n".join(lines), tuple(rows)


def _row(held: str, after: str, line: int) -> TraceRow | None:
    """after: the rest of the line. None for a mark that a template's filter has spoiled."""
    fact, form, length = held.replace("\\", "").split(":")
    if form not in _FORMS:
        return None
    said = as_seen(_ESCAPED.sub(r"\1", after)[: int(length)])
    derived = Derivation.EQUIVALENT if form == Form.EQUIVALENT else Derivation.NONE
    return TraceRow(Place(0, "", Spot.LINE, (line,)), said, (fact,), form, derived)
