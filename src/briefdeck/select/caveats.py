"""What guests are told of open doubts: the sentences their author wrote, behind what this audience is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefdeck.model.audience import Audience, Caveat, OnDoubt
from briefdeck.model.briefing import Briefing, Claim, ClaimStatus, Doubt, Fact, Name, is_open
from briefdeck.model.uses import Reference, of_all
from briefdeck.select.barred import Barred


def caveats(briefing: Briefing, audience: Audience, used: Iterable[Reference], bars: Barred) -> tuple[Caveat, ...]:
    """Caveats of everything used, in its order, then those of disputed claims whose figures are all among it.

    None for an audience that does not mark doubts: one that withholds must not learn what is withheld. A caveat that
    mentions something barred is left out, as is one of a claim above the audience's clearance.
    """
    if audience.on_doubt is not OnDoubt.MARK:
        return ()
    shown = tuple(dict.fromkeys(one for one in used if one not in bars.reasons))
    found = [*_of_shown(briefing, shown), *_of_left_out(briefing, audience, set(shown))]
    return tuple(one for one in found if not bars.among(of_all((one.told,))))


def _of_shown(briefing: Briefing, shown: Iterable[Reference]) -> Iterator[Caveat]:
    for one in shown:
        doubt = _subject(briefing, one).doubt
        if is_open(doubt) and doubt is not None and doubt.told is not None:
            yield Caveat(one.kind, one.id, doubt.told)


def _of_left_out(briefing: Briefing, audience: Audience, shown: set[Reference]) -> Iterator[Caveat]:
    for claim in briefing.claims.values():
        disputed = claim.status is ClaimStatus.DISPUTED and claim.clearance.level <= audience.clearance.level
        doubt: Doubt | None = claim.doubt
        if disputed and is_open(doubt) and doubt is not None and doubt.told is not None:
            figures = {Reference("fact", id_) for each in claim.asserts for id_ in (each.part, each.whole)}
            spoken = {one for one in of_all((doubt.told,)) if one.kind == "fact"} or figures
            if spoken and spoken <= shown:
                yield Caveat("claim", claim.id, doubt.told, left_out=True)


def _subject(briefing: Briefing, one: Reference) -> Fact | Claim | Name:
    if one.kind == "fact":
        return briefing.facts[one.id]
    return briefing.claims[one.id] if one.kind == "claim" else briefing.names[one.id]
