"""The deck that everything is measured on: twelve slides of the sample briefing, planned once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck.build.jobs import Job, choose
from briefdeck.build.plan import Planned, Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.model.deck import Deck
from briefdeck.workspace import Workspace

ROOT = Path(__file__).resolve().parents[3]
SLIDES = 12


@dataclass(frozen=True, slots=True)
class Sample:
    """planner: warm. job: audience and language. planned: all that came of it. deck: its first twelve slides."""

    planner: Planner
    job: Job
    planned: Planned
    deck: Deck


def sample(root: Path = ROOT, folder: str = "") -> Sample:
    """folder: ``audience/locale``; without it the English deck whose length is nearest to twelve slides."""
    ws = Workspace.open(root)
    loaded = load(ws)
    planner = Planner(ws, loaded)
    jobs = choose(loaded.audiences, Choice())
    planner.open(jobs)
    made = {job.folder: (job, planner.plan(job).planned) for job in jobs if job.locale == "en" or job.folder == folder}
    chosen = folder or min(made, key=lambda name: _distance(made[name][1]))
    job, planned = made[chosen]
    if planned is None:
        message = f"{chosen} cannot be planned"
        raise RuntimeError(message)
    return Sample(planner, job, planned, cut(planned.deck, SLIDES))


def cut(deck: Deck, slides: int) -> Deck:
    """The first slides of a deck, or the deck over and over until there are as many."""
    every = [deck.slides[number % len(deck.slides)] for number in range(slides)]
    return replace(deck, slides=tuple(every), sections=((deck.sections[0][0], slides),))


def _distance(planned: Planned | None) -> int:
    return abs(len(planned.deck.slides) - SLIDES) if planned else 1_000
