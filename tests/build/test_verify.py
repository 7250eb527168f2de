"""Finished files handed in: which edition each is of, and what is wrong with it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from briefdeck.build.handed import files
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice, Result, Status
from briefdeck.build.run import run
from briefdeck.build.verify import verify
from briefdeck.formats import pptx
from briefdeck.load import load
from briefdeck.model.finding import InputError, Severity
from briefdeck.workspace import Workspace
from edited import edited


@pytest.fixture
def built(workspace: Path) -> Path:
    result = run(Workspace.open(workspace), Choice(), workspace / "output")
    assert result.exit_code == 0
    return workspace


def verified(workspace: Path, *paths: Path, **choice: object) -> Result:
    return verify(Workspace.open(workspace), files(paths), Choice(**choice))  # type: ignore[arg-type]


def codes(result: Result) -> list[str]:
    return [finding.code for finding in result.findings]


def test_all_that_was_built_is_right(built: Path) -> None:
    result = verified(built, built / "output")
    assert [(outcome.audience, outcome.locale, outcome.format) for outcome in result.outcomes] == [
        (audience, locale, format_)
        for audience in ("city_partners", "investors")
        for locale in ("en", "zh_Hans")
        for format_ in ("pptx", "markdown")
    ]
    assert result.findings == ()
    assert result.exit_code == 0


@pytest.mark.parametrize(("page", "brand"), [("4:3", ""), ("A4", ""), ("4:3", "shancheng")])
def test_a_deck_on_other_pages_is_held_against_its_edition_on_these(workspace: Path, page: str, brand: str) -> None:
    # given what --page and --brand make: other breaks, other slides
    result = run(Workspace.open(workspace), Choice(page=page, brand=brand), workspace / "tried")
    assert result.exit_code == 0
    # then
    assert verified(workspace, workspace / "tried").findings == ()


def test_a_pseudo_locale_is_known_by_its_folder(workspace: Path) -> None:
    # given editions that no audience lists
    result = run(Workspace.open(workspace), Choice(locales=("ar_XB", "en_XA")), workspace / "tried")
    assert result.exit_code == 0
    # when
    found = verified(workspace, workspace / "tried")
    # then
    assert {outcome.locale for outcome in found.outcomes} == {"ar_XB", "en_XA"}
    assert [each for each in found.findings if each.severity is Severity.ERROR] == []


def test_a_deck_is_known_to_be_of_another_brand_by_its_theme(built: Path) -> None:
    # given a deck of its audience's own brand, and one of another
    run(Workspace.open(built), Choice(("investors",), ("en",), ("pptx",), brand="shancheng"), built / "tried")
    planner = Planner(Workspace.open(built), load(Workspace.open(built)))
    audience = planner.audiences["investors"]
    titles = {
        folder: pptx.theme_title((built / folder / "investors/en/deck.pptx").read_bytes(), "deck.pptx")
        for folder in ("output", "tried")
    }
    # then
    assert planner.brand_titled(titles["output"], audience) == audience.brand == "jialing"
    assert planner.brand_titled(titles["tried"], audience) == "shancheng"
    assert planner.brand_titled("Office Theme", audience) == audience.brand


def test_a_wrong_figure_is_an_error_of_its_file(built: Path) -> None:
    path = built / "output/investors/en/summary.md"
    text = path.read_text(encoding="utf-8")
    digit = next(sign for sign in text[text.index("# ") :] if sign.isdigit() and sign != "9")
    at = text.index(digit, text.index("# "))
    path.write_text(text[:at] + "9" + text[at:], encoding="utf-8")
    result = verified(built, built / "output")
    assert result.exit_code == 1
    assert {finding.location.file for finding in result.findings if finding.location} == {path.as_posix()}
    assert [outcome.path for outcome in result.outcomes if outcome.status is Status.FAILED] == [path.as_posix()]


def test_a_file_without_its_folders_is_known_by_its_words(built: Path, tmp_path: Path) -> None:
    for suffix in ("deck.pptx", "summary.md"):
        mail = tmp_path / f"final v3{Path(suffix).suffix}"
        shutil.copy(built / "output/city_partners/zh_Hans" / suffix, mail)
        # not the bytes that were built, so that the manifest does not know it
        if mail.suffix == ".pptx":
            mail.write_bytes(edited(mail.read_bytes(), "docProps/core.xml", "<cp:revision>1", "<cp:revision>2"))
        (outcome,) = verified(built, mail).outcomes
        assert (outcome.audience, outcome.locale, outcome.status) == ("city_partners", "zh_Hans", Status.CHECKED)


def test_a_choice_of_one_edition_says_which_it_is(built: Path, tmp_path: Path) -> None:
    mail = tmp_path / "deck.pptx"
    shutil.copy(built / "output/city_partners/en/deck.pptx", mail)
    result = verified(built, mail, audiences=("investors",), locales=("en",))
    assert [outcome.audience for outcome in result.outcomes] == ["investors"]
    assert result.exit_code == 1


def test_a_choice_leaves_out_the_files_of_other_editions(built: Path) -> None:
    result = verified(built, built / "output", audiences=("investors",), locales=("en",))
    assert [(outcome.audience, outcome.locale) for outcome in result.outcomes] == [("investors", "en")] * 2
    assert result.findings == ()


def test_a_file_of_another_house_is_one_finding(built: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "notes.md"
    foreign.write_text("# Shopping\n\n- 12 eggs\n- 3 loaves\n", encoding="utf-8")
    result = verified(built, foreign)
    assert codes(result) == ["B429"]
    assert result.exit_code == 1


def test_a_cover_of_another_day_is_no_fault(workspace: Path) -> None:
    run(Workspace.open(workspace), Choice(date=date(2026, 5, 4), formats=("pptx",)), workspace / "output")
    assert verified(workspace, workspace / "output").findings == ()


def test_files_that_cannot_be_read_cost_only_themselves(built: Path) -> None:
    deck = built / "output/investors/en/deck.pptx"
    deck.write_bytes(deck.read_bytes()[:4000])
    (built / "output/investors/en/summary.md").write_bytes(b"\xff\xfe\x00#")
    result = verified(built, built / "output")
    assert codes(result) == ["B400", "B400"]
    assert {finding.location.file for finding in result.findings if finding.location} == {
        deck.as_posix(),
        deck.with_name("summary.md").as_posix(),
    }
    assert len(result.outcomes) == 8


def test_a_path_that_is_none_is_refused_with_all_others(built: Path) -> None:
    with pytest.raises(InputError) as refused:
        files([built / "gone.pptx", built / "briefing/briefing.yaml", built / "output"])
    assert [finding.code for finding in refused.value.findings] == ["B001", "B001"]


def test_what_the_build_hides_is_not_looked_at(built: Path) -> None:
    hidden = built / "output/.briefdeck/withdrawn/old.md"
    hidden.parent.mkdir(parents=True)
    hidden.write_text("9999", encoding="utf-8")
    assert hidden not in files([built / "output"])
