"""Slide without a title of its own

**What.** Every slide has a title placeholder with text in it, and no two slides of a deck have the same title.

**Why.** Screen readers, the outline view and links inside PowerPoint know a slide by its title. A text box that
only looks like a title is none.

**Example.** Two slides that are both called "Enterprise achievements".

**How to fix.** Give the topic a `title:` that states what this slide says. For a brand, see that its layout has a
title placeholder.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import DeckView
from briefdeck.check.walk import plain, such
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.observed import ObservedShape, ObservedSlide

CODE = "B401"
SEVERITY = Severity.ERROR
LOOKS_AT = DeckView


def check(view: DeckView) -> Iterator[Finding]:
    first_with: dict[str, int] = {}
    for slide in view.observed.slides:
        titles = _titles(slide)
        if not titles:
            yield Finding(CODE, SEVERITY, "no title in a title placeholder", view.at(slide), "give the topic a title")
            continue
        if len(titles) > 1:
            yield Finding(CODE, SEVERITY, f"{len(titles)} title placeholders on one slide", view.at(slide))
        title = titles[0]
        if title in first_with:
            message = f'the title "{title}" is already that of slide {first_with[title]}'
            yield Finding(CODE, SEVERITY, message, view.at(slide), "say what this slide adds")
        first_with.setdefault(title, slide.number)


def _titles(slide: ObservedSlide) -> list[str]:
    return [text for text in (plain(shape.text) for shape in such(slide, _is_title)) if text]


def _is_title(shape: ObservedShape) -> bool:
    return shape.placeholder in {"title", "ctrTitle"}
