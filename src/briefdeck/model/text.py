"""Text before and after a language: messages with placeholders, and spans.

A Message is what the author wrote, with ``{fact}``, ``{fact:form}`` and ``{@name}`` in it. Localising turns
it into a Text: spans that still know which fact or name each word came from. Spans stay spans until the
writer, so that provenance, large-number typography and harvest never have to guess.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""Characters no text may hold: all that XML 1.0 cannot, and marks that programs take for a line end or cannot show."""


# Joiners, direction marks, and footnote marks: superscript characters, no part of the figure they stand at.
_INVISIBLE = str.maketrans("", "", "\u2060\u200b\ufeff\u2066\u2067\u2068\u2069\u200e\u200f¹²³⁰⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=1024)
def as_seen(text: str) -> str:
    """Text as a reader sees it: no joiners, direction or footnote marks, every stretch of white space one space."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE)).strip()


@dataclass(frozen=True, slots=True)
class Message:
    """One translation unit in the briefing's source language.

    id: the author's stable id, e.g. ``market.title``; the msgctxt of its PO entry.
    text: the words, with placeholders and without figures.
    short: the author's shorter variant for narrow places, "" if none; unit id ``<id>.short``.
    comment: a note to the translator.
    interpretation: True for the office's own reading ("what it means for you"); never a fact.
    plural: for a counted noun its plural form (text is then the singular); both hold ``{n}``.
    """

    id: str
    text: str
    location: Location
    short: str = ""
    comment: str = ""
    interpretation: bool = False
    plural: str = ""


class Form(StrEnum):
    """How a figure is asked for: ``{fact}`` is LONG, ``{fact:n}`` NUMBER and so on."""

    LONG = "long"  # "more than 100 innovative drugs", "USD 92 billion"
    SHORT = "short"  # "100+ drugs", "USD 92 bn": charts, tables, narrow cells
    NUMBER = "n"  # the number with its bound and scale, without the counted noun
    KPI = "kpi"  # like SHORT, in parts, for large numerals
    PERIOD = "period"  # "the first three quarters of 2025"
    ITEMS = "items"  # the items of a list, joined as the locale joins them
    SOURCE = "source"  # name of the publisher of its source
    EQUIVALENT = "equivalent"  # "about CHF 570 million": another currency, by the audience's rate


class PartRole(StrEnum):
    """What a piece of a printed figure is, for typography: NUMBER is set large, the rest small."""

    BOUND = "bound"
    UNIT = "unit"  # currency, percent sign, measure word
    NUMBER = "number"
    SCALE = "scale"  # billion, 亿
    NOUN = "noun"
    PERIOD = "period"
    GLUE = "glue"  # spaces and joiners between the above


@dataclass(frozen=True, slots=True)
class Part:
    role: PartRole
    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    """Words of the author or translator."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed figure: the fact it came from, the form asked for, and its parts in reading order."""

    fact: str
    form: Form
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A declared name in one language's form."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote mark after a figure, no part of it: ¹ where a slide's figures have different sources, * on the sources
    slide where a figure is as reported.

    text: superscript digits, which no reader takes for more digits of the figure, or a sign.
    """

    text: str


Span = Literal | Figure | NameSpan | Mark


@dataclass(frozen=True, slots=True)
class Text:
    """What is said, in one locale. locale: a tag such as ``en`` or ``zh_Hans``. unit: id of its Message or ""."""

    locale: str
    spans: tuple[Span, ...]
    unit: str = ""

    @property
    def plain(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def facts(self) -> tuple[str, ...]:
        return tuple(span.fact for span in self.spans if isinstance(span, Figure))


@dataclass(frozen=True, slots=True)
class Said:
    """One slot of the Edition: a Text for each of its locales, and the shorter variant where there is one.

    texts: as long as ``Edition.locales`` and in its order. short: same length, or empty.
    """

    texts: tuple[Text, ...]
    short: tuple[Text, ...] = ()
    interpretation: bool = False

    @property
    def first(self) -> Text:
        return self.texts[0]
