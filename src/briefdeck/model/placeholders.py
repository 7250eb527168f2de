"""Texts with placeholders: ``{fact}``, ``{fact:form}``, ``{@name}``, ``{@name:short}``, and ``{n}`` in nouns."""

from __future__ import annotations

import re
from functools import lru_cache

from briefdeck.model.record import dataclass
from briefdeck.model.text import Form

_PLACEHOLDER = re.compile(r"\{(@?)([a-z][a-z0-9_]*)(?::([a-z]+))?\}")
_FORMS = {"": Form.LONG, **{form.value: form for form in Form}}


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder. id: of a fact or a name. form: as written, "" if none. start, end: where in the text."""

    id: str
    form: str
    is_name: bool
    start: int
    end: int

    @property
    def sort(self) -> str:
        """What kind of words come in its place: name, figure, period, items or source. A translation keeps it."""
        if self.is_name:
            return "name"
        return self.form if self.form in {Form.PERIOD, Form.ITEMS, Form.SOURCE} else "figure"

    def __str__(self) -> str:
        return "{" + "@" * self.is_name + self.id + (f":{self.form}" if self.form else "") + "}"

    @property
    def figure_form(self) -> Form:
        """The Form asked for. Raises KeyError for a form that does not exist."""
        return _FORMS[self.form]

    @property
    def known(self) -> bool:
        return self.form in {"", "short"} if self.is_name else self.form in _FORMS


@lru_cache(maxsize=8192)
def template(text: str) -> tuple[str | Placeholder, ...]:
    """The text cut into literal pieces and placeholders, in order; no empty pieces.

    Braces that are no placeholder stay literal: ``stray_brace`` finds them.
    """
    pieces: list[str | Placeholder] = []
    end = 0
    for found in _PLACEHOLDER.finditer(text):
        if found.start() > end:
            pieces.append(text[end : found.start()])
        end = found.end()
        pieces.append(Placeholder(found[2], found[3] or "", bool(found[1]), found.start(), end))
    if end < len(text):
        pieces.append(text[end:])
    return tuple(pieces)


@lru_cache(maxsize=8192)
def placeholders(text: str) -> tuple[Placeholder, ...]:
    """The placeholders of a text, in order, with repetitions."""
    return tuple(piece for piece in template(text) if isinstance(piece, Placeholder))


def stray_brace(text: str) -> int:
    """Offset of the first brace that belongs to no placeholder, or -1."""
    blank = _PLACEHOLDER.sub(lambda found: " " * len(found.group()), text)
    return min((at for at in (blank.find("{"), blank.find("}")) if at >= 0), default=-1)
