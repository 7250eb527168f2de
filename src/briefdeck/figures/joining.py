"""What joins: texts into a list, a scale word and its noun, the parts of a figure."""

from __future__ import annotations

from collections.abc import Sequence

from briefdeck.figures.style import HouseStyle, NumberStyle
from briefdeck.model.answers import Answers
from briefdeck.model.text import Part

_LISTS = Answers("lists")


def joined(texts: Sequence[str], style: HouseStyle) -> str:
    """The texts as a list of the language: "a, b, and c", 甲、乙、丙."""
    if len(texts) < 2:
        return "".join(texts)
    if style.list_joint:
        return style.list_joint.join(texts[:-1]) + (style.list_last or style.list_joint) + texts[-1]

    def find() -> str:
        from babel.lists import format_list

        return str(format_list([f"{{{place}}}" for place in range(len(texts))], locale=style.babel))

    return str(_LISTS.of(style.babel, str(len(texts)), find=find)).format(*texts)


def linked(noun: str, number: NumberStyle) -> str:
    """A counted noun after a scale word: 2 millions **de** patients, 3 millions **d’**entreprises."""
    if not number.link or not noun.startswith(" "):
        return noun
    if number.elided and noun[1:2].lower() in number.elides:
        return number.elided + noun[1:]
    return number.link + noun


def tidy(*parts: Part) -> tuple[Part, ...]:
    """Without the empty ones."""
    return tuple(part for part in parts if part.text)
