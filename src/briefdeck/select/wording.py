"""An audience's own words, kind, choice and order laid over a topic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefdeck.model import near
from briefdeck.model.audience import StoryItem
from briefdeck.model.briefing import Fact, FigureSlot, Topic
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.text import Message


def reworded(
    topic: Topic[Message], item: StoryItem, facts: Mapping[str, Fact]
) -> tuple[Topic[Message], tuple[Finding, ...]]:
    """The topic as this step of the story tells it.

    ``figures`` and ``points`` choose and order. A chosen fact that the topic has no slot for gets a bare one with
    the fact's own label. Findings: B123 for a figure or point that does not exist.
    """
    findings: list[Finding] = []
    figures, points = topic.figures, topic.points
    if item.figures is not None:
        slots = {slot.fact: slot for slot in topic.figures}
        findings += _unknown(item, "figures", item.figures, {**slots, **facts})
        bare: dict[str, FigureSlot[Message]] = {fact: FigureSlot(fact) for fact in facts}
        figures = tuple((bare | slots)[fact] for fact in item.figures if fact in slots or fact in facts)
    if item.points is not None:
        own = {point.id: point for point in topic.points}
        findings += _unknown(item, "points", item.points, own)
        points = tuple(own[point] for point in item.points if point in own)
    told = replace(
        topic,
        title=item.title or topic.title,
        lead=item.lead or topic.lead,
        notes=item.notes or topic.notes,
        reading=item.reading or topic.reading,
        questions={**topic.questions, **item.questions} if item.questions else topic.questions,
        kind=item.kind or topic.kind,
        emphasis=item.emphasis or topic.emphasis,
        figures=figures,
        points=points,
    )
    return told, tuple(findings)


def _unknown(item: StoryItem, field: str, chosen: tuple[str, ...], known: Mapping[str, object]) -> list[Finding]:
    findings = []
    for word in chosen:
        if word not in known:
            close = near.nearest(word, known)
            findings.append(
                Finding(
                    "B123",
                    Severity.ERROR,
                    f'topic "{item.topic}" has no "{word}" among its {field}',
                    item.location,
                    f'did you mean "{close}"?' if close else f"it has {', '.join(known) or 'none'}",
                    word,
                )
            )
    return findings
