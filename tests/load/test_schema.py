"""The schema given to editors says what the loader does. jsonschema is the oracle."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefdeck.load.schema import audiences_schema, briefing_schema
from briefdeck.model.audience import BUILT_IN, TOPIC_KINDS
from briefdeck.plan import slides
from briefdeck.plan.slides import KINDS
from load.conftest import SMALL
from load.test_bad_input import CASES, spoil
from sample import ROOT

BRIEFING = "briefing/briefing.yaml"
AUDIENCES = "briefing/audiences.yaml"
SCHEMAS = {BRIEFING: briefing_schema(), AUDIENCES: audiences_schema()}

# What JSON Schema can see: shapes, words, patterns, and which key goes with which.
SEEN = {"B012", "B013", "B014", "B015", "B016", "B017", "B018", "B024"}
UNSEEN = {
    # these need the calendar, another record, a comparison, or the spelling behind a number
    "month thirteen", "period backwards", "period and horizon", "name without the source language", "no amount",
    "person without a language", "no rate", "reserved name", "float", "rate as a float", "infinity", "octal-looking",
    "text of two lines", "nothing", "point of nothing", "a list as a key",
}  # fmt: skip


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates are texts, yes and no are words, 16:9 is no number."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|[0-9]+(?:\.[0-9]*)?[eE][-+]?[0-9]+)$", "-+0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), [*first, ""])


def errors(text: str, file: str):
    instance = yaml.load(text, EditorLoader)
    return list(Draft202012Validator(SCHEMAS[file]).iter_errors(instance))


@pytest.mark.parametrize("file", SCHEMAS)
def test_the_schemas_are_schemas(file):
    Draft202012Validator.check_schema(SCHEMAS[file])
    assert json.loads(json.dumps(SCHEMAS[file])) == SCHEMAS[file]
    assert "oneOf" not in json.dumps(SCHEMAS[file])


@pytest.mark.parametrize("file", SCHEMAS)
@pytest.mark.parametrize("root", [SMALL, ROOT], ids=["small", "sample"])
def test_good_input_is_good(file: str, root: Path):
    assert errors((root / file).read_text(encoding="utf-8"), file) == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.code in SEEN and case.what not in UNSEEN], ids=lambda case: case.what
)
def test_what_the_loader_finds_in_a_record_the_editor_marks_too(case):
    text, _ = spoil((SMALL / case.file).read_text(encoding="utf-8"), case)
    assert errors(text, case.file)


def test_editors_get_words_to_show_and_to_complete():
    schema = SCHEMAS[BRIEFING]
    fact = schema["$defs"]["fact"]
    assert fact["properties"]["kind"]["enum"] == [
        "amount", "count", "share", "change", "points", "multiple", "rank", "list",
    ]  # fmt: skip
    assert "ISO 4217" in fact["properties"]["unit"]["description"]
    assert "92 billion" in fact["properties"]["value"]["examples"]
    assert all(definition.get("description") for definition in schema["$defs"].values())


def test_a_fact_is_judged_by_its_kind():
    [case] = [
        rule
        for rule in SCHEMAS[BRIEFING]["$defs"]["fact"]["allOf"]
        if rule["if"]["properties"]["kind"]["const"] == "rank"
    ]
    assert case["then"]["required"] == ["value"]
    assert case["then"]["properties"]["unit"] is False


def test_the_kinds_an_author_may_write_are_those_the_planner_draws():
    assert set(TOPIC_KINDS) == set(KINDS)
    files = {file.stem for file in Path(slides.__file__).parent.glob("[a-z]*.py")}
    assert files == {*TOPIC_KINDS, *BUILT_IN}
    assert SCHEMAS[BRIEFING]["$defs"]["topic"]["properties"]["kind"]["enum"] == list(TOPIC_KINDS)
