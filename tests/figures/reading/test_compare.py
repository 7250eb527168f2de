"""What is reported of two versions, and what is not."""

from __future__ import annotations

import pytest

from briefdeck.figures.reading.compare import Flaw, compare
from briefdeck.model.finding import Severity

RIGHT = [
    ("三成", "30 percent"),
    ("一半", "50%"),
    ("三分之一", "33 percent"),
    ("十分之三", "three tenths"),
    ("增长两倍", "tripled"),
    ("增长了一倍", "doubled"),
    ("翻一番", "rose 100 percent"),
    ("是去年的三倍", "three times last year's"),
    ("3000亩", "200 hectares"),
    ("1.39万亿斤", "695 million tonnes"),
    ("278吉瓦", "278 million kilowatts"),
    ("350公里", "220 miles"),
    ("48小时", "two days"),
    ("18个月", "a year and a half, or 18 months"),
    ("约1.2亿人", "118 million people"),
    ("近两百人", "198 people"),
    ("三成多的企业", "37 percent of firms"),
    ("去年，公司裁员300人。", "The firm cut 300 jobs."),
    ("公司裁员300人，亏损2亿元。", "The firm cut 300 jobs."),
    ("2025年12月15日", "December 15, 2025"),
    ("上世纪90年代", "the 1990s"),
    ("超过半数", "more than half"),
    ("60亿元", "6 billion"),
    ("销量增长了10倍", "Sales grew 11-fold"),
    ("八折出售", "sold at 20 percent off"),
    ("八五折出售", "sold at 85 percent of the price"),
    ("捐款人民币壹佰贰拾万元", "donated 1.2 million yuan"),
    ("成绩是46秒40", "in 46.40 seconds"),
    ("1分46秒40", "1:46.40"),
    ("越过2米37", "cleared 2.37 metres"),
    ("规模达5亿元", "reached 500 million yuan"),
    ("下降3.5%", "−3.5 percent"),
    ("跌破每盎司1800美元", "below $1,800 an ounce"),
    ("十余家企业", "more than a dozen firms"),
    ("上百万人", "more than a million people"),
    ("数以万计的粉丝", "tens of thousands of fans"),
    ("亩产1200公斤", "18 tonnes per hectare"),
    ("1200万像素", "12 megapixels"),
    ("2020/21赛季", "the 2020-21 season"),
    ("2021财年", "fiscal 2020"),
]
WRONG = [
    ("45亿元", "45 billion yuan", Flaw.SCALE, 1),
    ("45亿元", "450 million yuan", Flaw.SCALE, -1),
    ("1.2万人", "1.2 million people", Flaw.SCALE, 2),
    ("92亿美元", "USD 92 billion", Flaw.SCALE, 1),
    ("7.12亿美元", "USD 7.12 billion", Flaw.SCALE, 1),
    ("5至6亿元", "5 to 6 billion yuan", Flaw.SCALE, 1),
    ("3000亩", "2,000 hectares", Flaw.SCALE, 1),
    ("1亿亩", "100 million mu (66.7 million hectares)", Flaw.SCALE, 1),
    ("5%", "50 percent", Flaw.SCALE, 1),
    ("60亿元", "$6 billion", Flaw.UNIT, 0),
    ("提高2个百分点", "rose 2 percent", Flaw.UNIT, 0),
    ("712名患者", "721 patients", Flaw.VALUE, 0),
    ("增长5.3%", "up 5.8 percent", Flaw.VALUE, 0),
    ("5至6亿元", "500 to 700 million yuan", Flaw.VALUE, 0),
    ("超过100家", "fewer than 100 firms", Flaw.BOUND, 0),
    ("造成50万人死亡", "up to half a million deaths", Flaw.BOUND, 0),
    ("2487.09万人", "24.87 billion people", Flaw.SCALE, 3),
    ("销量增长了100倍", "Sales grew 11-fold", Flaw.SCALE, -1),
    ("八折出售", "sold at 2 percent off", Flaw.SCALE, -1),
    ("成绩是46秒40", "in 4.64 seconds", Flaw.SCALE, -1),
    ("下降了−3.5%", "+3.5 percent", Flaw.VALUE, 0),
    ("截至昨日24时，境外输入240例", "As of midnight, 24 were imported", Flaw.SCALE, -1),
    ("2023年营收增长5%", "Revenue rose 5 percent in 2022", Flaw.DATE, 0),
]


@pytest.mark.parametrize(("zh", "en"), RIGHT)
def test_the_same_said_otherwise(zh: str, en: str) -> None:
    assert compare(zh, en, "zh_Hans", "en").flagged == ()


@pytest.mark.parametrize(("zh", "en", "flaw", "power"), WRONG)
def test_what_went_wrong(zh: str, en: str, flaw: Flaw, power: int) -> None:
    found = compare(zh, en, "zh_Hans", "en").flagged
    assert (flaw, power) in [(one.flaw, one.power) for one in found]


def test_a_slip_and_a_currency_are_errors_the_rest_warnings() -> None:
    severities = {flaw: compare(zh, en, "zh_Hans", "en").flagged[0].severity for zh, en, flaw, _ in WRONG}
    assert severities == {
        Flaw.SCALE: Severity.ERROR,
        Flaw.UNIT: Severity.WARNING,
        Flaw.VALUE: Severity.WARNING,
        Flaw.BOUND: Severity.WARNING,
        Flaw.DATE: Severity.WARNING,
    }
    assert compare("60亿元", "$6 billion", "zh_Hans", "en").flagged[0].severity is Severity.ERROR


def test_an_omission_is_a_note() -> None:
    (note,) = compare("裁员300人，亏损2亿元。", "The firm cut 300 jobs.", "zh_Hans", "en").discrepancies
    assert (note.flaw, note.severity) == (Flaw.MISSING, Severity.INFO)
    assert note.source is not None
    assert note.source.words == "2亿元"


def test_the_message_names_the_power() -> None:
    (slip,) = compare("45亿元", "45 billion yuan", "zh_Hans", "en").flagged
    assert slip.message == "'45亿元' is 4,500,000,000, '45 billion yuan' is 45,000,000,000: scale slip 10^1"
