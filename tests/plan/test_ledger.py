"""Ledgers: rows under headings in tables side by side, with nothing lost and nothing torn that could stay together."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.model.deck import Table
from briefdeck.model.text import Text
from briefdeck.plan.grid import inch, top
from briefdeck.plan.ledger import SIZES, TOGETHER, Book, Group, Lines, draw_tables
from briefdeck.plan.para import Para
from plan.test_fit import sheet

WORDS = ("few", "a word or two", "a label of quite some length that will not stand on one line of a narrow table")


def groups(sizes: Sequence[int], words: Sequence[str] = WORDS) -> list[Group]:
    return [
        Group(
            (f"heading {at}", "Figure"),
            tuple([[Para(words[row % len(words)])], [Para(f"{at}.{row}")]] for row in range(size)),
        )
        for at, size in enumerate(sizes)
    ]


def texts(table: Lines) -> list[tuple[str, bool]]:
    """(last word of a row or its heading, whether it is one)."""
    said = [(line.row[0 if line.heading else -1][0].said, line.heading) for line in table]
    return [(words.plain if isinstance(words, Text) else str(words), heading) for words, heading in said]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.integers(1, 3), st.sampled_from(SIZES))
def test_every_row_stands_in_one_table_under_its_own_heading(sizes: list[int], across: int, size) -> None:
    # given
    board = sheet()
    # when
    ledger = Book(board, groups(sizes)).dealt(board.body, across, size)
    # then all rows are there in order, each table begins with a heading, and each row stands under that of its group
    rows = [text for table in ledger.tables for text, heading in texts(table) if not heading]
    assert rows == [f"{at}.{row}" for at, count in enumerate(sizes) for row in range(count)]
    for table in ledger.tables:
        assert table[0].heading
        assert not table[-1].heading
        assert sum(line.height for line in table) <= board.body.h
        current = ""
        for text, heading in texts(table):
            if heading:
                current = text.removesuffix(" (continued)").rpartition(" ")[2]
            else:
                assert text.partition(".")[0] == current
    for start in range(0, len(ledger.widths), across):
        assert sum(map(sum, ledger.widths[start : start + across])) <= board.body.w


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(4, 20), min_size=1, max_size=5))
def test_a_group_is_torn_into_no_single_rows(sizes: list[int]) -> None:
    board = sheet()
    ledger = Book(board, groups(sizes, ("few",))).dealt(board.body, 2, SIZES[2])
    for table in ledger.tables:
        runs = "".join("h" if line.heading else "r" for line in table).split("h")[1:]
        assert min(map(len, runs)) >= TOGETHER


def test_groups_of_a_kind_are_kept_whole_and_others_torn_so_that_tables_are_even() -> None:
    board = sheet()
    even = Book(board, groups([6, 6])).dealt(board.body, 2, SIZES[0])
    assert [sum(line.heading for line in table) for table in even.tables] == [1, 1]
    torn = Book(board, groups([11, 2], ("few",))).dealt(board.body, 2, SIZES[0])
    high = [sum(line.height for line in table) for table in torn.tables]
    assert len(high) == 2
    assert min(high) >= 0.7 * max(high)


def test_letters_grow_with_their_size_so_that_one_measuring_does_for_all() -> None:
    board = sheet()
    book = Book(board, groups([8]))
    for size in SIZES:
        narrow = top(board.body, board.body.h)
        ledger = book.dealt(narrow, 1, size)
        assert ledger.whole == book.one_lined(narrow, 1, size)
        board.primitives.clear()
        draw_tables(board, narrow, ledger, ledger.tables, "alt")
        (table,) = board.primitives
        assert isinstance(table, Table)
        assert table.frame.bottom <= narrow.bottom
    assert book.width(2, SIZES[0]) > book.width(2, SIZES[-1]) > inch(1)


def test_rows_too_high_for_the_page_are_a_finding() -> None:
    board = sheet()
    book = Book(board, groups([2], ("word " * 3000,)))
    ledger = book.dealt(board.body, 1, SIZES[-1])
    draw_tables(board, board.body, ledger, ledger.tables[:1], "alt")
    assert [finding.code for finding in board.findings] == ["B302"]
