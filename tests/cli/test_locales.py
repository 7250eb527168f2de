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
    assert "1 stale, 78 draft" in result.stdout
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


REVIEW = ("locales", "review", "-l", "zh-Hans", "--by", "Li Min", "--on", "2026-01-05")


def test_a_review_of_all_takes_the_draft_warning_away(briefdeck, workspace):
    # given
    assert "B202" in briefdeck("check", "-l", "zh-Hans").stderr
    # when
    result = briefdeck(*REVIEW)
    # then
    assert (result.exit_code, result.stdout) == (0, f"{PO}: marked 79; now 79 reviewed\n")
    assert "# briefdeck: state=reviewed by=Li_Min on=2026-01-05 hash=" in (workspace / PO).read_text(encoding="utf-8")
    checked = briefdeck("check", "-l", "zh-Hans", "--strict")
    assert (checked.exit_code, checked.stderr) == (0, "")


def test_a_later_change_makes_it_a_draft_again(briefdeck, workspace):
    # given a catalog that somebody has reviewed
    briefdeck(*REVIEW)
    # when a translation changes
    path = workspace / PO
    path.write_text(
        path.read_text(encoding="utf-8").replace("所有泊位接入岸电。", "全部泊位接入岸电。"), encoding="utf-8"
    )
    # then it has to be reviewed anew, and it alone
    assert "1 of 79 translations are drafts" in briefdeck("check", "-l", "zh-Hans").stderr
    assert "78 reviewed" in briefdeck("locales", "update", "-l", "zh-Hans").stdout
    again = briefdeck("locales", "review", "-l", "zh-Hans", "--by", "Ann", "--on", "2026-02-01")
    assert again.stdout == f"{PO}: marked 1; now 79 reviewed\n"
    assert path.read_text(encoding="utf-8").count("by=Li_Min") == 78


def test_units_are_named_by_id_or_by_what_they_begin_with(briefdeck, workspace):
    result = briefdeck(*REVIEW, "briefing.title", "green")
    green = [line for line in (workspace / PO).read_text(encoding="utf-8").splitlines() if 'msgctxt "green.' in line]
    assert result.exit_code == 0
    assert f"marked {1 + len(green)}; now" in result.stdout


def test_an_unknown_unit_is_a_finding_and_nothing_is_marked(briefdeck, workspace):
    before = (workspace / PO).read_bytes()
    result = briefdeck(*REVIEW, "briefing.title", "green.titel", "xyz")
    assert result.exit_code == 2
    assert 'B514 "green.titel" is no unit that this language translates' in result.stderr
    assert 'did you mean "green.title"?' in result.stderr
    assert "2 errors" in result.stderr
    assert (workspace / PO).read_bytes() == before


def test_a_review_needs_a_catalog_a_name_and_a_day(briefdeck, workspace):
    german = briefdeck("locales", "review", "-l", "de", "--by", "Li", "--on", "2026-01-05")
    assert (german.exit_code, "briefdeck locales update -l de" in german.stderr) == (2, True)
    own = briefdeck("locales", "review", "-l", "en", "--by", "Li", "--on", "2026-01-05")
    assert (own.exit_code, "B509" in own.stderr) == (2, True)
    for missing in ("-l", "--by", "--on"):
        at = REVIEW.index(missing)
        assert briefdeck(*REVIEW[:at], *REVIEW[at + 2 :]).exit_code == 2
    assert briefdeck(*REVIEW, "--by", "  ").exit_code == 2


def test_another_folders_catalog_is_reviewed_with_w(briefdeck, workspace, monkeypatch):
    monkeypatch.chdir(workspace.parent)
    assert "79 reviewed" in briefdeck(*REVIEW, "-w", "lanhe").stdout
