"""Laws of the grid: rectangles tile their frame, whatever the weights."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.theme import Frame
from briefdeck.plan.grid import aligned, below, centred, columns, inch, rows, top

frames = st.builds(
    Frame, st.integers(0, 10**7), st.integers(0, 10**7), st.integers(10**6, 10**7), st.integers(10**6, 10**7)
)
weights = st.lists(st.floats(0.1, 10), min_size=1, max_size=8)


@given(frames, weights, st.integers(0, 50_000))
def test_columns_tile_the_frame(frame: Frame, shares: list[float], gap: int) -> None:
    cells = columns(frame, shares, gap)
    assert cells[0].x == frame.x
    assert cells[-1].right == frame.right
    assert all(b.x - a.right == gap for a, b in itertools.pairwise(cells))
    assert {(cell.y, cell.h) for cell in cells} == {(frame.y, frame.h)}


@given(frames, weights)
def test_rows_are_columns_turned(frame: Frame, shares: list[float]) -> None:
    cells = rows(frame, shares, 0)
    assert sum(cell.h for cell in cells) == frame.h
    assert cells[-1].bottom == frame.bottom


@given(frames, st.integers(0, 10**6))
def test_top_and_below_share_a_frame_without_loss(frame: Frame, height: int) -> None:
    assert top(frame, height).bottom == below(frame, height).y
    assert below(frame, height).bottom == frame.bottom


def test_centred_leaves_equal_margins() -> None:
    box = centred(Frame(100, 200, inch(10), inch(6)), inch(4), inch(2))
    assert box == Frame(100 + inch(3), 200 + inch(2), inch(4), inch(2))


def test_an_edge_that_nearly_meets_another_is_aligned_with_it() -> None:
    others = [inch(1), inch(2)]
    assert [aligned(y, others) for y in (inch(1.03), inch(1.5), inch(1.98))] == [inch(1), inch(1.5), inch(2)]
    assert aligned(inch(1), []) == inch(1)
