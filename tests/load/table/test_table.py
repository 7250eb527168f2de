"""Tables as offices save them: what is read from them, and what is said of what cannot be."""

import io
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from briefdeck.load import load
from briefdeck.load.table.columns import HEADINGS, Column, column
from briefdeck.load.table.ids import ID, derived, distinct
from briefdeck.load.table.template import as_csv, as_xlsx
from briefdeck.model.finding import InputError
from briefdeck.workspace import Workspace

STARTER = Path(__file__).parents[3] / "src/briefdeck/cli/starter"
LOCALES = ("en", "zh_Hans", "zh_Hant", "de")


@pytest.fixture
def workspace(tmp_path):
    return Path(shutil.copytree(STARTER, tmp_path / "lanhe"))


def read(workspace, text, encoding="utf-8"):
    (workspace / "briefing/audiences.csv").write_bytes(text.encode(encoding))
    return load(Workspace.open(workspace)).table


def read_book(workspace, rows, change=lambda sheet: None):
    book = Workbook()
    sheet = book.active
    sheet.title = "Visits"
    for row in rows:
        sheet.append(row)
    change(sheet)
    book.save(workspace / "briefing/audiences.xlsx")
    return load(Workspace.open(workspace)).table


def told(table):
    return [(str(finding.location).removeprefix("briefing/"), finding.code) for finding in table.findings]


def only(table):
    assert not table.findings
    (audience,) = table.audiences.values()
    return audience


CHINESE = "名称,国家或地区,语言,接待人,日期,类型\n苏黎世商会,瑞士,中文,林悦 女士,2026年1月15日,investors\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_chinese_table_is_read_however_it_was_saved(workspace, encoding, delimiter):
    audience = only(read(workspace, CHINESE.replace(",", delimiter).replace("\n", "\r\n"), encoding))
    assert (audience.profile, audience.region, audience.locales) == ("investors", "CH", ("zh_Hans",))
    assert audience.cover.date == date(2026, 1, 15)
    assert [host.id for host in audience.cover.hosts] == ["host_lin"]
    assert [dict(name.forms) for name in audience.names.values()] == [{"en": "苏黎世商会"}]


@pytest.mark.parametrize(
    "data",
    [
        "name,profile\nZürich Chamber,investors\n".encode("cp1252"),
        "name,profile\nChambre de Genève à côté,investors\n".encode("latin-1"),
        b"name,profile\n\xff\xff\xff,investors\n",
        "name,profile\nZ\0rich,investors\n".encode("utf-16")[:-1],
    ],
)
def test_a_table_in_another_encoding_is_one_finding(workspace, data):
    (workspace / "briefing/audiences.csv").write_bytes(data)
    with pytest.raises(InputError) as refused:
        load(Workspace.open(workspace))
    (finding,) = refused.value.findings
    assert finding.code == "B030"
    assert "save it as CSV UTF-8" in finding.hint


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no headings"),
        (b"name,region\nA,CH\n", 'no column "profile"'),
        (b"profile\ninvestors\n", 'no column "name"'),
        (b'name,profile\n"A,investors\n', "broken from line 2"),
        (b'name,profile\n"A"B,investors\n', "broken from line 2"),
    ],
)
def test_a_table_that_says_nothing_is_refused_as_a_whole(workspace, data, why):
    (workspace / "briefing/audiences.csv").write_bytes(data)
    with pytest.raises(InputError, match=why) as refused:
        load(Workspace.open(workspace))
    assert [finding.code for finding in refused.value.findings] == ["B030"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04rubbish", b"\xd0\xcf\x11\xe0an old .xls"])
def test_a_workbook_that_is_none_is_one_finding(workspace, data):
    (workspace / "briefing/audiences.xlsx").write_bytes(data)
    with pytest.raises(InputError) as refused:
        load(Workspace.open(workspace))
    assert [finding.code for finding in refused.value.findings] == ["B030"]


def test_of_two_tables_none_is_taken(workspace):
    (workspace / "briefing/audiences.xlsx").write_bytes(b"")
    with pytest.raises(InputError, match="both there"):
        read(workspace, CHINESE)


def test_a_workbook_may_have_a_title_above_and_real_dates(workspace):
    rows = [
        ["Visits of 2026"],
        [],
        ["name", "name zh-Hans", "profile", "date", "currency"],
        ["Zürich Chamber", "苏黎世商会", "Investors", datetime(2026, 1, 15)],  # noqa: DTZ001  a cell knows no zone
    ]
    audience = only(read_book(workspace, rows, lambda sheet: sheet.merge_cells("A1:E1")))
    assert audience.id == "zurich_chamber"
    assert audience.cover.date == date(2026, 1, 15)
    (name,) = audience.names.values()
    assert name.forms == {"en": "Zürich Chamber", "zh_Hans": "苏黎世商会"}


def test_cells_of_a_workbook_are_named_as_the_spreadsheet_names_them(workspace):
    rows = [
        ["name", "profile", "date", "host"],
        ["Sound", "investors", "2026-01-15", "Ms A"],
        ["=B2", "investors", "2026-01-15", "Ms A"],
        ["Serial", "investors", 46037, "Ms A"],
        ["Merged", "investors", "2026-01-15", "Ms A"],
        [None, "investors", "2026-01-15", "Ms A"],
        ["True", "investors", "2026-01-15", True],
    ]
    table = read_book(workspace, rows, lambda sheet: sheet.merge_cells("D5:D6"))
    assert list(table.audiences) == ["sound"]
    assert told(table) == [
        ("audiences.xlsx:3:1 [Visits!A3]", "B033"),
        ("audiences.xlsx:3:1 [Visits!A3]", "B032"),
        ("audiences.xlsx:4:3 [Visits!C4]", "B017"),
        ("audiences.xlsx:5:4 [Visits!D5]", "B033"),
        ("audiences.xlsx:6:4 [Visits!D6]", "B033"),
        ("audiences.xlsx:6:1 [Visits!A6]", "B032"),
        ("audiences.xlsx:7:4 [Visits!D7]", "B033"),
    ]


@pytest.mark.parametrize(
    ("row", "code", "column_", "says"),
    [
        ("A,,,,", "B032", 2, "no profile"),
        ("A,investers,,,", "B020", 2, 'did you mean "investors"'),
        ("A,investors,tlh,,", "B026", 3, "no language"),
        ("A,investors,,2026-02-30,", "B017", 4, "calendar"),
        ("A,investors,,1/2/2026,", "B017", 4, "one way only"),
        ("A,investors,,,CHX", "B019", 5, "no currency"),
        ("A,investors,,,CHF", "B025", 5, "in another currency"),
        ("A,investors,,,,extra", "B032", 6, "6 cells"),
        ('"A\x07",investors,,,', "B006", 1, "U\\+0007"),
    ],
)
def test_a_wrong_cell_is_a_finding_with_its_place(workspace, row, code, column_, says):
    table = read(workspace, f"name,profile,language,date,currency\nSound,investors,,,\n{row}\n")
    assert list(table.audiences) == ["sound"]
    (finding,) = table.findings
    assert (finding.code, finding.location.line, finding.location.column) == (code, 3, column_)
    with pytest.raises(AssertionError, match=says):
        raise AssertionError(f"{finding.message} {finding.hint}")


def test_a_heading_that_nobody_knows_is_a_warning(workspace):
    table = read(workspace, "name,profile,curency,note,备注\nA,investors,,x,y\n")
    assert len(table.audiences) == 1
    assert [(finding.code, finding.severity.value, finding.location.column) for finding in table.findings] == [
        ("B031", "warning", 3),
        ("B031", "warning", 5),
    ]
    assert 'did you mean "currency"?' in table.findings[0].hint


def test_ids_given_twice_or_taken_are_findings_and_the_first_stands(workspace):
    rows = ("x_1,A,investors", "x_1,B,investors", "investors,C,investors", "Ä b,D,investors")
    table = read(workspace, "\n".join(("id,name,profile", *rows)))
    assert list(table.audiences) == ["x_1"]
    assert {(finding.location.line, finding.code) for finding in table.findings} == {
        (3, "B021"),
        (4, "B021"),
        (5, "B015"),
    }


def test_ids_do_not_depend_on_the_order_of_rows(workspace):
    head, *rows = [
        "name,profile,date",
        "Zürich Chamber,investors,2026-01-15",
        "Zürich Chamber,investors,2026-01-16",
        "investors,investors,2026-01-16",
        "苏黎世商会,investors,2026-01-16",
    ]
    forward = read(workspace, "\n".join([head, *rows]))
    backward = read(workspace, "\n".join([head, *reversed(rows)]))
    assert not forward.findings
    assert {id_: one.cover.date for id_, one in forward.audiences.items()} == {
        id_: one.cover.date for id_, one in backward.audiences.items()
    }
    assert len(forward.audiences) == 4


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=6))
def test_derived_ids_are_safe_folder_names(names):
    ids = distinct([(derived([name]), (name,)) for name in names], {"investors"})
    assert all(ID.fullmatch(id_) and len(id_) < 64 for id_ in ids)
    assert len(set(ids)) >= len(set(names)) - sum(ID.fullmatch(name) is not None for name in names)


@pytest.mark.parametrize("name", ["con", "COM1", "nul"])
def test_no_id_is_the_name_of_a_device(name):
    assert derived([name]) not in {"con", "com1", "nul"}


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        *((words, Column(what)) for what, every in HEADINGS.items() for words in every),
        ("  Country_or  Region ", Column("region")),
        ("name (zh-Hans)", Column("name", "zh_Hans")),
        ("名称 zh_Hans", Column("name", "zh_Hans")),
        ("Host title de", Column("host title", "de")),
        ("date de", None),
        ("name xx", None),
        ("colour", None),
    ],
)
def test_headings_in_two_languages(heading, found):
    assert column(heading, LOCALES) == found


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_template_is_a_table_without_a_fault(workspace, form):
    profiles = load(Workspace.open(workspace)).audiences
    data = as_csv(profiles) if form == "csv" else as_xlsx(profiles)
    (workspace / f"briefing/audiences.{form}").write_bytes(data)
    table = load(Workspace.open(workspace)).table
    assert not table.findings
    assert [audience.profile for audience in table.audiences.values()] == list(profiles)
    if form == "xlsx":
        sheet = load_workbook(io.BytesIO(data)).active
        assert {cell.number_format for row in sheet for cell in row} == {"@"}


def test_rates_come_from_the_profile_or_from_an_audience_of_that_currency(tmp_path):
    root = Path(__file__).parents[3]
    shutil.copytree(root / "briefing", tmp_path / "briefing")
    table = read(
        tmp_path,
        "name,profile,currency\nOne two,investors,\nThree four,investors,欧元\n"
        "Five six,investors,JPY\nSeven,investors,chf\n",
    )
    profile = load(Workspace.open(tmp_path)).audiences["investors"].equivalent
    partner = load(Workspace.open(tmp_path)).audiences["pharma_partners"].equivalent
    shown = {id_: audience.equivalent for id_, audience in table.audiences.items()}
    assert shown["one_two"] == profile
    assert shown["seven"] == profile
    assert (shown["three_four"].currency, shown["three_four"].rates) == ("EUR", partner.rates)
    assert shown["three_four"].facts == profile.facts
    (finding,) = table.findings
    assert (finding.code, finding.location.line) == ("B013", 4)
    assert "EUR" in finding.hint


def test_hosts_that_are_known_bring_their_office_along_and_others_get_the_cells(workspace):
    # given
    rows = "name,profile,host,host title,host title zh-Hans\nA b c,investors,林悦 女士；Mr Wang,;Director,；主任\n"
    # when
    audience = only(read(workspace, rows))
    # then
    known, other = audience.cover.hosts
    profile = load(Workspace.open(workspace)).audiences["investors"].cover.hosts[0]
    assert known == profile
    assert other.name.forms == {"en": "Mr Wang"}
    assert other.organisation == profile.organisation
    (title,) = [name for name in audience.names.values() if f"{{@{name.id}}}" == other.title.text]
    assert title.forms == {"en": "Director", "zh_Hans": "主任"}
    assert audience.cover.guests == ()
