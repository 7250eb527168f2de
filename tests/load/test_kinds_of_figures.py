"""Changes, percentage points and multiples, and the periods that are no stretch between two dates."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.load.amounts import parse_signed
from briefdeck.load.periods import parse_period
from briefdeck.load.scalars import Unreadable
from briefdeck.model.finding import Finding
from briefdeck.model.quantity import Bound, Kind, Period, Quantity
from briefdeck.workspace import Workspace


@pytest.mark.parametrize(
    ("text", "amount"), [("-3.5", "-3.5"), ("−3.5", "-3.5"), ("+12", "12"), ("12", "12"), ("-2 billion", "-2e9")]
)
def test_figures_that_can_fall(text: str, amount: str) -> None:
    assert parse_signed(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["--3", "-", "+-3", "3-", "-3%"])
def test_what_is_no_signed_figure(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_signed(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025-YTD", Period("2025-YTD", "2025-YTD")),
        ("FYP14", Period("FYP14", "FYP14")),
        ("../2025-11", Period("", "2025-11")),
        ("../2025-12-16", Period("", "2025-12-16")),
        ("../2030", Period("", "2030")),
    ],
)
def test_periods_without_two_ends(text: str, period: Period) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize(
    "text", ["..", "../", "2025/..", "FYP0", "FYP", "2025-YTD/2026", "../../2025", "../2025-02-30", "YTD"]
)
def test_what_is_no_such_period(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_period(text)


NEW_FACT = """
  newcomer:
    {lines}
    label: "a new figure"
    source: daily
    quote: "somebody said so"
  departments:
"""


def add_fact(folder: Path, *lines: str) -> None:
    file = folder / "briefing/briefing.yaml"
    fact = NEW_FACT.format(lines="\n    ".join(lines))
    file.write_text(
        file.read_text(encoding="utf-8").replace("\n  departments:\n    kind", f"{fact}    kind"), encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("lines", "quantity"),
    [
        (["kind: change", "value: -3.5"], Quantity(Kind.CHANGE, Decimal("-3.5"), unit="percent")),
        (
            ["kind: change", "more_than: 300", "per: year"],
            Quantity(Kind.CHANGE, Decimal(300), None, Bound.MORE_THAN, "percent", per="year"),
        ),
        (["kind: points", "from: -1", "to: 0.5"], Quantity(Kind.POINTS, Decimal(-1), Decimal("0.5"), unit="points")),
        (["kind: multiple", "about: 3"], Quantity(Kind.MULTIPLE, Decimal(3), None, Bound.ABOUT, "times")),
    ],
)
def test_a_fact_of_a_new_kind(folder: Path, lines: list[str], quantity: Quantity) -> None:
    add_fact(folder, *lines)
    assert load(Workspace.open(folder)).briefing.facts["newcomer"].quantity == quantity


@pytest.mark.parametrize(
    ("lines", "code", "message"),
    [
        (["kind: amount", "unit: CNY", "value: -5"], "B016", "below zero"),
        (["kind: share", "value: -5"], "B016", "below zero"),
        (["kind: multiple", "value: 0"], "B025", "multiple of 0"),
        (["kind: points", "value: 1", "unit: percent"], "B012", "unit"),
    ],
)
def test_what_no_figure_of_its_kind_can_be(
    folder: Path, findings: Callable[[], tuple[Finding, ...]], lines: list[str], code: str, message: str
) -> None:
    add_fact(folder, *lines)
    (finding,) = findings()
    assert finding.code == code
    assert message in finding.message
