"""The exact words of every shipped language, as its native readers expect them (``locales.toml`` beside this file)."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from briefdeck.figures.read_periods import parse_period
from briefdeck.model.quantity import Bound, Kind, Quantity
from locales_samples import LOCALES, TONGUES
from table_rows import PERIOD_ROWS, ROWS

TABLE = tomllib.loads(Path(__file__).with_name("locales.toml").read_text(encoding="utf-8"))
DRAFTED = [tag for tag in LOCALES if tag in TABLE]


@pytest.mark.parametrize("tag", DRAFTED)
@pytest.mark.parametrize("row", ROWS)
def test_a_figure_in_exact_words(tag: str, row: str) -> None:
    quantity, form = ROWS[row]
    assert TONGUES[tag].say(quantity, form) == TABLE[tag][row]


@pytest.mark.parametrize("tag", DRAFTED)
@pytest.mark.parametrize("row", PERIOD_ROWS)
def test_a_period_in_exact_words(tag: str, row: str) -> None:
    period, target, alone = PERIOD_ROWS[row]
    text = TONGUES[tag].printer.period(period, target=target, alone=alone)
    assert text == TABLE[tag][row]
    assert parse_period(text, TONGUES[tag].style) == period


def test_the_table_shows_every_row_of_every_draft_language() -> None:
    assert set(DRAFTED) == set(LOCALES) - {"en", "zh_Hans"}
    assert all(set(rows) == {*ROWS, *PERIOD_ROWS} for rows in TABLE.values())


@pytest.mark.parametrize("tag", LOCALES)
def test_only_what_tests_prove_calls_itself_proven(tag: str) -> None:
    assert TONGUES[tag].style.status == ("proven" if tag in {"en", "zh_Hans"} else "draft")


@pytest.mark.parametrize(
    ("tag", "text"), [("es", "3 billones de euros"), ("de", "3 Bio. Euro"), ("fr", "3 billions d’euros")]
)
def test_a_billion_that_is_ten_to_the_twelfth(tag: str, text: str) -> None:
    assert TONGUES[tag].read(text).low == 3 * 10**12


def test_billions_of_the_guests_are_never_billions_of_the_source() -> None:
    quantity, form = ROWS["dollars"]
    for tag in ("de", "fr", "es", "ru"):
        assert "illon" not in TONGUES[tag].say(quantity, form).replace("millones", "")
        assert "illion" not in TONGUES[tag].say(quantity, form)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("de", "mehr als rund 17 Mrd. Schweizer Franken"),
        ("fr", "plus de quelque 17 milliards de francs suisses"),
        ("es", "más de unos 17 mil millones de francos suizos"),
        ("ru", "более примерно 17 млрд швейцарских франков"),
        ("ja", "約170億スイスフラン超"),
        ("zh_Hant", "超過約170億瑞士法郎"),
    ],
)
def test_an_equivalent_of_a_bound_carries_both(tag: str, text: str) -> None:
    quantity = Quantity(Kind.AMOUNT, Decimal("150E9"), bound=Bound.MORE_THAN, unit="CNY")
    printed = TONGUES[tag].printer.equivalent("goal", quantity, "CHF", Decimal("0.112"), 2).text
    assert printed == text
    found = TONGUES[tag].read(printed)
    assert (found.low, found.unit, found.bound) == (Decimal("17E9"), "CHF", Bound.MORE_THAN)
