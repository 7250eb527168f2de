"""A topic that lacks what its kind draws is a finding, never a crash and never a slide with a hole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefdeck.model.edition import SaidTopic
from briefdeck.plan.needs import lacking
from briefdeck.plan.slides import KINDS
from plan.planned import all_kinds, planned

SAMPLE = next(each.edition for each in planned() if each.folder == "investors/en")
WHOLE = next(each.edition for each in all_kinds() if each.folder == "everyone/en")


def told(kind: str) -> SaidTopic:
    return next(each for edition in (SAMPLE, WHOLE) for each in edition.story if each.topic.kind == kind)


def faults(said: SaidTopic) -> list[str]:
    whole = any(each.topic.id == said.topic.id for each in WHOLE.story)
    found = lacking(said, KINDS[said.topic.kind].needs, (WHOLE if whole else SAMPLE).facts, "investors")
    assert all(finding.code == "B304" and finding.location == said.topic.location for finding in found)
    return [f"{finding.message} ({finding.hint})" for finding in found]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_is_given_what_it_needs(kind: str) -> None:
    assert faults(told(kind)) == []


@pytest.mark.parametrize("kind", [kind for kind, each in KINDS.items() if each.needs.figures])
def test_a_kind_without_its_figure(kind: str) -> None:
    said = told(kind)
    (fault,) = faults(replace(said, topic=replace(said.topic, figures=())))
    assert "needs 1 figure and has 0" in fault


@pytest.mark.parametrize(("kind", "name"), [(k, n) for k, each in KINDS.items() for n in each.needs.parts])
def test_a_kind_without_a_part_it_needs(kind: str, name: str) -> None:
    said = told(kind)
    parts = {key: part for key, part in said.topic.parts.items() if key != name}
    (fault,) = faults(replace(said, topic=replace(said.topic, parts=parts)))
    assert f'needs a part "{name}"' in fault


def test_a_misspelt_part_is_told_once_with_what_was_meant() -> None:
    said = told("case")
    parts = dict(said.topic.parts)
    parts["situatoin"] = parts.pop("situation")
    (fault,) = faults(replace(said, topic=replace(said.topic, parts=parts)))
    assert 'knows no part "situatoin" (did you mean "situation"?)' in fault


def test_a_share_slide_needs_a_share_first() -> None:
    said = told("share")
    (fault,) = faults(replace(said, topic=replace(said.topic, figures=said.topic.figures[1:])))
    assert "needs a share as its first figure" in fault


def test_a_comparison_needs_its_chart_and_a_chain_its_stages() -> None:
    said = told("comparison")
    assert "needs a chart" in faults(replace(said, topic=replace(said.topic, chart=None)))[0]
    said = told("chain")
    assert 'needs a list "stages"' in faults(replace(said, topic=replace(said.topic, lists={})))[0]
