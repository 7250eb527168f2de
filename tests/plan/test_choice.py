"""A topic without a kind is told by the one that fits what it holds; one that names its kind keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefdeck.load import load
from briefdeck.model.briefing import Topic
from briefdeck.model.text import Message
from briefdeck.plan.choice import choose
from briefdeck.plan.slides import KINDS
from briefdeck.workspace import Workspace
from plan.planned import ALL_KINDS
from sample import ROOT

LOADED = [load(Workspace.open(root)) for root in (ALL_KINDS, ROOT)]
FACTS = {fact.id: fact.quantity for one in LOADED for fact in one.briefing.facts.values()}
TOPICS = {topic.id: topic for one in LOADED for section in one.briefing.sections for topic in section.topics}
OWN = {topic.id: topic for one in LOADED for audience in one.audiences.values() for topic in audience.topics.values()}


def kind_of(topic: Topic[Message]) -> str:
    return choose(replace(topic, kind=""), FACTS).kind


@pytest.mark.parametrize(
    ("topic", "kind"),
    [
        ("berths", "ranked"),
        ("carriers", "share"),
        ("output", "progress"),
        ("calls", "line"),
        ("modes", "stacked"),
        ("today", "stacked"),
        ("pace", "combination"),
        ("pipeline", "comparison"),
        ("harbours", "comparison"),
        ("summary", "executive"),
        ("open_way", "divider"),
        ("desk", "mechanism"),
        ("call", "chain"),
        ("stay", "before_after"),
        ("loan_case", "case"),
        ("cranes", "deal"),
        ("voice", "quote"),
        ("harbour", "picture"),
        ("approval", "milestones"),
        ("road", "roadmap"),
        ("five_year_goals", "goals"),
        ("quay", "hero"),
        ("base", "hero"),
    ],
)
def test_what_a_topic_holds_decides(topic: str, kind: str) -> None:
    assert kind_of(TOPICS[topic]) == kind


def test_a_share_without_its_rest_is_drawn_as_squares() -> None:
    share = TOPICS["carriers"]
    parts = {name: text for name, text in share.parts.items() if name != "rest"}
    assert kind_of(replace(share, parts=parts)) == "squares"


def test_the_number_of_figures_decides_between_cards_and_rows() -> None:
    few = replace(TOPICS["figures"], points=())
    assert len(few.figures) == 4
    assert kind_of(few) == "glance"
    assert kind_of(replace(few, figures=(*few.figures, few.figures[0]))) == "table"


def test_only_the_offices_own_reading_goes_into_the_panel_of_a_glance() -> None:
    glance = OWN["glance"]
    assert kind_of(glance) == "glance"
    stated = tuple(replace(each, text=replace(each.text, interpretation=False)) for each in glance.points)
    assert kind_of(replace(glance, points=stated)) != "glance"


def test_points_without_a_figure() -> None:
    assert kind_of(OWN["meaning"]) == "meaning"
    assert kind_of(OWN["next"]) == "steps"
    assert kind_of(replace(OWN["next"], parts={})) == "meaning"


def test_a_kind_that_is_named_stays_and_says_so() -> None:
    for topic in TOPICS.values():
        found = choose(topic, FACTS)
        assert (found.kind, found.named) == (topic.kind, True)


def test_every_choice_is_a_kind_and_says_why() -> None:
    for topic in (*TOPICS.values(), *OWN.values()):
        found = choose(replace(topic, kind=""), FACTS)
        assert found.kind in KINDS
        assert found.why
        assert not found.named
