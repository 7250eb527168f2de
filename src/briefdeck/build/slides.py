"""The table of topics: which kind of slide tells each to whom, and what decided it."""

from __future__ import annotations

from briefdeck.build.jobs import choose as choose_jobs
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.model.finding import Location
from briefdeck.model.record import dataclass
from briefdeck.plan.choice import choose
from briefdeck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TopicRow:
    """kind: of slide. why: what decided; named: the briefing names the kind itself."""

    audience: str
    topic: str
    kind: str
    why: str
    named: bool
    location: Location


def topic_table(ws: Workspace, choice: Choice) -> tuple[TopicRow, ...]:
    """Topics of the chosen audiences in the order of their stories. Raises InputError."""
    planner = Planner(ws, load(ws))
    audiences = {job.audience.id: job.audience for job in choose_jobs(planner.audiences, choice)}
    quantities = {fact.id: fact.quantity for fact in planner.briefing.facts.values()}
    rows = []
    for audience in audiences.values():
        for topic in planner.selection(audience)[0].topics:
            found = choose(topic, quantities)
            rows.append(TopicRow(audience.id, topic.id, found.kind, found.why, found.named, topic.location))
    return tuple(rows)
