"""``briefdeck locales draft``: traditional Chinese made of simplified, kept apart from what people wrote."""

import re

import pytest

PO = "locales/zh_Hant/LC_MESSAGES/briefing.po"
DRAFT = ("locales", "draft", "-l", "zh-Hant")
GLOSSARY = "source term\tzh_Hans\tzh_Hant\nberth\t泊位\t船席\n"


@pytest.fixture
def hant(workspace):
    """The small workspace, handed out in traditional Chinese too; its trade goes over a trillion."""
    path = workspace / "briefing/audiences.yaml"
    text = path.read_text(encoding="utf-8").replace("[en, zh_Hans]", "[en, zh_Hans, zh_Hant, zh_Hant_HK]")
    text = re.sub(r"(name: \{en: [^,]*, zh_Hans: )([^}]*)\}", r"\1\2, zh_Hant: \2, zh_Hant_HK: \2}", text)
    path.write_text(text, encoding="utf-8")
    path = workspace / "briefing/briefing.yaml"
    text = path.read_text(encoding="utf-8").replace("value: 48 billion", "value: 1.2 trillion")
    path.write_text(text, encoding="utf-8")
    return workspace


def said(workspace, unit):
    catalog = (workspace / PO).read_text(encoding="utf-8")
    return re.search(rf'msgctxt "{re.escape(unit)}"\nmsgid .*\nmsgstr "(.*)"', catalog)[1]


def edit(workspace, old, new, path=PO):
    text = (workspace / path).read_text(encoding="utf-8")
    assert old in text
    (workspace / path).write_text(text.replace(old, new), encoding="utf-8")


def test_everything_is_drafted_with_the_glossarys_words(briefdeck, hant):
    # given
    (hant / "briefing/glossary.tsv").write_text(GLOSSARY, encoding="utf-8")
    # when
    result = briefdeck(*DRAFT)
    # then
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.search(r"drafted (\d+); now \1 draft\n", result.stdout)
    assert said(hant, "growth.points.berths") == "所有船席接入岸電。"
    assert "state=draft by=OpenCC from=zh_Hans" in (hant / PO).read_text(encoding="utf-8")
    status = briefdeck("locales", "status").stdout
    assert re.search(r"zh_Hant +all +(\d+) +0 +0 +\1 +0 +100%", status)


def test_placeholders_are_untouched(briefdeck, hant):
    briefdeck(*DRAFT)
    catalog = (hant / PO).read_text(encoding="utf-8")
    simplified = (hant / "locales/zh_Hans/LC_MESSAGES/briefing.po").read_text(encoding="utf-8")
    for unit in re.findall(r'msgctxt "(growth[^"]*)"', simplified):
        one, other = (
            re.search(rf'msgctxt "{re.escape(unit)}"\nmsgid.*\nmsgstr.*', text) for text in (catalog, simplified)
        )
        assert one is not None
        assert re.findall(r"\{.*?\}", one[0]) == re.findall(r"\{.*?\}", other[0])


def test_figures_are_printed_anew(briefdeck, hant):
    for tag in ("zh-Hant", "zh-Hant-HK"):
        assert briefdeck("locales", "draft", "-l", tag).exit_code == 0
    built = briefdeck("build", "-l", "zh-Hant", "-l", "zh-Hant-HK")
    assert built.exit_code == 0, built.stderr
    taiwan, hong_kong = (
        (hant / f"output/investors/{tag}/summary.md").read_text(encoding="utf-8") for tag in ("zh_Hant", "zh_Hant_HK")
    )
    assert "1.2兆元人民幣" in taiwan
    assert "1.2萬億元人民幣" in hong_kong


def test_what_people_wrote_or_reviewed_stays(briefdeck, hant):
    # given a draft, one text rewritten, one reviewed
    briefdeck(*DRAFT)
    edit(hant, "所有泊位接入岸電。", "每個船席都接岸電。")
    briefdeck("locales", "review", "-l", "zh-Hant", "--by", "Li Min", "--on", "2026-01-05", "growth.notes")
    reviewed = said(hant, "growth.notes")
    before = (hant / PO).read_bytes()
    # when it is drafted again, though what they were made of has changed
    path = "locales/zh_Hans/LC_MESSAGES/briefing.po"
    edit(hant, "所有泊位接入岸电。", "全部泊位接入岸电。", path)
    assert "drafted 0;" in briefdeck(*DRAFT).stdout
    # then
    assert (hant / PO).read_bytes() == before
    assert said(hant, "growth.notes") == reviewed


def test_an_untouched_draft_follows_and_a_stale_one_is_drafted_anew(briefdeck, hant):
    # given
    briefdeck(*DRAFT)
    path = "locales/zh_Hans/LC_MESSAGES/briefing.po"
    # when the simplified text changes
    edit(hant, "所有泊位接入岸电。", "全部泊位接入岸电。", path)
    assert "drafted 1;" in briefdeck(*DRAFT).stdout
    # then
    assert said(hant, "growth.points.berths") == "全部泊位接入岸電。"
    # when the source changes, and its simplified translation with it
    edit(hant, "Every berth gets a connection.", "Each berth is connected.", "briefing/briefing.yaml")
    briefdeck("locales", "update")
    assert "1 stale" in briefdeck("locales", "update", "-l", "zh-Hant").stdout
    edit(hant, '#, fuzzy\n#| msgid "Every berth gets a connection."\n', "", path)
    assert "drafted 1;" in briefdeck(*DRAFT).stdout
    assert "fuzzy" not in (hant / PO).read_text(encoding="utf-8")


def test_other_languages_are_not_drafted(briefdeck, workspace):
    result = briefdeck("locales", "draft", "-l", "de")
    assert result.exit_code == 2
    assert "B252" in result.stderr


def test_an_audience_of_the_sample_builds_in_traditional_chinese(briefdeck, tmp_path, monkeypatch):
    # given the sample, its shortest audience handed traditional Chinese
    assert briefdeck("new", tmp_path / "sample", "--sample").exit_code == 0
    monkeypatch.chdir(tmp_path / "sample")
    path = tmp_path / "sample/briefing/audiences.yaml"
    text = path.read_text(encoding="utf-8").replace("[en, zh_Hans, de, ja, ar]", "[en, zh_Hans, zh_Hant]")
    text = re.sub(r"^( +)de: .*\n +ja: (.*)\n +ar: .*\n", r"\1zh_Hant: \2\n", text, flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    # when
    assert briefdeck(*DRAFT).exit_code == 0
    built = briefdeck("build", "-a", "mayor", "-l", "zh-Hant")
    # then no error
    assert built.exit_code == 0, built.stderr
    summary = (tmp_path / "sample/output/mayor/zh_Hant/summary.md").read_text(encoding="utf-8")
    assert "逾1500億元人民幣" in summary
