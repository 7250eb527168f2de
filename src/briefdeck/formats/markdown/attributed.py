"""Attributions, such as "USD 712 million and the Park: as reported by iChongqing", each thing in them told once."""

from __future__ import annotations

from collections.abc import Collection, Set

from briefdeck.formats.markdown.escape import escape
from briefdeck.formats.markdown.marks import apart, mark, marked
from briefdeck.model.text import Figure, Literal, Mark, Said


def untold(said: Said, shown: Set[str], told: set[str], publishers: Collection[str]) -> str:
    """The attribution for what is shown and not yet in told (ids of facts and names; told grows), or "" without any.

    publishers: names of all sources. Things told before are left out where the text is a plain list of things with
    one source; else it stays whole.
    """
    texts: list[str] = []  # literals and things by turns, beginning with the literal before the first thing
    things: list[str] = []
    texts.append("")
    for span in said.first.spans:
        if isinstance(span, Literal | Mark):
            texts[-1] += span.text
        else:
            things.append(span.fact if isinstance(span, Figure) else span.name)
            texts += [mark(span) + span.text if isinstance(span, Figure) else span.text, ""]
    new = [index for index, thing in enumerate(things) if thing in shown - told]
    if things and not new:
        return ""
    told.update(things[index] for index in new)
    between = texts[2:-1:2]
    plain_list = not texts[0] and not any(publisher in text for publisher in publishers for text in between)
    if not things or len(new) == len(things) or not plain_list:
        return escape(marked(said.first))
    kept = [texts[1 + 2 * index] for index in new]
    joined = kept[0]
    for position, item in enumerate(kept[1:], 2):
        joined += (between[-1] if position == len(kept) else between[0]) + item
    marks, words = apart(joined)
    return escape(marks + words[:1].upper() + words[1:] + texts[-1])
