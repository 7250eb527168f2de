"""Figure written into a text

**What.** A text of the briefing or of an audience holds a figure of its own, in digits or in words, where a
placeholder of a fact has to stand. Titles of sources and claims with an arithmetic of their own (`asserts:`) may
hold one.

**Why.** A figure is written once, as a fact. One that stands in a text is copied by hand into every language, and
sooner or later it is changed in one of them only.

**Example.** `A task force of 21 municipal departments`, or `of twenty-one departments`.

**How to fix.** Make it a fact and write its placeholder: `A task force of {departments}`. A proper name with digits
in it ("33618", "GR1803") is declared under `names:` and written `{@gr1803}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from briefdeck.check.messages import messages
from briefdeck.check.views import BriefingView
from briefdeck.figures import HouseStyle, bare_figures
from briefdeck.model.answers import Answers
from briefdeck.model.finding import Finding, Severity

_FIGURES = Answers("bare")
CODE = "B213"
SEVERITY = Severity.ERROR
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    """Nothing where the view has no style: what a figure looks like is a matter of the language."""
    if view.style is None:
        return
    free = {source.title.id for source in view.briefing.sources.values()}
    free |= {claim.message.id for claim in view.briefing.claims.values() if claim.asserts}
    written = [message for message in messages((view.briefing, view.audiences)) if message.id not in free]
    for place, figures in _found([(one.text, one.short, one.plural) for one in written], view.style):
        message = written[place]
        words = f"{message.id} writes out the figure {', '.join(figures)}"
        hint = "put the fact's placeholder in its place"
        yield Finding(CODE, SEVERITY, words, message.location, hint, message.id)


def _found(texts: list[tuple[str, str, str]], style: HouseStyle) -> list[tuple[int, list[str]]]:
    """(place, figures) of every message that writes some out. All together are one answer: they seldom change."""
    asked = sha256(repr((style.script, style.bare, texts)).encode("utf-8", "surrogatepass")).hexdigest()
    told = _FIGURES.of(asked, find=lambda: list(_search(texts, style)))
    return [(int(place), [str(figure) for figure in figures]) for place, figures in told]


def _search(texts: list[tuple[str, str, str]], style: HouseStyle) -> Iterator[tuple[int, list[str]]]:
    for place, written in enumerate(texts):
        figures = dict.fromkeys(found.text for text in written if text for found in bare_figures(text, style))
        if figures:
            yield place, list(figures)
