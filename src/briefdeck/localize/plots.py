"""What a topic's chart draws: values in one scale a unit, and the numbers that stand beside them."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.localize.language import Language
from briefdeck.model.briefing import Briefing, Topic
from briefdeck.model.edition import Plotted
from briefdeck.model.quantity import Kind
from briefdeck.model.text import Message


def plots_of(topic: Topic[Message], briefing: Briefing, languages: Sequence[Language]) -> dict[str, Plotted]:
    """Fact → how this topic's chart draws it. Facts of one kind and unit share a scale."""
    if topic.chart is None:
        return {}
    groups: dict[tuple[Kind, str], list[str]] = {}
    for fact in dict.fromkeys(fact for series in topic.chart.series for fact in series.values):
        quantity = briefing.facts[fact].quantity
        groups.setdefault((quantity.kind, quantity.unit), []).append(fact)
    plots: dict[str, Plotted] = {}
    for group in groups.values():
        quantities = [briefing.facts[fact].quantity for fact in group]
        drawn = [language.printer.plot(quantities) for language in languages]
        values = zip(*(each[0] for each in drawn), strict=True)
        labels = zip(*(language.printer.plot_labels(quantities) for language in languages), strict=True)
        units = tuple(each[1] for each in drawn)
        for fact, value, label in zip(group, values, labels, strict=True):
            plots[fact] = Plotted(value, label, units)
    return plots
