"""Sources and doubts: where a figure comes from, and why it may be mistrusted."""

from __future__ import annotations

from typing import Final

from briefdeck.load import codes
from briefdeck.load.periods import DATE
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import URL, Choice, LocaleTag, Words
from briefdeck.load.shapes import Field, Values
from briefdeck.load.texts import TEXT, message
from briefdeck.model.briefing import Doubt, DoubtStatus, Source

PUBLISHER = Field("publisher", TEXT, required=True, about="Who published it, as a guest reads it.")
TITLE = Field("title", TEXT, required=True, about="Title of the publication.")
EVENT = Field("event", TEXT, about="The occasion it reports.")
HELD = Field("held", DATE, about="Day of that occasion, 2025-12-15.")
PUBLISHED = Field("published", DATE, required=True, about="Day of publication, 2025-12-16.")
LANGUAGE = Field("language", LocaleTag(written=False), about="Language of the source and of every quote from it.")
LINK = Field("url", URL, about="Where it can be read.")


def _check_source(source: Values, reading: Reading) -> None:
    if HELD in source and EVENT not in source:
        reading.error(codes.CONTRADICTION, source.place(HELD), "only an event has a day held", "name the event")


SOURCE: Final = Record(
    "source",
    (PUBLISHER, TITLE, EVENT, HELD, PUBLISHED, LANGUAGE, LINK),
    about="A publication that facts come from.",
    check=_check_source,
)

DOUBT_TEXT = Field("text", Words(lines=True), required=True, about="What is doubtful, for the editor.")
EVIDENCE = Field("evidence", Words(lines=True), about="What was seen that speaks against it.")
TOLD = Field(
    "told", TEXT, about="What guests are told of it while it is open: a sentence on the sources slide; else nothing."
)
STATUS = Field("status", Choice(DoubtStatus), about="open (default), or settled with by and on.")
BY = Field("by", Words(), about="Who settled it.")
ON = Field("on", DATE, about="When it was settled.")


def _check_doubt(doubt: Values, reading: Reading) -> None:
    if doubt.get(STATUS) is DoubtStatus.SETTLED:
        for field in (BY, ON):
            if field not in doubt:
                place = doubt.place(STATUS)
                reading.error(
                    codes.CONTRADICTION, place, f'a settled doubt needs "{field.key}"', field.about.rstrip(".")
                )
    elif BY in doubt or ON in doubt:
        place = doubt.place(BY if BY in doubt else ON)
        reading.error(codes.CONTRADICTION, place, "only a settled doubt has by and on", "write status: settled")


DOUBT: Final = Record(
    "doubt",
    (DOUBT_TEXT, EVIDENCE, TOLD, STATUS, BY, ON),
    about="A reason to mistrust a figure or name. It never changes the figure.",
    check=_check_doubt,
)


def source(id_: str, written: Values) -> Source:
    """The model's Source of a sound record."""
    unit = f"source.{id_}"
    event = written.get(EVENT)
    return Source(
        id=id_,
        publisher=message(f"{unit}.publisher", written[PUBLISHER]),
        title=message(f"{unit}.title", written[TITLE]),
        published=written[PUBLISHED],
        location=written.at,
        event=None if event is None else message(f"{unit}.event", event),
        held=written.get(HELD),
        url=written.get(LINK) or "",
        language=str(written.get(LANGUAGE) or ""),
    )


def doubt(id_: str, written: Values | None) -> Doubt | None:
    """The model's Doubt of a sound record. id_: of the fact, claim or name in doubt; no two of them share one."""
    if written is None:
        return None
    told = written.get(TOLD)
    return Doubt(
        text=str(written[DOUBT_TEXT]),
        location=written.at,
        evidence=str(written.get(EVIDENCE) or ""),
        status=written.get(STATUS) or DoubtStatus.OPEN,
        by=str(written.get(BY) or ""),
        on=written.get(ON),
        told=None if told is None else message(f"doubt.{id_}", told),
    )
