"""Pictures of topics: which file, what it shows, whose it is, and what must not be cropped away."""

from __future__ import annotations

import re
from typing import Final

from briefdeck.load import codes
from briefdeck.load.records import Record
from briefdeck.load.scalars import Parsed, Unreadable, whole
from briefdeck.load.shapes import Field, Values
from briefdeck.load.texts import TEXT, message
from briefdeck.model.briefing import Illustration
from briefdeck.model.text import Message

_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*"
_ENDING = r"\.([jJ][pP][eE]?[gG]|[pP][nN][gG])"


def _file(text: str) -> str:
    if not re.fullmatch(_NAME + _ENDING, text):
        raise Unreadable(f'"{text}" is no name of a JPEG or PNG below briefing/pictures', "such as harbour.jpg")
    return text


FILE_NAME: Final = Parsed(
    "the name of a picture", _file, codes.WRONG_TYPE, {"type": "string", "pattern": f"^{_NAME}{_ENDING}$"}
)

ACROSS = Field("x", whole(0, 100), required=True, about="Percent from the left.")
DOWN = Field("y", whole(0, 100), required=True, about="Percent from the top.")
FOCUS_POINT: Final = Record("focus", (ACROSS, DOWN), about="The point of a picture that cropping keeps.")

FILE = Field("file", FILE_NAME, required=True, about="Name of a JPEG or PNG in briefing/pictures.")
ALT = Field("alt", TEXT, required=True, about="What is to be seen on it, for who cannot see it.")
CREDIT = Field("credit", TEXT, required=True, about="Who made it, and by what right (licence) it is shown.")
FOCUS = Field("focus", FOCUS_POINT, about="What cropping keeps; the middle by default.")
PICTURE: Final = Record("picture", (FILE, ALT, CREDIT, FOCUS), about="A picture with its credit.")


def illustration(unit: str, written: Values | None) -> Illustration[Message] | None:
    """The model's Illustration of a sound record."""
    if written is None:
        return None
    focus = written.get(FOCUS)
    return Illustration(
        file=written[FILE],
        alt=message(f"{unit}.alt", written[ALT]),
        credit=message(f"{unit}.credit", written[CREDIT]),
        location=written.place(FILE),
        focus=(50, 50) if focus is None else (focus[ACROSS], focus[DOWN]),
    )
