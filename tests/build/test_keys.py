"""A law of keys: whatever is changed in the input, a file whose bytes or findings change has another key."""

import random
import re
import shutil
from pathlib import Path

import pytest

from briefdeck.build.content import digest_of, places
from briefdeck.build.jobs import choose
from briefdeck.build.keys import Keys
from briefdeck.build.make import make
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice
from briefdeck.load import load
from briefdeck.model.finding import InputError, Location
from briefdeck.model.text import Message
from briefdeck.workspace import Workspace

ROOT = Path(__file__).parents[2]
FILES = ("briefing/briefing.yaml", "briefing/audiences.yaml", "locales/zh_Hans/LC_MESSAGES/briefing.po")
CHOICE = Choice(audiences=("investors", "mayor", "academics"), locales=("en", "zh_Hans"))
_VALUE = re.compile(r"(?:(?<=: )|(?<=- )|(?<=msgstr )|(?<=, ))\S[^,}\]\n]*")


def state(root):
    """Path → (key, digest of bytes and findings), of all files that these inputs give; None where they give none."""
    try:
        ws = Workspace.open(root)
        loaded = load(ws)
        planner = Planner(ws, loaded)
        jobs = choose(loaded.audiences, CHOICE)
        planner.open(jobs)
        keys = Keys(planner, ws.digests())
        found = {}
        for job in jobs:
            attempt = planner.plan(job)
            if attempt.planned is None:
                return None
            key = keys.of(job)
            for format_ in ("pptx", "markdown"):
                made = make(attempt.planned, format_, "deck")
                findings = [replace_place(one) for one in (*attempt.findings, *made.findings)]
                found[job.folder, format_] = key.files[format_], digest_of(made.data), digest_of(findings), key.plan
    except InputError:
        return None
    return found


def replace_place(finding):
    return (finding.code, finding.severity.value, finding.message, finding.hint, finding.subject)


def mutations(root, count):
    """(file, its text with one value changed), evenly over the files."""
    pick = random.Random(7)
    for file in FILES:
        text = (root / file).read_text(encoding="utf-8")
        spots = list(_VALUE.finditer(text))
        for spot in pick.sample(spots, min(count, len(spots))):
            yield file, text[: spot.start()] + changed(spot[0], pick) + text[spot.end() :], spot[0]


def changed(value, pick):
    """Another value of the same shape: another digit, another word, a word more."""
    if digits := [at for at, letter in enumerate(value) if letter.isdigit()]:
        at = pick.choice(digits)
        return value[:at] + str((int(value[at]) + 1) % 10) + value[at + 1 :]
    others = {"public": "internal", "partner": "public", "internal": "public", "mark": "withhold", "withhold": "show",
              "open": "settled", "true": "false", "false": "true", "full": "ids", "stands": "disputed"}  # fmt: skip
    if value in others:
        return others[value]
    end = -1 if value.endswith('"') else len(value)
    return f"{value[:end]} more{value[end:]}"


@pytest.mark.thorough
def test_what_changes_a_file_changes_its_key(tmp_path):
    root = tmp_path / "sample"
    for folder in ("briefing", "locales", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    before = state(root)
    built = 0
    for file, text, value in mutations(root, 60):
        original = (root / file).read_bytes()
        (root / file).write_text(text, encoding="utf-8")
        after = state(root)
        (root / file).write_bytes(original)
        for path in after or {}:
            key, data, findings, plan = after[path]
            was = before[path]
            if data != was[1]:
                assert key != was[0], (file, value, path)
            if findings != was[2]:
                assert plan != was[3], (file, value, path)
            built += key != was[0]
    assert built


def test_a_digest_is_of_what_is_said_and_not_of_where():
    here, there = (Message("a", "text", Location("f.yaml", line)) for line in (3, 9))
    assert digest_of(here) == digest_of(there)
    assert digest_of(here) != digest_of(Message("a", "texts", Location("f.yaml", 3)))
    assert list(places((here, {"x": there}))) == [Location("f.yaml", 3), Location("f.yaml", 9)]


@pytest.mark.parametrize(
    ("one", "other"),
    [(("ab", "c"), ("a", "bc")), ((), None), (("1",), (1,)), ({"a": "b"}, ("a", "b")), ((("a",), "b"), ("a", ("b",))),
     ("", ()), (True, 1), ("None", None)],
)  # fmt: skip
def test_different_values_have_different_digests(one, other):
    assert digest_of(one) != digest_of(other)


def test_what_has_no_content_has_no_digest():
    with pytest.raises(TypeError):
        digest_of(lambda: None)
