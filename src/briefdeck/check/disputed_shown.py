"""Disputed claim shown

**What.** A claim with `status: disputed` is stated by a point of an edition.

**Why.** A disputed claim is kept for the record and shown nowhere. Choosing leaves it out; this check stands behind
the choosing, so that a mistake there cannot reach a guest.

**Example.** A point with `claim: more_than_half` in the story of an audience, while the claim is disputed.

**How to fix.** Leave the point out of the story, or settle the claim and set `status: stands`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import EditionView
from briefdeck.model.briefing import ClaimStatus
from briefdeck.model.finding import Finding, Severity

CODE = "B104"
SEVERITY = Severity.ERROR
LOOKS_AT = EditionView


def check(view: EditionView) -> Iterator[Finding]:
    disputed = {claim.id for claim in view.briefing.claims.values() if claim.status is ClaimStatus.DISPUTED}
    chosen = [(topic.id, point.claim) for topic in view.selection.topics for point in topic.points]
    said = [(told.topic.id, point.claim) for told in view.edition.story for point in told.topic.points]
    for topic, claim in dict.fromkeys(chosen + said):
        if claim in disputed:
            message = f"the disputed claim {claim} is shown in topic {topic} for {view.edition.audience}"
            yield Finding(CODE, SEVERITY, message, view.briefing.claims[claim].location, "leave the point out", claim)
