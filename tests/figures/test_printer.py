from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from briefdeck.model.quantity import Bound, Kind, Quantity
from briefdeck.model.text import Form
from figures_samples import Tongue

D = Decimal


def money(value: str, unit: str = "CNY", bound: Bound = Bound.EXACT, high: str | None = None) -> Quantity:
    return Quantity(Kind.AMOUNT, D(value), D(high) if high else None, bound, unit)


def count(value: str, bound: Bound = Bound.EXACT, high: str | None = None) -> Quantity:
    return Quantity(Kind.COUNT, D(value), D(high) if high else None, bound, noun="drugs")


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        ("99999999", "RMB 99,999,999", "9999.9999万元"),
        ("100000000", "RMB 100 million", "1亿元"),
        ("9999", "RMB 9,999", "9999元"),
        ("10000", "RMB 10,000", "1万元"),
        ("12345", "RMB 12,345", "12345元"),
        ("12500", "RMB 12,500", "1.25万元"),
        ("123400000", "RMB 123.4 million", "1.234亿元"),
        ("1234000000", "RMB 1.234 billion", "12.34亿元"),
        ("1500000000000", "RMB 1.5 trillion", "1.5万亿元"),
        ("1000000000000000", "RMB 1,000 trillion", "1000万亿元"),
        ("0.5", "RMB 0.5", "0.5元"),
        ("9.20E+10", "RMB 92 billion", "920亿元"),
    ],
)
def test_scale_and_digits_are_exact(en: Tongue, zh: Tongue, value: str, english: str, chinese: str) -> None:
    assert en.say(money(value)) == english
    assert zh.say(money(value)) == chinese


def test_a_percentage_keeps_its_decimals(either: Tongue) -> None:
    assert either.say(Quantity(Kind.SHARE, D("0.405") * 100, unit="percent")) == "40.5%"


@pytest.mark.parametrize(
    ("bound", "english", "chinese"),
    [
        (Bound.MORE_THAN, "more than 120 innovative drugs", "120余款创新药"),
        (Bound.AT_LEAST, "at least 120 innovative drugs", "至少120款创新药"),
        (Bound.FEWER_THAN, "fewer than 120 innovative drugs", "不到120款创新药"),
        (Bound.UP_TO, "up to 120 innovative drugs", "最多120款创新药"),
        (Bound.ABOUT, "about 120 innovative drugs", "约120款创新药"),
        (Bound.NEARLY, "nearly 120 innovative drugs", "近120款创新药"),
    ],
)
def test_bounds_of_counts(en: Tongue, zh: Tongue, bound: Bound, english: str, chinese: str) -> None:
    assert en.say(count("120", bound)) == english
    assert zh.say(count("120", bound)) == chinese


@pytest.mark.parametrize(
    ("bound", "english", "chinese"),
    [
        (Bound.FEWER_THAN, "less than RMB 3 billion", "不到30亿元"),
        (Bound.UP_TO, "up to RMB 3 billion", "最高30亿元"),
        (Bound.NEARLY, "nearly RMB 3 billion", "近30亿元"),
    ],
)
def test_bounds_of_money(en: Tongue, zh: Tongue, bound: Bound, english: str, chinese: str) -> None:
    assert en.say(money("3E9", bound=bound)) == english
    assert zh.say(money("3E9", bound=bound)) == chinese


def test_yu_follows_round_numbers_only(zh: Tongue) -> None:
    assert zh.say(count("42", Bound.MORE_THAN)) == "超过42款创新药"
    assert zh.say(count("40", Bound.MORE_THAN)) == "40余款创新药"
    assert zh.say(count("15000", Bound.MORE_THAN)) == "1.5万余款创新药"


def test_a_bound_is_in_every_form(either: Tongue) -> None:
    for bound in Bound:
        exact = {form: either.say(count("120"), form) for form in (Form.LONG, Form.SHORT, Form.NUMBER, Form.KPI)}
        for form, text in exact.items():
            assert (either.say(count("120", bound), form) == text) == (bound is Bound.EXACT)


@pytest.mark.parametrize(
    ("quantity", "english", "chinese"),
    [
        (money("2E9", high="3E9"), "RMB 2 billion to 3 billion", "20亿至30亿元"),
        (money("5E5", high="2E6"), "RMB 500,000 to 2,000,000", "50万至200万元"),
        (count("5000", high="20000"), "5,000 to 20,000 innovative drugs", "5000至20000款创新药"),
        (count("8", high="12"), "8 to 12 innovative drugs", "8至12款创新药"),
    ],
)
def test_ranges_can_be_read_one_way_only(
    en: Tongue, zh: Tongue, quantity: Quantity, english: str, chinese: str
) -> None:
    assert en.say(quantity) == english
    assert zh.say(quantity) == chinese


def test_large_numerals_come_in_parts(en: Tongue, zh: Tongue) -> None:
    deals = money("92E9", "USD")
    assert en.parts(deals, Form.KPI) == [("unit", "USD "), ("number", "92"), ("scale", " bn")]
    assert zh.parts(deals, Form.KPI) == [("number", "920"), ("scale", "亿"), ("unit", "美元")]
    drugs = count("100", Bound.MORE_THAN)
    assert en.parts(drugs, Form.KPI) == [("number", "100"), ("bound", "+")]
    assert zh.parts(drugs, Form.KPI) == [("number", "100"), ("bound", "余"), ("unit", "款")]
    goal = money("150E9", bound=Bound.MORE_THAN)
    assert en.parts(goal, Form.KPI) == [("bound", "over "), ("unit", "RMB "), ("number", "150"), ("scale", " bn")]


@pytest.mark.parametrize(
    ("value", "text"), [("1", "first"), ("10", "10th"), ("11", "11th"), ("22", "22nd"), ("103", "103rd")]
)
def test_english_ranks(en: Tongue, value: str, text: str) -> None:
    assert en.say(Quantity(Kind.RANK, D(value))) == text


def test_singular_and_plural(en: Tongue) -> None:
    assert en.say(count("1")) == "one innovative drug"
    assert en.say(count("1", high="3")) == "one to three innovative drugs"


@pytest.mark.parametrize(
    ("unit", "english", "chinese"),
    [
        ("CHF", "CHF 5 million", "500万瑞士法郎"),
        ("EUR", "EUR 5 million", "500万欧元"),
        ("GBP", "GBP 5 million", "500万英镑"),
        ("JPY", "JPY 5 million", "500万日元"),
        ("HKD", "HKD 5 million", "500万港元"),
        ("SGD", "SGD 5 million", "500万新加坡元"),
    ],
)
def test_currencies(en: Tongue, zh: Tongue, unit: str, english: str, chinese: str) -> None:
    assert en.say(money("5E6", unit)) == english
    assert zh.say(money("5E6", unit)) == chinese


def test_an_equivalent_is_rounded_and_always_about(en: Tongue, zh: Tongue) -> None:
    deal = money("712E6", "USD")
    assert en.printer.equivalent("deal", deal, "CHF", D("0.80"), 2).text == "about CHF 570 million"
    assert zh.printer.equivalent("deal", deal, "CHF", D("0.80"), 2).text == "约5.7亿瑞士法郎"
    assert en.printer.equivalent("deal", money("1E9", "USD"), "CHF", D("0.8"), 2).text == "about CHF 800 million"


def test_an_equivalent_keeps_the_bound(en: Tongue, zh: Tongue) -> None:
    goal = Quantity(Kind.AMOUNT, D("150E9"), bound=Bound.MORE_THAN, unit="CNY", target=True)
    assert en.printer.equivalent("goal", goal, "CHF", D("0.112"), 2).text == "more than about CHF 17 billion"
    assert zh.printer.equivalent("goal", goal, "CHF", D("0.112"), 2).text == "约170亿瑞士法郎以上"


def test_plots_share_a_scale_and_lose_nothing(en: Tongue, zh: Tongue) -> None:
    amounts = [money("92E9", "USD"), money("712E6", "USD")]
    assert en.printer.plot(amounts) == ((D("92"), D("0.712")), "USD bn")
    assert zh.printer.plot(amounts) == ((D("920"), D("7.12")), "亿美元")
    assert en.printer.plot([count("100", Bound.MORE_THAN), count("42")]) == ((D("100"), D("42")), "")
    assert zh.printer.plot([money("600E9")]) == ((D("6000"),), "亿元")


def test_dates_and_lists(en: Tongue, zh: Tongue) -> None:
    day = date(2025, 12, 16)
    assert (en.printer.date(day), zh.printer.date(day)) == ("16 December 2025", "2025年12月16日")
    assert en.printer.join(["a", "b", "c"]) == "a, b, and c"
    assert zh.printer.join(["审评审批", "市场准入", "融资"]) == "审评审批、市场准入、融资"
    assert (en.printer.join(["a"]), zh.printer.join([])) == ("a", "")


def test_a_rate_keeps_its_decimals(either: Tongue) -> None:
    assert either.printer.number(D("0.80")) == "0.80"


def test_an_unknown_noun_and_a_missing_period_are_bugs(either: Tongue) -> None:
    with pytest.raises(KeyError):
        either.say(Quantity(Kind.COUNT, D(3), noun="unheard_of"))
    with pytest.raises(ValueError, match="period"):
        either.say(count("3"), Form.PERIOD)
