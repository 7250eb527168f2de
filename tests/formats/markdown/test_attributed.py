import pytest

from briefdeck.formats.markdown.attributed import untold
from briefdeck.formats.markdown.marks import taken_out
from briefdeck.model.text import Figure, Form, Literal, NameSpan, Part, PartRole, Said, Text


def said(*things):
    spans = []
    for index, thing in enumerate(things):
        if index:
            spans.append(Literal(" and " if index == len(things) - 1 else ", "))
        figure = Figure(thing, Form.LONG, (Part(PartRole.NUMBER, thing),))
        spans.append(figure if index % 2 else NameSpan(thing, thing))
    return Said((Text("en", (*spans, Literal(": as reported by "), Literal("Paper"))),))


@pytest.mark.parametrize(
    ("shown", "told", "line"),
    [
        ("abc", "", "a, b and c: as reported by Paper"),
        ("abc", "a", "B and c: as reported by Paper"),
        ("abc", "b", "A and c: as reported by Paper"),
        ("abc", "ac", "B: as reported by Paper"),
        ("c", "", "C: as reported by Paper"),
        ("abc", "abc", ""),
        ("", "", ""),
    ],
)
def test_only_what_is_shown_and_was_not_told_is_attributed(shown, told, line):
    so_far = set(told)
    assert taken_out(untold(said("a", "b", "c"), set(shown), so_far, ["Paper"]))[0] == line
    assert so_far == set(told) | set(shown)


def test_an_attribution_of_no_figure_or_name_stays():
    bare = Said((Text("en", (Literal("As reported by Paper"),)),))
    assert untold(bare, set(), set(), ["Paper"]) == "As reported by Paper"
