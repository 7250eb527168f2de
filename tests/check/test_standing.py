"""What has become of the figures of a sample deck, and of a text, after somebody changed it."""

from dataclasses import replace

import pytest

from briefdeck.check.standing import standings
from briefdeck.check.standing_text import standings_in_text
from briefdeck.formats import pptx
from briefdeck.formats.pptx import trace as carried
from briefdeck.model.observed import ObservedParagraph, ObservedRun, ObservedShape, ObservedSlide
from briefdeck.model.standing import State
from briefdeck.model.trace import Place, Spot, Trace, TraceRow
from formats.traces import HEAD


@pytest.fixture(scope="module")
def data(sample_build):
    return sample_build.decks["investors", "en"].read_bytes()


@pytest.fixture(scope="module")
def trace(data):
    return carried.read(data)


@pytest.fixture
def observed(data):
    return pptx.read(data)


def changed_shape(shape: ObservedShape, old: str, new: str) -> ObservedShape:
    """The shape with old replaced by new in its paragraphs, cells and chart."""

    def run(one: ObservedRun) -> ObservedRun:
        return replace(one, text=one.text.replace(old, new).replace(old.replace(" ", "\u00a0"), new))

    paragraphs = tuple(replace(each, runs=tuple(run(one) for one in each.runs)) for each in shape.paragraphs)
    table = tuple(
        tuple(cell.replace(old, new).replace(old.replace(" ", "\u00a0"), new) for cell in row) for row in shape.table
    )
    return replace(shape, paragraphs=paragraphs, table=table)


def edited(observed, number, name, change):
    """The file with the shapes of this name on one slide changed."""

    def slide(each: ObservedSlide) -> ObservedSlide:
        if each.number != number:
            return each
        return replace(each, shapes=tuple(change(one) if one.name == name else one for one in each.shapes))

    return replace(observed, slides=tuple(slide(each) for each in observed.slides))


def lost(trace, observed):
    return [each for each in standings(trace, observed) if each.state is not State.STANDS]


def test_a_fresh_deck_stands(trace, observed):
    assert lost(trace, observed) == []


def test_a_changed_title_is_changed_and_says_what_stands_there(trace, observed):
    after = edited(observed, 4, "Title", lambda shape: changed_shape(shape, "USD 92 billion", "USD 9.2 billion"))
    (each,) = lost(trace, after)
    assert (each.state, each.row.facts, each.slide) == (State.CHANGED, ("deals",), 4)
    assert "USD 9.2 billion" in each.now


def test_a_changed_cell_and_its_neighbours(trace, observed):
    after = edited(observed, 7, "Table", lambda shape: changed_shape(shape, "25", "26"))
    assert [(each.state, each.row.figure, each.now) for each in lost(trace, after)] == [(State.CHANGED, "25", "26")]


def test_a_drawn_value_is_compared_even_where_its_label_stands(trace, observed):
    def redrawn(shape):
        series = tuple(
            (name, tuple("24" if value == "42" else value for value in values)) for name, values in shape.chart.series
        )
        return replace(shape, chart=replace(shape.chart, series=series))

    (each,) = lost(trace, edited(observed, 6, "Comparison chart", redrawn))
    assert (each.state, each.row.facts) == (State.CHANGED, ("clinical_city",))
    assert "24" in each.now


def test_a_value_that_another_program_wrote_in_binary_is_the_same(trace, observed):
    def rounded(shape):
        series = tuple(
            (name, tuple(f"{value}.00000000000001" for value in values)) for name, values in shape.chart.series
        )
        return replace(shape, chart=replace(shape.chart, series=series))

    assert lost(trace, edited(observed, 6, "Comparison chart", rounded)) == []


def test_a_text_that_was_moved_to_another_shape_has_moved(trace, observed):
    def swapped(each):
        box = next(one for one in each.shapes if one.name == "Key figure")
        kept = tuple(one for one in each.shapes if one.name != "Key figure")
        return replace(each, shapes=(*kept, replace(box, name="TextBox 77")))

    slides = tuple(swapped(each) if each.number == 6 else each for each in observed.slides)
    (each,) = lost(trace, replace(observed, slides=slides))
    assert (each.state, each.row.facts) == (State.MOVED, ("approvals_per_year",))
    assert "TextBox 77" in each.where


def test_a_slide_that_was_moved_is_known_by_its_mark(trace, observed):
    third, fourth = observed.slides[2], observed.slides[3]
    slides = (*observed.slides[:2], replace(fourth, number=3), replace(third, number=4), *observed.slides[4:])
    after = replace(observed, slides=slides)
    assert lost(trace, after) == []
    assert {each.slide for each in standings(trace, after) if each.row.place.slide == 4} == {3}


def test_the_figures_of_a_deleted_slide_are_missing_and_no_others(trace, observed):
    slides = tuple(each for each in observed.slides if each.number != 4)
    after = replace(observed, slides=tuple(replace(each, number=at) for at, each in enumerate(slides, 1)))
    gone = lost(trace, after)
    assert {each.state for each in gone} == {State.MISSING}
    assert {each.row.place.slide for each in gone} == {4}
    assert len(gone) == sum(row.place.slide == 4 for row in trace.rows)


def test_dropped_alternative_text_is_missing(trace, observed):
    after = edited(observed, 6, "Comparison chart", lambda shape: replace(shape, alt=""))
    assert {(each.state, each.row.place.spot) for each in lost(trace, after)} == {(State.MISSING, Spot.ALT)}


def test_a_changed_note_is_changed(trace, observed):
    slides = tuple(replace(each, notes=each.notes.replace("USD 92 billion", "a lot")) for each in observed.slides)
    assert {(each.state, each.row.place.spot) for each in lost(trace, replace(observed, slides=slides))} == {
        (State.CHANGED, Spot.NOTES)
    }


def test_one_of_two_equal_figures_is_not_hidden_by_the_other(observed):
    place = Place(1, "Text", Spot.TEXT, (1,))
    trace = Trace(*HEAD, tuple(TraceRow(place, "20", (fact,), "n") for fact in ("a", "b")))
    paragraph = ObservedParagraph((ObservedRun("20 of 30", "", None, False, "", ""),))
    shape = replace(observed.slides[0].shapes[0], name="Text", placeholder="", paragraphs=(paragraph,))
    page = replace(observed.slides[0], shapes=(shape,), notes="")
    states = [each.state for each in standings(trace, replace(observed, slides=(page,)))]
    assert states == [State.STANDS, State.CHANGED]


LINES = [
    "# Title",
    "",
    "About 20 of 42 drugs",
    "",
    "**USD 92 billion** (about CHF 74 billion)",
    "",
    "42 firms",
    "2\\. Platz",
]


def text_trace():
    told = (
        (3, "20", "a"),
        (3, "42 drugs", "b"),
        (5, "USD 92 billion", "c"),
        (5, "about CHF 74 billion", "c"),
        (7, "42 firms", "d"),
        (8, "2.", "e"),
    )
    rows = [TraceRow(Place(0, "", Spot.LINE, (line,)), figure, (fact,), "long") for line, figure, fact in told]
    return Trace(*HEAD, tuple(rows))


def states(lines):
    return [each.state.value for each in standings_in_text(text_trace(), lines)]


def test_a_fresh_text_stands():
    assert states(LINES) == ["stands"] * 6


def test_lines_put_in_and_taken_out_move_nothing():
    found = standings_in_text(text_trace(), ["new", "", *LINES[:4], "put in", *LINES[4:]])
    assert {each.state for each in found} == {State.STANDS}
    assert [each.where for each in found] == ["line 5", "line 5", "line 8", "line 8", "line 10", "line 11"]


@pytest.mark.parametrize(("old", "new", "which"), [
    ("20 of", "21 of", 0), ("42 drugs", "43 drugs", 1), ("92 billion", "9.2 billion", 2), ("CHF 74", "CHF 75", 3),
    ("42 firms", "40 firms", 4),
])  # fmt: skip
def test_an_edited_figure_is_changed_and_the_others_stand(old, new, which):
    found = standings_in_text(text_trace(), [line.replace(old, new) for line in LINES])
    assert [at for at, each in enumerate(found) if each.state is not State.STANDS] == [which]
    assert found[which].state is State.CHANGED
    assert new in found[which].now


def test_a_paragraph_taken_out_is_missing():
    assert states([*LINES[:4], *LINES[6:]])[2:4] == ["missing", "missing"]


def test_a_paragraph_put_elsewhere_has_moved():
    found = states([*LINES[:4], *LINES[6:], "", LINES[4]])
    assert set(found) == {"stands", "moved"} or found.count("stands") == 6


def test_an_emptied_text_has_nothing_left():
    assert states([]) == ["missing"] * 6
