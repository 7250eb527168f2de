"""Proofs: the figure that a point rests on, which is the first one that its text quotes."""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.model.briefing import Point, Topic
from briefdeck.model.quantity import Kind
from briefdeck.model.text import Figure, Form, PartRole, Said
from briefdeck.plan.sheet import Sheet

_AMOUNTS = frozenset({Form.LONG, Form.SHORT, Form.NUMBER, Form.KPI})


def proofs(sheet: Sheet, topic: Topic[Said]) -> dict[str, str]:
    """Point id → fact id, for the points that quote an amount; no fact stands for two points."""
    found: dict[str, str] = {}
    for point in topic.points:
        fact = next((fact for fact in _amounts(sheet, point) if fact not in found.values()), "")
        if fact:
            found[point.id] = fact
    return found


def _amounts(sheet: Sheet, point: Point[Said]) -> Iterator[str]:
    """Facts of which the text says how much; a list's count only names its items."""
    for span in point.text.first.spans:
        if not isinstance(span, Figure) or span.form not in _AMOUNTS or not _says_amount(span):
            continue
        if sheet.fact(span.fact).quantity.kind is not Kind.LIST:
            yield span.fact


def _says_amount(figure: Figure) -> bool:
    return any(part.role is PartRole.NUMBER for part in figure.parts)
