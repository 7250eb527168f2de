"""Whatever stands in a file, loading gives findings with a place and a code, and never a traceback."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.load import load
from briefdeck.load.compose import compose
from briefdeck.load.reading import Reading
from briefdeck.load.yaml_text import decode
from briefdeck.model.finding import InputError
from briefdeck.workspace import Workspace
from load.conftest import SMALL

FILES = ("briefing/briefing.yaml", "briefing/audiences.yaml")
TEXTS = {file: (SMALL / file).read_text(encoding="utf-8") for file in FILES}

stand_ins = st.sampled_from(
    ["", "~", "21", "1e9", "true", "no", "text", "{n}", "{@x}", "[]", "{}", "[a, 1, {b: c}]", "{a: b, kind: list}",
     "{text: x}", '"{"', "2025-13", "|\n   x", "*a", "&a b", "!!int 3", "-1", "\u00a0", "'", "zh-Hans"]
)  # fmt: skip


def outcome(texts: dict[str, bytes]) -> tuple[str, ...]:
    """The codes that loading gives; () when it loads."""
    with tempfile.TemporaryDirectory() as folder:
        for file, data in texts.items():
            path = Path(folder, file)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        try:
            load(Workspace.open(folder))
        except InputError as error:
            for found in error.findings:
                assert found.location is not None
                assert found.location.file in FILES
                lines = texts[found.location.file].decode("utf-8", "replace").splitlines() or [""]
                assert 1 <= found.location.line <= len(lines) + 1
                assert found.location.column >= 1
                assert found.message
            return tuple(found.code for found in error.findings)
        return ()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.data())
def test_any_value_may_be_another(file, data):
    lines = TEXTS[file].split("\n")
    keyed = [number for number, line in enumerate(lines) if ":" in line and not line.lstrip().startswith("#")]
    for number in data.draw(st.lists(st.sampled_from(keyed), min_size=1, max_size=3, unique=True)):
        lines[number] = lines[number].partition(":")[0] + ": " + data.draw(stand_ins)
    outcome({**{other: text.encode() for other, text in TEXTS.items()}, file: "\n".join(lines).encode()})


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.data())
def test_any_line_may_be_missing(file, data):
    lines = TEXTS[file].split("\n")
    gone = data.draw(st.sets(st.integers(0, len(lines) - 1), min_size=1, max_size=4))
    kept = "\n".join(line for number, line in enumerate(lines) if number not in gone)
    outcome({**{other: text.encode() for other, text in TEXTS.items()}, file: kept.encode()})


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes(data):
    good = {file: text.encode() for file, text in TEXTS.items()}
    assert outcome({**good, FILES[1]: data})


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.text(max_size=8), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=4), inner)))
def test_any_document_that_yaml_can_write_is_read(document):
    reading = Reading()
    text = decode(yaml.safe_dump(document, allow_unicode=False).encode(), "x.yaml", reading)
    if text is not None:
        compose(text, "x.yaml", reading)
    assert {found.code for found in reading.findings} <= {"B005", "B006", "B007", "B008", "B010"}
