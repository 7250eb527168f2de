"""The small workspace and the sample, as the model has them."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import list_currencies

from briefdeck.load import Loaded, load
from briefdeck.load.currencies import CURRENCIES
from briefdeck.model.audience import OnDoubt, StoryItem
from briefdeck.model.briefing import Clearance, DoubtStatus
from briefdeck.model.finding import Location
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.workspace import Workspace
from load.conftest import SMALL
from sample import ROOT

BRIEFING = "briefing/briefing.yaml"


@pytest.fixture(scope="module")
def small() -> Loaded:
    return load(Workspace.open(SMALL))


def topic(loaded, id_):
    return next(topic for section in loaded.briefing.sections for topic in section.topics if topic.id == id_)


def test_the_briefing_itself(small):
    briefing = small.briefing
    assert (briefing.id, briefing.source_locale, briefing.title.id) == ("qinghe_solar", "en", "briefing.title")
    assert [section.id for section in briefing.sections] == [
        "context", "coordination", "achievements", "policy", "goals",
    ]  # fmt: skip
    assert briefing.sources["daily"].published == date(2026, 1, 20)
    assert briefing.sources["daily"].event.id == "source.daily.event"
    assert briefing.sources["daily"].language == "en"


def test_facts_are_typed_and_exact(small):
    facts = small.briefing.facts
    assert facts["output"].quantity == Quantity(
        Kind.AMOUNT, Decimal("48000000000"), unit="CNY", period=Period("2025", "2025")
    )
    assert facts["export_share"].quantity == Quantity(
        Kind.SHARE, Decimal(12), bound=Bound.ABOUT, unit="percent", period=Period("2025", "2025")
    )
    assert facts["companies"].quantity == Quantity(Kind.COUNT, Decimal(120), bound=Bound.MORE_THAN, noun="companies")
    assert facts["companies"].as_of == date(2026, 1, 20)
    goal = facts["output_goal"]
    assert (goal.quantity.target, goal.quantity.period) == (True, Period(horizon_years=5))
    assert (goal.doubt.status, goal.doubt.evidence) == (DoubtStatus.OPEN, "Municipal plan of 2024.")
    assert (goal.doubt.told.id, goal.doubt.told.text) == (
        "doubt.output_goal",
        "An earlier plan named a lower figure than {output_goal}.",
    )
    assert goal.clearance is Clearance.PUBLIC


def test_a_list_counts_its_items_in_their_order(small):
    stages = small.briefing.facts["stages"]
    assert stages.quantity == Quantity(Kind.LIST, Decimal(3), noun="stages")
    assert [item.id for item in stages.items] == ["fact.stages.research", "fact.stages.pilot", "fact.stages.market"]
    assert [item.text for item in stages.items] == ["research", "pilot lines", "market entry"]


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("kind: count\n    from: 1\n    to: 3\n    noun: departments\n    per: year",
         Quantity(Kind.COUNT, Decimal(1), Decimal(3), noun="departments", per="year")),
        ("kind: amount\n    level: 600 billion\n    unit: CNY",
         Quantity(Kind.AMOUNT, Decimal(600_000_000_000), bound=Bound.LEVEL, unit="CNY")),
        ("kind: amount\n    up_to: 7.12亿\n    unit: USD",
         Quantity(Kind.AMOUNT, Decimal(712_000_000), bound=Bound.UP_TO, unit="USD")),
        ("kind: rank\n    value: 2", Quantity(Kind.RANK, Decimal(2))),
        ("kind: share\n    nearly: 0.5\n    unit: percent",
         Quantity(Kind.SHARE, Decimal("0.5"), bound=Bound.NEARLY, unit="percent")),
    ],
)  # fmt: skip
def test_other_figures(written, quantity, folder):
    path = folder / BRIEFING
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: count\n    value: 9\n    noun: departments", written), encoding="utf-8")
    assert load(Workspace.open(folder)).briefing.facts["departments"].quantity == quantity


def test_nouns_and_names(small):
    noun = small.briefing.nouns["departments"].message
    assert (noun.id, noun.text, noun.plural) == (
        "noun.departments", "{n} municipal department", "{n} municipal departments",
    )  # fmt: skip
    park = small.briefing.names["park"]
    assert park.forms == {"en": "Qinghe Solar Park", "zh_Hans": "清河光伏产业园"}
    assert park.short == {"en": "the Park", "zh_Hans": "产业园"}
    assert {type(form) for form in park.forms.values()} == {str}


def test_texts_have_the_ids_translators_know(small):
    today = topic(small, "park_today")
    assert (today.section, today.kind, today.title.id) == ("achievements", "hero", "park_today.title")
    assert today.notes.id == "park_today.notes"
    partners = today.points[1]
    assert partners.text.id == "park_today.points.partners"
    assert partners.text.short == "Pilot lines are shared."
    assert partners.text.comment.startswith("Universities")
    assert topic(small, "five_years").figures[0].text.id == "five_years.figures.output_goal.text"
    assert topic(small, "support_chain").parts["bar"].id == "support_chain.parts.bar"
    assert topic(small, "support_chain").lists == {"stages": "stages"}


def test_a_point_that_states_a_claim_has_the_claims_text(small):
    [point] = topic(small, "task_force").points
    assert point.claim == "main_platform"
    assert point.text is small.briefing.claims["main_platform"].message
    assert point.head.id == "task_force.points.platform.head"


def test_places_are_those_of_the_file(small):
    lines = (SMALL / BRIEFING).read_text(encoding="utf-8").split("\n")
    at = small.briefing.facts["companies"].location
    assert lines[at.line - 1][at.column - 1 :] == "companies:"
    title = topic(small, "market").title.location
    assert lines[title.line - 1][title.column - 1 :].startswith('"{export_share} of')
    assert small.briefing.location == Location(BRIEFING)


def test_audiences(small):
    investors = small.audiences["investors"]
    assert investors.locales == ("en", "zh_Hans")
    assert (investors.min_slides, investors.max_slides) == (6, 12)
    assert investors.equivalent.rates == {"CNY": Decimal("0.12")}
    assert (investors.equivalent.digits, investors.equivalent.official) == (2, False)
    assert investors.equivalent.source.id == "audience.investors.equivalent.source"
    assert investors.cover.title.id == "audience.investors.cover.title"
    assert small.audiences["neighbours"].on_doubt is OnDoubt.WITHHOLD
    assert small.audiences["neighbours"].equivalent is None


def test_a_reading_is_the_offices_own_wherever_it_is_written():
    sample = load(Workspace.open(ROOT))
    told = [item.reading for item in sample.audiences["investors"].story if item.reading is not None]
    assert told[0].id == "audience.investors.story.market.reading"
    assert all(reading.interpretation for reading in told)


def test_questions_are_the_offices_own_and_a_figure_may_name_its_stage():
    sample = load(Workspace.open(ROOT))
    (step,) = (item for item in sample.audiences["media"].story if item.topic == "policy_chain")
    asked = step.questions["access"]
    assert (asked.id, asked.interpretation) == ("audience.media.story.policy_chain.questions.access", True)
    figures = topic(sample, "policy_chain").figures
    assert [(slot.fact, slot.of) for slot in figures][:2] == [("clinical_city", "clinical"), ("regions", "access")]


def test_people_stay_in_the_order_of_protocol(small):
    hosts = small.audiences["investors"].cover.hosts
    assert [host.id for host in hosts] == ["host_zhao", "host_bai"]
    assert hosts[1].name.forms["zh_Hans"] == "白松先生"
    assert hosts[1].organisation.id == "audience.investors.cover.host_bai.organisation"


def test_a_story_in_the_audiences_own_words(small):
    story = small.audiences["investors"].story
    assert [item.topic for item in story][:4] == ["cover", "agenda", "glance", "market"]
    own = story[4]
    assert own.title.id == "audience.investors.story.task_force.title"
    assert (own.points, own.figures, own.emphasis) == (("platform",), None, False)
    assert story[5].emphasis
    assert story[0] == StoryItem("cover", story[0].location)


def test_only_the_offices_own_reading_is_interpretation(small):
    own = small.audiences["investors"].topics
    assert own["glance"].title.id == "audience.investors.glance.title"
    assert not own["glance"].title.interpretation
    assert all(point.text.interpretation for point in own["glance"].points)
    assert own["meaning"].title.interpretation
    assert not any(point.text.interpretation for point in topic(small, "park_today").points)


def test_the_model_can_be_sent_to_another_process(small):
    assert pickle.loads(pickle.dumps(small)) == small


def test_the_sample_loads_and_keeps_its_order():
    loaded = load(Workspace.open(ROOT))
    assert [section.id for section in loaded.briefing.sections] == [
        "context", "coordination", "achievements", "policy", "goals",
    ]  # fmt: skip
    assert list(loaded.briefing.facts)[:2] == ["deals", "deals_rank"]
    assert loaded.briefing.facts["deals"].quantity.low == Decimal(92_000_000_000)
    assert len(loaded.audiences) >= 6
    assert loaded.audiences["mayor"].story[0].topic == "cover"


def test_currencies_are_those_babel_knows():
    assert set(list_currencies()) >= CURRENCIES
