"""``audiences.yaml`` as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefdeck.load import codes
from briefdeck.load.amounts import RATE
from briefdeck.load.collections import MapOf, SeqOf
from briefdeck.load.covers import COVER, cover
from briefdeck.load.currencies import Currency
from briefdeck.load.periods import DATE
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import Choice, Flag, Id, LocaleTag, OneOf, Ref, whole
from briefdeck.load.shapes import Field, Values
from briefdeck.load.stories import ITEM, story_item
from briefdeck.load.texts import TEXT, message
from briefdeck.load.topics import TOPIC, topic
from briefdeck.model.audience import PAGES, Audience, Equivalent, OnDoubt, Provenance, Require
from briefdeck.model.briefing import Claim, Clearance

LEAST = Field("min", whole(1, 60), about="Slides at least.")
MOST = Field("max", whole(1, 60), about="Slides at most.")


def _check_slides(slides: Values, reading: Reading) -> None:
    least, most = slides.get(LEAST), slides.get(MOST)
    if least is not None and most is not None and least > most:
        message_ = f"at least {least} slides, and at most {most}"
        reading.error(codes.CONTRADICTION, slides.place(LEAST), message_, "exchange min and max")


SLIDES_RECORD: Final = Record("slides", (LEAST, MOST), about="Slide budget.", check=_check_slides)

TARGET = Field("currency", Currency(), required=True, about="Currency shown to the guests.")
RATES = Field("rates", MapOf(Currency(), RATE, least=1), required=True, about="Currency: what one unit of it is worth.")
RATE_DAY = Field("on", DATE, required=True, about="Day of the rates.")
RATE_SOURCE = Field("source", TEXT, required=True, about="Where the rates come from, as guests read it.")
OFFICIAL = Field("official", Flag(), about="false (default): a planning assumption, and the deck says so.")
DIGITS = Field("digits", whole(1, 6), about="Significant digits kept; 2 by default.")
RATED = Field("facts", SeqOf(Ref("fact"), unique=True), required=True, about="Amounts that get an equivalent.")
EQUIVALENT: Final = Record(
    "equivalent",
    (TARGET, RATES, RATE_DAY, RATE_SOURCE, OFFICIAL, DIGITS, RATED),
    about="Amounts in the guests' currency.",
)

NAME = Field("name", TEXT, required=True, about="What this audience is called.")
LOCALES = Field("locales", SeqOf(LocaleTag(), least=1, unique=True), required=True, about="Languages it is handed.")
BRAND = Field("brand", Ref("brand", r"[^/\\]+"), required=True, about="Name of a folder in templates/.")
CLEARANCE = Field("clearance", Choice(Clearance), about="The highest it may see; public by default.")
ON_DOUBT = Field("on_doubt", Choice(OnDoubt), about="An open doubt: mark (default), withhold or show.")
REQUIRE = Field("require", Choice(Require), about="The least state of a translation; draft by default.")
PROVENANCE = Field(
    "provenance", Choice(Provenance), about="What its files tell of each figure's origin: full (default), ids or none."
)
PAGE = Field("page", OneOf(PAGES), about="Page format; 16:9 by default, A4 is an upright handout.")
SLIDES = Field("slides", SLIDES_RECORD)
EQUIVALENT_OF = Field("equivalent", EQUIVALENT)
COVER_OF = Field("cover", COVER, required=True)
TOPICS = Field("topics", MapOf(Id(), TOPIC), about="Topics of its own, such as glance and meaning.")
STORY = Field("story", SeqOf(ITEM, least=1), required=True, about="What it is told, in order.")

AUDIENCE: Final = Record(
    "audience",
    (
        NAME, LOCALES, BRAND, CLEARANCE, ON_DOUBT, REQUIRE, PROVENANCE, PAGE, SLIDES, EQUIVALENT_OF, COVER_OF, TOPICS,
        STORY,
    ),
    about="One kind of guest, and what it is told.",
)  # fmt: skip

AUDIENCES = Field("audiences", MapOf(Id("audience"), AUDIENCE, least=1, named=True), required=True)
ROOT: Final = Record("audiences", (AUDIENCES,), about="The audiences of a briefing.")


def audiences(written: Values, claims: Mapping[str, Claim]) -> dict[str, Audience]:
    """The model's Audiences of a sound record, in the file's order."""
    return {id_: _audience(id_, one, claims) for id_, one in written[AUDIENCES].items()}


def _audience(id_: str, written: Values, claims: Mapping[str, Claim]) -> Audience:
    unit = f"audience.{id_}"
    slides = written.get(SLIDES)
    least = slides.get(LEAST) if slides is not None else None
    most = slides.get(MOST) if slides is not None else None
    return Audience(
        id=id_,
        name=message(f"{unit}.name", written[NAME]),
        locales=tuple(str(tag) for tag in written[LOCALES]),
        brand=str(written[BRAND]),
        cover=cover(f"{unit}.cover", written[COVER_OF]),
        story=tuple(story_item(f"{unit}.story", item) for item in written[STORY]),
        topics={own: topic(own, f"{unit}.{own}", "", one, claims) for own, one in (written.get(TOPICS) or {}).items()},
        location=written.at,
        clearance=written.get(CLEARANCE) or Clearance.PUBLIC,
        on_doubt=written.get(ON_DOUBT) or OnDoubt.MARK,
        require=written.get(REQUIRE) or Require.DRAFT,
        page=str(written.get(PAGE) or PAGES[0]),
        min_slides=least or 1,
        max_slides=most or max(16, least or 1),
        equivalent=_equivalent(unit, written.get(EQUIVALENT_OF)),
        provenance=written.get(PROVENANCE) or Provenance.FULL,
    )


def _equivalent(unit: str, written: Values | None) -> Equivalent | None:
    if written is None:
        return None
    return Equivalent(
        currency=str(written[TARGET]),
        rates=dict(written[RATES]),
        on=written[RATE_DAY],
        source=message(f"{unit}.equivalent.source", written[RATE_SOURCE]),
        facts=tuple(str(fact) for fact in written[RATED]),
        digits=written.get(DIGITS) or 2,
        official=written.get(OFFICIAL) or False,
    )
