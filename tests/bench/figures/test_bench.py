"""A small run of the benchmark, as CI's guard: what is planted is found, and nothing else."""

import os

import pytest

from bench.figures import bench, report, resaved

needs_libreoffice = pytest.mark.skipif(
    not resaved.available() and not os.environ.get("CI"), reason="LibreOffice is not installed"
)


@pytest.mark.thorough
@pytest.mark.render
@needs_libreoffice
def test_planted_errors_are_found_and_clean_files_pass(tmp_path):
    # given sixty errors that the usual run does not plant
    result = bench.run(bench.Order(seed=7, count=60, keep=tmp_path / "kept"), lambda step: None)
    # then
    lines = "\n".join(report.lines(result))
    assert result.passed, lines
    assert len(result.outcomes) == 60
    assert report.last(result) == "recall 100 % of 60, false alarms 0", lines
    # and the same files, given as a folder from elsewhere, answer alike
    again = bench.run(bench.Order(given=tmp_path / "kept", resave=False), lambda step: None)
    assert [each.found for each in again.outcomes] == [each.found for each in result.outcomes]
    assert again.clean > result.clean
    assert not again.false


@pytest.mark.thorough
@pytest.mark.render
@needs_libreoffice
def test_errors_in_decks_that_libreoffice_saved_are_found():
    result = bench.run(bench.Order(seed=8, count=60, into_resaved=True), lambda step: None)
    assert result.passed, "\n".join(report.lines(result))


def test_the_last_line_rounds_down():
    # given 1999 of 2000 found
    mutant = bench.Mutant("0001/a/en/deck.pptx", "digit")
    alarm = bench.checking.Alarm("B499", "wrong", 3, 0)
    outcomes = (report.Outcome(mutant, (alarm,)),) * 1999 + (report.Outcome(mutant, ()),)
    result = report.Result(outcomes, (), 30, bench.pofilter.Verdict(), 1.0)
    # then
    assert report.last(result) == "recall 99.9 % of 2000, false alarms 0"
    assert result.passed


def test_a_false_alarm_fails_the_run():
    alarm = bench.checking.Alarm("B499", "wrong", 3, 0)
    mutant = bench.Mutant("0001/a/en/deck.pptx", "digit")
    result = report.Result((report.Outcome(mutant, (alarm,)),), (("built/x", alarm),), 1, bench.pofilter.Verdict(), 1.0)
    assert not result.passed
    assert report.last(result) == "recall 100 % of 1, false alarms 1"


def test_readme_holds_the_table_of_every_kind():
    # given the table that ``make bench-figures ARGS=--readme`` writes
    readme = (bench.ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.split(report._START)[1].split(report._END)[0]
    # then it has a row for each kind, and the row of all
    assert [word for word in report._WORDS.values() if f"| {word} |" not in table] == []
    assert "| **all** |" in table
