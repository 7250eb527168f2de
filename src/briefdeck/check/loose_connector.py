"""Loose connector

**What.** Every connector is glued to a shape at both ends, and both shapes are on the same slide.

**Why.** A connector that only seems to touch stays behind when somebody moves the box. Glued ends make a diagram
that the office can edit.

**Example.** An arrow from "21 departments" that ends at a point instead of at the hub.

**How to fix.** On a deck fresh from a build this is a fault of the slide kind: please report it. On a deck edited
by hand, drag the end onto a connection site.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import shapes, such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape

CODE = "B410"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView


def check(view: DeckView) -> Iterator[Finding]:
    for slide in view.observed.slides:
        connectors = such(slide, _is_connector)
        names = {shape.name for shape in shapes(slide.shapes)} if connectors else set()
        for shape in connectors:
            ends = [name for name in shape.glued if name in names]
            if len(ends) < 2:
                message = f"connector glued at {len(ends)} of 2 ends"
                yield Finding(CODE, SEVERITY, message, view.at(slide, shape), "glue it to the shapes it joins")


def _is_connector(shape: ObservedShape) -> bool:
    return shape.kind == "connector"
