"""The sample's editions and decks as the planner sees them, made once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefdeck.build.jobs import choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.model.deck import Deck, Group, Primitive, Slide
from briefdeck.model.edition import Edition
from briefdeck.model.finding import Finding
from briefdeck.model.theme import Theme
from briefdeck.workspace import Workspace
from sample import ROOT

ALL_KINDS = ROOT / "tests/workspaces/all_kinds"


class Planned(NamedTuple):
    folder: str
    edition: Edition
    theme: Theme
    deck: Deck
    unfit: tuple[Finding, ...] = ()


@cache
def planned(choice: Choice | None = None) -> tuple[Planned, ...]:
    """Every audience and language of the sample, or those of a choice, on its page and brand."""
    return _planned(ROOT, choice)


@cache
def all_kinds(choice: Choice | None = None) -> tuple[Planned, ...]:
    """The workspace that holds every kind of slide, from two sources, in both languages."""
    return _planned(ALL_KINDS, choice)


def _planned(root: Path, choice: Choice | None) -> tuple[Planned, ...]:
    workspace = Workspace.open(root)
    loaded = load(workspace)
    planner = Planner(workspace, loaded)
    found = []
    for job in choose(loaded.audiences, choice or Choice()):
        attempt = planner.plan(job)
        one = attempt.planned
        assert one is not None
        unfit = tuple(finding for finding in attempt.findings if finding.code.startswith("B3"))
        found.append(Planned(job.folder, one.edition, one.theme, one.deck, unfit))
    return tuple(found)


def slides() -> list[tuple[str, Theme, Slide]]:
    """(where, theme, slide) of every slide of the sample and of the workspace with every kind."""
    decks = (*planned(), *all_kinds())
    return [(f"{one.folder} {slide.topic}", one.theme, slide) for one in decks for slide in one.deck.slides]


def leaves(primitives: tuple[Primitive, ...]) -> list[Primitive]:
    """All primitives of a slide, members of groups in their place."""
    found: list[Primitive] = []
    for one in primitives:
        found += leaves(one.members) if isinstance(one, Group) else [one]
    return found
