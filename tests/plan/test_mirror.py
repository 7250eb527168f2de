from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.deck import Cell, Connector, Group, Line, Placeholder, Shape, Slide, Table, TextBody, TextBox
from briefdeck.model.theme import Frame
from briefdeck.plan.mirror import mirrored, turned

PAGE = Frame(0, 0, 12_192_000, 6_858_000)
EMPTY = TextBody(())
frames = st.builds(
    Frame, st.integers(0, 9_000_000), st.integers(0, 5_000_000), st.integers(1, 3_000_000), st.integers(1, 10**6)
)


def slide(*primitives: object) -> Slide:
    return Slide("topic", "hero", "statement", "Title", tuple(primitives), (), ())  # type: ignore[arg-type]


@given(frames)
def test_a_frame_keeps_its_size_and_its_distance_from_the_other_side(frame: Frame) -> None:
    other = turned(frame, PAGE)
    assert (other.w, other.h, other.y) == (frame.w, frame.h, frame.y)
    assert PAGE.right - other.right == frame.x


@given(st.lists(frames, min_size=1, max_size=4))
def test_twice_mirrored_is_as_it_was(boxes: list[Frame]) -> None:
    shapes = [Shape(frame, f"S{at}", "chevron" if at % 2 else "ellipse") for at, frame in enumerate(boxes)]
    link = Connector("L", ("S0", 6), ("S0", 2), (boxes[0].right, 5), (boxes[0].x, 9), Line("line"))
    texts = TextBox(boxes[0], TextBody((), insets=(1, 2, 3, 4)), "T")
    table = Table(boxes[0], "Table", "alt", (1, 2, 3), (4,), ((Cell(EMPTY, "a"), Cell(EMPTY, "b"), Cell(EMPTY, "c")),))
    group = Group(boxes[0], "G", "", (shapes[0], link))
    before = slide(*shapes, link, texts, table, group, Placeholder("title", EMPTY, "Title"))
    assert mirrored(mirrored(before, PAGE), PAGE) == before
    assert mirrored(before, PAGE) != before


def test_connectors_stay_on_the_shapes_they_are_glued_to() -> None:
    left, right = Frame(100, 100, 200, 200), Frame(900, 100, 200, 200)
    link = Connector("L", ("A", 6), ("B", 1), (300, 200), (900, 200), Line("line", tail="triangle"))
    shapes = (Shape(left, "A", "ellipse"), Shape(right, "B", "roundRect"), link)
    a, b, turned_link = mirrored(slide(*shapes), PAGE).primitives
    assert isinstance(a, Shape)
    assert isinstance(b, Shape)
    assert isinstance(turned_link, Connector)
    assert (turned_link.begin, turned_link.end) == (("A", 2), ("B", 3))
    assert turned_link.start_point == (a.frame.x, 200)
    assert turned_link.end_point == (b.frame.right, 200)


def test_what_points_is_flipped_and_keeps_its_sites() -> None:
    arrow = Shape(Frame(0, 0, 500, 100), "A", "homePlate")
    link = Connector("L", ("A", 3), ("A", 1), (500, 50), (0, 50), Line("line"))
    shown, turned_link = mirrored(slide(arrow, link), PAGE).primitives
    assert isinstance(shown, Shape)
    assert isinstance(turned_link, Connector)
    assert shown.flip
    assert turned_link.begin == ("A", 3)
    assert not mirrored(slide(Shape(Frame(0, 0, 5, 5), "B", "rect")), PAGE).primitives[0].flip  # type: ignore[union-attr]


def test_columns_run_from_the_right() -> None:
    cells = tuple(Cell(EMPTY, color) for color in ("first", "second"))
    (table,) = mirrored(slide(Table(Frame(0, 0, 30, 9), "T", "alt", (10, 20), (9,), (cells,))), PAGE).primitives
    assert isinstance(table, Table)
    assert table.widths == (20, 10)
    assert [cell.fill for cell in table.rows[0]] == ["second", "first"]
