from __future__ import annotations

import pytest

from briefdeck.figures import bare_figures
from briefdeck.figures.han_numerals import han_value
from figures_samples import Tongue


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("rose by 40 in a year", "40"),
        ("worth 1,234.5 yuan", "1,234.5"),
        ("twenty-one municipal departments", "twenty-one"),
        ("two companies", "two"),
        ("over five hundred patients", "five hundred"),
        ("RMB six billion", "six billion"),
        ("dozens of firms", "dozens"),
        ("a third of the total", "a third of"),
        ("two-thirds", "two-thirds"),
        ("more than half of the city’s total", "more than half"),
        ("ranks second worldwide", "ranks second"),
        ("twofold growth", "twofold"),
    ],
)
def test_english_figures_are_found(en: Tongue, text: str, figure: str) -> None:
    assert [found.text for found in bare_figures(text, en.style)] == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "one of the leading hubs, and the first of its kind",
        "no one else; everyone; a company; number one",
        "Five-year goals and a two-way exchange between the two sides",
        "often, tension, freight, weight, content, network",
        "in the first half of the year, quarter after quarter, the second floor",
        "{deals} of out-licensing in {deals:period} by {@gr1803}, {n} drugs",
        "a one-stop service for third parties in the twenty-first century",
    ],
)
def test_ordinary_english_prose_passes(en: Tongue, text: str) -> None:
    assert bare_figures(text, en.style) == ()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("达6000亿元", "6000亿元"),
        ("共４２款", "４２"),
        ("培育二十一个部门", "二十一个"),
        ("两家领军企业", "两家"),
        ("占比三成", "三成"),
        ("占百分之四十", "百分之四十"),
        ("三分之一的项目", "三分之一"),
        ("半数以上", "半数"),
        ("营收超二百亿元", "二百亿元"),
        ("百亿级产业", "百亿"),
        ("建成五大环节", "五大"),
        ("未来五年", "五年"),
        ("十余款新药", "十余款"),
        ("逾万名患者", "万名"),
        ("上千家企业", "千家"),
        ("位居第二位", "居第二"),
        ("增长两倍", "两倍"),
    ],
)
def test_chinese_figures_are_found(zh: Tongue, text: str, figure: str) -> None:
    assert [found.text for found in bare_figures(text, zh.style)] == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "一体化推进，第一时间响应，达到国内一流水平",
        "一批创新药获批，其中首个、唯一的一款由一家企业研发",
        "统一部署，保持一致，提供一站式服务，十分重视，万众一心",
        "四川省、两江新区、九龙坡区、三亚市",
        "三位一体、千方百计、百花齐放、千家万户",
        "十四五规划与五年目标，第三方机构，市区两级协调，两链融合",
        "进一步加强，一定程度上，成立工作专班，成果丰硕，一成不变",
        "三期临床、三级医院、三甲医院、双特异性抗体",
        "上半年，多年来，近年来，数十，几款，亿万患者",
        "{departments}组成工作专班，{deals}，{@framework_33618}",
    ],
)
def test_ordinary_chinese_prose_passes(zh: Tongue, text: str) -> None:
    assert bare_figures(text, zh.style) == ()


def test_a_figure_tells_its_place(en: Tongue) -> None:
    (found,) = bare_figures("{deals} and 42 more", en.style)
    assert (found.start, found.end) == (12, 14)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("二十一", 21),
        ("十", 10),
        ("两", 2),
        ("一百零五", 105),
        ("六千亿", 6 * 10**11),
        ("百万", 10**6),
        ("一万二千", 12000),
        ("三万亿", 3 * 10**12),
        ("十四五", None),
        ("一二三", None),
        ("万千", None),
    ],
)
def test_chinese_numerals(numeral: str, value: int | None) -> None:
    assert han_value(numeral) == value
