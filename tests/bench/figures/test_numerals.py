"""Wrong numbers are wrong: another value, written as the language writes it; names and dates are let be."""

from random import Random

import pytest

from bench.figures import numerals


@pytest.mark.parametrize(
    "text",
    [
        "part of Chongqing’s “33618” modern manufacturing framework",
        "GR1803注射液，全市生物药首次对外授权",
        "A self-developed Category 1 innovative drug",
        "赛立奇单抗注射液是自主研发的1类创新药",
        "Every figure in this briefing, with its source (1 of 2)",
        "本材料全部数据及其来源（1/2）",
        "As of 16 December 2025",
        "截至2025年12月16日",
        "Stand: 16. Dezember 2025",
        "حتى 16 ديسمبر 2025",
        "今後5年間",
        "the first three quarters of 2025",
    ],
)
def test_what_is_no_figure_is_let_be(text):
    assert [found[0] for found in numerals.numbers(text)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USD 712 million and more than 10,000 patients", ["712", "10,000"]),
        ("7.12亿美元，超2000亿元", ["7.12", "2000"]),
        ("mehr als 10.000 Patienten", ["10.000"]),
        ("City 100+ / Park 56", ["100", "56"]),
        ("22 “specialized, refined”", ["22"]),
        ("about 40%", ["40"]),
    ],
)
def test_figures_are_seen(text, expected):
    assert [found[0] for found in numerals.numbers(text)] == expected


@pytest.mark.parametrize(
    ("number", "locale", "kind", "expected"),
    [
        ("10,000", "en", "times-ten", "100,000"),
        ("10.000", "de", "times-ten", "100.000"),
        ("1500", "zh_Hans", "times-ten", "15000"),
        ("7.12", "zh_Hans", "times-ten", "71.2"),
        ("0.113", "en", "times-ten", "1.13"),
        ("150", "ar", "tenth", "15"),
        ("7.12", "zh_Hans", "tenth", "0.712"),
        ("21", "en", "transposed", "12"),
    ],
)
def test_a_wrong_number_is_written_as_its_language_writes_it(number, locale, kind, expected):
    found = {(sort, instead) for sort, _, _, instead in numerals.errors(number, locale, [], Random(1))}
    assert (kind, expected) in found


@pytest.mark.parametrize("number", ["10,000", "11", "0.80", "100", "712", "5"])
def test_no_error_leaves_the_value_as_it_was(number):
    found = list(numerals.errors(number, "en", ["42", "99", number], Random(7)))
    assert found
    assert [each for each in found if numerals.value(each[3], "en") == numerals.value(number, "en")] == []
