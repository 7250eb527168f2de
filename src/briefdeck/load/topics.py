"""Topics: what one slide and one passage of the summary say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefdeck.load import codes
from briefdeck.load.charts import CHART, chart
from briefdeck.load.collections import MapOf
from briefdeck.load.illustrations import PICTURE, illustration
from briefdeck.load.kinds import INTERPRETING
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import Flag, Id, OneOf, Ref
from briefdeck.load.shapes import Field, Values
from briefdeck.load.texts import COMMENT, LINE, NOTES, SHORT, TEXT, message
from briefdeck.model.audience import TOPIC_KINDS
from briefdeck.model.briefing import Claim, FigureSlot, Point, Topic
from briefdeck.model.text import Message

SLOT_LABEL = Field("label", TEXT, about="What the figure measures, where the fact's own label does not fit.")
SLOT_TEXT = Field("text", TEXT, about="A line about the figure.")
SLOT_OF = Field("of", Id(), about="The item of the list it belongs to: of a chain, the stage it stands under.")
SLOT: Final = Record("figure", (SLOT_LABEL, SLOT_TEXT, SLOT_OF), nullable=True, about="A figure shown by itself.")

HEAD = Field("head", TEXT, about="Two or three words set bold before the text.")
POINT_TEXT = Field("text", LINE, about="The sentence. Figures stand as {fact}, names as {@name}; no digits.")
POINT_CLAIM = Field("claim", Ref("claim"), about="Id of the claim it states, whose text it then takes.")


def _check_point(point: Values, reading: Reading) -> None:
    if not point.written & {"text", "claim"}:
        reading.error(codes.MISSING_KEY, point.at, '"text" is missing', "or claim, with the id of a claim")
    elif {"text", "claim"} <= point.written:
        place = point.place(POINT_TEXT)
        reading.error(codes.CONTRADICTION, place, "a point that states a claim takes the claim's text", "remove text")


POINT: Final = Record(
    "point",
    (POINT_TEXT, HEAD, POINT_CLAIM, SHORT, COMMENT),
    shorthand=POINT_TEXT,
    about="One line of a topic.",
    check=_check_point,
    rules={"dependentSchemas": {"claim": {"properties": {"text": False}}}},
)

KIND = Field("kind", OneOf(TOPIC_KINDS), about="The kind of slide that tells it; without one, what it holds decides.")
TITLE = Field("title", TEXT, required=True, about="A full statement, not a heading.")
KICKER = Field("kicker", TEXT, about="Short running head.")
LEAD = Field("lead", TEXT, about="One sentence under the title.")
READING = Field("reading", TEXT, about="What it means for the guests, in one sentence: the office's own reading.")
QUESTIONS = Field(
    "questions",
    MapOf(Id(), TEXT),
    about="What guests may ask about each item of the list that the slide shows: the office's own words, by item.",
)
NOTES_OF = Field("notes", NOTES, about="What the speaker says.")
FIGURES = Field("figures", MapOf(Ref("fact"), SLOT), about="Facts shown by themselves, in order.")
POINTS = Field("points", MapOf(Id(), POINT), about="Lines, in order, each with an id of your choice.")
PARTS = Field("parts", MapOf(Id(), TEXT), about="Named texts that the kind asks for.")
LISTS = Field("lists", MapOf(Id(), Ref("fact")), about="Named lists that the kind asks for: ids of facts of kind list.")
CHART_OF = Field("chart", CHART)
PICTURE_OF = Field("picture", PICTURE)
INTERPRETATION = Field("interpretation", Flag(), about="true: the office's own reading, not the source's.")

TOPIC: Final = Record(
    "topic",
    (
        *(KIND, TITLE, KICKER, LEAD, FIGURES, POINTS, PARTS, LISTS, CHART_OF, PICTURE_OF),
        *(QUESTIONS, READING, NOTES_OF, INTERPRETATION),
    ),
    about="What one slide and one passage of the summary say.",
)


def topic(id_: str, unit: str, section: str, written: Values, claims: Mapping[str, Claim]) -> Topic[Message]:
    """The model's Topic of a sound record. unit: what its unit ids begin with."""
    own = written.get(INTERPRETATION) or False
    kind = str(written.get(KIND) or "")

    def said(field: Field[Values], *, interpretation: bool = own) -> Message | None:
        text = written.get(field)
        return None if text is None else message(f"{unit}.{field.key}", text, interpretation=interpretation)

    return Topic(
        id=id_,
        section=section,
        kind=kind,
        title=message(f"{unit}.title", written[TITLE], interpretation=own),
        location=written.at,
        kicker=said(KICKER),
        lead=said(LEAD),
        figures=_figures(f"{unit}.figures", written, interpretation=own),
        points=_points(f"{unit}.points", written, claims, interpretation=own or kind in INTERPRETING),
        parts={
            name: message(f"{unit}.parts.{name}", text, interpretation=own)
            for name, text in (written.get(PARTS) or {}).items()
        },
        lists={name: str(fact) for name, fact in (written.get(LISTS) or {}).items()},
        chart=chart(f"{unit}.chart", written.get(CHART_OF)),
        picture=illustration(f"{unit}.picture", written.get(PICTURE_OF)),
        notes=said(NOTES_OF),
        interpretation=own,
        reading=said(READING, interpretation=True),
        questions=questions(unit, written.get(QUESTIONS)),
    )


def questions(unit: str, written: Mapping[str, Values] | None) -> dict[str, Message]:
    """Messages of questions by the items they are about. unit: of the topic or of a story's step that asks them."""
    return {
        item: message(f"{unit}.questions.{item}", text, interpretation=True) for item, text in (written or {}).items()
    }


def _figures(unit: str, written: Values, *, interpretation: bool) -> tuple[FigureSlot[Message], ...]:
    slots = []
    for fact, slot in (written.get(FIGURES) or {}).items():
        label, text = slot.get(SLOT_LABEL), slot.get(SLOT_TEXT)
        slots.append(
            FigureSlot(
                fact=fact,
                label=None if label is None else message(f"{unit}.{fact}.label", label, interpretation=interpretation),
                text=None if text is None else message(f"{unit}.{fact}.text", text, interpretation=interpretation),
                of=str(slot.get(SLOT_OF) or ""),
            )
        )
    return tuple(slots)


def _points(
    unit: str, written: Values, claims: Mapping[str, Claim], *, interpretation: bool
) -> tuple[Point[Message], ...]:
    points = []
    for id_, point in (written.get(POINTS) or {}).items():
        stated = point.get(POINT_CLAIM)
        head = point.get(HEAD)
        points.append(
            Point(
                id=id_,
                text=claims[stated].message if stated else _point_text(f"{unit}.{id_}", point, interpretation),
                head=None if head is None else message(f"{unit}.{id_}.head", head, interpretation=interpretation),
                claim=str(stated or ""),
            )
        )
    return tuple(points)


def _point_text(unit: str, point: Values, interpretation: bool) -> Message:
    text, short, comment = point[POINT_TEXT], point.get(SHORT), point.get(COMMENT)
    return Message(unit, str(text), text.location, str(short or ""), str(comment or ""), interpretation=interpretation)
