"""The running heads of a section's topics, for the agenda and for dividers."""

from __future__ import annotations

from briefdeck.model.text import Literal, Text
from briefdeck.plan.sheet import Sheet

BETWEEN = " \N{MIDDLE DOT} "


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
