"""Cover data: who receives whom, where and when."""

from __future__ import annotations

from typing import Final

from briefdeck.load.collections import MapOf, SeqOf
from briefdeck.load.names import plain
from briefdeck.load.periods import DATE
from briefdeck.load.records import Record
from briefdeck.load.scalars import Id, LocaleTag, Words
from briefdeck.load.shapes import Field, Values
from briefdeck.load.texts import TEXT, message
from briefdeck.model.audience import Cover, Person
from briefdeck.model.briefing import Name

PERSON_ID = Field("id", Id(), required=True, about="Id of the person, unique on this cover.")
PERSON_NAME = Field(
    "name", MapOf(LocaleTag(), Words(), least=1), required=True, about="Language tag: the name, for each language."
)
PERSON_TITLE = Field("title", TEXT, required=True, about="Office held.")
ORGANISATION = Field("organisation", TEXT, required=True)
PERSON: Final = Record("person", (PERSON_ID, PERSON_NAME, PERSON_TITLE, ORGANISATION), about="A host or guest.")

TITLE = Field("title", TEXT, required=True)
SUBTITLE = Field("subtitle", TEXT, required=True)
DELEGATION = Field("delegation", TEXT, required=True, about="Who is received.")
PLACE = Field("place", TEXT, required=True)
DAY = Field("date", DATE, required=True, about="Day of the visit, 2026-01-15.")
HOSTS = Field("hosts", SeqOf(PERSON), about="In order of protocol; never sorted.")
GUESTS = Field("guests", SeqOf(PERSON), about="In order of protocol; never sorted.")
COVER: Final = Record("cover", (TITLE, SUBTITLE, DELEGATION, PLACE, DAY, HOSTS, GUESTS), about="Cover data.")


def cover(unit: str, written: Values) -> Cover:
    """The model's Cover of a sound record."""
    return Cover(
        title=message(f"{unit}.title", written[TITLE]),
        subtitle=message(f"{unit}.subtitle", written[SUBTITLE]),
        delegation=message(f"{unit}.delegation", written[DELEGATION]),
        place=message(f"{unit}.place", written[PLACE]),
        date=written[DAY],
        hosts=tuple(_person(unit, one) for one in written.get(HOSTS) or ()),
        guests=tuple(_person(unit, one) for one in written.get(GUESTS) or ()),
    )


def _person(unit: str, written: Values) -> Person:
    id_ = str(written[PERSON_ID])
    return Person(
        id=id_,
        name=Name(id_, plain(written[PERSON_NAME]), written.at),
        title=message(f"{unit}.{id_}.title", written[PERSON_TITLE]),
        organisation=message(f"{unit}.{id_}.organisation", written[ORGANISATION]),
    )
