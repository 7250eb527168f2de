"""Names and counted nouns."""

from __future__ import annotations

from typing import Final

from briefdeck.load.collections import MapOf, Mapped
from briefdeck.load.nodes import Placed
from briefdeck.load.records import Record
from briefdeck.load.scalars import LocaleTag, Ref, Words
from briefdeck.load.shapes import Field, Values
from briefdeck.load.sources import DOUBT, doubt
from briefdeck.load.texts import COMMENT, TEXT, Prose, message
from briefdeck.model.briefing import Name, Noun
from briefdeck.model.text import Message

_FORMS = MapOf(LocaleTag(), Words(bare=True))

FORMS = Field("forms", MapOf(LocaleTag(), Words(bare=True), least=1), required=True, about="Language tag: the name.")
SHORT_FORMS = Field("short", _FORMS, about="Language tag: a shorter form, for {@name:short}.")
NEUTRAL = Field("neutral", TEXT, about="What stands in its place where an audience withholds a doubted name.")
NAME_SOURCE = Field("source", Ref("source"), about="Id of the source the name was found in.")
NAME_QUOTE = Field("quote", Words(lines=True), about="The source's own words.")
NAME_DOUBT = Field("doubt", DOUBT)

NAME: Final = Record(
    "name",
    (FORMS, SHORT_FORMS, NEUTRAL, NAME_SOURCE, NAME_QUOTE, NAME_DOUBT),
    about="A proper name, declared once. It may hold digits. Texts use it as {@id}.",
)

OTHER = Field("other", Prose(counted=True), required=True, about='The plural with {n}: "{n} projects".')
ONE = Field("one", Prose(counted=True), about='The singular with {n}: "{n} project".')

NOUN: Final = Record("noun", (ONE, OTHER, COMMENT), about="A counted noun.")


def plain(forms: Mapped[Placed] | None) -> dict[str, str]:
    """Forms as the model keeps them: tag → name."""
    return {str(tag): str(form) for tag, form in (forms or {}).items()}


def name(id_: str, written: Values) -> Name:
    """The model's Name of a sound record."""
    neutral = written.get(NEUTRAL)
    return Name(
        id=id_,
        forms=plain(written[FORMS]),
        location=written.at,
        short=plain(written.get(SHORT_FORMS)),
        neutral=None if neutral is None else message(f"name.{id_}.neutral", neutral),
        source=str(written.get(NAME_SOURCE) or ""),
        quote=str(written.get(NAME_QUOTE) or ""),
        doubt=doubt(id_, written.get(NAME_DOUBT)),
    )


def noun(id_: str, written: Values) -> Noun:
    """The model's Noun; a language without a singular gives none, and its plural stands for both."""
    other = written[OTHER]
    one = written.get(ONE) or other
    comment = str(written.get(COMMENT) or "")
    unit = Message(f"noun.{id_}", str(one), one.location, comment=comment, plural=str(other))
    return Noun(id_, unit, written.at)
