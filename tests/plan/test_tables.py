"""Tables: measured rows, and a long one continues without losing a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefdeck.model.briefing import FigureSlot
from briefdeck.model.deck import Table
from briefdeck.plan.harvest import facts_of
from briefdeck.plan.para import Para
from briefdeck.plan.slides import KINDS
from briefdeck.plan.tables import Column, add_table, deal
from plan.planned import planned
from plan.test_fit import sheet


def test_rows_are_dealt_to_as_few_slides_as_hold_them_about_equally() -> None:
    board = sheet()
    lines = [[[Para("x", "small")], []] for _ in range(60)]
    heads = [Column("A", 1), Column("B", 1)]
    dealt = deal(board, board.body, heads, lines)
    assert sum(dealt.counts) == 60
    assert max(dealt.counts) - min(dealt.counts) <= len(dealt.counts)
    add_table(board, board.body, heads, lines[: dealt.counts[0]], "alt", shrink=dealt.shrink)
    (table,) = board.primitives
    assert isinstance(table, Table)
    assert len(table.rows) == dealt.counts[0] + 1
    assert table.frame.bottom <= board.body.bottom
    assert board.findings == []


def test_a_row_that_no_slide_can_hold_is_a_finding() -> None:
    board = sheet()
    add_table(board, board.body, [Column("A", 1)], [[[Para("word " * 3000, "table")]]], "alt", shrink=2)
    assert [finding.code for finding in board.findings] == ["B302"]


@pytest.mark.parametrize("rows", [4, 5, 9, 14, 23])
def test_a_table_topic_continues_with_its_header_and_keeps_every_figure(rows: int) -> None:
    # given a table topic with that many figures
    one = next(each for each in planned() if each.folder == "investors/en")
    said = next(each for each in one.edition.story if each.topic.kind == "table")
    slots = tuple(FigureSlot(fact) for fact in list(one.edition.facts)[:rows])
    long = replace(said, topic=replace(said.topic, figures=slots))
    # when it is drawn
    drawn = KINDS["table"].draw(one.edition, one.theme, long)
    # then every figure stands on one of its slides, in order, and nothing is out of its place
    shown = [
        fact for each in drawn for fact in facts_of(part for part in each.sheet.primitives if isinstance(part, Table))
    ]
    assert shown == [slot.fact for slot in slots]
    assert [finding for each in drawn for finding in each.sheet.findings] == []
    assert len({each.title.first.plain for each in drawn}) == len(drawn)
