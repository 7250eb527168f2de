import csv
import json

import pytest


@pytest.fixture
def table(workspace, briefdeck):
    """The small workspace with the template's two delegations."""
    assert briefdeck("audiences", "template").exit_code == 0
    return workspace / "briefing/audiences.csv"


def test_the_template_lists_and_builds(table, briefdeck):
    listed = briefdeck("audiences", "list", "--select", "region=Switzerland")
    assert listed.exit_code == 0
    assert "delegation_of_example_ventures_sample" in listed.stdout
    assert "1 delegation; no findings" in listed.stdout
    built = briefdeck("build", "--limit", "1", "--progress", "none")
    assert built.exit_code == 0
    assert built.stderr.count("\n") == built.stderr.count("B202") == 1
    assert (table.parents[1] / "output/delegation_of_example_ventures_sample/zh_Hans/deck.pptx").is_file()


def test_a_table_is_never_overwritten(table, briefdeck):
    before = table.read_bytes()
    for form in ("csv", "xlsx"):
        result = briefdeck("audiences", "template", "--to", form)
        assert result.exit_code == 2
        assert "B508" in result.stderr
    assert table.read_bytes() == before


def test_a_wrong_row_is_told_with_its_cell_and_ends_with_1(table, briefdeck):
    # given
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    rows[1][rows[0].index("date")] = "soon"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    # when
    result = briefdeck("build", "--limit", "9")
    # then
    assert result.exit_code == 1
    assert f"briefing/audiences.csv:2:{rows[0].index('date') + 1}: B017" in result.stderr
    assert "2 decks of" in result.stdout


def test_progress_as_events_for_a_program(table, briefdeck):
    result = briefdeck("check", "--limit", "1", "--progress", "json", "--format", "json")
    events = [json.loads(line) for line in result.stderr.splitlines()]
    assert [event["phase"] for event in events if event["event"] == "begun"] == ["plan", "write"]
    for begun in (event for event in events if event["event"] == "begun"):
        steps = [event for event in events if event["event"] == "advanced" and event["phase"] == begun["phase"]]
        assert len(steps) == begun["steps"]
    assert json.loads(result.stdout)["exit_code"] == 0


def test_progress_in_a_log_is_a_line_a_file(table, briefdeck):
    result = briefdeck("build", "--limit", "1", "--progress", "plain", "-j", "1")
    lines = [line for line in result.stderr.splitlines() if line.startswith("written")]
    assert len(lines) == 4


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "9999"])
def test_a_number_of_processes_that_is_none(workspace, briefdeck, jobs):
    result = briefdeck("build", "-j", jobs)
    assert result.exit_code == 2
    assert "auto" in result.stderr


def test_a_selection_without_a_table_says_how_to_get_one(workspace, briefdeck):
    result = briefdeck("build", "--select", "region=CH")
    assert result.exit_code == 2
    assert "briefdeck audiences template" in result.stderr
