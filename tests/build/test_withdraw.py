"""What an audience may no longer be shown is moved out of the hand-out folders, whatever becomes of the build."""

import io
import json
import os
import sys
import zipfile

import pytest

from briefdeck.build.lock import Locked, locked
from briefdeck.build.manifest import Ledger
from briefdeck.build.result import Choice, Status
from briefdeck.build.run import run
from briefdeck.model.finding import BriefdeckError, InputError, Severity
from briefdeck.workspace import Workspace

CATALOG = "locales/zh_Hans/LC_MESSAGES/briefing.po"
BRIEFING, AUDIENCES = "briefing/briefing.yaml", "briefing/audiences.yaml"


def build(workspace, **choice):
    return run(Workspace.open(workspace), Choice(**choice), workspace / "output")


def edit(path, old, new, count=1):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def files(folder):
    found = (path.relative_to(folder).as_posix() for path in folder.glob("*/*/*"))
    return sorted(path for path in found if not path.startswith("."))


def withdrawn(result):
    return [finding for finding in result.findings if finding.code == "B515"]


def recorded(workspace):
    """Path → Entry."""
    return Ledger(workspace / "output").manifest.entries


def raise_clearance(workspace, fact):
    edit(workspace / BRIEFING, f"  {fact}:\n    kind", f"  {fact}:\n    clearance: internal\n    kind")


def break_translation(workspace):
    edit(workspace / CATALOG, "{@port}贸易额目标为{trade_goal}", "{@port}贸易额目标")


ALL = [
    f"{audience}/{locale}/{name}"
    for audience in ("city_partners", "investors")
    for locale in ("en", "zh_Hans")
    for name in ("deck.pptx", "summary.md")
]
INVESTORS = [path for path in ALL if path.startswith("investors/")]


def test_a_raised_clearance_moves_the_deck_aside_though_the_build_fails(workspace):
    # given decks of which the investors' show the routes, then a raised clearance and an error elsewhere
    build(workspace)
    before = {path: (workspace / "output" / path).read_bytes() for path in ALL}
    raise_clearance(workspace, "routes")
    break_translation(workspace)
    # when
    result = build(workspace)
    # then nothing new is written, and what shows the routes is out of the hand-out folder, whole
    assert result.exit_code == 1
    assert result.outcomes == ()
    assert files(workspace / "output") == [path for path in ALL if path not in INVESTORS]
    aside = workspace / "output/.briefdeck/withdrawn"
    assert {path: (aside / path).read_bytes() for path in files(aside)} == {path: before[path] for path in INVESTORS}
    # and each is told, with its reason
    found = withdrawn(result)
    assert [finding.location.file for finding in found] == [
        (workspace / "output" / path).as_posix() for path in INVESTORS
    ]
    assert {finding.severity for finding in found} == {Severity.WARNING}
    assert all("routes: above this audience's clearance" in finding.message for finding in found)
    assert all((aside / path).as_posix() in finding.message for finding, path in zip(found, INVESTORS, strict=True))
    # and the manifest knows of them no longer
    assert sorted(recorded(workspace)) == files(workspace / "output")


def test_the_next_build_tells_nothing_again_and_loses_nothing(workspace):
    # given a deck that was withdrawn twice
    build(workspace)
    first = (workspace / "output/investors/en/summary.md").read_bytes()
    raise_clearance(workspace, "routes")
    break_translation(workspace)
    build(workspace)
    assert withdrawn(build(workspace)) == []
    edit(workspace / BRIEFING, "    clearance: internal\n", "")
    edit(workspace / CATALOG, "{@port}贸易额目标", "{@port}贸易额目标为{trade_goal}")
    edit(workspace / BRIEFING, 'title: "Trade through', 'title: "Trade at')
    assert build(workspace, locales=("en",)).exit_code == 0
    second = (workspace / "output/investors/en/summary.md").read_bytes()
    raise_clearance(workspace, "routes")
    build(workspace, locales=("en",), audiences=("city_partners",))
    # then both stand there, the second under a number
    aside = workspace / "output/.briefdeck/withdrawn/investors/en"
    assert (aside / "summary.md").read_bytes() == first
    assert (aside / "summary-2.md").read_bytes() == second
    assert first != second


def test_a_deck_edited_by_hand_is_moved_too(workspace):
    # given an edited deck, which a build otherwise never touches
    build(workspace)
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(deck.read_bytes() + b"edited")
    raise_clearance(workspace, "routes")
    break_translation(workspace)
    # when
    build(workspace)
    # then
    assert not deck.exists()
    assert (workspace / "output/.briefdeck/withdrawn/investors/en/deck.pptx").read_bytes().endswith(b"edited")


def test_the_copy_that_force_kept_is_moved_with_what_it_shows(workspace):
    build(workspace)
    deck = workspace / "output/investors/en/deck.pptx"
    deck.write_bytes(b"edited")
    build(workspace, force=True)
    assert len(list(deck.parent.glob("deck.edited-*"))) == 1
    raise_clearance(workspace, "routes")
    break_translation(workspace)
    build(workspace)
    assert not list(deck.parent.glob("deck*"))
    assert [path.read_bytes() for path in (workspace / "output/.briefdeck").rglob("deck.edited-*")] == [b"edited"]


def test_a_doubt_that_is_now_withheld_moves_the_deck(workspace):
    # given
    build(workspace)
    edit(workspace / BRIEFING, "  shore_power:\n    kind", "  shore_power:\n    doubt: {text: Unsure.}\n    kind")
    edit(workspace / AUDIENCES, "  investors:\n", "  investors:\n    on_doubt: withhold\n")
    # when the build fails, since titles still say it
    result = build(workspace)
    # then the audience that marks doubts keeps its decks
    assert files(workspace / "output") == [path for path in ALL if path not in INVESTORS]
    assert all("shore_power: open doubt" in finding.message for finding in withdrawn(result))


def test_a_fact_that_is_gone_moves_the_decks_and_new_ones_are_built(workspace):
    # given
    build(workspace)
    text = (workspace / BRIEFING).read_text(encoding="utf-8")
    edit(workspace / BRIEFING, text[text.index("  electric_ships:\n") : text.index("  shore_power:\n")], "")
    edit(workspace / BRIEFING, "          electric_ships: {text: on the river and its side arms}\n", "")
    edit(workspace / BRIEFING, "Mention {electric_ships}: the", "The")
    edit(workspace / AUDIENCES, "          electric_ships: {text: already sailing}\n", "          services: {}\n")
    # when
    result = build(workspace, locales=("en",))
    # then
    assert result.exit_code == 0
    assert {outcome.status for outcome in result.outcomes} == {Status.WRITTEN}
    assert len(withdrawn(result)) == len(ALL)
    assert all("electric_ships: no longer in the briefing" in finding.message for finding in withdrawn(result))
    assert files(workspace / "output") == [path for path in ALL if "/en/" in path]


def test_a_claim_and_a_doubted_name_move_decks_like_facts(workspace):
    # given
    build(workspace)
    edit(workspace / BRIEFING, "  single_counter:\n", "  single_counter:\n    clearance: partner\n")
    edit(
        workspace / BRIEFING,
        "    quote: Lanhe Port\n",
        "    quote: Lanhe Port\n    neutral: the port\n    doubt: {text: Old.}\n",
    )
    edit(workspace / AUDIENCES, "  city_partners:\n", "  city_partners:\n    on_doubt: withhold\n")
    # when
    found = withdrawn(build(workspace, audiences=("investors",), locales=("en",)))
    # then
    reasons = {finding.location.file.split("/output/")[1]: finding.message for finding in found}
    assert sorted(reasons) == ALL
    assert all(("single_counter" in told) == path.startswith("investors") for path, told in reasons.items())
    assert all(("port: open doubt" in told) == path.startswith("city") for path, told in reasons.items())


def test_a_fact_that_is_merely_not_chosen_any_more_moves_nothing(workspace):
    build(workspace)
    edit(workspace / BRIEFING, "          routes: {text: departing from Lanhe all year round}\n", "")
    assert withdrawn(build(workspace, locales=("en",))) == []


def test_input_that_cannot_be_read_leaves_nothing_forbidden_and_tells_both(workspace):
    # given a raised clearance, and a catalog that is no catalog
    build(workspace)
    raise_clearance(workspace, "routes")
    (workspace / CATALOG).write_text("nonsense\n", encoding="utf-8")
    # when
    with pytest.raises(InputError) as caught:
        build(workspace)
    # then
    assert [finding.code for finding in caught.value.findings] == ["B515"] * 4 + ["B210"]
    assert files(workspace / "output") == [path for path in ALL if path not in INVESTORS]


def test_a_check_moves_nothing(workspace):
    build(workspace)
    raise_clearance(workspace, "routes")
    result = run(Workspace.open(workspace), Choice(), None)
    assert withdrawn(result) == []
    assert files(workspace / "output") == ALL


def test_a_question_for_what_is_not_there_moves_nothing(workspace):
    build(workspace)
    raise_clearance(workspace, "routes")
    with pytest.raises(InputError):
        build(workspace, audiences=("nobody",))
    assert files(workspace / "output") == ALL


def test_nothing_is_moved_under_another_build(workspace):
    build(workspace)
    raise_clearance(workspace, "routes")
    with locked(workspace / "output/.briefdeck/lock"), pytest.raises(Locked):
        build(workspace)
    assert files(workspace / "output") == ALL


def test_a_manifest_of_an_earlier_version_still_serves(workspace):
    # given a manifest that knows facts alone
    build(workspace)
    path = workspace / "output/.briefdeck/manifest.json"
    entries = {
        path: {
            **{name: getattr(entry, name) for name in ("sha256", "audience", "locale", "format", "facts")},
            "inputs": dict(entry.inputs),
        }
        for path, entry in recorded(workspace).items()
    }
    path.write_text(json.dumps({"version": 1, "program": "briefdeck 0.1.0", "entries": entries}), encoding="utf-8")
    raise_clearance(workspace, "routes")
    # then
    assert len(withdrawn(build(workspace, audiences=("city_partners",)))) == len(INVESTORS)


def test_a_claim_above_an_audiences_clearance_is_nowhere_in_its_files(workspace):
    # given a claim with words of its own, that a point of the investors' story states
    edit(workspace / BRIEFING, "  single_counter:\n", "  single_counter:\n    clearance: internal\n")
    edit(workspace / BRIEFING, '"Ships call at a single counter for', '"Zanzibar ships call for')
    edit(workspace / BRIEFING, "quote: customs clearance, pilotage and", "quote: Zanzibar and")
    edit(workspace / BRIEFING, "quote: customs clearance, pilotage and", "quote: Zanzibar and")
    # when
    result = build(workspace, locales=("en",))
    # then neither its text nor its quote leaves the house
    assert result.exit_code == 0
    for path in files(workspace / "output"):
        data = (workspace / "output" / path).read_bytes()
        if path.endswith(".pptx"):
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                data = b"".join(package.read(name) for name in package.namelist())
        assert b"Zanzibar" not in data, path
    assert all(entry.claims == () for entry in recorded(workspace).values())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_an_output_folder_behind_a_closed_door_is_a_finding(workspace):
    # given a folder that this user may not look into
    closed = workspace / "closed"
    closed.mkdir()
    closed.chmod(0)
    opened, was = Workspace.open(workspace), os.geteuid()
    if was == 0:  # root looks into every folder
        for folder in (workspace, *workspace.parents):
            if folder.name == "tmp" or folder == folder.parent:
                break
            folder.chmod(0o755)
        os.seteuid(65534)
    # when
    try:
        with pytest.raises(BriefdeckError) as caught:
            run(opened, Choice(locales=("en",)), closed / "output")
    finally:
        os.seteuid(was)
        closed.chmod(0o755)
    # then
    assert [(finding.code, caught.value.exit_code) for finding in caught.value.findings] == [("B503", 2)]
    assert "Permission denied" in caught.value.findings[0].message
