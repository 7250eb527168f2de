"""Every kind of bad input gives one finding, at its place, with a way out, and writes nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from briefdeck import check
from briefdeck.load import codes

BRIEFING = "briefing/briefing.yaml"
AUDIENCES = "briefing/audiences.yaml"
TABLE = Path(__file__).with_name("bad_input.toml")


class Case(NamedTuple):
    """One of bad_input.toml, where it says what the fields mean."""

    what: str
    file: str
    old: str
    new: str
    code: str
    message: str
    hint: str


CASES = [Case(**case) for case in tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]]


def spoil(text: str, case: Case) -> tuple[str, tuple[int, int] | None]:
    """The spoiled text, and line and column of the mark in it."""
    assert case.old in text, f"the small workspace no longer holds {case.old!r}"
    spoiled = text.replace(case.old, case.new, 1)
    at = spoiled.find("‸")
    if at < 0:
        return spoiled, None
    line = spoiled.count("\n", 0, at) + 1
    return spoiled.replace("‸", ""), (line, at - spoiled.rfind("\n", 0, at))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_one_finding_at_its_place(case, folder, findings):
    # given a workspace with one fault
    path = folder / case.file
    spoiled, place = spoil(path.read_text(encoding="utf-8"), case)
    path.write_text(spoiled, encoding="utf-8")
    # when it is loaded
    found = findings()
    # then that fault is told, and no other
    assert [one.code for one in found] == [case.code], "\n".join(map(str, found))
    assert case.message in found[0].message
    assert found[0].hint
    assert case.hint in found[0].hint
    assert found[0].location is not None
    assert found[0].location.file == case.file
    if place is not None:
        assert (found[0].location.line, found[0].location.column) == place, str(found[0])


@pytest.mark.parametrize("topics", ["{}", "\n      talk: {kind: meaning, title: Words alone, points: {a: b}}"])
def test_a_section_has_topics_and_facts(topics, folder, findings):
    path = folder / BRIEFING
    text = path.read_text(encoding="utf-8")
    line = text.count("\n") + 1
    path.write_text(f"{text}  empty:\n    title: Empty\n    topics: {topics}\n", encoding="utf-8")
    [found] = findings()
    assert found.code == "B024"
    assert (found.location.line, found.location.column) == (line, 3)
    assert found.hint


def test_a_chart_has_a_value_for_every_category(folder, findings):
    path = folder / BRIEFING
    text = path.read_text(encoding="utf-8")
    chart = """        chart:
          title: Both
          categories: {all: All, some: Some}
          series: {park: {label: The park, values: {all: companies, smoe: departments}}}
"""
    path.write_text(
        text.replace("        parts:\n          row", f"{chart}        parts:\n          row"), encoding="utf-8"
    )
    unknown, missing = sorted(findings(), key=lambda one: one.code, reverse=True)
    assert (unknown.code, missing.code) == ("B020", "B013")
    assert 'did you mean "some"?' in unknown.hint
    assert '"some"' in missing.message


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "B005", 1, 1),
        (b"\n  \n# nothing\n---\n", "B005", 1, 1),
        (b"audiences:\n  a\xff: 1\n", "B002", 2, 4),
        ("audiences: {}\n".encode("utf-16"), "B002", 1, 1),
        (b"audiences: \xed\xa0\x80\n", "B002", 1, 12),
        (b"#" * 4_000_001, "B007", 1, 1),
        (b"[a, b]\n", "B014", 1, 1),
    ],
)
def test_bytes_that_are_no_file_of_ours(data, code, line, column, folder, findings):
    (folder / AUDIENCES).write_bytes(data)
    [found] = findings()
    assert found.code == code
    assert (found.location.file, found.location.line, found.location.column) == (AUDIENCES, line, column)


def test_windows_line_ends_are_one_finding(folder, findings):
    path = folder / BRIEFING
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    [found] = findings()
    assert found.code == "B004"
    assert found.location.line == 1
    assert "LF" in found.hint


def test_a_byte_order_mark_is_one_finding(folder, findings):
    path = folder / AUDIENCES
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    [found] = findings()
    assert found.code == "B003"
    assert (found.location.line, found.location.column) == (1, 1)


def test_a_missing_file_is_one_finding(folder, findings):
    (folder / AUDIENCES).unlink()
    [found] = findings()
    assert (found.code, found.location.file) == ("B001", AUDIENCES)


def test_every_fault_is_told_at_once_in_the_order_of_the_files(folder, findings):
    # given faults of several kinds in both files
    for file, old, new in (
        (BRIEFING, "published: 2026-01-20", "published: tomorrow"),
        (BRIEFING, "value: 48 billion", "value: 4.8e10"),
        (BRIEFING, "earn {output} a year", "earn {outptu} a year"),
        (AUDIENCES, "brand: jialing", "brand: jaling"),
        (AUDIENCES, "on_doubt: mark", "on_doubt: ask"),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    # when
    found = findings()
    # then
    assert [one.code for one in found] == ["B020", "B018", "B017", "B016", "B022"]
    assert [one.location for one in found] == sorted(one.location for one in found)


def test_a_broken_briefing_does_not_blame_the_audiences(folder, findings):
    path = folder / BRIEFING
    path.write_text(path.read_text(encoding="utf-8").replace("\nfacts:\n", '\nfacts: "\n', 1), encoding="utf-8")
    assert {one.location.file for one in findings()} == {BRIEFING}


@pytest.mark.parametrize("code", sorted(code for name, code in vars(codes).items() if name.isupper()))
def test_every_code_has_its_manual_page(code):
    assert "How to fix" in check.explain(code)
