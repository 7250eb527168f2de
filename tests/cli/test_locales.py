PO = "locales/zh_Hans/LC_MESSAGES/briefing.po"


def test_a_current_catalog_is_not_touched(briefdeck, workspace):
    before = (workspace / PO).read_bytes()
    result = briefdeck("locales", "update", "-l", "zh-Hans")
    assert result.exit_code == 0
    assert result.stdout == f"{PO}: 79 draft\n"
    assert (workspace / PO).read_bytes() == before


def test_a_changed_text_keeps_its_translation_marked(briefdeck, workspace):
    # given
    path = workspace / "briefing/briefing.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Every berth gets a connection.", "Each berth is connected."), encoding="utf-8")
    # when
    result = briefdeck("locales", "update")
    # then
    assert "1 fuzzy, 78 draft" in result.stdout
    catalog = (workspace / PO).read_text(encoding="utf-8")
    assert '#, fuzzy\n#| msgid "Every berth gets a connection."' in catalog
    assert "所有泊位接入岸电。" in catalog


def test_a_language_is_begun(briefdeck, workspace):
    result = briefdeck("locales", "update", "-l", "de")
    assert result.exit_code == 0
    assert (workspace / "locales/de/LC_MESSAGES/briefing.po").is_file()
    assert " new" in result.stdout


def test_the_briefings_own_language_needs_none(briefdeck, workspace):
    result = briefdeck("locales", "update", "-l", "en")
    assert result.exit_code == 2
    assert "B509" in result.stderr
