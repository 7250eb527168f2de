"""The table of facts: what each says in every language, who is told, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping

from briefdeck.build.jobs import choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.localize import Language
from briefdeck.model.briefing import Fact, is_open
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass
from briefdeck.model.text import Form
from briefdeck.model.uses import facts_of
from briefdeck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FactRow:
    """values, periods: locale → printed words. used: audience → topics it is shown in. doubt: "" unless one is open.

    source: name of the publisher, in the briefing's language.
    """

    id: str
    kind: str
    values: Mapping[str, str]
    periods: Mapping[str, str]
    used: Mapping[str, tuple[str, ...]]
    source: str
    quote: str
    doubt: str
    location: Location


def fact_table(ws: Workspace, choice: Choice) -> tuple[FactRow, ...]:
    """Facts in the order of the briefing. With audiences chosen only what they are shown. Raises InputError."""
    planner = Planner(ws, load(ws))
    jobs = choose(planner.audiences, choice)
    planner.open(jobs)
    languages = [planner.language(tag) for tag in dict.fromkeys(job.locale for job in jobs)]
    audiences = {job.audience.id: job.audience for job in jobs}
    shown = {
        name: {topic.id: set(facts_of(topic)) for topic in planner.selection(audience)[0].topics}
        for name, audience in audiences.items()
    }
    rows = []
    for fact in planner.briefing.facts.values():
        uses = {
            name: tuple(topic for topic, facts in topics.items() if fact.id in facts) for name, topics in shown.items()
        }
        used = {name: topics for name, topics in uses.items() if topics}
        if used or not choice.audiences:
            publisher = planner.briefing.sources[fact.source].publisher.text
            rows.append(_row(fact, languages, used, publisher))
    return tuple(rows)


def _row(fact: Fact, languages: list[Language], used: Mapping[str, tuple[str, ...]], publisher: str) -> FactRow:
    def printed(form: Form) -> dict[str, str]:
        return {each.tag: each.printer.figure(fact.id, fact.quantity, form).text for each in languages}

    doubt = fact.doubt
    return FactRow(
        fact.id,
        fact.quantity.kind.value,
        printed(Form.LONG),
        printed(Form.PERIOD) if fact.quantity.period else {},
        used,
        publisher,
        fact.quote,
        doubt.text if doubt and is_open(doubt) else "",
        fact.location,
    )
