"""Lines of a file find those of the plan, whatever a program did to shapes, paragraphs and slides."""

from __future__ import annotations

from briefdeck.check.printed.align import paired_pages, pairs
from briefdeck.check.printed.lines import Block, Line, Page


def block(sort: str, name: str, *texts: str) -> Block:
    return Block(sort, name, tuple(Line(text) for text in texts))


def page(number: int, *blocks: Block) -> Page:
    return Page(number, "", blocks)


TITLE = block("text", "Title", "The city has 42 drugs in trials")
POINT = block("text", "Point", "Fast growth", "Officials credit policy and growing clusters")
CARD = block("text", "Card", "42", "Drugs in trials")
PLAN = page(1, TITLE, POINT, CARD)


def texts(wanted: Page, found: Page) -> list[tuple[str | None, str | None]]:
    return [
        (pair.wanted.text if pair.wanted else None, pair.found.text if pair.found else None)
        for pair in pairs(wanted, found)
    ]


def test_renamed_shapes_and_split_paragraphs_are_no_difference() -> None:
    renamed = block("text", "PlaceHolder 1", "The city has 42", "drugs in trials")
    assert texts(PLAN, page(1, renamed, POINT, CARD)) == []


def test_a_changed_line_stands_for_the_planned_one_of_its_shape() -> None:
    changed = block("text", "Card", "24", "Drugs in trials")
    assert texts(PLAN, page(1, TITLE, POINT, changed)) == [("42", "24")]


def test_a_changed_line_of_a_renamed_shape_is_found_by_the_rest() -> None:
    changed = block("text", "TextBox 7", "24", "Drugs in trials")
    assert texts(PLAN, page(1, changed, TITLE, POINT)) == [("42", "24")]


def test_lines_without_a_partner_stand_alone() -> None:
    longer = block("text", "Point", "Fast growth", "A new line", "Officials credit policy and growing clusters")
    assert texts(PLAN, page(1, TITLE, longer, CARD)) == [(None, "A new line")]
    shorter = block("text", "Point", "Fast growth")
    assert texts(PLAN, page(1, TITLE, shorter, CARD)) == [("Officials credit policy and growing clusters", None)]


def test_alternative_texts_and_workbooks_may_be_dropped() -> None:
    plan = page(1, CARD, block("alt", "Chart", "City: 42"), block("workbook", "Chart", "42"))
    assert texts(plan, page(1, CARD)) == []


def test_cells_are_compared_where_they_stand() -> None:
    def table(*cells: str) -> Page:
        lines = tuple(Line(text, f"row {at}, column 1") for at, text in enumerate(cells, 1))
        return page(1, Block("table", "Table", lines))

    assert texts(table("25", "22", "20"), table("22", "25", "20")) == [("25", "22"), ("22", "25")]


def test_pages_find_each_other_when_one_is_gone_or_moved() -> None:
    two, three = page(2, POINT), page(3, CARD)
    first = page(1, TITLE)
    assert paired_pages([first, two, three], [first, page(2, CARD)]) == [
        (first, first),
        (two, None),
        (three, page(2, CARD)),
    ]
    swapped = [first, page(2, CARD), page(3, POINT)]
    assert paired_pages([first, two, three], swapped) == [(first, first), (two, page(3, POINT)), (three, page(2, CARD))]
    assert paired_pages([first], [first, two]) == [(first, first), (None, two)]
