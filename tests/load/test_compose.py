"""YAML is read strictly, and every spelling stays what the author wrote."""

from __future__ import annotations

import pytest

from briefdeck.load.compose import MAX_DEPTH, compose
from briefdeck.load.nodes import MapNode, Scalar, SeqNode, describe
from briefdeck.load.reading import Reading


def read(text):
    reading = Reading()
    return compose(text, "x.yaml", reading), reading.findings


@pytest.mark.parametrize(
    ("spelling", "core_type"),
    [
        ("no", "str"),
        ("yes", "str"),
        ("on", "str"),
        ("12:30:45", "str"),
        ("16:9", "str"),
        ("2024-13-01", "str"),
        ("2025-12-16", "str"),
        ("1_000", "str"),
        ("0b101", "str"),
        ("1.10", "float"),
        (".5", "float"),
        ("1e9", "float"),
        (".inf", "float"),
        ("-.INF", "float"),
        (".NaN", "float"),
        ("010", "int"),
        ("0o17", "int"),
        ("0x1F", "int"),
        ("+21", "int"),
        ("true", "bool"),
        ("FALSE", "bool"),
        ("tRue", "str"),
        ("~", "null"),
        ("null", "null"),
        ("", "null"),
        ("'21'", "str"),
        ('"true"', "str"),
        ("''", "str"),
    ],
)
def test_scalars_keep_their_spelling_and_have_their_core_type(spelling, core_type):
    node, findings = read(f"a: {spelling}\n")
    assert findings == []
    assert isinstance(node, MapNode)
    value = node.entries["a"].value
    assert isinstance(value, Scalar)
    assert value.text == spelling.strip("'\"")
    assert value.core_type == core_type


def test_every_value_knows_its_place_counted_in_characters():
    node, _ = read("中文: x\n甲乙:\n  - 𝒳\n  - {a: 'b'}\n")
    assert isinstance(node, MapNode)
    assert [(e.key.location.line, e.key.location.column) for e in node] == [(1, 1), (2, 1)]
    first = node.entries["中文"].value
    assert (first.location.line, first.location.column) == (1, 5)
    items = node.entries["甲乙"].value
    assert isinstance(items, SeqNode)
    assert [(i.location.line, i.location.column) for i in items.items] == [(3, 5), (4, 5)]
    inner = items.items[1]
    assert isinstance(inner, MapNode)
    assert inner.entries["a"].value.location.column == 9


def test_nesting_up_to_the_bound_is_read_and_beyond_it_refused():
    node, findings = read("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert node is not None
    assert findings == []
    node, findings = read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert node is None
    assert [found.code for found in findings] == ["B007"]
    assert findings[0].location.column == MAX_DEPTH + 1


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 200_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b,*b,*b]\n" + "d: [" + "*c," * 100_000 + "]",
        "a: &a {x: *a}\n",
        "<<: [{a: 1}]\n" * 1000,
        "[" + "a," * 300_000 + "]",
    ],
    ids=["lists", "mappings", "dashes", "questions", "laughs", "itself", "merges", "many"],
)
def test_bombs_are_refused(bomb):
    node, findings = read(bomb)  # one that was unpacked would not end, or end the memory
    assert node is None
    assert len(findings) == 1
    assert findings[0].code in {"B007", "B010", "B014"}


def test_a_duplicate_key_is_told_each_time_and_the_first_stays():
    node, findings = read("a: 1\nb: 2\na: 3\n'a': 4\n")
    assert [(found.code, found.location.line) for found in findings] == [("B011", 3), ("B011", 4)]
    assert isinstance(node, MapNode)
    assert isinstance(node.entries["a"].value, Scalar)
    assert node.entries["a"].value.text == "1"


def test_values_are_described_in_an_authors_words():
    node, _ = read("a: {}\nb: []\nc:\nd: " + "x" * 100)
    assert isinstance(node, MapNode)
    assert [describe(entry.value) for entry in node][:3] == ["keys and values", "a list", "nothing"]
    assert len(describe(node.entries["d"].value)) == 62
