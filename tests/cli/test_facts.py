import csv
import io
import json


def test_every_fact_in_every_language_with_its_uses_and_source(briefdeck, workspace):
    facts = {row["fact"]: row for row in json.loads(briefdeck("facts", "--format", "json").stdout)}
    assert list(facts) == ["trade", "routes", "electric_ships", "shore_power", "services", "trade_goal"]
    trade = facts["trade"]
    assert trade["values"] == {"en": "RMB 48 billion", "zh_Hans": "480亿元"}
    assert trade["periods"] == {"en": "2025", "zh_Hans": "2025年"}
    assert trade["used"] == {"investors": ["glance", "port", "growth"], "city_partners": ["growth"]}
    assert trade["source"] == "Lanhe Daily"
    assert trade["file"] == "briefing/briefing.yaml"


def test_the_table_has_a_row_a_fact(briefdeck, workspace):
    result = briefdeck("facts")
    assert result.exit_code == 0
    assert result.stdout.endswith("6 facts\n")
    (row,) = [line for line in result.stdout.splitlines() if line.strip().startswith("electric_ships")]
    assert "more than 60 electric ships" in row
    assert "60余艘电动船舶" in row


def test_an_audience_narrows_the_table(briefdeck, workspace):
    rows = list(csv.DictReader(io.StringIO(briefdeck("facts", "-a", "city_partners", "--format", "csv").stdout)))
    assert [row["fact"] for row in rows] == ["trade", "electric_ships", "shore_power", "trade_goal"]
    assert rows[0]["zh_Hans"] == "480亿元"


def test_an_open_doubt_is_marked(briefdeck, workspace):
    path = workspace / "briefing/briefing.yaml"
    text = path.read_text(encoding="utf-8")
    doubt = "    doubt: {text: counted twice?, status: open}\n"
    path.write_text(text.replace("    quote: 36 river", f"{doubt}    quote: 36 river"), encoding="utf-8")
    assert "1 with an open doubt (?)" in briefdeck("facts").stdout


def test_which_kind_of_slide_tells_each_topic_and_why(briefdeck, workspace):
    # given a topic that names no kind
    path = workspace / "briefing/briefing.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(
        line for line in text.splitlines() if line.strip().startswith("kind: comparison") or "kind: hero" in line
    )
    path.write_text(text.replace(f"{line}\n", "", 1), encoding="utf-8")
    # when the topics are listed
    rows = json.loads(briefdeck("facts", "--slides", "--format", "json").stdout)
    # then each says its kind and what decided
    assert {row["why"] for row in rows if row["named"]} == {"named in the briefing"}
    assert [row["kind"] for row in rows if not row["named"]]
    assert all(row["why"] and row["kind"] for row in rows)
    table = briefdeck("facts", "--slides")
    assert table.exit_code == 0
    assert "Why" in table.stdout
    assert "audience,topic,kind,named,why" in briefdeck("facts", "--slides", "--format", "csv").stdout
