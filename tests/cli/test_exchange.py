import json

import openpyxl
import pytest

PO = "locales/zh_Hans/LC_MESSAGES/briefing.po"


def test_status_counts_by_language_and_audience(briefdeck, workspace):
    # given one text rewritten, one translation emptied, the rest of its topic reviewed
    path = workspace / PO
    path.write_text(path.read_text(encoding="utf-8").replace("所有泊位接入岸电。", ""), encoding="utf-8")
    briefdeck("locales", "review", "-l", "zh-Hans", "--by", "Li", "--on", "2026-01-05", "briefing.title")
    # when
    result = briefdeck("locales", "status", "--format", "json")
    # then
    whole, *parts = json.loads(result.stdout)
    assert whole == {
        "locale": "zh_Hans", "audience": None, "units": 79, "new": 1, "stale": 0, "draft": 77, "reviewed": 1,
        "translated": 78, "percent": 98,
    }  # fmt: skip
    assert [part["audience"] for part in parts] == ["investors", "city_partners"]
    assert all(0 < part["units"] < 79 and part["reviewed"] == 1 for part in parts)
    table = briefdeck("locales", "status", "-a", "investors").stdout.splitlines()
    assert [line.split()[:2] for line in table[1:]] == [["zh_Hans", "investors"]]


@pytest.mark.parametrize(
    ("arguments", "code"), [(("-l", "en"), "B509"), (("-l", "xx"), "B505"), (("-a", "nobody"), "B504")]
)
def test_status_of_what_there_is_not(briefdeck, workspace, arguments, code):
    result = briefdeck("locales", "status", *arguments)
    assert (result.exit_code, code in result.stderr) == (2, True)


def test_lint_tells_every_finding_with_its_place(briefdeck, workspace):
    # given three faults
    assert briefdeck("locales", "lint", "-l", "zh-Hans").exit_code == 0
    assert briefdeck("locales", "lint", "-l", "zh-Hans", "--strict").exit_code == 1
    path = workspace / PO
    text = path.read_text(encoding="utf-8").replace("所有泊位接入岸电。", "12个泊位接入岸电。")
    text = text.replace('msgid "Every berth gets a connection."', 'msgid "Every berth is connected."')
    path.write_text(text.replace("，{@port}货物贸易额达{trade}", "，{@port}货物贸易额达{freight}"), encoding="utf-8")
    # when
    result = briefdeck("locales", "lint", "-l", "zh-Hans", "--format", "json")
    # then
    told = json.loads(result.stdout)
    assert (result.exit_code, told["exit_code"]) == (1, 1)
    lines = path.read_text(encoding="utf-8").splitlines()
    found = {each["code"]: lines[each["line"] - 1] for each in told["findings"] if each["code"] != "B202"}
    assert found.keys() >= {"B203", "B204", "B205"}
    assert "{freight}" in found["B204"]
    assert found["B203"] == found["B205"] == 'msgstr "12个泊位接入岸电。"'


def test_a_sheet_goes_out_and_comes_back(briefdeck, workspace):
    # given a sheet of all units, in which somebody corrects one text and spoils another
    before = (workspace / PO).read_bytes()
    result = briefdeck("locales", "export", "-l", "zh-Hans", "--to", "xlsx")
    assert (result.exit_code, result.stdout) == (0, "wrote zh_Hans.xlsx: 79 units\n")
    book = openpyxl.load_workbook("zh_Hans.xlsx")
    sheet = book["Translation"]
    cells = {cell.value: cell for (cell,) in sheet.iter_rows(min_col=8, max_col=8)}
    cells["所有泊位接入岸电。"].value = "全部泊位接入岸电。"
    spoilt = next(cell for text, cell in cells.items() if "{" in text)
    spoilt.value = "没有了"
    book.save("zh_Hans.xlsx")
    # when
    result = briefdeck("locales", "import", "zh_Hans.xlsx", "-l", "zh-Hans")
    # then the one is taken, the other refused with its cell
    assert (result.exit_code, result.stdout) == (1, f"{PO}: 1 taken, 0 kept as proposals, 1 refused; 77 as they were\n")
    assert f"[Translation!{spoilt.coordinate}]: B204" in result.stderr
    after = (workspace / PO).read_text(encoding="utf-8")
    assert after == before.decode().replace("所有泊位接入岸电。", "全部泊位接入岸电。")


@pytest.mark.parametrize("form", ["xlsx", "xliff", "po"])
def test_nothing_changes_there_and_back(briefdeck, workspace, form):
    before = (workspace / PO).read_bytes()
    stamp = (workspace / PO).stat().st_mtime_ns
    assert briefdeck("locales", "export", "-l", "zh-Hans", "--to", form, "-o", "there/x.xlf").exit_code == 0
    name = workspace / "there" / {"xlsx": "x.xlsx", "xliff": "x.xlf", "po": "x.po"}[form]
    (workspace / "there/x.xlf").rename(name)
    result = briefdeck("locales", "import", name, "-l", "zh-Hans")
    assert result.stdout == f"{PO}: 0 taken, 0 kept as proposals, 0 refused; 79 as they were\n"
    assert ((workspace / PO).read_bytes(), (workspace / PO).stat().st_mtime_ns) == (before, stamp)


@pytest.mark.parametrize("form", ["xlsx", "xliff", "po"])
def test_a_language_comes_whole_from_a_file(briefdeck, workspace, form):
    before = (workspace / PO).read_bytes()
    name = {"xlsx": "x.xlsx", "xliff": "x.xlf", "po": "x.po"}[form]
    briefdeck("locales", "export", "-l", "zh-Hans", "--to", form, "-o", name)
    (workspace / PO).unlink()
    assert briefdeck("locales", "import", name, "-l", "zh-Hans").exit_code == 0
    assert (workspace / PO).read_bytes() == before


def test_only_some_states_and_audiences_are_exported(briefdeck, workspace):
    briefdeck("locales", "review", "-l", "zh-Hans", "--by", "Li", "--on", "2026-01-05", "briefing.title")
    export = ("locales", "export", "-l", "zh-Hans", "--to", "po", "-o", "x.po")
    assert briefdeck(*export, "--state", "reviewed").stdout == "wrote x.po: 1 units\n"
    assert briefdeck(*export, "--state", "new", "--state", "stale").stdout == "wrote x.po: 0 units\n"
    number = int(briefdeck(*export, "-a", "city_partners").stdout.split()[2])
    assert 0 < number < 79
    assert briefdeck(*export, "-a", "nobody").exit_code == 2


def test_an_import_needs_a_name_with_its_day_and_a_file_it_knows(briefdeck, workspace):
    (workspace / "x.docx").write_bytes(b"PK")
    assert "B240" in briefdeck("locales", "import", "x.docx", "-l", "zh-Hans").stderr
    result = briefdeck("locales", "import", "x.docx", "-l", "zh-Hans", "--by", "Li")
    assert (result.exit_code, "belong together" in result.stderr) == (2, True)


def test_a_character_that_xml_cannot_hold_is_said_and_left_out(briefdeck, workspace):
    path = workspace / PO
    path.write_text(path.read_text(encoding="utf-8").replace("所有泊位", "所有\x08泊位"), encoding="utf-8")
    result = briefdeck("locales", "export", "-l", "zh-Hans", "--to", "xliff", "-o", "x.xlf")
    assert (result.stdout, "B247" in result.stderr) == ("wrote x.xlf: 78 units\n", True)


def test_an_audience_that_wants_reviewed_words_turns_drafts_into_errors(briefdeck, workspace):
    # given drafts alone: a warning
    assert briefdeck("check", "-l", "zh-Hans").exit_code == 0
    # when one audience requires reviewed translations
    path = workspace / "briefing/audiences.yaml"
    text = path.read_text(encoding="utf-8")
    assert "require" not in text
    path.write_text(text.replace("  investors:\n", "  investors:\n    require: reviewed\n"), encoding="utf-8")
    # then its build stops, the other audience's does not
    stopped = briefdeck("build", "-a", "investors", "-l", "zh-Hans")
    assert (stopped.exit_code, "B202 the translation of" in stopped.stderr) == (1, True)
    assert not (workspace / "output/investors/zh_Hans").exists()
    assert briefdeck("build", "-a", "city_partners", "-l", "zh-Hans").exit_code == 0
    assert briefdeck("locales", "lint", "-l", "zh-Hans").exit_code == 1
    # and after a review it goes through, until a text changes
    briefdeck("locales", "review", "-l", "zh-Hans", "--by", "Li", "--on", "2026-01-05")
    assert briefdeck("build", "-a", "investors", "-l", "zh-Hans").exit_code == 0
    po = workspace / PO
    po.write_text(po.read_text(encoding="utf-8").replace("所有泊位接入岸电。", "全部泊位接入岸电。"), encoding="utf-8")
    again = briefdeck("check", "-a", "investors", "-l", "zh-Hans")
    assert (again.exit_code, again.stderr.count("B202 the translation of")) == (1, 1)


def test_a_word_that_the_glossary_forbids_is_found_in_the_catalog(briefdeck, workspace):
    # given a glossary that forbids a word of the Chinese
    (workspace / "briefing/glossary.tsv").write_text(
        "source term\tzh_Hans\tforbidden variants\nshore power\t岸基供电\t岸电\n", encoding="utf-8"
    )
    # when
    checked = briefdeck("check", "-l", "zh-Hans", "--format", "json")
    # then the finding stands where the word stands
    lines = (workspace / PO).read_text(encoding="utf-8").splitlines()
    found = [each for each in json.loads(checked.stdout)["findings"] if each["code"] == "B230"]
    assert found
    assert all(each["file"] == PO and "岸电" in lines[each["line"] - 1] for each in found)
    linted = json.loads(briefdeck("locales", "lint", "-l", "zh-Hans", "--format", "json").stdout)
    assert {each["line"] for each in linted["findings"] if each["code"] == "B230"} >= {each["line"] for each in found}
    assert "B230" not in briefdeck("check", "-l", "en").stderr
