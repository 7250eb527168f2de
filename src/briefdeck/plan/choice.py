"""Which kind of slide tells a topic that names none: what it holds decides, and why is said.

Rules are tried in order; the first that holds decides. They look at the shape of the content only (how many figures,
of which kind, in what chart), never at its words, so that a topic is told alike in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from briefdeck.model.briefing import Chart, Topic
from briefdeck.model.quantity import Kind, Quantity
from briefdeck.model.record import dataclass

T = TypeVar("T")

Quantities = Mapping[str, Quantity]
FEW = 3  # figures that stand on one panel beside points
CARDS = 4  # key figures that "at a glance" shows; more are rows of a table
PARTS = 4  # parts of a whole that a stacked chart shows
LINES = 3
LONG_SERIES = 7  # points in time from which one line reads better than columns
SHORT_SERIES = 3  # and several lines


@dataclass(frozen=True, slots=True)
class Choice:
    """kind: name of a slide kind. why: what decided, in English, for the editor. named: the briefing says so itself."""

    kind: str
    why: str
    named: bool = False


def choose(topic: Topic[T], facts: Quantities) -> Choice:
    """The kind of slide for a topic. facts: quantities by fact id, at least of those that the topic shows."""
    if topic.kind:
        return Choice(topic.kind, "named in the briefing", named=True)
    if topic.chart is not None:
        return _charted(topic.chart, facts)
    for kind, why, holds in _RULES:
        if holds(topic, [facts[slot.fact] for slot in topic.figures]):
            return Choice(kind, why)
    return Choice("meaning", "lines without a figure")


def _charted(chart: Chart[T], facts: Quantities) -> Choice:
    values = [[facts[fact] for fact in series.values] for series in chart.series]
    every = [quantity for series in values for quantity in series]
    units = [{(quantity.kind, quantity.unit) for quantity in series} for series in values]
    if len(values) == 2 and units[0] != units[1]:
        return Choice("combination", "two series of different units")
    whole = all(quantity.kind is Kind.SHARE for quantity in every)
    if 2 <= len(values) <= PARTS and whole and _add_up(values):
        return Choice("stacked", "shares that add up to their whole")
    timed = _over_time(values[0])
    if len(values) == 1 and any(quantity.target for quantity in every):
        return Choice("progress", "a goal beside what it is measured against")
    times = len(chart.categories)
    if timed and len(values) <= LINES and times >= (LONG_SERIES if len(values) == 1 else SHORT_SERIES):
        return Choice("line", "values over time")
    if len(values) == 1:
        return Choice("progress", "one value a period") if timed else Choice("ranked", "one value a category, compared")
    return Choice("comparison", "several series side by side")


def _add_up(values: list[list[Quantity]]) -> bool:
    """Whether the shares of each category are a hundred per cent."""
    return all(sum(series[at].low for series in values) == 100 for at in range(len(values[0])))


def _over_time(series: list[Quantity]) -> bool:
    """Whether every value but goals has a period of its own, and they follow one another."""
    periods = [quantity.period for quantity in series if not quantity.target]
    times = [period.last or period.first for period in periods if period is not None]
    return len(times) == len(periods) > 1 and times == sorted(set(times))


Held = Callable[[Topic[Any], list[Quantity]], bool]


def _has(topic: Topic[Any], *names: str) -> bool:
    return all(name in topic.parts or name in topic.lists for name in names)


def _own_reading(topic: Topic[Any]) -> bool:
    """Whether its points are the office's reading, as the panel of a glance says of them."""
    return bool(topic.points) and all(point.text.interpretation for point in topic.points)


# kind, why, whether it holds: (topic, quantities of its figures) → bool
_RULES: tuple[tuple[str, str, Held], ...] = (
    ("picture", "a picture", lambda topic, _: topic.picture is not None),
    ("mechanism", "a hub with difficulties and areas", lambda topic, _: _has(topic, "hub", "difficulties", "areas")),
    ("chain", "the stages of a process", lambda topic, _: _has(topic, "stages")),
    ("quote", "somebody's own words", lambda topic, _: _has(topic, "quote")),
    ("case", "situation, action and result", lambda topic, _: _has(topic, "situation", "action", "result")),
    ("before_after", "what was and what is", lambda topic, _: _has(topic, "before", "after")),
    ("deal", "two parties and an amount", lambda topic, known: _has(topic, "from", "to", "gives") and bool(known)),
    ("milestones", "a headline with its milestones", lambda topic, _: _has(topic, "hero")),
    (
        "share",
        "a share with its rest",
        lambda topic, known: bool(known) and known[0].kind is Kind.SHARE and _has(topic, "subject", "rest"),
    ),
    (
        "squares",
        "a share of a whole",
        lambda topic, known: bool(known) and known[0].kind is Kind.SHARE and _has(topic, "subject"),
    ),
    ("goals", "goals, and nothing reached yet", lambda _, known: bool(known) and all(each.target for each in known)),
    (
        "executive",
        "claims, each with its evidence",
        lambda topic, known: (
            bool(known)
            and len(topic.points) > 1
            and {slot.fact for slot in topic.figures} <= {point.id for point in topic.points}
        ),
    ),
    (
        "hero",
        "a leading figure with what belongs to it",
        lambda topic, known: 0 < len(known) <= FEW and bool(topic.points) and not _own_reading(topic),
    ),
    (
        "glance",
        "a few figures",
        lambda topic, known: 0 < len(known) <= CARDS and (not topic.points or _own_reading(topic)),
    ),
    ("table", "more figures than fit at a glance", lambda _, known: bool(known)),
    ("steps", "steps and whom to turn to", lambda topic, _: _has(topic, "contact")),
    (
        "roadmap",
        "stations in the order of their headings",
        lambda topic, _: (
            len(topic.points) > 1 and not topic.interpretation and all(point.head is not None for point in topic.points)
        ),
    ),
    ("divider", "a title alone", lambda topic, _: not topic.points and bool(topic.section)),
)
