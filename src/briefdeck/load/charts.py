"""Charts: categories, series, and the fact at each crossing."""

from __future__ import annotations

from typing import Final

from briefdeck.load import codes
from briefdeck.load.collections import MapOf
from briefdeck.load.nodes import Placed
from briefdeck.load.reading import Reading
from briefdeck.load.records import Record
from briefdeck.load.scalars import Id, Ref, Words
from briefdeck.load.shapes import Field, Values
from briefdeck.load.texts import TEXT, message
from briefdeck.model import near
from briefdeck.model.briefing import Chart, Series
from briefdeck.model.text import Message

LABEL = Field("label", TEXT, required=True, about="Name of the series.")
VALUES = Field("values", MapOf(Id(), Ref("fact"), least=1), required=True, about="Category id: fact id, one for each.")
SERIES_OF: Final = Record("series", (LABEL, VALUES), about="One series of a chart.")

TITLE = Field("title", TEXT, required=True, about="What the chart shows.")
CATEGORIES = Field("categories", MapOf(Id(), TEXT, least=1), required=True, about="Category id: its name, in order.")
SERIES = Field("series", MapOf(Id(), SERIES_OF, least=1), required=True, about="Series id: its label and values.")
FOCUS = Field("focus", Words(), about="Id of the category that the slide is about; it is accented.")


def _check(written: Values, reading: Reading) -> None:
    categories = written.get(CATEGORIES)
    if categories is None:
        return
    focus = written.get(FOCUS)
    if focus is not None and focus not in categories.places:
        message = f'the chart has no category "{focus}"'
        reading.error(codes.UNKNOWN_REFERENCE, written.place(FOCUS), message, near.hint(focus, categories.places))
    for id_, series in (written.get(SERIES) or {}).items():
        values = series.get(VALUES)
        if values is None:
            continue
        for category, place in values.places.items():
            if category not in categories.places:
                message = f'the chart has no category "{category}"'
                reading.error(codes.UNKNOWN_REFERENCE, place, message, near.hint(category, categories.places))
        for category in categories.places:
            if category not in values.places:
                message = f'the series "{id_}" has no value for "{category}"'
                reading.error(codes.MISSING_KEY, series.place(VALUES), message, "every category needs a fact")


CHART: Final = Record("chart", (TITLE, CATEGORIES, SERIES, FOCUS), about="A native chart of facts.", check=_check)


def chart(unit: str, written: Values | None) -> Chart[Message] | None:
    """The model's Chart of a sound record; each series' values stand in the categories' order."""
    if written is None:
        return None
    categories = written[CATEGORIES]

    def values(series: Values) -> tuple[str, ...]:
        facts: dict[str, Placed] = series[VALUES]
        return tuple(str(facts[category]) for category in categories)

    return Chart(
        title=message(f"{unit}.title", written[TITLE]),
        categories=tuple(message(f"{unit}.categories.{id_}", text) for id_, text in categories.items()),
        series=tuple(
            Series(id_, message(f"{unit}.series.{id_}", series[LABEL]), values(series))
            for id_, series in written[SERIES].items()
        ),
        focus=list(categories).index(focus) if (focus := written.get(FOCUS)) is not None else -1,
    )
