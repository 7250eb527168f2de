"""Texts for guests: a bare text, or one with a shorter variant and a note to the translator."""

from __future__ import annotations

from typing import Final

from briefdeck.load.nodes import Node, Placed
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import Words
from briefdeck.load.shapes import Field, Shape, Values
from briefdeck.model.finding import Location
from briefdeck.model.text import Message

_PLACEHOLDERS = "Figures stand as {fact}, names as {@name}; no digits."


class Prose(Shape[Placed]):
    """Text with placeholders. counted: of a noun, with ``{n}`` alone."""

    def __init__(self, *, lines: bool = False, counted: bool = False) -> None:
        self.words = Words(lines=lines)
        self.counted = counted
        self.want = "text"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        scalar = self.words.scalar(node, reading)
        if scalar is None:
            return None
        reading.write(scalar, counted=self.counted)
        return Placed(scalar.text.strip(), scalar.location)

    def schema(self, defs: dict[str, object]) -> dict[str, object]:
        return self.words.schema(defs)


LINE: Final = Prose()

_SAID = Field("text", LINE, required=True, about=_PLACEHOLDERS)
_SPOKEN = Field("text", Prose(lines=True), required=True, about=_PLACEHOLDERS)
SHORT: Final = Field("short", LINE, about="A shorter variant for narrow places.")
COMMENT: Final = Field("comment", Words(lines=True), about="A note to the translator.")

TEXT: Final = Record("text", (_SAID, SHORT, COMMENT), shorthand=_SAID, about=_PLACEHOLDERS)
NOTES: Final = Record("notes", (_SPOKEN, COMMENT), shorthand=_SPOKEN, about=f"What the speaker says. {_PLACEHOLDERS}")


def message(unit: str, written: Values, *, interpretation: bool = False) -> Message:
    """The translation unit of a TEXT or NOTES."""
    said = written[_SAID]
    return Message(
        id=unit,
        text=str(said),
        location=said.location,
        short=str(written.get(SHORT) or ""),
        comment=str(written.get(COMMENT) or ""),
        interpretation=interpretation,
    )
