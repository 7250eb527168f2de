"""The sheet for people: what it looks like, and what is read after Excel, WPS and openpyxl have been at it."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from briefdeck.localize import read_catalog
from briefdeck.localize.exchange import read_xlsx_offers, write_xlsx
from briefdeck.localize.exchange.xlsx_write import COLUMNS, HIDDEN, OPEN, SHEET
from briefdeck.localize.states import Standing, notes, state
from briefdeck.model.finding import InputError
from exchange_samples import DAY, FILE, JOB, UNITS, WORDS, catalogue, marked, sheet_rows, taken

COLUMN = {name: number for number, name in enumerate(COLUMNS, start=1)}


def book(data: bytes, locale: str = "zh_Hans") -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(JOB, sheet_rows(data, locale))))


def row_of(sheet: Any, unit: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, COLUMN["Id"]).value == unit)


def saved(edited: Any) -> bytes:
    made = io.BytesIO()
    edited.save(made)
    return made.getvalue()


def back(data: bytes, edit: Callable[[Any], None], **more: Any) -> Any:
    """The catalogue and what became of the offers, after an edit of the workbook."""
    edited = book(data)
    edit(edited)
    return taken(data, read_xlsx_offers("x.xlsx", saved(edited), "harbour", "zh_Hans"), **more)


def put(unit: str, name: str, value: object) -> Callable[[Any], None]:
    def edit(edited: Any) -> None:
        sheet = edited[SHEET]
        sheet.cell(row_of(sheet, unit), COLUMN[name]).value = value

    return edit


def test_the_sheet_is_made_for_people() -> None:
    made = book(marked(catalogue(WORDS), {"goals.title": "reviewed", "market.lead": "stale"}))
    sheet = made[SHEET]
    assert [cell.value for cell in sheet[1]] == [
        {"Source": "Source (en)", "Target": "Target (zh-Hans)"}.get(name, name) for name in COLUMNS
    ]
    told = dict(zip(COLUMNS, (cell.value for cell in sheet[2]), strict=True))
    assert told == {
        "Id": "market.title", "Form": None, "Context": "hero slide, Context; for guests",
        "Source": "Deals reached {deals} at {@park}", "Shorter source": "Deals: {deals}", "Note": "Keep it crisp",
        "Placeholders": "{deals}\n{@park}", "Target": "在{@park}交易额达{deals}", "Budget": told["Budget"],
        "Length": 19, "Status": "draft", "Comment": None,
    }  # fmt: skip
    assert told["Budget"] >= 19
    assert [sheet.cell(row, COLUMN["Status"]).value for row in (2, 3, 4)] == ["draft", "stale", "reviewed"]
    assert sheet.freeze_panes == "B2"
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert made[HIDDEN].sheet_state == "hidden"


def test_only_target_status_and_comment_can_be_changed() -> None:
    sheet = book(catalogue(WORDS))[SHEET]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    open_ = {(name, not sheet.cell(row, column).protection.locked) for row in (2, 5) for name, column in COLUMN.items()}
    assert open_ == {(name, name in OPEN) for name in COLUMNS}


def test_the_status_has_a_drop_down() -> None:
    sheet = book(catalogue(WORDS))[SHEET]
    (choice,) = (each for each in sheet.data_validations.dataValidation if each.type == "list")
    assert (choice.formula1, str(choice.sqref)) == ('"new,draft,reviewed"', "K2:K5")


def test_no_text_is_ever_a_formula() -> None:
    # given texts and comments that a spreadsheet would calculate
    words = {"market.lead": "=1+1", "goals.title": '@SUM(A1)|cmd|" /C calc"!A0'}
    data = marked(catalogue(words), {}, {"goals.title": ["=HYPERLINK(A1)"], "market.lead": ["+a"]})
    # then no cell of the file is one
    with zipfile.ZipFile(io.BytesIO(write_xlsx(JOB, sheet_rows(data)))) as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/")]
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"<f/>" in sheet for sheet in sheets)
    cell = book(data)[SHEET].cell(3, COLUMN["Target"])
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_plural_forms_are_rows() -> None:
    data = catalogue({"noun.drugs": ["{n} препарат", "{n} препарата", "{n} препаратов"]}, "ru")
    found = [row for row in sheet_rows(data, "ru") if row.unit == "noun.drugs"]
    assert [(row.form, row.source, row.target) for row in found] == [
        (0, "{n} drug", "{n} препарат"), (1, "{n} drugs", "{n} препарата"), (2, "{n} drugs", "{n} препаратов"),
    ]  # fmt: skip


def test_target_status_and_comment_come_back() -> None:
    def edit(edited: Any) -> None:
        put("goals.title", "Target", "目标")(edited)
        put("goals.title", "Comment", "so in the plan\nask again")(edited)
        put("market.lead", "Status", "reviewed")(edited)

    after, done = back(catalogue({"market.lead": "导语"}), edit, signed=("Li Min", DAY))
    entries = read_catalog("zh_Hans", FILE, after).entries
    assert (entries["goals.title"].strings[0], notes(entries["goals.title"])) == (
        "目标", ("so in the plan", "ask again"),
    )  # fmt: skip
    assert (state(entries["market.lead"]).by, done.taken) == ("Li_Min", ["market.lead", "goals.title"])


def shuffle_rows(sheet: Any) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), start=2):
        for column, value in enumerate(values, start=1):
            sheet.cell(number, column).value = value


def move_columns(sheet: Any) -> None:
    sheet.insert_cols(1)
    sheet.cell(1, 1).value = "Mine"
    sheet.delete_cols(COLUMN["Context"] + 1)


def title_above(sheet: Any) -> None:
    sheet.insert_rows(1, 2)
    sheet.cell(1, 1).value = "For the agency"


def hide(sheet: Any) -> None:
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet.auto_filter.ref = None


@pytest.mark.parametrize("rearrange", [shuffle_rows, move_columns, title_above, hide])
def test_rows_and_columns_are_found_where_they_went(rearrange: Callable[[Any], None]) -> None:
    data = catalogue({"market.lead": "导语"})

    def edit(edited: Any) -> None:
        put("goals.title", "Target", "目标")(edited)
        rearrange(edited[SHEET])
        edited.create_sheet("Mine").cell(1, 1).value = "Id"
        edited.copy_worksheet(edited[SHEET])

    after, done = back(data, edit)
    assert (done.taken, done.findings) == (["goals.title"], [])
    assert after == catalogue({"market.lead": "导语", "goals.title": "目标"})


@pytest.mark.parametrize(
    ("unit", "value", "code", "place"),
    [
        ("market.title", "在{@park}", "B204", "Translation!H2"),
        ("market.title", "在{@park}交易额达{deals}亿{loan}", "B204", "Translation!H2"),
        ("goals.title", "21个目标", "B205", "Translation!H4"),
        ("goals.title", "=A1", "B243", "Translation!H4"),
        ("goals.title", 12, "B243", "Translation!H4"),
        ("noun.drugs", "药", "B204", "Translation!H5"),
    ],
)
def test_a_refusal_names_the_cell(unit: str, value: object, code: str, place: str) -> None:
    def edit(edited: Any) -> None:
        put("market.lead", "Target", "导语")(edited)
        put(unit, "Target", value)(edited)

    after, done = back(catalogue({}), edit)
    (finding,) = done.findings
    assert finding.location is not None
    assert (finding.code, finding.location.part, done.refused) == (code, place, [unit])
    assert after == catalogue({"market.lead": "导语"})


def test_an_unknown_id_and_a_row_twice_name_their_cells() -> None:
    def edit(edited: Any) -> None:
        sheet = edited[SHEET]
        sheet.append(["goals.titel", *[None] * 6, "目标"])
        sheet.append(["goals.title", *[None] * 6, "目的"])

    _, done = back(catalogue({"goals.title": "目标"}), edit)
    told = [(each.code, each.location.part if each.location else "") for each in done.findings]
    assert sorted(told) == [("B241", "Translation!H6"), ("B242", "Translation!H7")]


def test_without_the_hidden_sheet_the_source_column_tells_what_was_translated() -> None:
    def edit(edited: Any) -> None:
        del edited[HIDDEN]
        put("goals.title", "Source", "Old goals")(edited)
        put("goals.title", "Target", "旧目标")(edited)

    _, done = back(catalogue({}), edit)
    assert (done.proposals, [each.code for each in done.findings]) == (["goals.title"], ["B244"])


def test_a_status_of_ones_own_is_no_status() -> None:
    data = catalogue(WORDS)
    assert back(data, put("goals.title", "Status", "fertig"))[0] == data


def refused(data: bytes, briefing: str = "harbour", locale: str = "zh_Hans") -> str:
    with pytest.raises(InputError) as caught:
        read_xlsx_offers("x.xlsx", data, briefing, locale)
    (finding,) = caught.value.findings
    assert finding.code == "B240"
    return finding.message


def test_what_is_not_our_workbook_is_refused_as_a_whole() -> None:
    data = write_xlsx(JOB, sheet_rows(catalogue(WORDS)))
    assert "no XLSX" in refused(b"id,target\n")
    assert "no XLSX" in refused(data[: len(data) // 2])
    assert "for the briefing harbour" in refused(data, "city")
    assert "for zh-Hans, not for de" in refused(data, locale="de")
    assert "no sheet has the columns" in refused(saved(openpyxl.Workbook()))
    assert "cannot be read" in refused(rewritten(data, lambda name, part: b"<x" if name == "xl/workbook.xml" else part))


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made.getvalue()


def test_entities_and_bombs_are_refused() -> None:
    data = write_xlsx(JOB, sheet_rows(catalogue(WORDS)))
    evil = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    for encoding in ("utf-8", "utf-16"):
        hostile = evil.encode(encoding)
        message = refused(rewritten(data, lambda name, part, h=hostile: h if "sheet1" in name else part))  # type: ignore[misc]
        assert "document type" in message
    bomb = rewritten(data, lambda name, part: part + b" " * 70_000_000 if "sheet1" in name else part)
    assert "64 MB" in refused(bomb)


def test_without_the_library_a_finding_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    # given an installation without openpyxl
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError) as caught:
        write_xlsx(JOB, [])
    assert [(each.code, each.hint) for each in caught.value.findings] == [("B248", "pip install 'briefdeck[exchange]'")]


def test_units_are_all_there() -> None:
    sheet = book(catalogue(WORDS))[SHEET]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [unit.id for unit in UNITS]
    assert {row[COLUMN["Status"] - 1].value for row in sheet.iter_rows(min_row=2)} == {Standing.DRAFT}
