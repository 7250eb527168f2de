"""Figures as clusters: what is read out of a text in each language, so that two ways of saying it are one."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest

from briefdeck.check.printed.judge import differences, is_word
from briefdeck.check.printed.lines import seen
from briefdeck.check.printed.signals import clusters
from briefdeck.check.printed.vocabulary import Vocabulary, vocabulary
from briefdeck.figures import read_style
from check_samples import edition_view
from sample import ROOT


@cache
def words(tag: str) -> Vocabulary:
    name = f"locales/{tag}/style.toml"
    style = read_style(((name, (ROOT / name).read_bytes()),))
    edition = edition_view(()).edition
    return vocabulary(type(edition)(**{**_fields(edition), "locales": (tag,)}), style, "en")


def _fields(edition: object) -> dict[str, object]:
    return {name: getattr(edition, name) for name in edition.__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("en", "USD 92 billion", [92_000_000_000]),
        ("en", "RMB 150bn", [150_000_000_000]),
        ("en", "one to three drugs", [1, 3]),
        ("en", "twenty drugs", [20]),
        ("zh_Hans", "6000亿元", [600_000_000_000]),
        ("zh_Hans", "6千亿元", [600_000_000_000]),
        ("zh_Hans", "二十一个部门", [21]),
        ("zh_Hans", "１．５万余名", [15_000]),
        ("de", "1,5 Mrd. RMB", [1_500_000_000]),
        ("de", "10.000 Patienten", [10_000]),
        ("ja", "1500億元超", [150_000_000_000]),
        ("ar", "150 مليار يوان", [150_000_000_000]),
        ("ar", "١٥٠ مليار يوان", [150_000_000_000]),
        ("ar", "أكثر من ١٠٠ ألف", [100_000]),
        ("en", "home to a dozen exporters", [12]),
        ("de", "davon zweiundvierzig", [42]),
    ],
)
def test_an_amount_is_read_with_its_scale(tag: str, text: str, values: list[int]) -> None:
    (found,) = clusters(seen(text), words(tag))
    assert list(found.values) == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "more than RMB 150 billion", "over RMB 150bn"),
        ("en", "RMB 3 billion", "CNY 3,000 million"),
        ("en", "40%", "40 percent"),
        ("en", "two companies", "2 companies"),
        ("en", "up to 42 drugs this year", "this year up to 42 drugs"),
        ("zh_Hans", "超过1500亿元", "超1500亿元"),
        ("zh_Hans", "百分之四十", "40%"),
        ("de", "mehr als 100 Medikamente", "über 100 Medikamente"),
        ("de", "über 10.000 Patienten", "über zehntausend Patienten"),
        ("zh_Hans", "第2位", "第二位"),
        ("ja", "2社", "二社"),
    ],
)
def test_two_ways_of_saying_it_do_not_differ(tag: str, one: str, other: str) -> None:
    assert differences(seen(one), seen(other), words(tag)) == []


@pytest.mark.parametrize(
    ("tag", "one", "other", "kind"),
    [
        ("en", "RMB 3 billion", "RMB 3 million", "scale"),
        ("en", "10,000 patients", "10,0000 patients", "scale"),
        ("en", "712 drugs", "721 drugs", "amount"),
        ("en", "one to three drugs", "two to three drugs", "amount"),
        ("en", "RMB 3 billion", "KRW 3 billion", "unit"),
        ("en", "RMB 3 billion", "3 billion", "unit"),
        ("en", "up 40%", "up 40 percentage points", "points"),
        ("en", "more than 100", "100", "bound"),
        ("en", "100", "nearly 100", "bound"),
        ("en", "more than about CHF 17 billion", "more than CHF 17 billion", "bound"),
        ("en", "−3.5%", "3.5%", "amount"),
        ("en", "16 December 2025", "16 November 2025", "period"),
        ("en", "in 2025", "in 2026", "period"),
        ("en", "the first half of 2025", "the first three quarters of 2025", "period"),
        ("en", "GR1803", "GR1830", "name"),
        ("zh_Hans", "920亿美元", "920万美元", "scale"),
        ("zh_Hans", "十四五规划", "十五五规划", "amount"),
        ("zh_Hans", "第二", "第三", "amount"),
        ("zh_Hans", "1万余名", "1万名", "bound"),
        ("de", "7,12 Mrd. USD", "71,2 Mrd. USD", "scale"),
        ("de", "exceeding RMB 150 billion", "exceeding RMB 150 trillion", "scale"),
        ("de", "Fünfjahresziele", "Zehnjahresziele", "amount"),
        ("en", "annual revenues of RMB 3 billion", "quarterly revenues of RMB 3 billion", "period"),
        ("de", "im Jahr 2025", "im Jahr 2024", "period"),
        ("ja", "100品目超", "100品目", "bound"),
        ("ja", "2025年12月16日", "2025年11月16日", "period"),
        ("ko", "1500억 위안", "1500만 위안", "scale"),
        ("fr", "3 milliards de yuans", "3 millions de yuans", "scale"),
        ("es", "más de 100", "100", "bound"),
        ("ru", "более 100 препаратов", "менее 100 препаратов", "bound"),
        ("ar", "أكثر من 100", "أقل من 100", "bound"),
        ("ar", "أكثر من 100", "أكثر من ١٠٠ ألف", "scale"),
        ("ar", "أكثر من 100", "أكثر من 100 ألف", "scale"),
    ],
)
def test_what_differs_is_called_by_its_kind(tag: str, one: str, other: str, kind: str) -> None:
    assert [str(each.kind) for each in differences(seen(one), seen(other), words(tag))] == [kind]


@pytest.mark.parametrize(
    ("tag", "text", "words_only"),
    [
        ("en", "Large deals (see page 9)", True),
        ("en", "version 1.2, Section 3.4", True),
        ("zh_Hans", "千方百计更深融入", True),
        ("en", "with 9 more", False),
        ("en", "a dozen more", False),
        ("zh_Hans", "数千家", False),
        ("en", "RMB 9", False),
    ],
)
def test_numbers_of_pages_and_set_phrases_are_words(tag: str, text: str, words_only: bool) -> None:
    found = clusters(text, words(tag))
    assert found
    assert all(is_word(text, cluster, words(tag)) for cluster in found) == words_only


@pytest.mark.parametrize(
    ("tag", "one", "other"),
    [
        ("en", "One of the goals is near", "A goal is near"),
        ("en", "We may explore 20 projects", "We can explore 20 projects"),
        ("en", "the first approval", "an early approval"),
        ("zh_Hans", "一些项目进展顺利", "项目进展顺利"),
        ("de", "Bericht über Chongqing", "Bericht aus Chongqing"),
        ("en", "56 projects¹ at the Park", "56 projects at the Park"),
    ],
)
def test_words_that_are_no_figures_do_not_count(tag: str, one: str, other: str) -> None:
    from briefdeck.check.printed.compare import counts

    apart = differences(seen(one), seen(other), words(tag))
    assert not any((each.wanted and each.found) or counts(each.wanted or each.found) for each in apart)  # type: ignore[arg-type]
