"""What is read as a figure, and as which."""

from __future__ import annotations

import pytest

from briefdeck.figures.reading import Sort, read
from briefdeck.figures.reading.atoms import shown


def said(text: str, tag: str) -> list[str]:
    """Every figure that is none of a date, name or doubtful word: value, unit, bound, in short."""
    found = []
    for reading in read(text, tag):
        if reading.sort in {Sort.DATE, Sort.NAME} or reading.weak:
            continue
        value = "-".join(shown(end).replace(",", "") for end in reading.ends)
        bound = "" if reading.bound.value == "exact" else reading.bound.value
        found.append(" ".join(filter(None, ("~" if reading.vague else "", bound, value, reading.unit))))
    return found


CHINESE = [
    ("1亿2000万人", ["120000000"]),
    ("3亿多人", ["more_than 300000000"]),
    ("1.5万余人", ["more_than 15000"]),
    ("六千亿元", ["600000000000 CNY"]),
    ("五万亿里亚尔", ["5000000000000 IRR"]),
    ("两千五百多名", ["more_than 2500"]),
    ("三四十人", ["30-40"]),
    ("十七八岁", ["17-18 age"]),
    ("十几个", ["more_than 10"]),
    ("数十万人", ["~ 100000"]),
    ("近百家", ["nearly 100"]),
    ("百余家", ["more_than 100"]),
    ("二十一个部门", ["21"]),
    ("三成", ["30 percent"]),
    ("三成半", ["35 percent"]),
    ("百分之四十", ["40 percent"]),
    ("百分之三至五", ["3-5 percent"]),
    ("千分之五", ["0.5 percent"]),
    ("三分之二", ["66.66666666666666666666666666 percent"]),
    ("半数", ["50 percent"]),
    ("一半以上", ["more_than 50 percent"]),
    ("提高0.6个百分点", ["0.6 point"]),
    ("上调25个基点", ["25 basis_point"]),
    ("5至6亿元", ["500000000-600000000 CNY"]),
    ("5-6亿元", ["500000000-600000000 CNY"]),
    ("5000至2万元", ["5000-20000 CNY"]),
    ("增长两倍", ["3 times"]),
    ("是去年的三倍", ["3 times"]),
    ("翻一番", ["2 times"]),
    ("翻两番", ["4 times"]),
    ("不到1%", ["fewer_than 1 percent"]),
    ("最高200万美元", ["up_to 2000000 USD"]),
    ("不低于8%", ["at_least 8 percent"]),
    ("不超过3万元", ["up_to 30000 CNY"]),
    ("2000万千瓦", ["20000000 kW"]),
    ("30亿度电", ["3000000000 kWh"]),
    ("两年半", ["2.5 year"]),
    ("三个半小时", ["3.5 hour"]),
    ("约１２００万人", ["about 12000000"]),
    ("一点五亿元", ["150000000 CNY"]),
    ("新台幣三萬億元", ["3000000000000 TWD"]),
    ("逾六千億港元", ["more_than 600000000000 HKD"]),
    ("6000亿元级", ["level 600000000000 CNY"]),
    ("万古霉素、万达、一体化、千方百计、百花齐放、万众一心、三番五次", []),
    ("“33618”体系、GR1803、SARS-CoV-2、12345热线、十四五、两会、一带一路、三农", []),
    ("2025年12月15日，前三季度，1-9月，90年代，21世纪", []),
    ("2020十大新闻", ["2020", "10"]),
]

ENGLISH = [
    ("RMB 1,234.5 million", ["1234500000 CNY"]),
    ("$5-6bn", ["5000000000-6000000000 USD"]),
    ("US$1.2bn and RMB6.5bn", ["1200000000 USD", "6500000000 CNY"]),
    ("between 5 and 6 million people", ["5000000-6000000"]),
    ("rose from 5 million to 6 million", ["5000000-6000000"]),
    ("fewer than 100 to over 20,000", ["fewer_than 100", "more_than 20000"]),
    ("one hundred and five", ["105"]),
    ("twenty-one departments", ["21"]),
    ("one to three drugs", ["1-3"]),
    ("half a million", ["500000"]),
    ("a quarter of a million", ["250000"]),
    ("one and a half million", ["1500000"]),
    ("two and a half months", ["2.5 month"]),
    ("half an hour", ["0.5 hour"]),
    ("a third of the land", ["33.33333333333333333333333333 percent"]),
    ("three-quarters", ["75 percent"]),
    ("about half", ["about 50 percent"]),
    ("a dozen firms", ["12"]),
    ("two dozen suspects", ["24"]),
    ("hundreds of thousands of people", ["~ 100000"]),
    ("dozens of people", []),
    ("sales tripled", ["3 times"]),
    ("twice as many", ["2 times"]),
    ("11-fold", ["11 times"]),
    ("0.6 percentage points", ["0.6 point"]),
    ("$300+ billion", ["more_than 300000000000 USD"]),
    ("up to a million", ["up_to 1000000"]),
    ("no more than 30,000 yuan", ["up_to 30000 CNY"]),
    ("100 people or more", ["at_least 100"]),
    ("26 to 32 kilobases", ["26-32 thousand"]),
    ("a 35-year-old man", ["35 age"]),
    ("A$230m", ["230000000 AUD"]),
    ("He won 312 votes", ["312"]),
    ("1 234 tonnes", ["1234 t"]),
    ("the RMB 600 billion level", ["level 600000000000 CNY"]),
    ("2,000 people in 2010, the 1990s, the 20th century, Q3 2025, 10:30 a.m.", ["2000"]),
    ("COVID-19, H1N1, Category 1, G20, 5G, GR1803, version 2.1.3, PM2.5, +41 44 123 45 67", []),
    ("one of the two sides", ["2"]),
]


@pytest.mark.parametrize(("text", "figures"), CHINESE)
def test_chinese(text: str, figures: list[str]) -> None:
    assert said(text, "zh_Hans") == figures


@pytest.mark.parametrize(("text", "figures"), ENGLISH)
def test_english(text: str, figures: list[str]) -> None:
    assert said(text, "en") == figures


@pytest.mark.parametrize(
    ("text", "tag", "period"),
    [
        ("2025年12月15日", "zh_Hans", "2025-12-15"),
        ("On December 15, 2025", "en", "2025-12-15"),
        ("on 15 Dec 2025", "en", "2025-12-15"),
        ("上世纪90年代", "zh_Hans", "90s"),
        ("in the 1990s", "en", "90s"),
        ("二〇二五年", "zh_Hans", "2025"),
        ("21世纪", "zh_Hans", "21c"),
        ("the 21st century", "en", "21c"),
    ],
)
def test_dates_are_no_figures(text: str, tag: str, period: str) -> None:
    assert [(reading.sort, reading.period) for reading in read(text, tag)] == [(Sort.DATE, period)]


def test_offsets_are_those_of_the_text() -> None:
    text = "约有１，２００万人，也就是说 1/3 的人口"
    for reading in read(text, "zh_Hans"):
        assert text[reading.start : reading.end] == reading.words


def test_a_tag_of_the_same_language_reads_alike() -> None:
    assert read("三萬億元", "zh-Hant")[0].low == 3 * 10**12


def test_a_language_nobody_taught() -> None:
    with pytest.raises(KeyError):
        read("12", "xx")
