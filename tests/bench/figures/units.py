"""The nouns of the benchmark: a piece of a finished file, and an error to plant in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """A piece of text, or one number of a chart, in a finished file.

    file: relative to the output folder, ``<audience>/<locale>/deck.pptx``. part: member of the PPTX, "" in Markdown.
    how: paragraph | descr | value | cell | line. index: the how-many-th of its sort in the part (or the line, from 0).
    place: what a reader would call it: title, slide text, table, note, alt text, chart label, chart cache, workbook,
    summary title, summary text, summary quote. at: start of the text within its line (Markdown only). number: of the
    slide, or of the line from 1. locale: the language of the text, which in a quote may be another than the file's.
    """

    file: str
    part: str
    how: str
    index: int
    place: str
    locale: str
    text: str
    number: int = 0
    at: int = 0

    @property
    def seen(self) -> str:
        """The text as patterns read it: same length, every space a plain one."""
        return self.text.translate(_SPACES)

    @property
    def audience(self) -> str:
        return self.file.split("/")[0]

    @property
    def tongue(self) -> str:
        """The locale of the file."""
        return self.file.split("/")[1]


@dataclass(frozen=True)
class Error:
    """One error that could be planted: text[start:end] of the unit becomes ``after``."""

    unit: Unit
    kind: str
    start: int
    end: int
    after: str

    @property
    def before(self) -> str:
        return self.unit.text[self.start : self.end]

    @property
    def mutated(self) -> str:
        return self.unit.text[: self.start] + self.after + self.unit.text[self.end :]


@dataclass(frozen=True)
class Mutant:
    """A line of the list. file: relative to the list's folder. kind: "clean" where nothing was planted.

    place, before and after are for people and for telling whether an error was found where it is; all may be empty.
    given: the name in a list from elsewhere, where the file was laid out anew.
    """

    file: str
    kind: str
    audience: str = ""
    locale: str = ""
    place: str = ""
    number: int = 0
    before: str = ""
    after: str = ""
    given: str = ""

    @property
    def name(self) -> str:
        """As a person knows the file."""
        return self.given or self.file

    @property
    def clean(self) -> bool:
        return self.kind == CLEAN


CLEAN = "clean"
_SPACES = str.maketrans("\u00a0\u202f\u2009", "   ")
