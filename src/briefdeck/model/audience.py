"""Audiences, and what is selected for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from briefdeck.model.briefing import Clearance, Name, Section, Topic
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message

BUILT_IN = ("cover", "agenda", "sources")
# Slide kinds that a topic may name.
TOPIC_KINDS = (
    "before_after",
    "case",
    "chain",
    "combination",
    "comparison",
    "deal",
    "divider",
    "executive",
    "glance",
    "goals",
    "hero",
    "line",
    "meaning",
    "mechanism",
    "milestones",
    "picture",
    "progress",
    "quote",
    "ranked",
    "roadmap",
    "share",
    "squares",
    "stacked",
    "steps",
    "table",
)
"""Steps of a story that are no topics: they are made from the audience and from what the deck shows."""

PAGES = ("16:9", "4:3", "A4")
"""Page formats an audience may ask for: two screens, and a handout on paper, upright and in denser type."""


class OnDoubt(StrEnum):
    """What an audience does with an open doubt."""

    MARK = "mark"  # shown, with "as reported by …" in the source line
    WITHHOLD = "withhold"
    SHOW = "show"


class Require(StrEnum):
    """The least state a translation must have: anything below is an error instead of a warning."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class Provenance(StrEnum):
    """What a file handed to an audience tells of the origin of its figures, in data that no page shows."""

    FULL = "full"  # fact, value, source and quote of every figure
    IDS = "ids"  # fact ids, and the figures as printed
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Person:
    """A host or guest. forms: locale tag → name, like a Name's; title and organisation are translation units."""

    id: str
    name: Name
    title: Message
    organisation: Message


@dataclass(frozen=True, slots=True)
class Cover:
    """Cover data. hosts and guests stay in the order written: that is protocol, never sorted."""

    title: Message
    subtitle: Message
    delegation: Message
    place: Message
    date: date
    hosts: tuple[Person, ...]
    guests: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A currency equivalent for guests.

    currency: ISO 4217 code shown. rates: source currency → units of ``currency`` for one unit of it.
    digits: significant digits kept; an equivalent is always printed with "about".
    official: False for a planning assumption of the office, and the deck says so.
    facts: ids of the amounts that get one.
    """

    currency: str
    rates: Mapping[str, Decimal]
    on: date
    source: Message
    facts: tuple[str, ...]
    digits: int = 2
    official: bool = False


@dataclass(frozen=True, slots=True)
class StoryItem:
    """One step of an audience's story: a topic of the briefing or of its own, with its own words for it.

    topic: topic id, or one of ``BUILT_IN``.
    Fields left None or empty keep what the topic says; ``figures`` and ``points`` choose and order; ``questions`` take
    the place of the topic's on the same items.
    """

    topic: str
    location: Location
    title: Message | None = None
    lead: Message | None = None
    notes: Message | None = None
    kind: str = ""
    figures: tuple[str, ...] | None = None
    points: tuple[str, ...] | None = None
    emphasis: bool = False
    reading: Message | None = None
    questions: Mapping[str, Message] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Audience:
    """One kind of guest, or one delegation. locales: tags of the languages it is handed; topics: its own (glance …).

    Of a delegation from a table: profile: id of the audience whose story it takes; region: ISO 3166 code of where it
    comes from, else as written; names: what the table calls it and its people, said as written. "" and none of others.
    """

    id: str
    name: Message
    locales: tuple[str, ...]
    brand: str
    cover: Cover
    story: tuple[StoryItem, ...]
    topics: Mapping[str, Topic[Message]]
    location: Location
    clearance: Clearance = Clearance.PUBLIC
    on_doubt: OnDoubt = OnDoubt.MARK
    require: Require = Require.DRAFT
    page: str = PAGES[0]
    min_slides: int = 1
    max_slides: int = 16
    equivalent: Equivalent | None = None
    provenance: Provenance = Provenance.FULL
    profile: str = ""
    region: str = ""
    names: Mapping[str, Name] = field(default_factory=dict)


class Reason(StrEnum):
    """Why a fact is not in a deck."""

    NOT_CHOSEN = "not in this audience's story"
    CLEARANCE = "above this audience's clearance"
    DOUBT = "open doubt, and this audience withholds"
    DISPUTED = "a disputed claim is shown nowhere"


@dataclass(frozen=True, slots=True)
class Omission:
    """subject: id of a fact, claim, name or point. where: topic id, or "" for the whole deck."""

    subject: str
    reason: Reason
    where: str = ""


@dataclass(frozen=True, slots=True)
class Caveat:
    """What guests are told of an open doubt. subject: id of the fact, claim or name; kind: which of them it is.

    left_out: of a disputed claim, which is shown nowhere while its figures are.
    """

    kind: str
    subject: str
    told: Message
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """What one audience is told: topics in story order with the audience's own words already in them.

    facts: ids shown, in order of first use. marked: ids of shown facts, claims and names with an open doubt
    that must carry the attribution. neutral: ids of names that give way to their neutral wording.
    facts + the omitted facts = all facts of the briefing (checked). caveats: what is told of the doubts behind it.
    """

    audience: Audience
    topics: tuple[Topic[Message], ...]
    sections: tuple[Section[Message], ...]
    facts: tuple[str, ...]
    marked: tuple[str, ...]
    neutral: frozenset[str]
    omissions: tuple[Omission, ...]
    caveats: tuple[Caveat, ...] = ()
