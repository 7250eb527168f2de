"""The same topic with every text turned into something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from briefdeck.model.briefing import Chart, FigureSlot, Illustration, Point, Series, Topic

A = TypeVar("A")
B = TypeVar("B")


def map_topic(topic: Topic[A], turn: Callable[[A], B]) -> Topic[B]:
    """The topic with every text turned."""

    def maybe(text: A | None) -> B | None:
        return None if text is None else turn(text)

    chart, picture = topic.chart, topic.picture
    return Topic(
        id=topic.id,
        section=topic.section,
        kind=topic.kind,
        title=turn(topic.title),
        location=topic.location,
        kicker=maybe(topic.kicker),
        lead=maybe(topic.lead),
        figures=tuple(FigureSlot(slot.fact, maybe(slot.label), maybe(slot.text), slot.of) for slot in topic.figures),
        points=tuple(Point(each.id, turn(each.text), maybe(each.head), each.claim) for each in topic.points),
        parts={name: turn(text) for name, text in topic.parts.items()},
        lists=topic.lists,
        chart=None
        if chart is None
        else Chart(
            turn(chart.title),
            tuple(turn(category) for category in chart.categories),
            tuple(Series(each.id, turn(each.label), each.values) for each in chart.series),
            chart.focus,
        ),
        picture=None
        if picture is None
        else Illustration(picture.file, turn(picture.alt), turn(picture.credit), picture.location, picture.focus),
        notes=maybe(topic.notes),
        interpretation=topic.interpretation,
        emphasis=topic.emphasis,
        reading=maybe(topic.reading),
        questions={name: turn(text) for name, text in topic.questions.items()},
    )
