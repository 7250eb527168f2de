"""What agenda and dividers share: the running heads of a section's topics, and their foot line."""

from __future__ import annotations

from briefdeck.model.text import Literal, Span, Text
from briefdeck.plan.sheet import Sheet

BETWEEN = " \N{MIDDLE DOT} "


def prepared_for(sheet: Sheet) -> tuple[Span, ...]:
    """For whom the deck is made, in the source line of slides that tell no fact."""
    return (
        Literal(sheet.word("prepared_for").plain.replace("{delegation}", sheet.edition.cover.delegation.first.plain)),
    )


def running_heads(sheet: Sheet, section: str, but: str = "") -> Text:
    """Kickers of the section's topics in the order they are told. but: id of a topic that is left out."""
    heads = [
        said.topic.kicker.first.spans
        for said in sheet.edition.story
        if said.topic.section == section and said.topic.kicker is not None and said.topic.id != but
    ]
    return Text(
        sheet.locale,
        tuple(span for n, head in enumerate(heads) for span in (*((Literal(BETWEEN),) if n else ()), *head)),
    )
