"""What a slide kind asks of its topic, and the findings where a topic does not give it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefdeck.model.briefing import Chart
from briefdeck.model.edition import SaidFact, SaidTopic
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.near import nearest
from briefdeck.model.quantity import Kind
from briefdeck.model.record import dataclass
from briefdeck.model.text import Said


@dataclass(frozen=True, slots=True)
class Needs:
    """figures, points: how many at least. first: kind of fact that figures[0] must be, or None.

    lists, parts: names that must be there. may: parts that may be there besides. chart: whether it needs one, with
    how many series (least, most) and of how many units at most; most series 0: any number. picture: whether it needs
    one. most_figures, most_points: how many it can show, None for as many as fit; nothing is dropped in silence.
    by_item: name of the list whose items its points, figures and questions belong to, one of each at most; "" for none.
    """

    figures: int = 0
    first: Kind | None = None
    points: int = 0
    lists: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    chart: bool = False
    series: tuple[int, int] = (1, 0)
    units: int = 1
    picture: bool = False
    most_figures: int | None = None
    most_points: int | None = None
    by_item: str = ""


def lacking(said: SaidTopic, needs: Needs, facts: Mapping[str, SaidFact], audience: str) -> tuple[Finding, ...]:
    """B304 for everything the topic lacks or has under a name that its kind does not know.

    audience: its id; figures and points that are lacking may have been withheld from this audience alone.
    """
    return tuple(
        Finding("B304", Severity.ERROR, message, said.topic.location, hint, said.topic.id)
        for message, hint in _faults(said, needs, facts, audience)
    )


def _faults(said: SaidTopic, needs: Needs, facts: Mapping[str, SaidFact], audience: str) -> Iterator[tuple[str, str]]:
    topic = said.topic
    kind = f'topic "{topic.id}" is a slide of kind "{topic.kind}", which'
    withheld = "what is withheld from an audience counts as missing; then give it another topic, or another kind"
    if len(topic.figures) < needs.figures:
        yield f"{kind} needs {_count(needs.figures, 'figure')} and has {len(topic.figures)} for {audience}", withheld
    elif needs.first is not None and facts[topic.figures[0].fact].quantity.kind is not needs.first:
        first = topic.figures[0].fact
        yield f'{kind} needs a {needs.first} as its first figure, and "{first}" is none', "put the share first"
    if len(topic.points) < needs.points:
        yield f"{kind} needs {_count(needs.points, 'point')} and has {len(topic.points)} for {audience}", withheld
    for what, given, most in (
        ("figure", len(topic.figures), needs.most_figures),
        ("point", len(topic.points), needs.most_points),
    ):
        if most is not None and given > most:
            shown = f"shows {_count(most, what).removeprefix('at least ')}" if most else f"shows no {what}s"
            yield f"{kind} {shown}, and it has {given}", "take them out, or choose another kind"
    if needs.chart and topic.chart is None:
        yield f"{kind} needs a chart", withheld
    if needs.chart and topic.chart is not None:
        yield from _chart(kind, topic.chart, needs, facts)
    if needs.picture and topic.picture is None:
        yield f"{kind} needs a picture", "add `picture:` with file, alt and credit"
    if not needs.by_item and topic.questions:
        yield f"{kind} shows no questions, and it has {len(topic.questions)}", "take them out, or choose another kind"
    if needs.by_item in topic.lists:
        yield from _by_item(kind, said, needs.by_item, facts)
    yield from _names(kind, "list", topic.lists, needs.lists, ())
    yield from _names(kind, "part", topic.parts, needs.parts, needs.may)


def _by_item(kind: str, said: SaidTopic, name: str, facts: Mapping[str, SaidFact]) -> Iterator[tuple[str, str]]:
    """What belongs to no item of the list, and what finds none left, would be shown nowhere."""
    topic = said.topic
    items = [item.first.unit.rpartition(".")[2] for item in facts[topic.lists[name]].items]
    placed = [slot.of for slot in topic.figures if slot.of]
    for what, ids in (
        ("point", [each.id for each in topic.points]),
        ("figure of", placed),
        ("question", topic.questions),
    ):
        for id_ in ids:
            if id_ not in items:
                close = nearest(id_, items)
                known = f'did you mean "{close}"?' if close else f"they are {', '.join(items)}"
                yield f'{kind} has a {what} "{id_}", which is none of its {name}', known
    taken = [*placed, *(each.id for each in topic.points)]
    for id_ in sorted({each for each in taken if taken.count(each) > 1}):
        yield f'{kind} has two things to tell of "{id_}"', "take one out: a stage has a figure or a point"
    over = len(topic.figures) - len(placed) - len(set(items) - set(taken))
    if over > 0:
        yield (
            f"{kind} has {_count(over, 'figure').removeprefix('at least ')} more than {name} to show them",
            "take them out",
        )


def _chart(kind: str, chart: Chart[Said], needs: Needs, facts: Mapping[str, SaidFact]) -> Iterator[tuple[str, str]]:
    least, most = needs.series
    count = len(chart.series)
    if count < least or (most and count > most):
        wanted = f"{least}" if least == most else f"{least} or more" if not most else f"{least} to {most}"
        yield f"{kind} needs a chart of {wanted} series and has {count}", "choose another kind, or other series"
    shown = [facts[fact].quantity for series in chart.series for fact in series.values]
    unfit = sorted({str(each.kind) for each in shown} & {Kind.RANK, Kind.LIST})
    if unfit:
        yield f"{kind} cannot draw a {' or a '.join(unfit)} in its chart", "show it as a figure, or in a text"
    units = {(each.kind, each.unit) for each in shown}
    if len(units) > needs.units:
        told = ", ".join(sorted(unit or str(of) for of, unit in units))
        yield f"{kind} draws one unit, and its chart has {told}", "give each unit a chart, or choose a combination"


def _names(
    kind: str, what: str, given: Mapping[str, object], required: tuple[str, ...], may: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """A misspelt name is told once, not also as a missing one."""
    known = (*required, *may)
    taken: set[str] = set()
    for name in given:
        if name in known:
            continue
        close = nearest(name, [each for each in known if each not in given])
        taken.add(close)
        other = f"it knows {', '.join(known)}" if known else "take it out"
        yield f'{kind} knows no {what} "{name}"', f'did you mean "{close}"?' if close else other
    for name in required:
        if name not in given and name not in taken:
            yield f'{kind} needs a {what} "{name}"', f"add `{name}:` under `{what}s:`"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"at least {number} {what}s"
