import json

import pytest


def test_nothing_is_written(briefdeck, workspace):
    before = sorted(workspace.rglob("*"))
    result = briefdeck("check")
    assert result.exit_code == 0
    assert "4 decks of 24 slides, 4 summaries; 1 warning" in result.stdout
    assert sorted(workspace.rglob("*")) == before


def test_an_error_is_exit_code_one(briefdeck, workspace):
    path = workspace / "locales/zh_Hans/LC_MESSAGES/briefing.po"
    path.write_text(path.read_text(encoding="utf-8").replace('msgstr "投资机构"', 'msgstr ""'), encoding="utf-8")
    result = briefdeck("check")
    assert result.exit_code == 1
    assert "audience.investors.name" in result.stderr


@pytest.mark.parametrize("code", ["B501", "b501", " B501 "])
def test_a_codes_manual_page_is_shown(briefdeck, code):
    result = briefdeck("check", "--explain", code)
    assert result.exit_code == 0
    assert result.stdout.startswith("# B501\n")


def test_an_unknown_code_is_a_usage_error_with_what_is_near(briefdeck):
    result = briefdeck("check", "--explain", "B5011")
    assert result.exit_code == 2
    assert "B501" in result.stderr


def test_finished_files_are_checked_against_their_edition(briefdeck, workspace):
    assert briefdeck("build").exit_code == 0
    result = briefdeck("check", "output")
    assert (result.exit_code, result.stdout) == (0, "8 files checked; no findings\n")


def test_a_wrong_figure_in_a_file_is_named_with_its_line(briefdeck, workspace):
    briefdeck("build", "-a", "investors", "-l", "en", "-f", "md")
    path = workspace / "output/investors/en/summary.md"
    text = path.read_text(encoding="utf-8")
    assert "billion" in text
    path.write_text(text.replace("billion", "million", 1), encoding="utf-8")
    line = next(at for at, said in enumerate(text.splitlines(), 1) if "billion" in said)
    result = briefdeck("check", "output/investors/en/summary.md", "--format", "json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    (finding,) = document["findings"]
    assert (finding["code"], finding["line"]) == ("B421", line)
    assert finding["file"] == "output/investors/en/summary.md"
    assert document["outcomes"][0]["status"] == "failed"


def test_a_file_finds_the_workspace_above_it(briefdeck, workspace, monkeypatch, tmp_path):
    briefdeck("build", "-a", "investors", "-l", "en")
    monkeypatch.chdir(tmp_path)
    assert briefdeck("check", workspace / "output/investors/en/deck.pptx").exit_code == 0
    deck = (workspace / "output/investors/en/deck.pptx").rename(tmp_path / "deck.pptx")
    # away from its workspace it is checked as anybody's deck is, and its figures are not
    alone = briefdeck("check", deck)
    assert alone.exit_code == 0
    assert "B429" in alone.stderr
    assert briefdeck("check", deck, "--workspace", workspace).exit_code == 0


def test_a_file_that_is_not_there_is_a_finding(briefdeck, workspace):
    result = briefdeck("check", "output/gone.pptx")
    assert result.exit_code == 2
    assert "gone.pptx is not there" in result.stderr
