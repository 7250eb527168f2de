"""Shown in spite of clearance or doubt

**What.** An edition holds a fact or claim above its audience's clearance, or one with an open doubt although the
audience withholds doubted figures; or it tells such an audience of a doubt.

**Why.** What is internal must not leave the house by a slip of the program. Choosing leaves such facts out; this
check stands behind the choosing.

**Example.** A fact with `clearance: internal` in the edition of an audience with `clearance: public`.

**How to fix.** If the fact may be seen, lower its `clearance`; if the audience may see it, raise the audience's.
When neither is wrong this is a fault of briefdeck: please report it.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import EditionView
from briefdeck.model.audience import OnDoubt
from briefdeck.model.briefing import Claim, Fact, is_open
from briefdeck.model.finding import Finding, Severity

CODE = "B108"
SEVERITY = Severity.ERROR
LOOKS_AT = EditionView


def check(view: EditionView) -> Iterator[Finding]:
    audience = view.selection.audience
    for thing in _shown(view):
        if thing.clearance.level > audience.clearance.level:
            message = f"{thing.id} is {thing.clearance} and is shown to {audience.id}, who are {audience.clearance}"
            yield Finding(CODE, SEVERITY, message, thing.location, "leave it out of the story", thing.id)
        if is_open(thing.doubt) and audience.on_doubt is OnDoubt.WITHHOLD:
            message = f"{thing.id} has an open doubt and is shown to {audience.id}, who withhold such figures"
            yield Finding(CODE, SEVERITY, message, thing.location, "leave it out of the story", thing.id)
    withheld = audience.on_doubt is OnDoubt.WITHHOLD
    for caveat in view.selection.caveats if withheld else ():
        message = f"{audience.id}, who withhold what is in doubt, are told of the doubt about {caveat.subject}"
        yield Finding(CODE, SEVERITY, message, caveat.told.location, "leave it out", caveat.subject)


def _shown(view: EditionView) -> Iterator[Fact | Claim]:
    briefing = view.briefing
    told = dict.fromkeys([*view.edition.facts, *(fact for topic in view.edition.story for fact in topic.facts)])
    yield from (briefing.facts[fact] for fact in told if fact in briefing.facts)
    stated = dict.fromkeys(point.claim for topic in view.edition.story for point in topic.topic.points)
    yield from (briefing.claims[claim] for claim in stated if claim in briefing.claims)
