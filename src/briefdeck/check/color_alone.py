"""Meaning carried by colour alone

**What.** Series of a chart are told apart by more than their colour: by labels beside them, by an outline against a
solid body, by a pattern, dashes or marks.

**Why.** One man in twelve sees red and green alike, and many decks are printed in grey.

**Example.** Two solid column series with a legend as their only key.

**How to fix.** Draw the goal as an outline, or name each series beside what it draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefdeck.check.views import LookView
from briefdeck.check.walk import charts, shapes
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedSlide

CODE = "B452"
SEVERITY = Severity.WARNING
LOOKS_AT = LookView


def check(view: LookView) -> Iterator[Finding]:
    for slide, shape, chart in charts(view.observed):
        look = chart.look
        if look is None or look.series_labels or len(look.solid) < 2:
            continue
        if sum(look.solid) > 1 and not _named(slide, [name for name, _ in chart.series]):
            message = f"{sum(look.solid)} series are told apart by colour alone"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "label them, or outline one")


def _named(slide: ObservedSlide, names: Sequence[str]) -> bool:
    """Whether each series is named by a text of its own, as one that stands under or beside what it names."""
    texts = [{paragraph.text.strip() for paragraph in shape.paragraphs} for shape in shapes(slide.shapes)]
    holders = [{at for at, text in enumerate(texts) if name.strip() in text} for name in names]
    return all(holders) and len(set().union(*holders)) >= len(names)
