"""What pofilter's number check can see, and what it cannot."""

from bench.figures import pofilter


def test_it_compares_digits():
    # given a right pair whose digits differ, a wrong one whose digits agree, and a wrong one whose digits differ
    assert pofilter.flags("USD 1.23 billion", "12.3亿美元", "zh_Hans")
    assert not pofilter.flags("USD 45 million", "45亿美元", "zh_Hans")
    assert pofilter.flags("42 drugs", "24款创新药", "zh_Hans")
