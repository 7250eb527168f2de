"""Figure in the summary that its edition does not have

**What.** Every number in a summary fresh from the build is one that the edition says: in a fact, a date, a quote, a
source, a text. And every fact of its story is printed in it.

**Why.** The summary is laid out by a template that anybody can change (`templates/<brand>/summary.md.j2`). A year or a
phone number typed there stands in every language of every audience, and nobody has checked it.

**Example.** A line "More than 40 visits in 2025" in the template; or a template that leaves the key figures out.

**How to fix.** Make a fact of the figure and show it in a topic; or put back what the template leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.check.printed import of_text
from briefdeck.check.printed.lines import Line, seen
from briefdeck.check.views import SummaryView
from briefdeck.check.walk import holds, texts
from briefdeck.model.edition import Edition, SaidFact
from briefdeck.model.finding import Finding, Location, Severity

CODE = "B439"
SEVERITY = Severity.ERROR
LOOKS_AT = SummaryView

_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(r"\s*\d{1,2}[.)]\s")  # a numbered list


def check(view: SummaryView) -> Iterator[Finding]:
    lines = [line for page in of_text.pages(view.text) for block in page.blocks for line in block.lines]
    unknown = {digits for line in lines for digits in _digits(line)}
    for text in _said(view.edition):
        unknown.difference_update(_DIGITS.findall(text))
        if not unknown:
            break
    for line in lines if unknown else ():
        for digits in _digits(line):
            if digits in unknown:
                where = Location(view.path, line.number)
                yield Finding(CODE, SEVERITY, f'"{digits}" is nowhere in the edition', where, "see the template")
    yield from _missing(view, lines)


def _digits(line: Line) -> list[str]:
    return _DIGITS.findall(_COUNTED.sub("", line.text, count=1))


def _said(edition: Edition) -> Iterator[str]:
    """All that an edition says, without its layout; what is likeliest in a summary first."""
    for fact in edition.facts.values():
        yield fact.quote
        yield from (figure.text for figure in (*fact.long, *fact.short, *fact.kpi, *fact.number, *fact.joined))
    yield from (text.plain for text in texts(edition))
    yield from (source.url for source in edition.sources.values())


def _missing(view: SummaryView, lines: list[Line]) -> Iterator[Finding]:
    everything = "\n".join(line.text for line in lines).replace("\\", "").lower()
    for said in view.edition.story:
        for fact in said.facts:
            if fact in view.edition.facts and not any(
                holds(everything, form) for form in _forms(view.edition.facts[fact])
            ):
                message = f"fact {fact} of {said.topic.id} is not in the summary"
                yield Finding(CODE, SEVERITY, message, Location(view.path), "see the template", fact)


def _forms(fact: SaidFact) -> Iterator[str]:
    for figure in (*fact.long, *fact.short, *fact.kpi, *fact.number, *fact.joined):
        yield seen(figure.text).lower()
    yield from (seen(item.first.plain).lower() for item in fact.items)
