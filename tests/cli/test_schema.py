import json

import pytest


@pytest.mark.parametrize(("which", "key"), [("briefing", "facts"), ("audiences", "audiences")])
def test_the_schema_describes_the_file(briefdeck, which, key):
    document = json.loads(briefdeck("schema", which).stdout)
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert key in document["properties"]


def test_it_is_written_where_asked(briefdeck, tmp_path):
    result = briefdeck("schema", "-o", tmp_path / "briefing.schema.json")
    assert result.stdout == ""
    assert json.loads((tmp_path / "briefing.schema.json").read_text())["properties"]
