"""A table of delegations, from its rows to the decks."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from briefdeck.build.result import Choice, Status
from briefdeck.build.run import run
from briefdeck.model.finding import InputError
from briefdeck.workspace import Workspace
from build_delegations import HEAD, many, write_table


def build(workspace, output=None, workers=1, **choice):
    return run(Workspace.open(workspace), Choice(**choice), output or workspace / "output", workers=workers)


def files(output):
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.glob("*/*/*"))}


def words(path):
    slide = Presentation(path).slides[0]
    return " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_a_row_becomes_a_deck_of_its_profile_with_its_own_cover(workspace):
    # given
    row = (
        "3M {Nordic} Ports",
        "三姆北欧港口",
        "CH",
        "en; zh-Hans",
        "林悦 女士; Mr Ole Berg",
        "2026年3月9日",
        "city_partners",
        "",
    )
    write_table(workspace, [row])
    # when
    result = build(workspace, limit=1)
    # then
    assert result.exit_code == 0
    assert {outcome.path for outcome in result.outcomes} == {
        f"3m_nordic_ports/{tag}/{name}".replace("3m", "d_3m", 1)
        for tag in ("en", "zh_Hans")
        for name in ("deck.pptx", "summary.md")
    }
    english, chinese = (words(workspace / f"output/d_3m_nordic_ports/{tag}/deck.pptx") for tag in ("en", "zh_Hans"))
    for told in ("3M {Nordic} Ports", "Ms Lin Yue", "Deputy Director", "Mr Ole Berg", "March"):
        assert told in english
    for told in ("三姆北欧港口", "林悦 女士", "2026年3月9日"):
        assert told in chinese
    assert "partner cities" not in english


def test_a_wrong_row_costs_its_own_decks_only(workspace):
    # given
    sound = many(2)
    wrong = [
        ("Late", "", "DE", "Klingon", "", "2026-02-30", "city_partner", "XXY"),
        ("", "", "FR", "", "", "", "investors", ""),
    ]
    write_table(workspace, [sound[0], *wrong, sound[1]])
    # when
    result = build(workspace, select=("profile!=nobody",))
    # then
    assert result.exit_code == 1
    assert [
        (finding.code, finding.location.line, finding.location.column)
        for finding in result.findings
        if finding.severity == "error"
    ] == [
        ("B026", 3, 4),
        ("B017", 3, 6),
        ("B020", 3, 7),
        ("B019", 3, 8),
        ("B032", 4, 1),
    ]
    assert {outcome.audience for outcome in result.outcomes} == {"port_chamber_0", "port_chamber_1"}
    assert {outcome.status for outcome in result.outcomes} == {Status.WRITTEN}


def test_more_guests_than_a_cover_holds_cost_their_own_deck_only(workspace):
    # given
    rows = many(2)
    guests = "; ".join(f"Dr Firstname Lastname the {number}th" for number in range(24))
    write_table(workspace, [(*rows[0], guests), (*rows[1], "Mr One")], head=(*HEAD, "guests"))
    # when
    result = build(workspace, limit=9)
    # then
    statuses = {outcome.audience: outcome.status for outcome in result.outcomes}
    unfit = [finding for finding in result.findings if finding.code == "B302"]
    assert {(finding.location.file, finding.location.line) for finding in unfit} == {("briefing/audiences.csv", 2)}
    assert statuses == {"port_chamber_0": Status.FAILED, "port_chamber_1": Status.WRITTEN}
    assert not (workspace / "output/port_chamber_0").exists()


def test_a_fault_of_the_profile_stops_every_row_of_it(workspace):
    # given
    write_table(workspace, many(2))
    path = workspace / "briefing/audiences.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("slides: {min: 4, max: 6}", "slides: {min: 9, max: 9}"),
        encoding="utf-8",
    )
    # when
    result = build(workspace, limit=2, strict=True)
    # then
    assert result.exit_code == 1
    assert result.outcomes == ()
    assert not list((workspace / "output").glob("*/*"))


def test_rows_are_selected_by_what_they_say(workspace):
    write_table(workspace, many(9))

    def chosen(*select, **more):
        return {
            outcome.audience for outcome in run(Workspace.open(workspace), Choice(select=select, **more), None).outcomes
        }

    assert chosen("region=Switzerland") == {f"port_chamber_{number}" for number in (0, 3, 6)}
    assert chosen("region=CH,language=Chinese") == {"port_chamber_3"}
    assert chosen("date>=2026-03-08") == {"port_chamber_7", "port_chamber_8"}
    assert chosen("region!=CH", limit=2) == {"port_chamber_1", "port_chamber_2"}
    assert chosen(audiences=("port_chamber_4", "investors")) == {"port_chamber_4", "investors"}
    assert {"investors", "city_partners", "port_chamber_8"} <= chosen()


@pytest.mark.parametrize(
    ("expression", "taught"),
    [
        ("country=CH", "country"),
        ("region", "region=CH"),
        ("region>CH", "region=CH"),
        ("date>=soon", "2026-01-15"),
        ("language=tlh", "no language"),
        ("region=XX", "region is CH, NL, SG"),
    ],
)
def test_a_selection_that_says_nothing_teaches_how(workspace, expression, taught):
    write_table(workspace, many(9))
    with pytest.raises(InputError) as refused:
        run(Workspace.open(workspace), Choice(select=(expression,)), None)
    assert [finding.code for finding in refused.value.findings] == ["B521"]
    assert taught in str(refused.value)


def test_without_a_table_there_is_nothing_to_select(workspace):
    with pytest.raises(InputError, match="no table"):
        run(Workspace.open(workspace), Choice(limit=3), None)


def test_a_row_that_went_is_named_and_one_that_is_wrong_is_not(workspace):
    # given
    rows = many(3)
    write_table(workspace, rows)
    build(workspace, limit=3)
    # when
    write_table(workspace, [rows[0], (*rows[1][:5], "someday", *rows[1][6:])])
    result = build(workspace)
    # then
    assert {finding.subject for finding in result.findings if finding.code == "B502"} == {"port_chamber_2"}
    assert (workspace / "output/port_chamber_1").exists()


@pytest.mark.thorough
def test_bytes_do_not_depend_on_workers_chunks_or_hash_seed(workspace, tmp_path):
    # given
    write_table(workspace, many(30))
    # when
    made = {}
    for workers, seed in ((1, "0"), (2, "1"), (3, "2")):
        output = tmp_path / f"out{workers}"
        command = [
            sys.executable,
            "-m",
            "briefdeck",
            "build",
            workspace,
            "-o",
            output,
            "-j",
            str(workers),
            "--progress",
            "none",
        ]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
        made[workers] = files(output), (output / ".briefdeck/manifest.json").read_bytes()
    # then
    assert len(made[1][0]) == 2 * 30 + 8
    assert made[1] == made[2] == made[3]


def begun(workspace, *more):
    command = [sys.executable, "-m", "briefdeck", "build", workspace, "-j", "2", "--progress", "json", *more]
    return subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True
    )


def wait_for_files(process, count):
    written = []
    for line in process.stderr:
        event = json.loads(line)
        if event["event"] == "advanced" and event["phase"] == "write":
            written.append(event["subject"])
            if len(written) == count:
                return written
    raise AssertionError(written)


def children(process):
    return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_killed_build_leaves_no_worker_and_no_half_file(workspace):
    # given
    write_table(workspace, many(300))
    process = begun(workspace)
    wait_for_files(process, 20)
    workers = children(process)
    assert len(workers) >= 2
    # when
    process.kill()
    process.wait()
    process.stderr.close()
    for _ in range(100):
        if not any(map(alive, workers)):
            break
        signal.sigtimedwait([], 0.1)
    # then
    assert not any(map(alive, workers))
    left = files(workspace / "output")
    signal.sigtimedwait([], 0.5)
    assert files(workspace / "output") == left
    result = build(workspace, limit=300)
    assert result.exit_code == 0
    again = files(workspace / "output")
    # what was being written has another name until it is whole, and is swept
    left = {path: data for path, data in left.items() if not path.endswith(".tmp")}
    assert not any(path.endswith(".tmp") for path in again)
    assert {path: again[path] for path in left} == left
    assert len(again) == 600 + len([path for path in left if not path.startswith("port_")])


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform != "linux", reason="sends signals")
def test_an_interrupted_build_keeps_what_is_finished_and_says_how_to_go_on(workspace):
    # given
    write_table(workspace, many(300))
    process = begun(workspace)
    wait_for_files(process, 20)
    # when
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    rest = process.stderr.read()
    # then
    assert process.wait() == 130
    process.stderr.close()
    assert "run the same command again" in rest.splitlines()[-1]
    assert "Traceback" not in rest
    manifest = json.loads((workspace / "output/.briefdeck/manifest.json").read_text(encoding="utf-8"))
    assert manifest["entries"].keys() == files(workspace / "output").keys()
    assert 20 <= len(manifest["entries"]) < 600
    result = build(workspace, workers=2)
    assert result.exit_code == 0
    assert {outcome.path for outcome in result.outcomes if outcome.status is Status.UNCHANGED} == set(
        manifest["entries"]
    )
