from __future__ import annotations

from decimal import Decimal

import pytest

from briefdeck.check.quoted import Limit, Role, read

CARDINAL, ORDINAL, PERCENT = Role.CARDINAL, Role.ORDINAL, Role.PERCENT


@pytest.mark.parametrize(
    ("text", "value", "role", "limit"),
    [
        ("deals totaling USD 92 billion in the first three quarters", 92 * 10**9, CARDINAL, Limit.NONE),
        ("ranking second globally after the United States", 2, ORDINAL, Limit.NONE),
        ("about 40 percent of worldwide transactions", 40, PERCENT, Limit.ABOUT),
        ("the city’s RMB 600 billion–level industrial cluster", 600 * 10**9, CARDINAL, Limit.LEVEL),
        ("brings together 21 municipal departments", 21, CARDINAL, Limit.NONE),
        ("more than 100 innovative drugs under development", 100, CARDINAL, Limit.LOWER),
        ("benefiting more than 10,000 patients", 10_000, CARDINAL, Limit.LOWER),
        ("one to three innovative drugs approved annually", 1, CARDINAL, Limit.NONE),
        ("one to three innovative drugs approved annually", 3, CARDINAL, Limit.NONE),
        ("annual revenues exceeding RMB 20 billion", 20 * 10**9, CARDINAL, Limit.LOWER),
        ("up to USD 712 million", 712 * 10**6, CARDINAL, Limit.UPPER),
        ("no more than 5 of them", 5, CARDINAL, Limit.UPPER),
        ("2 to 3 billion", 2 * 10**9, CARDINAL, Limit.NONE),
        ("one hundred and twenty-three thousand", 123_000, CARDINAL, Limit.NONE),
        ("marketed in 30 provincial-level regions", 30, CARDINAL, Limit.NONE),
        ("the 21st department", 21, ORDINAL, Limit.NONE),
        ("nearly half of them", 50, PERCENT, Limit.UPPER),
        ("在研创新药100余款", 100, CARDINAL, Limit.LOWER),
        ("惠及20多万人", 200_000, CARDINAL, Limit.LOWER),
        ("总额920亿美元", 92 * 10**9, CARDINAL, Limit.NONE),
        ("六千亿元级产业集群", 600 * 10**9, CARDINAL, Limit.LEVEL),
        ("约占全球的百分之四十", 40, PERCENT, Limit.NONE),
        ("约40%", 40, PERCENT, Limit.ABOUT),
        ("位居全球第二", 2, ORDINAL, Limit.NONE),
        ("惠及患者逾一万名", 10_000, CARDINAL, Limit.LOWER),
        ("不超过30个", 30, CARDINAL, Limit.UPPER),
        ("最高7.12亿美元", 712 * 10**6, CARDINAL, Limit.UPPER),
        ("一万二千三百零五", 12_305, CARDINAL, Limit.NONE),
        ("三十万以上", 300_000, CARDINAL, Limit.LOWER),
    ],
)
def test_a_sentence_names_its_figure(text: str, value: int, role: Role, limit: Limit) -> None:
    assert (Decimal(value), role, limit) in {
        (reading.value, reading.role, reading.limit) for reading in read(text, "en")
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USD 92 billion", 92),  # the scale belongs to the number
        ("USD 92 billion", 92 * 10**8),  # and billion is not 亿
        ("GR1803 Injection", 1803),  # a name
        ("version 2.15", 15),
        ("10,000 patients", 10),
        ("words without a figure", 1),
    ],
)
def test_a_sentence_names_nothing_else(text: str, value: int) -> None:
    assert Decimal(value) not in {reading.value for reading in read(text, "en")}
