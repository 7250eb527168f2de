"""Small real briefings and audiences for the tests of select."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from briefdeck.model.audience import Audience, Cover, StoryItem
from briefdeck.model.briefing import (
    Briefing,
    Claim,
    Doubt,
    DoubtStatus,
    Fact,
    FigureSlot,
    Name,
    Point,
    Section,
    Source,
    Topic,
)
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Kind, Quantity
from briefdeck.model.text import Message

AT = Location("briefing/briefing.yaml", 7, 3)
OPEN = Doubt("it may be wrong", AT)
SETTLED = Doubt("it was wrong", AT, status=DoubtStatus.SETTLED, by="office", on=date(2026, 1, 5))


def message(unit: str, text: str = "words", short: str = "") -> Message:
    return Message(unit, text, AT, short)


def fact(name: str, label: str = "words", **more: object) -> Fact:
    quantity = Quantity(Kind.COUNT, Decimal(3), noun="drugs")
    return Fact(name, quantity, message(f"fact.{name}.label", label), "paper", f"a quote of {name}.", AT, **more)  # type: ignore[arg-type]


def claim(name: str, text: str = "words", **more: object) -> Claim:
    return Claim(name, message(f"claim.{name}", text), "paper", f"a quote of {name}.", AT, **more)  # type: ignore[arg-type]


def name(id_: str, **more: object) -> Name:
    return Name(id_, {"en": id_}, AT, **more)  # type: ignore[arg-type]


def slots(*facts: str) -> tuple[FigureSlot[Message], ...]:
    return tuple(FigureSlot(one) for one in facts)


def point(id_: str, text: str = "words", claim: str = "") -> Point[Message]:
    return Point(id_, message(f"p.{id_}", text), claim=claim)


def topic(id_: str, title: str = "words", section: str = "one", **more: object) -> Topic[Message]:
    return Topic(id_, section, "hero", message(f"{id_}.title", title), AT, **more)  # type: ignore[arg-type]


def briefing(
    topics: Iterable[Topic[Message]] = (),
    facts: Iterable[Fact] = (),
    claims: Iterable[Claim] = (),
    names: Iterable[Name] = (),
) -> Briefing:
    sections: dict[str, list[Topic[Message]]] = {}
    for one in topics:
        sections.setdefault(one.section, []).append(one)
    source = Source("paper", message("p", "The Paper"), message("t", "A report"), date(2025, 12, 16), AT)
    return Briefing(
        "sample",
        "en",
        message("briefing.title"),
        {"paper": source},
        {},
        {one.id: one for one in names},
        {one.id: one for one in facts},
        {one.id: one for one in claims},
        tuple(Section(key, message(f"section.{key}"), tuple(members), AT) for key, members in sections.items()),
        AT,
    )


def audience(*story: str | StoryItem, topics: Mapping[str, Topic[Message]] | None = None, **more: object) -> Audience:
    words = [message(f"cover.{part}") for part in ("title", "subtitle", "delegation", "place")]
    items = tuple(item if isinstance(item, StoryItem) else StoryItem(item, AT) for item in story)
    cover = Cover(*words, date(2026, 1, 15), (), ())
    return Audience("guests", message("guests"), ("en",), "jialing", cover, items, topics or {}, AT, **more)  # type: ignore[arg-type]
