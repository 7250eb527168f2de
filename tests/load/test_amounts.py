from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefdeck.load.amounts import PATTERN, SCALES, parse_amount, spelled
from briefdeck.load.scalars import Unreadable

wholes = st.integers(min_value=0, max_value=10**8)
decimals = st.decimals(min_value=0, max_value=10**6, places=4, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", "0"),
        ("21", "21"),
        ("0.5", "0.5"),
        ("1.10", "1.10"),
        ("10,000", "10000"),
        ("1,234,567.89", "1234567.89"),
        ("92 billion", "92000000000"),
        ("92billion", "92000000000"),
        ("712 million", "712000000"),
        ("0.712 billion", "712000000"),
        ("1.5 hundred", "150"),
        ("12 thousand", "12000"),
        ("1 trillion", "1000000000000"),
        ("920亿", "92000000000"),
        ("7.12 亿", "712000000"),
        ("1.5万", "15000"),
        ("2万亿", "2000000000000"),
        ("1億", "100000000"),
    ],
)
def test_what_authors_write(text, amount):
    assert str(parse_amount(text)) == amount


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9.2e10", "write 92 billion or 92000000000"),
        ("1E3", "write 1000"),
        ("1e999", "write a decimal"),
        ("inf", "write a decimal"),
        (".nan", "write a decimal"),
        ("-5", "in words"),
        ("", "write a decimal"),
        ("010", "write 10"),
        ("1_000", "write 1000"),
        ("0x1F", "write a decimal"),
        (".5", "write 0.5"),
        ("5.", "write 5"),
        ("1 000", "write 1000"),
        ("10,00", "write 10.00"),
        ("1,00,000", "write a decimal"),
        ("12:30:45", "write a decimal"),
        ("92bn", "write 92 billion"),
        ("92 billions", "write 92 billion"),
        ("40%", "write 40: kind share"),
        ("40 percent", "write 40: kind share"),
        ("$92 billion", "write 92 billion"),
        ("92 billion USD", 'write 92 billion here; "USD" belongs under unit'),
        ("6000亿元", 'write 6000亿 here; "元" belongs under unit'),
        ("100余", 'write 100 here; "余"'),
        ("more than 100", "write a decimal"),
        ("\uff19\uff12", "write 92"),
        ("1" * 22, "check the scale"),
        ("1" * 10 + " trillion", "check the scale"),
        ("9" * 400, "write a decimal"),
    ],
)
def test_what_is_refused_and_what_to_write_instead(text, hint):
    with pytest.raises(Unreadable) as refused:
        parse_amount(text)
    assert hint in refused.value.hint


@given(number=decimals, scale=st.sampled_from(sorted(SCALES)), space=st.sampled_from(["", " "]))
def test_a_scale_multiplies_exactly(number, scale, space):
    assert parse_amount(f"{number:f}{space}{scale}") == number * 10 ** SCALES[scale]


@given(wholes)
def test_grouped_and_plain_are_the_same(number):
    assert parse_amount(f"{number:,}") == parse_amount(str(number)) == number


@given(st.one_of(wholes.map(Decimal), wholes.map(lambda n: Decimal(n) * 10**6)))
def test_what_a_hint_spells_is_read_back(amount):
    assert parse_amount(spelled(amount)) == amount


@given(st.text(max_size=30))
@example("1" + "0" * 21)
def test_any_text_is_an_amount_or_says_why_not(text):
    try:
        amount, refused = parse_amount(text), None
    except Unreadable as error:
        amount, refused = None, error
    if re.fullmatch(f"(?a:{PATTERN})", text):
        assert refused is None or "more than anybody counts" in refused.why
    else:
        assert refused is not None
    if refused is None:
        assert 0 <= amount < 10**21
    else:
        assert refused.why
        assert refused.hint


@given(st.floats(min_value=1e16, max_value=1e20))
def test_a_printed_float_is_never_taken_for_an_amount(number):
    with pytest.raises(Unreadable):
        parse_amount(repr(number))
