"""Small real nouns for the checks' tests: one of each, to be changed with dataclasses.replace."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from briefdeck.check.views import BriefingView, EditionView
from briefdeck.model.audience import Audience, Cover, Omission, Person, Reason, Selection
from briefdeck.model.briefing import Assertion, Briefing, Claim, Doubt, Fact, Name, Point, Source, Topic
from briefdeck.model.edition import Edition, SaidCover, SaidFact, SaidTopic
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.text import Figure, Form, Literal, Message, Part, PartRole, Said, Text

AT = Location("briefing/briefing.yaml", 7, 3)


def message(unit: str, text: str = "words") -> Message:
    return Message(unit, text, AT)


def said(text: str) -> Said:
    return Said((Text("en", (Literal(text),)),))


def count(number: int, bound: Bound = Bound.EXACT, high: int | None = None) -> Quantity:
    return Quantity(Kind.COUNT, Decimal(number), None if high is None else Decimal(high), bound, noun="drugs")


def amount(number: str, bound: Bound = Bound.EXACT, unit: str = "USD") -> Quantity:
    return Quantity(Kind.AMOUNT, Decimal(number), bound=bound, unit=unit)


def fact(name: str, quantity: Quantity, quote: str, **more: object) -> Fact:
    return Fact(name, quantity, message(f"fact.{name}.label"), "paper", quote, AT, **more)  # type: ignore[arg-type]


def claim(name: str, **more: object) -> Claim:
    return Claim(name, message(f"claim.{name}"), "paper", "so they say", AT, **more)  # type: ignore[arg-type]


def assertion(part: str, whole: str, more_than: str = "0.5") -> Assertion:
    return Assertion(part, whole, Decimal(more_than), AT)


def doubt(**more: object) -> Doubt:
    return Doubt("it may be wrong", AT, "seen elsewhere", **more)  # type: ignore[arg-type]


def briefing(facts: tuple[Fact, ...] = (), claims: tuple[Claim, ...] = (), names: tuple[Name, ...] = ()) -> Briefing:
    source = Source("paper", message("p", "The Paper"), message("t", "A report"), date(2025, 12, 16), AT)
    return Briefing(
        "sample",
        "en",
        message("briefing.title"),
        {"paper": source},
        {},
        {name.id: name for name in names},
        {fact.id: fact for fact in facts},
        {claim.id: claim for claim in claims},
        (),
        AT,
    )


def audience(**more: object) -> Audience:
    texts = {field: message(field) for field in ("title", "subtitle", "delegation", "place")}
    cover = Cover(**texts, date=date(2026, 1, 15), hosts=(), guests=())
    return Audience("guests", message("name"), ("en",), "plain", cover, (), {}, AT, **more)  # type: ignore[arg-type]


def person(name: Name) -> Person:
    return Person(name.id, name, message("title"), message("organisation"))


def briefing_view(*things: Fact | Claim | Name, guests: Audience | None = None) -> BriefingView:
    body = briefing(
        tuple(thing for thing in things if isinstance(thing, Fact)),
        tuple(thing for thing in things if isinstance(thing, Claim)),
        tuple(thing for thing in things if isinstance(thing, Name)),
    )
    return BriefingView(body, {"guests": guests} if guests else {})


def said_fact(of: Fact) -> SaidFact:
    figures = (Figure(of.id, Form.LONG, (Part(PartRole.NUMBER, f"{of.quantity.low}"),)),)
    return SaidFact(
        of.id, of.quantity, said("label"), figures, figures, figures, figures, (of.quantity.low,), (), None, "paper", ""
    )


def edition_view(
    shown: tuple[Fact, ...],
    omitted: tuple[Fact, ...] = (),
    stated: tuple[Claim, ...] = (),
    claims: tuple[Claim, ...] = (),
    guests: Audience | None = None,
) -> EditionView:
    """An edition of one topic that shows the facts and states the claims; all others are left out with a reason."""
    guests = guests or audience()
    points = tuple(Point(claim.id, message(claim.id), claim=claim.id) for claim in stated)
    topic = Topic("market", "context", "share", message("market.title"), AT, points=points)
    told = Topic(
        "market",
        "context",
        "share",
        said("Title"),
        AT,
        points=tuple(Point(claim.id, said(claim.id), claim=claim.id) for claim in stated),
    )
    ids = tuple(fact.id for fact in shown)
    omissions = tuple(Omission(fact.id, Reason.NOT_CHOSEN) for fact in omitted)
    selection = Selection(guests, (topic,), (), ids, (), frozenset(), omissions)
    cover = SaidCover(said("t"), said("s"), said("d"), said("p"), said("15 January 2026"), (), ())
    edition = Edition(
        guests.id,
        ("en",),
        said("Title"),
        said("Guests"),
        cover,
        (),
        (SaidTopic(told, ids, ("paper",), None),),
        {fact.id: said_fact(fact) for fact in shown},
        {},
        {},
        "16:9",
        "plain",
    )
    return EditionView(briefing((*shown, *omitted), claims or stated), selection, edition)
