"""Alternative text missing

**What.** Every picture, chart, table and group has an alternative text, or is flagged as decorative. So has every
shape without words of its own that is no member of a described group.

**Why.** A guest who listens to the deck hears nothing else of a chart. PowerPoint's own accessibility checker asks
for the same.

**Example.** A chart whose graphic frame has an empty `descr`.

**How to fix.** The alternative text is planned from what the object shows. When this finding appears on a deck
fresh from a build, it is a fault of the slide kind: please report it. On a deck edited by hand, add it in
PowerPoint (Review, Alt Text).
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.kept import Kept
from briefdeck.model.observed import ObservedShape

CODE = "B402"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView

_ALWAYS = {"picture", "chart", "table", "group"}


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        for shape in _SILENT.of_one(slide.shared, _all_silent) + _all_silent(slide.shapes[len(slide.shared) :]):
            message = f"{shape.drawn or shape.kind} without alternative text"
            yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "describe it, or flag it as decorative")


def _all_silent(members: tuple[ObservedShape, ...]) -> tuple[ObservedShape, ...]:
    return tuple(_silent(members))


_SILENT: Kept[tuple[ObservedShape, ...]] = Kept(192)


def _silent(members: tuple[ObservedShape, ...], *, described: bool = False) -> Iterator[ObservedShape]:
    """Shapes that say nothing to a listener. described: a group round them speaks for them."""
    for shape in members:
        speaks = bool(shape.alt.strip()) or shape.decorative
        wordless = shape.kind == "shape" and not shape.text.strip() and not described
        if not speaks and ((shape.drawn or shape.kind) in _ALWAYS or wordless):
            yield shape
        yield from _silent(shape.members, described=described or speaks)
