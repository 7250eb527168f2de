import pytest


def test_nothing_is_written(briefdeck, workspace):
    before = sorted(workspace.rglob("*"))
    result = briefdeck("check")
    assert result.exit_code == 0
    assert "4 decks of 24 slides, 4 summaries; 5 warnings" in result.stdout
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
