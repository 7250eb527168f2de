"""A fact that is neither shown nor left out for a reason

**What.** The facts an audience is shown and the facts left out with a reason are together all facts of the
briefing, each once; and the edition says exactly the facts that were chosen.

**Why.** Nothing vanishes in silence. A figure that is missing from a deck is missing because somebody decided so.

**Example.** The briefing has 24 facts, an audience shows 20 and gives a reason for 3: one is lost.

**How to fix.** This is a fault of briefdeck, not of the briefing: please report it, with the message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefdeck.check.views import EditionView
from briefdeck.model.finding import Finding, Severity

CODE = "B106"
SEVERITY = Severity.ERROR
LOOKS_AT = EditionView


def check(view: EditionView) -> Iterator[Finding]:
    every = set(view.briefing.facts)
    shown = Counter(view.selection.facts)
    omitted = {omission.subject for omission in view.selection.omissions if not omission.where} & every
    said = set(view.edition.facts)
    for fact, trouble in [
        *((fact, "is neither shown nor left out for a reason") for fact in sorted(every - set(shown) - omitted)),
        *((fact, "is both shown and left out") for fact in sorted(set(shown) & omitted)),
        *((fact, "is shown, but the briefing has no such fact") for fact in sorted(set(shown) - every)),
        *((fact, f"is counted {times} times") for fact, times in sorted(shown.items()) if times > 1),
        *((fact, "was chosen, but the edition does not say it") for fact in sorted(set(shown) - said)),
        *((fact, "is said by the edition, but was not chosen") for fact in sorted(said - set(shown))),
    ]:
        known = view.briefing.facts.get(fact)
        location = known.location if known else view.selection.audience.location
        message = f"audience {view.edition.audience}: fact {fact} {trouble}"
        yield Finding(CODE, SEVERITY, message, location, subject=fact)
