"""Fact without a source or quote

**What.** Every fact and every claim names a source of the briefing and holds that source's own words.

**Why.** A figure that cannot be traced is a figure nobody can defend when a guest asks where it is from. The
summary prints the quotes; the slides print the source.

**Example.** A fact with `source: ichongking` where the briefing knows `ichongqing`, or with an empty `quote`.

**How to fix.** Name one of the ids below `sources:`, and copy the sentence of the source, word for word, into
`quote:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import BriefingView
from briefdeck.model.briefing import Briefing, Claim, Fact
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.near import nearest

CODE = "B101"
SEVERITY = Severity.ERROR
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    for fact in view.briefing.facts.values():
        yield from _traceable(fact, "fact", view.briefing)
    for claim in view.briefing.claims.values():
        yield from _traceable(claim, "claim", view.briefing)
    for name in view.briefing.names.values():
        if name.source and name.source not in view.briefing.sources:
            yield _unknown("name", name.id, name.source, view.briefing, name)


def _traceable(thing: Fact | Claim, what: str, briefing: Briefing) -> Iterator[Finding]:
    if not thing.source:
        message = f"{what} {thing.id} has no source"
        yield Finding(CODE, SEVERITY, message, thing.location, f"one of: {', '.join(briefing.sources)}", thing.id)
    elif thing.source not in briefing.sources:
        yield _unknown(what, thing.id, thing.source, briefing, thing)
    if not thing.quote.strip():
        message = f"{what} {thing.id} has no quote"
        yield Finding(CODE, SEVERITY, message, thing.location, "the source's own words, copied", thing.id)


def _unknown(what: str, subject: str, source: str, briefing: Briefing, thing: object) -> Finding:
    close = nearest(source, briefing.sources)
    hint = f"did you mean {close}?" if close else f"one of: {', '.join(briefing.sources)}"
    location = getattr(thing, "location", briefing.location)
    return Finding(CODE, SEVERITY, f"{what} {subject} names the unknown source {source!r}", location, hint, subject)
