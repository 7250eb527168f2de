"""The program's own words, with their fields filled in, for one Edition."""

from __future__ import annotations

from collections.abc import Iterable

from briefdeck.formats.markdown.escape import escape, escape_inside
from briefdeck.model.edition import Edition
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass

ENDS = tuple(".!?。！？…”’")


def _mark(index: int) -> str:
    return f"\ue000{index}\ue001"


def _none(_words: object) -> dict[str | tuple[str, ...], str]:
    return {}


_ESCAPED: Kept[dict[str | tuple[str, ...], str]] = Kept(32)  # of a language's words, those that were asked for


@dataclass(frozen=True, slots=True)
class Words:
    """``words.agenda`` in a template, or ``words["agenda"]`` here: escaped, in the Edition's first locale."""

    edition: Edition

    def raw(self, key: str, **fields: str) -> str:
        """The word as it is, its fields filled in. Raises KeyError for an unknown key."""
        text = self.edition.word(key).plain
        for name, value in fields.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def __getitem__(self, key: str) -> str:
        known = _ESCAPED.of_one(self.edition.words, _none)
        if key not in known:
            known[key] = escape(self.raw(key))
        return known[key]

    def fill(self, key: str, **fields: str) -> str:
        """The word's own text escaped, with fields that are Markdown already."""
        known = _ESCAPED.of_one(self.edition.words, _none)
        names = (key, *fields)
        text = known.get(names)
        if text is None:
            marks = {name: _mark(index) for index, name in enumerate(fields)}
            text = known[names] = escape_inside(self.raw(key, **marks))
        for index, value in enumerate(fields.values()):
            text = text.replace(_mark(index), value)
        return text

    def join(self, texts: Iterable[str]) -> str:
        """Markdown texts on one line."""
        return escape_inside(self.raw("list_separator")).join(texts)

    def sentences(self, texts: Iterable[str]) -> str:
        """Markdown statements one after another, each but the last with a full stop where it has no end of its own."""
        told = ""
        for text in filter(None, texts):
            between = self.raw("sentence_space")
            told += (between[1:] if told.endswith(ENDS) else escape_inside(between)) if told else ""
            told += text
        return told
