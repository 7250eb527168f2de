"""The figure that a point rests on."""

from __future__ import annotations

from dataclasses import replace

from briefdeck.build.result import Choice
from briefdeck.model.briefing import Topic
from briefdeck.model.text import Said
from briefdeck.plan.proofs import proofs
from briefdeck.plan.sheet import Sheet
from plan.planned import Planned, planned


def told(audience: str) -> tuple[Planned, Topic[Said]]:
    one = planned(Choice((audience,), ("en",)))[0]
    return one, next(said.topic for said in one.edition.story if said.topic.kind == "meaning")


def found(one: Planned, topic: Topic[Said]) -> dict[str, str]:
    return proofs(Sheet(one.edition, one.theme, "test", one.theme.layouts["statement"]), topic)


def test_it_is_the_first_amount_that_the_text_quotes() -> None:
    assert found(*told("investors")) == {
        "screen": "clinical_park",
        "benchmark": "gr1803_deal",
        "credit": "loan",
        "horizon": "output_goal",
    }


def test_a_point_without_an_amount_rests_on_none_and_a_list_is_no_amount() -> None:
    assert found(*told("media")) == {"deal": "gr1803_deal", "patients": "patients"}
    assert found(*told("officials")) == {}  # "the five stages" names them, it does not measure


def test_no_figure_stands_for_two_points() -> None:
    one, topic = told("investors")
    first, *rest = topic.points
    again = replace(topic, points=(first, replace(first, id="again"), replace(first, id="once_more"), *rest[1:]))
    assert found(one, again) == {
        "screen": "clinical_park",
        "again": "clinical_city",  # the second figure of its text
        "credit": "loan",
        "horizon": "output_goal",
    }
