"""A real cluster on this machine: a scheduler and two workers, each a process of its own, one of them really killed."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from briefdeck.build import afar
from briefdeck.build.cluster import LOST, NO_LIBRARY, OTHER_PROGRAM, UNREACHABLE
from briefdeck.build.pool import DIED
from briefdeck.build.result import Choice, Status
from briefdeck.build.run import run
from briefdeck.model.finding import BriefdeckError
from briefdeck.workspace import Workspace
from build_delegations import many, write_table

SECONDS = 90  # until a process of the cluster has started, on a busy machine


def files(output):
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.glob("*/*/*"))}


class LocalCluster:
    """scheduler: a process. workers: processes by number."""

    def __init__(self, folder):
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.scheduler = self._start("dask_scheduler", "--port", str(self.port), "--no-jupyter", "--no-show")
        self.workers = [self.start_worker() for _ in range(2)]

    def start_worker(self, **environment):
        return self._start("dask_worker", self.address, "--nthreads", "1", "--no-nanny", **environment)

    def _start(self, what, *arguments, **environment):
        command = [sys.executable, "-m", f"distributed.cli.{what}", *arguments, "--host", "127.0.0.1", "--no-dashboard"]
        return subprocess.Popen(
            command,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0", **environment},
        )

    def wait(self, count=2):
        import distributed

        with distributed.Client(self.address, timeout=SECONDS) as client:
            client.wait_for_workers(count, timeout=SECONDS)
        return self

    def close(self):
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path_factory):
    one = LocalCluster(tmp_path_factory.mktemp("cluster"))
    try:
        yield one
    finally:
        one.close()


@pytest.fixture
def delegations(workspace):
    write_table(workspace, many(60))
    return workspace


def build(workspace, output, listener=lambda _event: None, **how):
    return run(Workspace.open(workspace), Choice(), output, listener, **how)


@pytest.mark.slow
def test_a_worker_killed_half_way_costs_no_deck_and_doubles_none(cluster, delegations, tmp_path, monkeypatch):
    # given
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # which no worker has been told
    here = build(delegations, tmp_path / "here")
    cluster.wait()
    written = []

    def kill_one(event):
        if getattr(event, "phase", "") == "write" and getattr(event, "subject", ""):
            written.append(event.subject)
            if len(written) == 40:
                cluster.workers[0].send_signal(signal.SIGKILL)

    # when
    there = build(delegations, tmp_path / "there", kill_one, scheduler=cluster.address)
    # then
    assert cluster.workers[0].wait() == -signal.SIGKILL
    assert sorted(written) == sorted(files(tmp_path / "here"))
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert {outcome.status for outcome in there.outcomes} == {Status.WRITTEN}
    assert there.findings == here.findings
    for folder in ("here", "there"):
        assert (tmp_path / folder / ".briefdeck/manifest.json").is_file()
    assert (tmp_path / "here/.briefdeck/manifest.json").read_bytes() == (
        tmp_path / "there/.briefdeck/manifest.json"
    ).read_bytes()


@pytest.mark.thorough
def test_a_deck_that_ends_every_worker_is_one_finding_and_costs_no_other(cluster, workspace, tmp_path):
    # given workers that die of one delegation, as they would of too little memory
    for worker in cluster.workers:
        worker.kill()
        worker.wait()
    (tmp_path / "fatal").mkdir()
    (tmp_path / "fatal/sitecustomize.py").write_text(
        "import pickle, os\n"
        "loads = pickle.loads\n"
        "def guarded(data, *a, **k):\n"
        "    found = loads(data, *a, **k)\n"
        "    jobs = getattr(found, 'jobs', ())\n"
        "    if any(job.audience.id == 'port_chamber_5' for job in jobs):\n"
        "        os._exit(9)\n"
        "    return found\n"
        "pickle.loads = guarded\n",
        encoding="utf-8",
    )
    path = os.pathsep.join(filter(None, (str(tmp_path / "fatal"), os.environ.get("PYTHONPATH", ""))))
    cluster.workers = [cluster.start_worker(PYTHONPATH=path) for _ in range(2)]
    cluster.wait()
    over = threading.Event()

    def replace_the_dead():  # what a nanny does
        while not over.wait(0.2):
            for number, worker in enumerate(cluster.workers):
                if worker.poll() is not None:
                    cluster.workers[number] = cluster.start_worker(PYTHONPATH=path)

    write_table(workspace, many(12))
    nanny = threading.Thread(target=replace_the_dead)
    nanny.start()
    # when
    try:
        result = build(workspace, tmp_path / "out", scheduler=cluster.address)
    finally:
        over.set()
        nanny.join()
    # then
    (finding,) = [finding for finding in result.findings if finding.severity == "error"]
    assert finding.code == DIED
    assert "port_chamber_5/zh_Hans" in finding.message
    made = {outcome.audience for outcome in result.outcomes if outcome.status is Status.WRITTEN}
    assert made == {f"port_chamber_{number}" for number in range(12) if number != 5} | {"investors", "city_partners"}


@pytest.mark.thorough
def test_a_scheduler_that_goes_is_said_at_once_and_what_is_finished_stays(cluster, delegations, tmp_path):
    # given
    cluster.wait()

    def kill_scheduler(event):
        if getattr(event, "subject", "").startswith("port_") and event.phase == "write":
            cluster.scheduler.kill()

    # when
    with pytest.raises(BriefdeckError) as refused:
        build(delegations, tmp_path / "out", kill_scheduler, scheduler=cluster.address)
    # then
    assert [finding.code for finding in refused.value.findings] == [LOST]
    left = files(tmp_path / "out")
    assert 0 < len(left) < 120
    again = build(delegations, tmp_path / "out")
    assert {outcome.path for outcome in again.outcomes if outcome.status is Status.UNCHANGED} == left.keys()


@pytest.mark.thorough
def test_an_interrupted_build_leaves_no_task_in_the_cluster(cluster, delegations, tmp_path):
    import distributed

    # given
    cluster.wait()
    command = [sys.executable, "-m", "briefdeck", "build", delegations, "-o", tmp_path / "out"]
    command += ["--scheduler", cluster.address, "--progress", "plain"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if "port_chamber" in line:
            break
    # when
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    # then
    assert process.wait() == 130
    process.stderr.close()
    assert "Traceback" not in rest
    assert "run the same command again" in rest
    with distributed.Client(cluster.address, timeout=SECONDS) as client:
        for _ in range(100):
            if not any(client.processing().values()):
                break
            time.sleep(0.1)
        assert not any(client.processing().values())


@pytest.mark.slow
def test_a_worker_with_another_briefdeck_refuses_in_one_sentence(cluster, workspace, tmp_path):
    # given a worker that finds another version of the program
    import shutil
    from pathlib import Path

    import briefdeck

    other = Path(shutil.copytree(Path(briefdeck.__file__).parent, tmp_path / "other/briefdeck"))
    init = other / "__init__.py"
    init.write_text(init.read_text(encoding="utf-8").replace(briefdeck.__version__, "0.0.1"), encoding="utf-8")
    for name in ("locales", "templates"):
        shutil.copytree(Path(__file__).parents[2] / name, other / "_shipped" / name)
    cluster.workers.append(cluster.start_worker(PYTHONPATH=str(tmp_path / "other")))
    cluster.wait(3)
    # when
    with pytest.raises(BriefdeckError) as refused:
        build(workspace, tmp_path / "out", scheduler=cluster.address)
    # then
    (finding,) = refused.value.findings
    assert finding.code == OTHER_PROGRAM
    assert f"has briefdeck 0.0.1, here it is {briefdeck.__version__}" in finding.message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1", "carrier://pigeon"])
def test_a_scheduler_that_cannot_be_reached_is_one_finding(workspace, tmp_path, address):
    begun = time.monotonic()
    with pytest.raises(BriefdeckError) as refused:
        build(workspace, tmp_path / "out", scheduler=address)
    assert [finding.code for finding in refused.value.findings] == [UNREACHABLE]
    assert address in str(refused.value)
    assert time.monotonic() - begun < SECONDS
    assert not (tmp_path / "out").exists()


def test_without_dask_the_way_to_it_is_said(workspace, tmp_path):
    # given a Python whose distributed is not there
    (tmp_path / "without/distributed").mkdir(parents=True)
    (tmp_path / "without/distributed/__init__.py").write_text("raise ImportError", encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path / "without"), os.environ.get("PYTHONPATH", ""))))
    command = [sys.executable, "-m", "briefdeck", "build", workspace, "--scheduler", "tcp://127.0.0.1:1"]
    # when
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False)
    # then
    assert done.returncode == 2
    assert done.stderr.count(NO_LIBRARY) == 1
    assert "pip install 'briefdeck[cluster]'" in done.stderr


def test_programs_differ_by_what_bytes_depend_on():
    mine = dict(afar.identity())
    assert afar.difference(mine) == ""
    assert "no briefdeck" in afar.difference({})
    assert "Python 3.9.1" in afar.difference({**mine, "Python": "3.9.1"})
    assert "other code" in afar.difference({**mine, "code": "0"})


def test_who_asks_with_another_program_is_refused_without_opening_the_bundle():
    kind, told = afar.serve(b"", "", {"briefdeck": "0.0.1"}, None, b"")
    assert kind == "refused"
    assert afar.identity()["code"] in told.decode()
