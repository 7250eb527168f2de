"""Slides remembered from deck to deck are those that would be drawn anew."""

from dataclasses import replace

import pytest

from briefdeck.build.jobs import choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.model.kept import forget
from briefdeck.model.text import Literal, Said, Text
from briefdeck.plan import plan
from briefdeck.plan.recall import RECALL, Recall
from briefdeck.workspace import Workspace
from plan.planned import ALL_KINDS
from sample import ROOT


@pytest.fixture(scope="module")
def jobs():
    """Sample decks in three scripts, and the deck of every kind."""
    found = []
    for root, wanted in ((ROOT, ("en", "ar", "zh_Hans")), (ALL_KINDS, ("en",))):
        workspace = Workspace.open(root)
        loaded = load(workspace)
        planner = Planner(workspace, loaded)
        every = choose(loaded.audiences, Choice())
        found += [planner.plan(job).planned for locale in wanted for job in every if job.locale == locale][:4]
    return found


def said(words: str) -> Said:
    return Said((Text("en", (Literal(words),)),))


def other(edition, **cover):
    return replace(edition, cover=replace(edition.cover, **cover))


def both_ways(edition, theme, audience):
    """The deck planned with what is remembered, and with nothing."""
    remembered = plan(edition, theme, audience)
    RECALL.forget()
    forget()
    return remembered, plan(edition, theme, audience)


def test_another_day_and_delegation_give_the_deck_that_they_would_have_alone(jobs):
    for one in jobs:
        changed = other(one.edition, date=said("31 May 2031"), delegation=said("Delegation of Ulm"))
        again, anew = both_ways(changed, one.theme, one.job.audience)
        assert again == anew


def test_a_changed_fact_is_drawn_anew(jobs):
    one = jobs[0]
    shown = next(each for each in one.deck.slides if each.facts)
    fact = one.edition.facts[shown.facts[0]]
    changed = replace(one.edition, facts={**one.edition.facts, fact.id: replace(fact, label=said("Quite another"))})
    again, anew = both_ways(changed, one.theme, one.job.audience)
    assert again == anew


def test_slides_that_show_nothing_of_the_cover_are_the_same_objects(jobs):
    one = jobs[0]
    first, _ = plan(one.edition, one.theme, one.job.audience)
    second, _ = plan(other(one.edition, date=said("31 May 2031")), one.theme, one.job.audience)
    shared = [a.primitives[0] is b.primitives[0] for a, b in zip(first.slides, second.slides, strict=True)]
    assert shared.count(False) == 1  # the cover


def test_what_is_asked_of_the_edition_decides(jobs):
    edition, theme = jobs[0].edition, jobs[0].theme
    fact = next(iter(edition.facts))
    recall, drawn = Recall(), []

    def draw(asked):
        drawn.append((asked.title, asked.word("agenda"), asked.facts[fact].label, "nothing" in asked.facts))
        return []

    recall.drawn("step", edition, theme, "subject", draw)
    recall.drawn("step", replace(edition, audience_name=said("Others")), theme, "subject", draw)
    assert len(drawn) == 1
    recall.drawn(
        "step", replace(edition, facts={**edition.facts, "nothing": edition.facts[fact]}), theme, "subject", draw
    )
    recall.drawn("step", edition, theme, "another subject", draw)
    assert len(drawn) == 3


def test_it_is_bounded(jobs):
    recall, drawn = Recall(most=2), []
    for step in ("a", "b", "c", "a"):
        recall.drawn(step, jobs[0].edition, jobs[0].theme, "", lambda _: drawn.append(1) or [])
    assert len(drawn) == 4
