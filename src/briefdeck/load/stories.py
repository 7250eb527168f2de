"""Stories: the order in which an audience is told the topics, with its own words for them."""

from __future__ import annotations

from typing import Final

from briefdeck.load.collections import MapOf, SeqOf
from briefdeck.load.nodes import Node, Placed, Scalar
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import ID_PATTERN, Flag, Id, OneOf
from briefdeck.load.shapes import Field, Json, Shape, Values
from briefdeck.load.texts import NOTES, TEXT, message
from briefdeck.load.topics import questions
from briefdeck.model.audience import TOPIC_KINDS, StoryItem
from briefdeck.model.finding import Location


class Mention(Shape[Placed]):
    """An id that only its audience can resolve: of a topic, or of a figure or point of that topic."""

    def __init__(self, what: str) -> None:
        self.want = f"the id of a {what}"

    def read(self, node: Node, at: Location, reading: Reading) -> Placed | None:
        if not isinstance(node, Scalar) or node.core_type == "null":
            self.wrong(node, reading)
            return None
        return node.placed

    def schema(self, defs: Json) -> Json:
        return {"type": "string", "pattern": f"^{ID_PATTERN}$"}


TOPIC_ID = Field(
    "topic", Mention("topic"), required=True, about="Id of a topic, or one of the built-in cover, agenda, sources."
)
TITLE = Field("title", TEXT, about="This audience's own title for it.")
LEAD = Field("lead", TEXT, about="This audience's own lead.")
READING = Field("reading", TEXT, about="What it means for this audience: the office's own reading.")
NOTES_OF = Field("notes", NOTES, about="What the speaker says to this audience.")
KIND = Field("kind", OneOf(TOPIC_KINDS), about="Another kind of slide than the topic's own.")
FIGURES = Field("figures", SeqOf(Mention("figure of the topic"), unique=True), about="The figures to show, in order.")
POINTS = Field("points", SeqOf(Mention("point of the topic"), unique=True), about="The points to tell, in order.")
QUESTIONS = Field("questions", MapOf(Id(), TEXT), about="What this audience may ask about each item of its list.")
EMPHASIS = Field("emphasis", Flag(), about="true: accented in the deck and first in the summary.")
ITEM: Final = Record(
    "story_item",
    (TOPIC_ID, TITLE, LEAD, QUESTIONS, READING, NOTES_OF, KIND, FIGURES, POINTS, EMPHASIS),
    shorthand=TOPIC_ID,
    about="One step of the story: the id of a topic, or the id with this audience's own words for it.",
)


def story_item(unit: str, written: Values) -> StoryItem:
    """The model's StoryItem of a sound record. unit: what the story's unit ids begin with."""
    topic = str(written[TOPIC_ID])
    title, lead, notes = written.get(TITLE), written.get(LEAD), written.get(NOTES_OF)
    figures, points, reading = written.get(FIGURES), written.get(POINTS), written.get(READING)
    return StoryItem(
        topic=topic,
        location=written.place(TOPIC_ID),
        title=None if title is None else message(f"{unit}.{topic}.title", title),
        lead=None if lead is None else message(f"{unit}.{topic}.lead", lead),
        notes=None if notes is None else message(f"{unit}.{topic}.notes", notes),
        kind=str(written.get(KIND) or ""),
        figures=None if figures is None else tuple(str(one) for one in figures),
        points=None if points is None else tuple(str(one) for one in points),
        emphasis=written.get(EMPHASIS) or False,
        reading=None if reading is None else message(f"{unit}.{topic}.reading", reading, interpretation=True),
        questions=questions(f"{unit}.{topic}", written.get(QUESTIONS)),
    )
