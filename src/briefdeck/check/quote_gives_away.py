"""Quote that gives away what is withheld

**What.** The quote of a fact that an audience is shown holds a figure or a name that this same audience must not be
told: above its clearance (an error), or in doubt where the
audience withholds (a warning).

**Why.** The summary prints every shown fact with its quote. A figure that was carefully left out of the slides
would stand there in the source's own words.

**Example.** `large_enterprises` is shown with the quote "three enterprises with annual revenues exceeding RMB 20
billion", while the RMB 20 billion is withheld.

**How to fix.** Shorten the quote to the words that carry its own figure: "develop three enterprises".
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.check.quoted import Role, read
from briefdeck.check.views import EditionView
from briefdeck.model.audience import OnDoubt, Reason
from briefdeck.model.briefing import Fact, Name, is_open
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.quantity import Kind, Quantity

CODE = "B109"
SEVERITY = Severity.WARNING
LOOKS_AT = EditionView

_BARRED = {Reason.CLEARANCE, Reason.DOUBT}


def check(view: EditionView) -> Iterator[Finding]:
    facts, names = list(_facts(view)), list(_names(view))
    above = {omission.subject for omission in view.selection.omissions if omission.reason is Reason.CLEARANCE}
    for shown in (view.briefing.facts[fact] for fact in view.edition.facts if fact in view.briefing.facts):
        given = [fact.id for fact in facts if _figure_of(fact) in _figures(view, shown.quote) - {_figure_of(shown)}]
        given += [name.id for name in names if any(form in shown.quote for form in name.forms.values())]
        if given:
            message = f"the quote of {shown.id} tells {view.edition.audience} of {', '.join(given)}, which is withheld"
            hint = "shorten the quote to the words that carry its own figure"
            severity = Severity.ERROR if above & set(given) else SEVERITY
            yield Finding(CODE, severity, message, shown.location, hint, shown.id)


def _facts(view: EditionView) -> Iterator[Fact]:
    for omission in view.selection.omissions:
        fact = view.briefing.facts.get(omission.subject)
        if fact is not None and not omission.where and omission.reason in _BARRED and _figure_of(fact):
            yield fact


def _names(view: EditionView) -> Iterator[Name]:
    withholds = view.selection.audience.on_doubt is OnDoubt.WITHHOLD
    for name in view.briefing.names.values():
        if name.id in view.selection.neutral or (withholds and is_open(name.doubt)):
            yield name


def _figure_of(fact: Fact) -> tuple[object, Role] | None:
    """What a quotation would have to name; a list or a rank is too common a number to be recognised by it."""
    quantity: Quantity = fact.quantity
    if quantity.kind in {Kind.LIST, Kind.RANK}:
        return None
    return abs(quantity.low), Role.PERCENT if quantity.kind in {Kind.SHARE, Kind.CHANGE} else Role.CARDINAL


def _figures(view: EditionView, quote: str) -> set[tuple[object, Role] | None]:
    return {(reading.value, reading.role) for reading in read(quote, view.briefing.source_locale)}
