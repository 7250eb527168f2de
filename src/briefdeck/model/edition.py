"""The Edition: one audience's content, said in its language or languages. Semantic; nothing is placed yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from briefdeck.model.briefing import Topic
from briefdeck.model.photo import Photo
from briefdeck.model.quantity import Quantity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Figure, Said, Text


@dataclass(frozen=True, slots=True)
class SaidFact:
    """A fact as this Edition prints it.

    label: its label. forms by locale index: ``long[i]``, ``short[i]``, ``kpi[i]`` belong to ``Edition.locales[i]``.
    plot: the value a chart draws, already in the locale's scale (亿, billion), per locale.
    items: the items of a list fact, else empty. joined: the same as the language joins them, per locale, else empty.
    equivalent: "about EUR 78 billion", where the audience wants one, else None.
    stands: the source line of a figure where figures of several days stand on one slide: source and as-of day.
    period: printed period, or None. when: the period, or else "As of" the day it was reported on, or None.
    """

    id: str
    quantity: Quantity
    label: Said
    long: tuple[Figure, ...]
    short: tuple[Figure, ...]
    kpi: tuple[Figure, ...]
    number: tuple[Figure, ...]
    plot: tuple[Decimal, ...]
    items: tuple[Said, ...]
    equivalent: Said | None
    source: str
    quote: str
    period: Said | None = None
    when: Said | None = None
    as_of: date | None = None
    marked: bool = False
    joined: tuple[Figure, ...] = ()
    stands: Said | None = None


@dataclass(frozen=True, slots=True)
class SaidSource:
    """A source as guests read it. line: "iChongqing, 16 December 2025"; full: with title and event."""

    id: str
    line: Said
    full: Said
    url: str
    publisher: Said


@dataclass(frozen=True, slots=True)
class SaidCaveat:
    """What guests are told of an open doubt. subject: id of a fact, claim or name. head: what it is about."""

    subject: str
    head: Said
    text: Said


@dataclass(frozen=True, slots=True)
class SaidEquivalent:
    """What the equivalents rest on: see ``audience.Equivalent``. source: as the first locale says it."""

    currency: str
    rates: Mapping[str, Decimal]
    on: date
    source: str
    official: bool
    digits: int


@dataclass(frozen=True, slots=True)
class SaidPerson:
    name: Said
    title: Said
    organisation: Said


@dataclass(frozen=True, slots=True)
class SaidCover:
    title: Said
    subtitle: Said
    delegation: Said
    place: Said
    date: Said
    hosts: tuple[SaidPerson, ...]
    guests: tuple[SaidPerson, ...]


@dataclass(frozen=True, slots=True)
class SaidSection:
    id: str
    title: Said


@dataclass(frozen=True, slots=True)
class Plotted:
    """A fact as one chart draws it; everything per locale.

    values: in the scale of the whole chart. labels: the number that stands beside it, bound and per cent sign
    included, scale and unit left to the chart's heading. units: of the scale, "RMB bn", 亿元, "" for plain counts.
    """

    values: tuple[Decimal, ...]
    labels: tuple[str, ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidTopic:
    """A topic said, with what its source line must carry.

    plots: fact id → how the topic's chart draws it; facts of one unit share a scale.
    facts: ids of all facts it shows. sources: ids of the sources behind them.
    attribution: "as reported by …" words for marked doubts on this topic, or None.
    """

    topic: Topic[Said]
    facts: tuple[str, ...]
    sources: tuple[str, ...]
    attribution: Said | None
    as_of: Said | None = None
    plots: Mapping[str, Plotted] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edition:
    """equivalent_notes: source currencies (ISO 4217) of the amounts shown → the note to their equivalents.

    photos: name of a picture's file → the picture, as far as the story shows it.
    locales: one for now; bilingual slides will hold two. words: the program's own words (``Source``,
    ``Agenda`` …) by their id in ``briefdeck.po``, said in the Edition's locales.
    direction: ltr or rtl, of the first locale. briefing: id of the briefing it was chosen from.
    equivalent: what its equivalents rest on, or None.
    terms: the glossary's words of the first locale, which lines do not split.
    caveats: what to check before quoting. caveats_title: a statement that says how many these are; None without any.
    """

    audience: str
    locales: tuple[str, ...]
    title: Said
    audience_name: Said
    cover: SaidCover
    sections: tuple[SaidSection, ...]
    story: tuple[SaidTopic, ...]
    facts: Mapping[str, SaidFact]
    sources: Mapping[str, SaidSource]
    words: Mapping[str, Said]
    page: str
    brand: str
    direction: str = "ltr"
    briefing: str = ""
    equivalent: SaidEquivalent | None = None
    equivalent_notes: Mapping[frozenset[str], Said] = field(default_factory=dict)
    photos: Mapping[str, Photo] = field(default_factory=dict)
    caveats: tuple[SaidCaveat, ...] = ()
    caveats_title: Said | None = None
    terms: frozenset[str] = frozenset()

    @property
    def equivalent_note(self) -> Said | None:
        """The note to all equivalents of this Edition, or None where it has none."""
        return max(self.equivalent_notes.items(), key=lambda each: len(each[0]), default=(None, None))[1]

    def word(self, key: str) -> Text:
        """The program's own word for key in the first locale. Raises KeyError for an unknown key (a bug)."""
        return self.words[key].first
