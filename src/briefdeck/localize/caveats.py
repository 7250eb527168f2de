"""Caveats as an Edition says them: what each is about, what its author wrote, and a title that counts them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefdeck.localize.language import Language
from briefdeck.localize.speaker import Spans, Speaker
from briefdeck.model.audience import Caveat
from briefdeck.model.edition import SaidCaveat
from briefdeck.model.quantity import Kind, Quantity
from briefdeck.model.text import Form, Literal, NameSpan, Said


def said_caveat(speaker: Speaker, caveat: Caveat) -> SaidCaveat:
    """A caveat under the label of its fact or under its name; of a claim, under what was done with it."""
    return SaidCaveat(caveat.subject, _head(speaker, caveat), speaker.say(caveat.told))


def caveats_title(speaker: Speaker, count: int) -> Said | None:
    """Such as "Every figure has a source; four points need care before quoting"; None where there is nothing to say."""
    if not count:
        return None
    key = "sources_title_one" if count == 1 else "sources_title_more"

    def tell(language: Language) -> Spans:
        # As a list's number is printed, since the points stand there to be counted: "four", 四, 4.
        number = language.printer.figure("", Quantity(Kind.LIST, Decimal(count)), Form.LONG).text
        return speaker.word(language, key, {"n": (Literal(number),)})

    return speaker.each(tell)


def said_caveats(speaker: Speaker, caveats: Sequence[Caveat]) -> tuple[SaidCaveat, ...]:
    """All of them, in their order."""
    return tuple(said_caveat(speaker, caveat) for caveat in caveats)


def _head(speaker: Speaker, caveat: Caveat) -> Said:
    briefing = speaker.briefing
    if caveat.kind == "fact":
        return speaker.say(briefing.facts[caveat.subject].label)
    if caveat.kind == "name":
        name = briefing.names[caveat.subject]
        return speaker.each(lambda language: (NameSpan(name.id, speaker.name(language, name)),))
    key = "left_out" if caveat.left_out else "as_reported_short"
    return speaker.each(lambda language: speaker.word(language, key))
