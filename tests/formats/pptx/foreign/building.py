"""Decks on a template: the starter's two audiences, or the sample, planned and written on it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from briefdeck.build.brands import Opened
from briefdeck.build.jobs import Job
from briefdeck.build.make import Made, make
from briefdeck.build.plan import Planner
from briefdeck.formats import pptx
from briefdeck.formats.pptx.foreign.mapping import Mapped
from briefdeck.load import load
from briefdeck.model.deck import Deck
from briefdeck.model.finding import Finding
from briefdeck.workspace import Workspace
from formats.pptx.foreign import hostile

ROOT = Path(__file__).parents[4]
STARTER = ROOT / "src/briefdeck/cli/starter"


@cache
def _planner(root: Path) -> Planner:
    ws = Workspace.open(root)
    return Planner(ws, load(ws))


def mapped(data: bytes, brand_yml: bytes = b"") -> Mapped:
    return pptx.prepare_template("office", brand_yml, data, "templates/office/office.potx")


@cache
def understood(name: str) -> Mapped:
    """One of the hostile templates, read once."""
    return mapped(hostile.MADE[name]())


def built(
    found: Mapped, locale: str = "en", *, root: Path = STARTER, audience: str = ""
) -> tuple[Made, Deck, list[Finding]]:
    """The file, its deck, and all findings about it."""
    planner = _planner(root)
    chosen = planner.audiences[audience or next(iter(planner.audiences))]
    planner._brands._opened[chosen.brand, chosen.page] = Opened(found.theme, found.prepared)
    attempt = planner.plan(Job(chosen, locale))
    assert attempt.planned is not None
    result = make(attempt.planned, "pptx", "deck.pptx")
    return result, attempt.planned.deck, [*attempt.findings, *result.findings]
