from __future__ import annotations

from pathlib import Path

import pytest

from briefdeck.load import load
from briefdeck.localize import no_catalog, read_catalog
from briefdeck.localize.check_units import check_units, may_hold_digits
from briefdeck.model.finding import Finding, Location, Severity
from localize_samples import CHINESE, PO, chinese_po, chinese_units, opened, workspace


def findings(root: Path, data: bytes, reviewed: frozenset[str] = frozenset()) -> list[Finding]:
    """What is wrong with a catalogue, apart from the note that nobody has reviewed it."""
    loaded, languages = opened(root)
    found = check_units(
        chinese_units(loaded),
        read_catalog("zh_Hans", PO, data),
        languages["zh_Hans"].style,
        reviewed=reviewed,
        free=may_hold_digits(loaded.briefing),
    )
    return [finding for finding in found if finding.subject != "zh_Hans"]


def changed(root: Path, **changes: str) -> list[Finding]:
    data = chinese_po(load(workspace(root)), **{key.replace("__", "."): text for key, text in changes.items()})
    return findings(root, data)


def told(found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.severity.value, finding.subject) for finding in found]


def test_a_complete_catalogue_is_clean_but_a_draft(tmp_path: Path) -> None:
    loaded, languages = opened(tmp_path)
    catalog = languages["zh_Hans"].catalog
    assert catalog is not None
    free = may_hold_digits(loaded.briefing)
    (draft,) = check_units(chinese_units(loaded), catalog, languages["zh_Hans"].style, free=free)
    assert (draft.code, draft.severity) == ("B202", Severity.WARNING)
    assert str(len(CHINESE)) in draft.message


def test_a_missing_file_is_one_finding(tmp_path: Path) -> None:
    loaded, languages = opened(tmp_path)
    found = check_units(chinese_units(loaded), no_catalog("zh_Hans", PO), languages["zh_Hans"].style)
    assert [(finding.code, str(finding.location)) for finding in found] == [("B201", f"{PO}:1:1")]


def test_a_missing_unit_points_at_its_source(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path))).decode()
    start = data.index('msgctxt "market.lead"')
    cut = data[:start] + data[data.index("\n\n", start) + 2 :]
    (finding,) = findings(tmp_path, cut.encode())
    assert told([finding]) == [("B201", "error", "market.lead")]
    assert finding.location is not None
    assert finding.location.file == "briefing/briefing.yaml"


def test_a_renamed_unit_is_suggested(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path))).replace(b'"market.lead"', b'"market.leed"')
    found = findings(tmp_path, data)
    assert {finding.code: finding.hint for finding in found}["B207"] == "did you mean 'market.lead'?"
    assert "market.leed" in {finding.code: finding.hint for finding in found}["B201"]


def test_an_empty_translation(tmp_path: Path) -> None:
    assert told(changed(tmp_path, market__notes=" ")) == [("B206", "error", "market.notes")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("交易额达{deals}", "lacks {deals:period}"),
        ("{deals:period}交易额达{deals}、{goal}", "has the unknown {goal}"),
        ("{deals:period}交易额达{@deals}", "lacks {deals} and has the unknown {@deals}"),
        ("{deals:period}交易额达{deals:lang}", "form that does not exist"),
        ("{deals:period}交易额达{deals", "brace"),
    ],
)
def test_placeholders_that_differ(tmp_path: Path, text: str, words: str) -> None:
    (finding,) = changed(tmp_path, market__title=text)
    assert told([finding]) == [("B204", "error", "market.title")]
    assert words in finding.message


def test_the_form_of_a_placeholder_may_differ(tmp_path: Path) -> None:
    assert changed(tmp_path, market__lead="{@harbour:short}有{drugs:n}款。{@harbour}繁忙。{@firm}领先。") == []


def test_a_noun_needs_its_number(tmp_path: Path) -> None:
    assert told(changed(tmp_path, noun__drugs="款新药")) == [("B204", "error", "noun.drugs")]


@pytest.mark.parametrize("text", ["{n}款新药{invented}", "{n}款新药{", "{n}款{@firm}新药"])
def test_a_noun_holds_no_other_placeholder(tmp_path: Path, text: str) -> None:
    assert told(changed(tmp_path, noun__drugs=text)) == [("B204", "error", "noun.drugs")]


def test_a_bare_figure(tmp_path: Path) -> None:
    (finding,) = changed(tmp_path, market__notes="{goal:period}的目标是{goal}，培育两家企业。")
    assert told([finding]) == [("B205", "error", "market.notes")]
    assert "两家" in finding.message


def test_a_stale_and_a_fuzzy_translation(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path))).decode()
    data = data.replace('msgid "Overview"', 'msgid "Survey"').replace(
        'msgctxt "fact.goal.label"', '#, fuzzy\nmsgctxt "fact.goal.label"'
    )
    assert told(findings(tmp_path, data.encode())) == [
        ("B202", "warning", "fact.goal.label"),
        ("B203", "warning", "section.only.title"),
    ]
    wanted = frozenset({"fact.goal.label", "section.only.title", "market.notes"})
    assert told(findings(tmp_path, data.encode(), wanted)) == [
        ("B202", "error", "fact.goal.label"),
        ("B203", "error", "section.only.title"),
        ("B202", "error", "market.notes"),
    ]


def test_findings_stand_in_the_po_file(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path)), **{"market.notes": ""})
    (finding,) = findings(tmp_path, data)
    lines = data.decode().splitlines()
    assert finding.location is not None
    assert finding.location.file == PO
    assert lines[finding.location.line - 3] == 'msgctxt "market.notes"'


def test_obsolete_entries_are_mentioned(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path))) + '\n#~ msgctxt "gone"\n#~ msgid "Gone"\n#~ msgstr "走"\n'.encode()
    loaded, languages = opened(tmp_path)
    found = check_units(chinese_units(loaded), read_catalog("zh_Hans", PO, data), languages["zh_Hans"].style)
    assert ("B208", Severity.INFO) in [(finding.code, finding.severity) for finding in found]


@pytest.mark.parametrize("data", [b"", b"# nothing yet\n", b'msgid ""\nmsgstr ""\n"Language: zh_Hans\\n"\n'])
def test_a_catalogue_without_an_entry_is_one_finding(tmp_path: Path, data: bytes) -> None:
    # given a file that was emptied by accident
    loaded, languages = opened(tmp_path)
    # when
    found = check_units(chinese_units(loaded), read_catalog("zh_Hans", PO, data), languages["zh_Hans"].style)
    # then
    assert [(one.code, one.severity, one.location) for one in found] == [("B201", Severity.ERROR, Location(PO))]
    assert "the file is empty" in found[0].message
    assert "locales update" in found[0].hint


def test_a_byte_order_mark_is_one_finding_at_the_top(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path)))
    found = findings(tmp_path, b"\xef\xbb\xbf" + data)
    assert [(one.code, one.severity, one.location) for one in found] == [("B003", Severity.ERROR, Location(PO))]
    assert "without BOM" in found[0].hint


def test_windows_line_ends_are_one_finding_at_the_first(tmp_path: Path) -> None:
    data = chinese_po(load(workspace(tmp_path)))
    found = findings(tmp_path, data.replace(b"\n", b"\r\n"))
    first = data.split(b"\n")[0].decode()
    assert [(one.code, one.location) for one in found] == [("B004", Location(PO, 1, len(first) + 1))]
    assert "LF" in found[0].hint


def test_one_foreign_line_end_is_told_where_it_stands(tmp_path: Path) -> None:
    lines = chinese_po(load(workspace(tmp_path))).split(b"\n")
    number = next(index for index, line in enumerate(lines) if line.startswith(b'msgstr "') and not line.isascii())
    lines[number] += b"\r"
    (found,) = findings(tmp_path, b"\n".join(lines))
    assert found.location == Location(PO, number + 1, len(lines[number].decode()))
