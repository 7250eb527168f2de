from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from briefdeck import check
from briefdeck.check.views import BriefingView
from briefdeck.model.briefing import ClaimStatus, DoubtStatus, Fact, Name
from briefdeck.model.finding import Finding, Severity
from briefdeck.model.quantity import Bound, Kind, Quantity
from check_samples import (
    AT,
    amount,
    assertion,
    audience,
    briefing,
    briefing_view,
    claim,
    count,
    doubt,
    fact,
    person,
)

CITY = fact("city", count(42), "42 of which have entered clinical trial stages")
DRUGS = fact("drugs", count(100, Bound.MORE_THAN), "more than 100 innovative drugs")
PARK = fact("park", count(20), "20 in clinical trials")
PROJECTS = fact("projects", count(56), "56 projects under development")


def found(view: BriefingView, code: str) -> list[Finding]:
    return [finding for finding in check.run(view) if finding.code == code]


def test_a_clean_briefing_has_no_finding() -> None:
    deal = fact("deal", amount("92E9"), "outbound licensing deals totaling USD 92 billion")
    half = claim("half", asserts=(assertion("projects", "city"),))
    assert check.run(briefing_view(CITY, DRUGS, PARK, PROJECTS, deal, half)) == ()


def test_a_fact_and_a_claim_need_a_source_and_a_quote() -> None:
    # given
    nowhere = replace(CITY, id="nowhere", source="")
    misspelt = replace(CITY, id="misspelt", source="papre")
    silent = replace(claim("silent"), quote=" ")
    # when
    findings = found(briefing_view(nowhere, misspelt, silent), "B101")
    # then
    assert {finding.subject for finding in findings} == {"nowhere", "misspelt", "silent"}
    assert {finding.severity for finding in findings} == {Severity.ERROR}
    assert any(finding.hint == "did you mean paper?" for finding in findings)
    assert all(finding.location == AT for finding in findings)


def test_a_disputed_claim_is_reported_with_its_whole_arithmetic() -> None:
    # given the two assertions behind "more than half of the city's total"
    asserts = (assertion("park", "city"), assertion("projects", "drugs"))
    disputed = claim("more_than_half", asserts=asserts, status=ClaimStatus.DISPUTED)
    # when
    findings = found(briefing_view(CITY, DRUGS, PARK, PROJECTS, disputed), "B102")
    # then
    assert [finding.severity for finding in findings] == [Severity.WARNING]
    assert "20 of 42 is 47.6%, not more than 50%" in findings[0].message
    assert "56 of more than 100 is less than 56%, and under half from 113 on: not proven" in findings[0].message


@pytest.mark.parametrize(
    ("asserts", "severities"),
    [
        (assertion("park", "city"), [Severity.ERROR]),
        (assertion("projects", "drugs"), [Severity.WARNING]),
        (assertion("projects", "city"), []),
        (assertion("projects", "nowhere"), [Severity.WARNING]),
    ],
)
def test_a_claim_that_stands_must_be_carried(asserts: object, severities: list[Severity]) -> None:
    stands = claim("half", asserts=(asserts,))
    findings = found(briefing_view(CITY, DRUGS, PARK, PROJECTS, stands), "B102")
    assert [finding.severity for finding in findings] == severities


def test_different_units_are_not_compared() -> None:
    dollars, yuan = fact("dollars", amount("5"), "USD 5"), fact("yuan", amount("6", unit="CNY"), "RMB 6")
    findings = found(briefing_view(dollars, yuan, claim("half", asserts=(assertion("dollars", "yuan"),))), "B102")
    assert "units differ" in findings[0].message


def test_every_open_doubt_is_listed_and_no_settled_one() -> None:
    # given
    park = Name("park_name", {"en": "The Park"}, AT, doubt=doubt())
    guest = Name("guest", {"en": "Ms A"}, AT, doubt=doubt())
    guests = audience()
    guests = replace(guests, cover=replace(guests.cover, guests=(person(guest),)))
    settled = doubt(status=DoubtStatus.SETTLED, by="the office", on=date(2026, 1, 2))
    things = (replace(CITY, doubt=doubt()), claim("half", doubt=doubt()), park, replace(PARK, doubt=settled))
    # when
    findings = found(briefing_view(*things, guests=guests), "B103")
    # then
    assert {finding.subject for finding in findings} == {"city", "half", "park_name", "guests.guest"}
    assert all("it may be wrong [seen elsewhere]" in finding.message for finding in findings)
    assert {finding.severity for finding in findings} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("quantity", "quote", "is_found"),
    [
        (amount("9.2E9"), "deals totaling USD 92 billion", True),
        (amount("92E9"), "deals totaling USD 92 billion", False),
        (amount("721E6"), "valued at USD 712 million", True),
        (count(1, high=3), "one to three innovative drugs", False),
        (count(1, high=4), "one to three innovative drugs", True),
        (Quantity(Kind.RANK, Decimal(2)), "ranking second globally", False),
        (Quantity(Kind.RANK, Decimal(3)), "ranking second globally", True),
        (Quantity(Kind.SHARE, Decimal(40), bound=Bound.ABOUT, unit="percent"), "about 40 percent", False),
        (Quantity(Kind.SHARE, Decimal(40), bound=Bound.ABOUT, unit="percent"), "about 40 deals", True),
        (Quantity(Kind.LIST, Decimal(4), noun="areas"), "review, trials, access, and financing", False),
    ],
)
def test_the_figure_stands_in_its_quote(quantity: Quantity, quote: str, is_found: bool) -> None:
    assert bool(found(briefing_view(fact("it", quantity, quote)), "B105")) is is_found


@pytest.mark.parametrize(
    ("quantity", "quote", "is_found"),
    [
        (count(10_000), "benefiting more than 10,000 patients", True),
        (count(10_000, Bound.MORE_THAN), "benefiting more than 10,000 patients", False),
        (count(100, Bound.AT_LEAST), "在研创新药100余款", False),
        (amount("712E6", Bound.UP_TO), "valued at USD 712 million", True),
        (amount("600E9", Bound.LEVEL), "RMB 600 billion–level industrial cluster", False),
        (amount("600E9"), "RMB 600 billion–level industrial cluster", True),
        (count(30), "marketed in 30 provincial-level regions", False),
    ],
)
def test_the_bound_is_the_one_of_the_quote(quantity: Quantity, quote: str, is_found: bool) -> None:
    assert bool(found(briefing_view(fact("it", quantity, quote)), "B107")) is is_found


def test_an_unknown_source_of_a_name_is_found() -> None:
    name = Name("park", {"en": "The Park"}, AT, source="elsewhere")
    assert [finding.subject for finding in found(briefing_view(name), "B101")] == ["park"]


def test_findings_come_in_the_order_of_the_file() -> None:
    def moved(thing: Fact, line: int) -> Fact:
        return replace(thing, location=replace(AT, line=line), source="")

    body = briefing((moved(CITY, 12), moved(DRUGS, 3), moved(PARK, 112)))
    lines = [finding.location.line for finding in check.run(BriefingView(body, {})) if finding.location]
    assert lines == [3, 12, 112]
