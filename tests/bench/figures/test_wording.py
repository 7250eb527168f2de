"""Words round a number go wrong in every language as they would under a hand."""

import pytest

from bench.figures import wording


@pytest.mark.parametrize(
    ("locale", "text", "kind", "expected"),
    [
        ("en", "USD 92 billion", "million-billion", "USD 92 million"),
        ("en", "RMB 3 bn", "million-billion", "RMB 3 mn"),
        ("en", "USD 92 billion", "currency", "RMB 92 billion"),
        ("en", "about 40%", "percent-point", "about 40 percentage points"),
        ("en", "More than 10,000 patients", "lost-bound", "10,000 patients"),
        ("en", "City 100+", "lost-bound", "City 100"),
        ("en", "RMB 600 billion-level", "lost-bound", "RMB 600 billion"),
        ("en", "more than RMB 150 billion", "changed-bound", "fewer than RMB 150 billion"),
        ("en", "the first three quarters of 2025", "period", "the first half of 2025"),
        ("en", "the first three quarters of 2025", "period", "the first three quarters of 2024"),
        ("en", "Five-year goals", "period", "Three-year goals"),
        ("en", "As of 16 December 2025", "date", "As of 16 December 2026"),
        ("en", "one to three a year", "range-end", "one to five a year"),
        ("en", "1–3 a year", "range-end", "2–3 a year"),
        ("en", "five stages", "number-word", "four stages"),
        ("en", "Second", "number-word", "Third"),
        ("zh_Hans", "920亿美元", "wan-yi", "920万美元"),
        ("zh_Hans", "1万余名患者", "wan-yi", "1亿余名患者"),
        ("zh_Hans", "920亿美元", "currency", "920亿元"),
        ("zh_Hans", "约40%", "percent-point", "约40个百分点"),
        ("zh_Hans", "100余款", "lost-bound", "100款"),
        ("zh_Hans", "超1500亿元", "changed-bound", "不足1500亿元"),
        ("zh_Hans", "100余款", "changed-bound", "不足100款"),
        ("zh_Hans", "约170亿瑞士法郎以上", "changed-bound", "约170亿瑞士法郎以下"),
        ("zh_Hans", "2025年前三季度", "period", "2025年上半年"),
        ("zh_Hans", "五年目标", "period", "三年目标"),
        ("zh_Hans", "每年1至3款", "range-end", "每年1至5款"),
        ("zh_Hans", "四大难点", "number-word", "五大难点"),
        ("zh_Hans", "居全球第二", "number-word", "居全球第三"),
        ("de", "150 Mrd. RMB", "million-billion", "150 Mio. RMB"),
        ("de", "über 10.000", "changed-bound", "unter 10.000"),
        ("de", "Drei", "number-word", "Zwei"),
        ("ja", "1500億元超", "wan-yi", "1500兆元超"),
        ("ja", "100品目超", "lost-bound", "100品目"),
        ("ja", "今後5年間", "period", "今後3年間"),
        ("ar", "أكثر من 150 مليار يوان", "million-billion", "أكثر من 150 مليون يوان"),
        ("ar", "أكثر من 10,000", "lost-bound", "10,000"),
        ("ar", "السنوات الخمس المقبلة", "period", "السنوات الثلاث المقبلة"),
    ],
)
def test_the_error_reads_as_expected(locale, text, kind, expected):
    found = {(sort, text[:start] + instead + text[end:]) for sort, start, end, instead in wording.errors(text, locale)}
    assert (kind, expected) in found


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Both sides could meet twice; more than ever, partners look over the city."),
        ("en", "Where the drug is marketed: provincial-level regions"),
        ("zh_Hans", "市区两级密切协同，依托国际免疫研究院。"),
        ("de", "Enge Abstimmung, über alle Ebenen hinweg."),
        ("ja", "市と区が協力し、企業が支援を受けられるようにしています。"),
    ],
)
def test_a_text_without_a_figure_offers_no_error(locale, text):
    assert list(wording.errors(text, locale)) == []


def test_no_error_says_the_same():
    # given every row of every language
    for locale, rows in wording.ROWS.items():
        for _, _, instead in rows:
            for word, wrong in instead.items():
                # then no replacement is the word itself
                assert word not in {each.lower() for each in wrong}, (locale, word)
