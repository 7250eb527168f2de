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
from functools import lru_cache

from briefdeck.check.printed import of_text
from briefdeck.check.printed.lines import Line, seen
from briefdeck.check.views import SummaryView
from briefdeck.check.walk import holds, parts, texts
from briefdeck.model.edition import SaidFact, SaidSource
from briefdeck.model.finding import Finding, Location, Severity
from briefdeck.model.kept import Kept

CODE = "B439"
SEVERITY = Severity.ERROR
LOOKS_AT = SummaryView

_DIGITS = re.compile(r"\d+")
_COUNTED = re.compile(r"\s*\d{1,2}[.)]\s")  # a numbered list


def check(view: SummaryView) -> Iterator[Finding]:
    lines = [line for page in of_text.pages(view.text) for block in page.blocks for line in block.lines]
    unknown = {digits for line in lines for digits in _digits(line.text)}
    for part in parts(view.edition):
        if not unknown:
            break
        unknown -= _SAID.of_one(part, _digits_said)
    for line in lines if unknown else ():
        for digits in _digits(line.text):
            if digits in unknown:
                where = Location(view.path, line.number)
                yield Finding(CODE, SEVERITY, f'"{digits}" is nowhere in the edition', where, "see the template")
    yield from _missing(view, lines)


@lru_cache(maxsize=1_024)
def _digits(line: str) -> tuple[str, ...]:
    return tuple(_DIGITS.findall(_COUNTED.sub("", line, count=1)))


def _digits_said(part: object) -> frozenset[str]:
    """All numbers that a piece of an edition says."""
    return frozenset(digits for text in _said(part) for digits in _DIGITS.findall(text))


_SAID: Kept[frozenset[str]] = Kept(256)


def _said(part: object) -> Iterator[str]:
    if isinstance(part, SaidFact):
        yield part.quote
        yield from (figure.text for figure in (*part.long, *part.short, *part.kpi, *part.number, *part.joined))
    if isinstance(part, SaidSource):
        yield part.url
    yield from (text.plain for text in texts(part))


def _missing(view: SummaryView, lines: list[Line]) -> Iterator[Finding]:
    everything = "\n".join(line.text for line in lines).replace("\\", "").lower()
    facts = view.edition.facts
    told = {id_ for id_, fact in facts.items() if any(holds(everything, form) for form in _FORMS.of_one(fact, _forms))}
    for said in view.edition.story:
        for fact in said.facts:
            if fact in facts and fact not in told:
                message = f"fact {fact} of {said.topic.id} is not in the summary"
                yield Finding(CODE, SEVERITY, message, Location(view.path), "see the template", fact)


def _forms(fact: SaidFact) -> tuple[str, ...]:
    printed = (figure.text for figure in (*fact.long, *fact.short, *fact.kpi, *fact.number, *fact.joined))
    items = (item.first.plain for item in fact.items)
    return tuple(seen(form).lower() for form in (*printed, *items))


_FORMS: Kept[tuple[str, ...]] = Kept(256)
