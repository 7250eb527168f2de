"""Open doubt

**What.** A fact, claim or name carries a `doubt` that nobody has settled yet. Every one is listed, with its reason
and the evidence seen.

**Why.** The source is what it is, and the decks show its figures; but an editor has to know what may be wrong with
them before a guest says so. The figure itself is never changed in silence.

**Example.** "RMB 600 billion-level" may be a back-translation of 六大千亿级, which is RMB 100 billion.

**How to fix.** Ask who knows. Then set `status: settled` with `by:` and `on:`, and correct the figure if it was
wrong. Until then the audience decides with `on_doubt:` whether it is marked ("as reported by …"), withheld or
shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.views import BriefingView
from briefdeck.model.briefing import Doubt, is_open
from briefdeck.model.finding import Finding, Severity

CODE = "B103"
SEVERITY = Severity.WARNING
LOOKS_AT = BriefingView


def check(view: BriefingView) -> Iterator[Finding]:
    for what, subject, doubt in _doubts(view):
        if doubt is None or not is_open(doubt):
            continue
        evidence = f" [{' '.join(doubt.evidence.split())}]" if doubt.evidence.strip() else ""
        text = " ".join(doubt.text.split())
        hint = "settle it: status: settled, by:, on:"
        yield Finding(
            CODE, SEVERITY, f"open doubt on {what} {subject}: {text}{evidence}", doubt.location, hint, subject
        )


def _doubts(view: BriefingView) -> Iterator[tuple[str, str, Doubt | None]]:
    briefing = view.briefing
    yield from (("fact", fact.id, fact.doubt) for fact in briefing.facts.values())
    yield from (("claim", claim.id, claim.doubt) for claim in briefing.claims.values())
    yield from (("name", name.id, name.doubt) for name in briefing.names.values())
    for audience in view.audiences.values():
        for person in (*audience.cover.hosts, *audience.cover.guests):
            yield ("person", f"{audience.id}.{person.id}", person.name.doubt)
