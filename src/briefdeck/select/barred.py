"""What an audience must not be told, and why: clearance, withheld doubts, disputed claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefdeck.model.audience import Audience, OnDoubt, Reason
from briefdeck.model.briefing import Briefing, Claim, ClaimStatus, Fact, is_open
from briefdeck.model.kept import Kept
from briefdeck.model.record import dataclass
from briefdeck.model.text import Message
from briefdeck.model.uses import Reference, mentioned, of_all


@dataclass(frozen=True, slots=True)
class Barred:
    """reasons: reference → why it must not be shown. neutral: names that give way to their neutral wording."""

    reasons: Mapping[Reference, Reason]
    neutral: frozenset[str]

    def among(self, references: Iterable[Reference]) -> tuple[Reference, ...]:
        """Those of references that must not be shown."""
        return tuple(reference for reference in references if reference in self.reasons)

    def in_text(self, message: Message) -> tuple[Reference, ...]:
        """Barred references of the message itself, its shorter variant left aside."""
        return self.among(mentioned(message.text))


def barred(briefing: Briefing, audience: Audience) -> Barred:
    """Everything of the briefing that this audience must not be told; the same object for audiences told the same.

    A fact whose label, a claim whose text, and a name whose neutral wording mentions something barred is barred for
    the same reason.
    """
    found = _BARRED.of((briefing,), lambda: _barred(briefing, audience), (audience.clearance, audience.on_doubt))
    return _SAME.of((), lambda: found, (tuple(found.reasons.items()), found.neutral))


_BARRED: Kept[Barred] = Kept(64)
_SAME: Kept[Barred] = Kept(64)


def _barred(briefing: Briefing, audience: Audience) -> Barred:
    withhold = audience.on_doubt is OnDoubt.WITHHOLD
    doubted = [name for name in briefing.names.values() if withhold and is_open(name.doubt)]
    neutral = frozenset(name.id for name in doubted if name.neutral is not None)
    reasons = {Reference("name", name.id): Reason.DOUBT for name in doubted if name.neutral is None}
    own = [
        *((Reference("fact", fact.id), _reason(fact, audience)) for fact in briefing.facts.values()),
        *((Reference("claim", claim.id), _reason(claim, audience)) for claim in briefing.claims.values()),
    ]
    reasons.update({reference: reason for reference, reason in own if reason is not None})
    words = {
        **{Reference("fact", fact.id): (fact.label, *fact.items) for fact in briefing.facts.values()},
        **{Reference("claim", claim.id): (claim.message,) for claim in briefing.claims.values()},
        **{Reference("name", name.id): (name.neutral,) for name in doubted if name.neutral is not None},
    }
    spreading = True
    while spreading:
        caught = {
            reference: next(reasons[cause] for cause in of_all(messages) if cause in reasons)
            for reference, messages in words.items()
            if reference not in reasons and any(cause in reasons for cause in of_all(messages))
        }
        reasons.update(caught)
        spreading = bool(caught)
    return Barred(reasons, neutral)


def _reason(item: Fact | Claim, audience: Audience) -> Reason | None:
    if isinstance(item, Claim) and item.status is ClaimStatus.DISPUTED:
        return Reason.DISPUTED
    if item.clearance.level > audience.clearance.level:
        return Reason.CLEARANCE
    if audience.on_doubt is OnDoubt.WITHHOLD and is_open(item.doubt):
        return Reason.DOUBT
    return None
