"""Footnote marks: where figures of one slide have different sources or days, each says by a mark which is its own.

A slide whose figures all come from one source of one day needs none: its source line speaks for all of them.
Marks are superscript characters (¹ ² ³), not digits set high: in copied text, in the outline and for a screen reader
"42" with a raised 1 would become 421.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.text import Literal, Mark, Span
from briefdeck.model.uses import texts_of

Origin = tuple[str, str]  # source id, day ("" where all figures stand at one day)

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NO_BREAK = "\N{NO-BREAK SPACE}"


def marks_of(edition: Edition, said: SaidTopic) -> dict[str, Mark]:
    """Fact id → its mark, for the facts of the slide's body; empty where they share source and day."""
    origins = _origins(edition, said)
    numbers = {origin: index for index, origin in enumerate(dict.fromkeys(origins.values()), start=1)}
    if len(numbers) < 2:
        return {}
    return {fact: Mark(str(numbers[origin]).translate(_RAISED)) for fact, origin in origins.items()}


def sources_said(edition: Edition, said: SaidTopic, marks: Mapping[str, Mark], between: str) -> tuple[Span, ...]:
    """The sources of a slide on one line: each mark with its source, then sources that no figure needs."""
    lines: list[tuple[Span, ...]] = []
    origins = _origins(edition, said)
    told: set[str] = set()
    for mark in dict.fromkeys(marks.values()):
        fact = edition.facts[next(each for each in origins if marks[each] == mark)]
        source, day = origins[fact.id]
        told.add(source)
        line = fact.stands if day and fact.stands is not None else edition.sources[source].line
        lines.append((mark, Literal(_NO_BREAK), *line.first.spans))
    lines += [edition.sources[source].line.first.spans for source in said.sources if source not in told]
    return tuple(span for index, line in enumerate(lines) for span in (*((Literal(between),) if index else ()), *line))


def _origins(edition: Edition, said: SaidTopic) -> dict[str, Origin]:
    """Where each figure on the slide comes from. A day counts only where figures of one source differ in it."""
    facts = [edition.facts[fact] for fact in dict.fromkeys(_shown(said)) if fact in edition.facts]
    days: dict[str, set[str]] = {}
    for fact in facts:
        if fact.as_of is not None:
            days.setdefault(fact.source, set()).add(fact.as_of.isoformat())
    dated = {source for source, known in days.items() if len(known) > 1}
    return {
        fact.id: (fact.source, fact.as_of.isoformat() if fact.source in dated and fact.as_of is not None else "")
        for fact in facts
    }


def _shown(said: SaidTopic) -> Iterator[str]:
    """Facts in the order in which a reader meets them, but for titles and notes, which carry no marks."""
    topic = said.topic
    for text in texts_of(topic):
        if text is not topic.notes and text is not topic.title and text is not topic.kicker:
            yield from text.first.facts
    yield from (slot.fact for slot in topic.figures)
    if topic.chart is not None:
        yield from (fact for series in topic.chart.series for fact in series.values)
    yield from topic.lists.values()
