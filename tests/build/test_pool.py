"""Workers are real processes here, and really killed."""

import contextlib
import os
import signal
import threading
import time

import pytest

from briefdeck.build.jobs import choose
from briefdeck.build.plan import Planner
from briefdeck.build.pool import DIED, MOST_LOST, POOL_PAYS, Here, Workers, sensible
from briefdeck.build.result import Choice
from briefdeck.build.snapshot import Snapshot
from briefdeck.build.work import Chunk, Upto, chunks
from briefdeck.load import load
from briefdeck.model.finding import BriefdeckError
from briefdeck.workspace import Workspace
from build_delegations import many, write_table


@pytest.fixture
def jobs_and_planner(workspace):
    write_table(workspace, many(12))
    ws = Snapshot.of(Workspace.open(workspace))
    loaded = load(ws)
    jobs = choose(loaded.everyone, Choice(limit=12))
    planner = Planner(ws, loaded)
    planner.open(jobs)
    return jobs, planner


def cut(jobs):
    return [
        Chunk(jobs[start : start + 3], ("pptx", "markdown"), "out/", Upto.BYTES) for start in range(0, len(jobs), 3)
    ]


def by_job(done):
    return {job.folder: result for chunk, results in done for job, result in zip(chunk.jobs, results, strict=True)}


def test_workers_give_what_this_process_gives(jobs_and_planner):
    # given
    jobs, planner = jobs_and_planner
    # when
    with Workers(planner, 2) as pool:
        there = by_job(pool.run(cut(jobs)))
        again = by_job(pool.run(cut(jobs[:2])))
    # then
    here = by_job(Here(planner).run(cut(jobs)))
    assert there == here
    assert again == {job.folder: here[job.folder] for job in jobs[:2]}
    assert all(artifact.data for result in there.values() for artifact in result.artifacts)


def test_what_a_killed_worker_had_in_its_hands_is_made_again(jobs_and_planner):
    # given
    jobs, planner = jobs_and_planner
    # when
    done = []
    with Workers(planner, 2) as pool:
        for number, one in enumerate(pool.run(cut(jobs))):
            done.append(one)
            if number == 0:
                os.kill(next(worker for worker in pool._workers if worker.chunk).process.pid, signal.SIGKILL)
    # then
    found = [job.folder for chunk, _ in done for job in chunk.jobs]
    assert sorted(found) == sorted(job.folder for job in jobs)
    assert by_job(done) == by_job(Here(planner).run(cut(jobs)))


@contextlib.contextmanager
def each_worker_again_and_again(pool, treat):
    """Meanwhile a thread treats every worker of a pool, over and over."""
    over = threading.Event()

    def go_round():
        while not over.is_set():
            for worker in list(pool._workers):
                with contextlib.suppress(ValueError, AttributeError):  # it was buried meanwhile
                    treat(worker)
            time.sleep(0.002)

    thread = threading.Thread(target=go_round)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def test_a_job_that_kills_its_worker_twice_costs_itself_alone(jobs_and_planner):
    # given
    jobs, planner = jobs_and_planner
    fatal = jobs[4]

    def kill(worker):
        if worker.chunk and fatal in worker.chunk.jobs and worker.process.is_alive():
            worker.process.kill()

    # when
    with Workers(planner, 2) as pool, each_worker_again_and_again(pool, kill):
        done = by_job(pool.run(cut(jobs)))
    # then
    assert done.keys() == {job.folder for job in jobs}
    (finding,) = done[fatal.folder].findings
    assert finding.code == DIED
    assert "by signal 9" in finding.message
    assert fatal.folder in finding.message
    assert all(result.artifacts for folder, result in done.items() if folder != fatal.folder)


def test_workers_that_all_end_are_not_replaced_for_ever(jobs_and_planner):
    # given workers that are killed as soon as they start
    jobs, planner = jobs_and_planner
    killed = set()

    def kill(worker):
        killed.add(worker.process.pid)
        worker.process.kill()

    # when
    with Workers(planner, 2) as pool, each_worker_again_and_again(pool, kill), pytest.raises(BriefdeckError) as refused:
        list(pool.run(cut(jobs)))
    # then
    (finding,) = refused.value.findings
    assert finding.code == "B526"
    assert "by signal 9" in finding.message
    assert "-j 1" in finding.hint
    assert len(killed) <= MOST_LOST + 2


def test_what_a_worker_raises_is_raised_here_with_its_traceback(jobs_and_planner):
    jobs, planner = jobs_and_planner
    with Workers(planner, 1) as pool, pytest.raises(KeyError) as raised:
        list(pool.run([Chunk(jobs[:1], ("docx",), "", Upto.BYTES)]))
    assert "work.py" in raised.value.__notes__[0]


def test_no_worker_outlives_its_pool(jobs_and_planner):
    jobs, planner = jobs_and_planner
    with Workers(planner, 2) as pool:
        for _ in pool.run(cut(jobs)):
            pids = [worker.process.pid for worker in pool._workers]
            break
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_few_jobs_are_no_reason_for_a_pool():
    assert sensible(POOL_PAYS - 1) == 1
    assert 1 <= sensible(10_000) <= (os.cpu_count() or 1)


def test_chunks_hold_every_job_once_whatever_their_size(jobs_and_planner):
    jobs, _ = jobs_and_planner
    for workers in (1, 2, 3, 50):
        found = [job for chunk in chunks(jobs, ("pptx",), "", Upto.BYTES, workers) for job in chunk.jobs]
        assert found == list(jobs)
