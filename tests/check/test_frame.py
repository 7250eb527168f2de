from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import briefdeck
from briefdeck import check
from briefdeck.check import frame
from briefdeck.check.views import DrawnView, FiguresView, LookView, PackageView, SummaryView
from briefdeck.model.finding import Finding, Location, Severity, in_order

SOURCES = Path(briefdeck.__file__).parent


def test_every_check_module_is_in_the_list() -> None:
    # A module with a CODE that nobody lists would never run.
    modules = {
        path.stem for path in (SOURCES / "check").glob("*.py") if re.search(r'^CODE = "', path.read_text("utf-8"), re.M)
    }
    assert modules == set(check.CHECKS)


def test_no_build_passes_over_a_check_or_loads_one_of_finished_decks() -> None:
    # given the views that a build never makes
    finished = {DrawnView, LookView, PackageView}
    listed = {found.code: found.looks_at in finished for found in frame.checks()}
    # then they are what divides the lists
    modules = {name: import_module(f"briefdeck.check.{name}").CODE for name in check.CHECKS}
    assert {name for name, code in modules.items() if listed[code]} == set(check.OF_FINISHED_DECKS)


def test_what_is_loaded_for_a_view_holds_every_check_of_it() -> None:
    looks_at = {name: import_module(f"briefdeck.check.{name}").LOOKS_AT for name in check.CHECKS}
    assert {name for name, view in looks_at.items() if view is FiguresView} == set(check.OF_DIFFERENCES)
    assert {name for name, view in looks_at.items() if view is SummaryView} == set(check.OF_SUMMARIES)


def written(path: Path) -> set[str]:
    """Codes in a module; what stands between hyphens is part of a GUID."""
    return set(re.findall(r"(?<![\w-])B\d{3}(?![\w-])", path.read_text(encoding="utf-8")))


def test_every_code_in_the_program_has_a_manual_page() -> None:
    used = set().union(*(written(path) for path in SOURCES.rglob("*.py")))
    assert sorted(used - set(check.codes())) == []


def test_every_manual_page_is_of_a_code_in_the_program() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    assert [code for code in check.codes() if f'"{code}"' not in text] == []


def test_no_other_room_uses_the_code_of_a_check() -> None:
    ours = {found.code for found in frame.checks()}
    others = [path for path in SOURCES.rglob("*.py") if (SOURCES / "check") not in path.parents]
    taken = {
        (code, path.relative_to(SOURCES).as_posix())
        for path in others
        for code in re.findall(r'"(B\d{3})"', path.read_text(encoding="utf-8"))
        if code in ours
    }
    assert taken == set()


@pytest.mark.parametrize("code", check.codes())
def test_a_manual_page_says_what_why_and_how(code: str) -> None:
    page = check.explain(code)
    assert page.startswith(f"# {code}\n")
    for heading in ("**What.**", "**Why.**", "**Example.**", "**How to fix.**"):
        assert page.count(heading) == 1, heading
    assert page.endswith("\n")


def test_a_code_is_found_in_any_case_and_an_unknown_one_is_an_error() -> None:
    assert check.explain("b102") == check.explain("B102")
    with pytest.raises(KeyError):
        check.explain("B999")


def test_a_code_belongs_to_one_check_or_one_page() -> None:
    checks = {found.code for found in frame.checks()}
    pages = {path.stem for path in (SOURCES / "check" / "pages").glob("*.md")}
    assert not checks & pages
    assert len(checks) == len(check.CHECKS)


def test_slide_ten_stands_after_slide_nine() -> None:
    places = [Location("deck.pptx", part=f"slide {number}") for number in (10, 9, 1)]
    findings = [Finding("B401", Severity.ERROR, "m", place) for place in places]
    parts = [finding.location.part for finding in in_order(findings) if finding.location]
    assert parts == ["slide 1", "slide 9", "slide 10"]
