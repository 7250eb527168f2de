import pytest

from briefdeck.formats.markdown.quotes import merged, without_items


@pytest.mark.parametrize(
    ("quotes", "passages"),
    [
        (["a b c", "b c"], ["a b c", "a b c"]),
        (["three firms with sales", "to develop three firms"], ["to develop three firms with sales"] * 2),
        (["a b", "b c"], ["a b", "b c"]),  # one word in common is chance
        (["c d e f", "a b c d", "e f g"], ["a b c d e f g"] * 3),
        (["a  b", "", "x"], ["a b", "", "x"]),
        (["the art of", "the artist of"], ["the art of", "the artist of"]),
    ],
)
def test_quotes_that_overlap_become_one_passage(quotes, passages):
    assert merged(quotes) == passages


def test_a_list_in_a_quote_is_cut_between_its_ends():
    items = ["Long cycles", "High costs", "strict rules"]
    assert without_items("faces long cycles, high costs, and strict rules today", items) == (
        "faces long cycles … strict rules today"
    )


@pytest.mark.parametrize("items", [[], ["long cycles", "strict rules"], ["long cycles", "x", "strict rules"]])
def test_a_quote_is_left_whole_where_the_list_is_not_in_it(items):
    quote = "long cycles, high costs, and strict rules"
    assert without_items(quote, items) == quote
