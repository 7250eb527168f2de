"""The briefing: one body of facts, and the topics that tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from briefdeck.model.finding import Location
from briefdeck.model.quantity import Quantity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

T = TypeVar("T")  # Message as written, Said once localised


class Clearance(StrEnum):
    """Who may see it, in rising order."""

    PUBLIC = "public"
    PARTNER = "partner"
    INTERNAL = "internal"

    @property
    def level(self) -> int:
        return _LEVELS[self]


_LEVELS = {each: level for level, each in enumerate(Clearance)}


class DoubtStatus(StrEnum):
    OPEN = "open"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to mistrust a fact or name, for the editor; it never changes the figure.

    evidence: what was seen, in the editor's words. by, on: who settled it and when ("" and None while open).
    told: what guests are told of it while it is open, beside the sources; None: nothing.
    """

    text: str
    location: Location
    evidence: str = ""
    status: DoubtStatus = DoubtStatus.OPEN
    by: str = ""
    on: date | None = None
    told: Message | None = None


def is_open(doubt: Doubt | None) -> bool:
    """Whether there is a doubt that nobody has settled yet."""
    return doubt is not None and doubt.status is DoubtStatus.OPEN


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. publisher and title are Messages, since a guest reads them.

    event, held: the occasion it reports and the day of it, which need not be the day it was published.
    """

    id: str
    publisher: Message
    title: Message
    published: date
    location: Location
    event: Message | None = None
    held: date | None = None
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun; its Message holds singular and plural, its translation the measure word."""

    id: str
    message: Message
    location: Location


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, declared once. May hold digits ("33618", "GR1803").

    forms: locale tag → name. A locale without one takes the translation unit ``name.<id>``.
    short: locale tag → shorter form, used for ``{@id:short}``.
    neutral: what stands in its place where an audience withholds a doubted name; None: text that uses the
        name is then left out.
    """

    id: str
    forms: Mapping[str, str]
    location: Location
    short: Mapping[str, str] = field(default_factory=dict)
    neutral: Message | None = None
    source: str = ""
    quote: str = ""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A typed figure with its source and the source's own words.

    label: short noun phrase that says what the figure measures, for KPI cards, tables and charts.
    items: for Kind.LIST the named items in order; empty otherwise.
    """

    id: str
    quantity: Quantity
    label: Message
    source: str
    quote: str
    location: Location
    items: tuple[Message, ...] = ()
    as_of: date | None = None
    doubt: Doubt | None = None
    clearance: Clearance = Clearance.PUBLIC


class ClaimStatus(StrEnum):
    STANDS = "stands"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Assertion:
    """Arithmetic behind a claim: fact ``part`` over fact ``whole`` must be more than ``more_than`` (0.5 is half)."""

    part: str
    whole: str
    more_than: Decimal
    location: Location


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the source over facts. A disputed claim is kept, reported, and shown nowhere."""

    id: str
    message: Message
    source: str
    quote: str
    location: Location
    asserts: tuple[Assertion, ...] = ()
    status: ClaimStatus = ClaimStatus.STANDS
    doubt: Doubt | None = None
    clearance: Clearance = Clearance.PUBLIC


@dataclass(frozen=True, slots=True)
class FigureSlot(Generic[T]):
    """A figure that a topic shows by itself: large on a card, a bar, a row. label None: the fact's own label.

    of: own id of the list's item that it belongs to, e.g. of a stage; "" where its place in the order says so.
    """

    fact: str
    label: T | None = None
    text: T | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class Point(Generic[T]):
    """One line of a topic. head: two or three words set bold before it, or None.

    claim: id of the Claim it states ("" if none): its text is then the claim's, its source the claim's.
    """

    id: str
    text: T
    head: T | None = None
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Series(Generic[T]):
    """One series of a chart. values: fact ids, one a category, in the categories' order."""

    id: str
    label: T
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart(Generic[T]):
    """focus: index of the category that the slide is about, accented among the others; -1 for none."""

    title: T
    categories: tuple[T, ...]
    series: tuple[Series[T], ...]
    focus: int = -1


@dataclass(frozen=True, slots=True)
class Illustration(Generic[T]):
    """A picture of a topic. file: its name under ``briefing/pictures/``. alt: what is to be seen on it.

    credit: who made it and by what right it is shown. focus: the point that cropping keeps, percent from left and top.
    """

    file: str
    alt: T
    credit: T
    location: Location
    focus: tuple[int, int] = (50, 50)


@dataclass(frozen=True, slots=True)
class Topic(Generic[T]):
    """What one slide (or one continued slide) and one passage of the summary say. Semantic: no places, no sizes.

    id: unique in the workspace. section: id of its section. kind: name of a slide kind (``plan/slides``), or "" where
    what the topic holds shall decide.
    title: a full statement. lead: one sentence under it, or None. kicker: short running head, or None.
    parts: named texts that the kind asks for, e.g. hub, from, to, situation, action, result.
    lists: name → id of a Kind.LIST fact, e.g. stages, difficulties.
    reading: what it means for this audience in one sentence: the office's own reading, never a fact; or None.
    questions: own id of a list's item → what this audience may ask about it: the office's own words, never a fact.
    notes: what the speaker says.
    emphasis: True where the audience wants it first in the summary and accented in the deck.
    """

    id: str
    section: str
    kind: str
    title: T
    location: Location
    kicker: T | None = None
    lead: T | None = None
    figures: tuple[FigureSlot[T], ...] = ()
    points: tuple[Point[T], ...] = ()
    parts: Mapping[str, T] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    chart: Chart[T] | None = None
    picture: Illustration[T] | None = None
    notes: T | None = None
    interpretation: bool = False
    emphasis: bool = False
    reading: T | None = None
    questions: Mapping[str, T] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """A chapter of the briefing. topics: in the briefing's own order."""

    id: str
    title: T
    topics: tuple[Topic[T], ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything ``briefing.yaml`` says. Mappings keep the order of the file."""

    id: str
    source_locale: str
    title: Message
    sources: Mapping[str, Source]
    nouns: Mapping[str, Noun]
    names: Mapping[str, Name]
    facts: Mapping[str, Fact]
    claims: Mapping[str, Claim]
    sections: tuple[Section[Message], ...]
    location: Location
