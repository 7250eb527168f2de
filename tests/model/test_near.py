"""What somebody probably meant."""

import pytest

from briefdeck.model.near import hint, nearest


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("investor", ["media", "investors"], "investors"),
        ("DEALS", ["deals"], "deals"),
        ("xyz", ["deals"], ""),
        ("a", [], ""),
    ],
)
def test_the_nearest_word(word, known, meant):
    assert nearest(word, known) == meant


def test_a_hint_says_what_was_meant_or_what_there_is():
    assert hint("deal", ["deals"]) == 'did you mean "deals"?'
    assert hint("xyz", ["deals", "loan"]) == "known: deals, loan"
    assert hint("xyz", [], none="none yet") == "none yet"
    assert hint("xyz", [f"q{number}" for number in range(15)]).endswith("q11 and 3 more")
