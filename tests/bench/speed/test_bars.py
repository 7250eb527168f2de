"""The table of the README: a row a bar between its marks, the rest as it was."""

import pytest

from bench.speed.bars import Bar, write_table

BARS = [Bar("road", "the whole road, to F", 1.234, 2), Bar("naive", "N to ours", 7.5, 8, least=True)]
PAGE = "before\n\n<!-- bench: written by make bench -->\n{}<!-- /bench -->\nafter\n"


def test_the_table_stands_between_its_marks_and_can_be_written_again(tmp_path):
    page = tmp_path / "README.md"
    page.write_text(PAGE.format(""), encoding="utf-8")
    for _ in range(2):
        write_table(page, BARS, "a machine")
    told = page.read_text(encoding="utf-8")
    table = """| measured | value | bar | held |
|---|---:|---:|---|
| the whole road, to F | 1.23 × | ≤ 2 | yes |
| N to ours | 7.5 × | ≥ 8 | **no** |

On a machine.
"""
    assert told == PAGE.format(table)


def test_a_page_without_marks_is_left_alone(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("nothing\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no marks"):
        write_table(page, BARS, "a machine")
    assert page.read_text(encoding="utf-8") == "nothing\n"
