"""What all charts of topics share: the heading with its unit, looks of points, labels, places, notes, alt text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from briefdeck.model.briefing import Chart, Series
from briefdeck.model.deck import ChartPoint, ChartSeries
from briefdeck.model.edition import SaidTopic
from briefdeck.model.quantity import Bound, Quantity
from briefdeck.model.record import dataclass
from briefdeck.model.text import Literal, Said, Text
from briefdeck.model.theme import Frame
from briefdeck.plan.alt import described
from briefdeck.plan.cards import natural_width
from briefdeck.plan.grid import below, inch, pt, top
from briefdeck.plan.para import Para, depth, step
from briefdeck.plan.sheet import Area, Sheet
from briefdeck.plan.stack import AIR
from briefdeck.typeset import text_width

HEAD, NOTE = inch(0.36), inch(0.28)
NAME_GAP, NOTE_GAP = inch(0.14), inch(0.3)
UNDER_NAMES = inch(0.16)
NOTE_NAME = "Reading note"
BETWEEN = " \N{MIDDLE DOT} "
ON_SHARED_LINE = 0.96  # the same of a heading beside a note, which are short and stand apart
ON_ONE_LINE = 0.9  # of the room for a name that it may take: programs break earlier than they would have to
PER_CENT = frozenset("%\N{ARABIC PERCENT SIGN}")
# The series that a slide is about is in the primary colour, the one it is held against in grey.
LINES = {1: ("primary",), 2: ("muted", "primary"), 3: ("muted", "primary", "primary_dark")}
STACK = ("primary_dark", "primary", "muted", "primary_light")


def chart_of(said: SaidTopic) -> Chart[Said]:
    """The topic's chart. Raises ValueError for a topic without one: needs are looked at before."""
    if said.topic.chart is None:
        raise ValueError(f"topic {said.topic.id} has no chart")
    return said.topic.chart


def unit_of(said: SaidTopic, facts: Iterable[str]) -> str:
    """The unit of these facts in the topic's chart: "RMB bn", 亿元, or "" for plain counts."""
    units = {said.plots[fact].units[0] for fact in facts}
    return units.pop() if len(units) == 1 else ""


def with_unit(sheet: Sheet, words: Said, unit: str) -> Text:
    """Words followed by the unit in the language's brackets; per cent stands at every label, and not here too."""
    spans = words.first.spans
    if unit and not PER_CENT & set(unit):
        spans = (*spans, Literal(sheet.word("bracketed").plain.replace("{text}", unit)))
    return Text(sheet.locale, spans)


def framed(sheet: Sheet, frame: Frame, heading: Text, notes: Sequence[str]) -> Frame:
    """Set the heading over a chart and the notes on how to read it; returns what is left for the chart itself.

    Notes stand at the end of the heading's line where that holds both, else under the chart.
    """
    title, small = Para(heading, "lead", "ink", bold=True, down=1), Para(heading, "head", "ink")
    if natural_width(sheet, title) > frame.w * ON_ONE_LINE:
        title = small
    if not notes:
        return below(frame, _headed(sheet, frame, title))
    words = Literal(BETWEEN.join(sheet.word(note).plain for note in notes))
    note = Para(Text(sheet.locale, (words,)), "small", "muted")
    for tried, role in product((title, small), ("small", "note")):
        beside = replace(note, role=role, align="r")
        wide = round(natural_width(sheet, beside) / ON_SHARED_LINE)
        room = frame.w - wide - NOTE_GAP
        if natural_width(sheet, tried) <= room * ON_SHARED_LINE:
            head = _headed(sheet, replace(frame, w=room), tried)
            sheet.text(Frame(frame.right - wide, frame.y, wide, head - AIR), [beside], NOTE_NAME, "b")
            return below(frame, head)
    high = sheet.height([note], frame.w) + AIR
    head, foot = _headed(sheet, frame, title), max(NOTE, high)
    sheet.text(Frame(frame.x, frame.bottom - foot, frame.w, foot), [note], NOTE_NAME, "b")
    return Frame(frame.x, frame.y + head, frame.w, frame.h - head - foot)


def _headed(sheet: Sheet, frame: Frame, title: Para) -> int:
    """Set a chart's heading at the top of a frame; returns the height that it takes, EMU."""
    head = max(HEAD, sheet.height([title], frame.w) + AIR)
    sheet.text(top(frame, head), [title], "Chart title")
    return head


def is_bound(quantity: Quantity) -> bool:
    """Whether the drawn value only limits the truth: more than, up to; "about" is as good as a drawing gets."""
    return quantity.bound not in {Bound.EXACT, Bound.ABOUT, Bound.NEARLY}


def reading_notes(sheet: Sheet, facts: Iterable[str], *, line: bool = False) -> list[str]:
    """Ids of the program's words that say what outlines, dashes and hatches of these facts mean."""
    known = [sheet.fact(fact).quantity for fact in facts]
    told = {
        "dashed_is_bound": not line and any(not each.target and is_bound(each) for each in known),
        "square_is_goal" if line else "outlined_is_goal": any(each.target for each in known),
        "diamond_is_forecast" if line else "hatched_is_forecast": any(each.forecast for each in known),
    }
    return [word for word, holds in told.items() if holds]


def facts_in(chart: Chart[Said]) -> list[str]:
    return [fact for series in chart.series for fact in series.values]


def chart_point(sheet: Sheet, said: SaidTopic, fact_id: str, color: str, label: str | None = None) -> ChartPoint:
    """One value with its look: actual solid, goal outlined, expected hatched, bound dashed.

    label: None for the plain number of the chart's scale.
    """
    quantity, plotted = sheet.fact(fact_id).quantity, said.plots[fact_id]
    text = plotted.labels[0] if label is None else label
    if text and (mark := sheet.marks.get(fact_id)) is not None:
        text += mark.text
    bound = is_bound(quantity) and not quantity.target
    outlined = not quantity.forecast and (quantity.target or bound)
    return ChartPoint(plotted.values[0], text, fact_id, color, outlined, bound, quantity.forecast)


def chart_series(
    sheet: Sheet, said: SaidTopic, one: Series[Said], color: Callable[[int, str], str], *, unit: str = ""
) -> ChartSeries:
    """A series of facts. color: of a category's index and fact. unit: behind its name in brackets, "" for none."""
    points = tuple(chart_point(sheet, said, fact, color(index, fact)) for index, fact in enumerate(one.values))
    return ChartSeries(with_unit(sheet, one.label, unit).plain, points)


def told(sheet: Sheet, chart: Chart[Said]) -> str:
    """Alt text: the chart's title, then every value with its category, and its series where there are more."""
    pairs = [
        (
            f"{category.first.plain}, {series.label.first.plain}" if len(chart.series) > 1 else category.first.plain,
            sheet.fact(fact).kpi[0].text,
        )
        for series in chart.series
        for category, fact in zip(chart.categories, series.values, strict=True)
    ]
    return described(sheet, chart.title.first.plain, pairs)


def ends(values: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """Lower and upper end of an axis: the base is zero, and is passed only where a value is below it."""
    known = list(values)
    return min(Decimal(0), *known), max(Decimal(0), *known) or Decimal(1)


def widest(sheet: Sheet, texts: Iterable[str], size: float, *, bold: bool = False) -> int:
    """Width in EMU of the widest of these lines."""
    face = sheet.theme.fonts["latin"][1]
    return max((pt(text_width(text, size, face=face, bold=bold)) for text in texts), default=0)


def label_size(sheet: Sheet, labels: Sequence[str], room: int) -> float:
    """The largest size of the chart's scale at which every label is no wider than ``room`` EMU; else the floor."""
    deepest = depth(sheet.theme, sheet.locale, "chart")
    sizes = [step(sheet.theme, sheet.locale, "chart", shrink).size for shrink in range(deepest + 1)]
    return next((size for size in sizes if widest(sheet, labels, size, bold=True) <= room), sizes[-1])


def category_size(sheet: Sheet, chart: Chart[Said], room: int) -> float:
    """Type of the categories' names, pt: large where each stands on one line of ``room`` EMU, else small."""
    large = step(sheet.theme, sheet.locale, "chart", 1).size
    names = [name.first.plain for name in chart.categories]
    return large if widest(sheet, names, large) <= room * ON_ONE_LINE else series_size(sheet)


def series_size(sheet: Sheet) -> float:
    """Type of the names of series, pt."""
    return step(sheet.theme, sheet.locale, "small").size


@dataclass(frozen=True, slots=True)
class Lettering:
    """Type of a chart's labels and of its categories' names, pt. under: height of these names under columns, EMU."""

    labels: float
    categories: float
    under: int


def lettering(
    sheet: Sheet, chart: Chart[Said], series: Iterable[ChartSeries], room: int, label_room: int | None = None
) -> Lettering:
    """The type of a chart with ``room`` EMU for each category, and as much for a label unless told otherwise."""
    labels = [point.label for one in series for point in one.points]
    named = category_size(sheet, chart, room)
    if named > series_size(sheet):
        under = pt(step(sheet.theme, sheet.locale, "chart", 1).leading)
    else:
        under = max(sheet.height([Para(name, "small")], room) for name in chart.categories)
    return Lettering(label_size(sheet, labels, room if label_room is None else label_room), named, under + UNDER_NAMES)


def name_series(
    sheet: Sheet, x: int, width: int, field: Frame, names: Sequence[tuple[str, str, int]], *, role: str = "small"
) -> None:
    """Names of series beside their ends: (name, colour, y of its middle in EMU), moved apart where they would meet."""
    areas: list[Area] = []
    below = field.y
    for name, color, middle in sorted(names, key=lambda each: each[2]):
        paras = (Para(name, role, color, bold=True),)
        height = sheet.height(paras, width) + inch(0.08)
        y = max(below, middle - height // 2)
        areas.append(Area(Frame(x, y, width, height), paras, "Series name", "ctr"))
        below = y + height
    over = below - field.bottom
    if over > 0:  # the lowest would leave the chart: all move up
        areas = [Area(Frame(a.frame.x, a.frame.y - over, width, a.frame.h), a.paras, a.name, "ctr") for a in areas]
    sheet.areas(areas)
