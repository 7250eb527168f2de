"""Where chunks are worked on: in this process, or in workers of this machine.

Workers are spawned, never forked. Each gets the Kit once and then chunk after chunk through a pipe of its own, sends
results back as bytes and writes nothing. A worker whose parent is gone reads the end of its pipe and leaves.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, cast

from briefdeck.build.collecting import collect_rarely
from briefdeck.build.plan import Planner
from briefdeck.build.work import Chunk, Finished, Kit, work
from briefdeck.model.finding import BriefdeckError, Finding, Severity
from briefdeck.model.record import dataclass

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

DIED, NONE_LIVES = "B520", "B526"
MOST_LOST = 8  # workers that end one after another without a result between them; two for each of four bad jobs
# Jobs from which two workers are sooner done than none. On two processors, of the time of one process (decks of the
# sample): 0.90 at 10, 0.88 at 20, 0.74 at 40; to start and warm a worker takes as long as nine decks, so that small
# decks, made in a third of the time, gain nothing below 40.
POOL_PAYS = 40

Done = tuple[Chunk, tuple[Finished, ...]]


class Executor(Protocol):
    """Runs chunks. Results come in any order, each job's once; chunks are drawn only when there is room for them.

    size: how many chunks it works on at a time.
    """

    size: int

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Done]: ...


class Here:
    """The pool of none: this process does the work, in order."""

    size = 1

    def __init__(self, planner: Planner) -> None:
        self._planner = planner

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Done]:
        for chunk in chunks:
            yield chunk, work(self._planner, chunk)


def sensible(jobs: int) -> int:
    """As many workers as there are processors for this process, where the jobs are enough for a pool to pay."""
    if jobs < POOL_PAYS:
        return 1
    available = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(available, jobs // (POOL_PAYS // 2)))


def executor(planner: Planner, workers: int, scheduler: str = "") -> AbstractContextManager[Executor]:
    """What runs the chunks of one build, for the time of it. scheduler: address of a cluster's that shall do it."""
    if scheduler:
        from briefdeck.build.cluster import Cluster

        return Cluster(planner, scheduler)
    return Workers(planner, workers) if workers > 1 else contextlib.nullcontext(Here(planner))


@dataclass(slots=True, eq=False)
class _Worker:
    """chunk: what it works on. again: its chunk is one job that was in a worker's hands when that died."""

    process: BaseProcess
    pipe: Connection
    chunk: Chunk | None = None
    again: bool = False


class Workers:
    """A pool of local processes, started when the first chunks come and ended on leaving the context."""

    def __init__(self, planner: Planner, size: int) -> None:
        self._planner = planner
        self.size = size
        self._kit: Kit | None = None
        self._workers: list[_Worker] = []
        self._lost = 0  # workers that ended since the last result

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_error: object) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if worker.chunk is not None:  # in the middle of something that nobody waits for any more
                worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.process.close()
        self._workers.clear()

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Done]:
        """Results as they come. A chunk whose worker died is done again job by job; a job that kills its worker once
        more gets one finding (B520). Raises what a worker raised, with its traceback as a note, and BriefdeckError
        (B526) where workers end one after another and none of them makes anything.
        """
        from multiprocessing.connection import wait

        coming = iter(chunks)
        again: deque[Chunk] = deque()
        while True:
            self._hand_out(coming, again)
            busy = {worker.pipe: worker for worker in self._workers if worker.chunk is not None}
            if not busy:
                return
            done = [result for pipe in wait(list(busy)) for result in self._take(busy[cast("Connection", pipe)], again)]
            self._hand_out(coming, again)  # they work while the caller writes
            yield from done

    def _hand_out(self, coming: Iterator[Chunk], again: deque[Chunk]) -> None:
        """A chunk to every worker that has none, new ones before those to be done again, each of these alone."""
        for worker in self._hired():
            if worker.chunk is None:
                worker.chunk = next(coming, None)
                worker.again = worker.chunk is None and bool(again)
                if worker.again:
                    worker.chunk = again.popleft()
                if worker.chunk is None:
                    return
                with contextlib.suppress(OSError):  # it died meanwhile: its pipe says so when its result is taken
                    worker.pipe.send(worker.chunk)

    def _take(self, worker: _Worker, again: deque[Chunk]) -> list[Done]:
        chunk, worker.chunk = worker.chunk, None
        if chunk is None:
            raise AssertionError
        try:
            result = worker.pipe.recv()
        except (EOFError, OSError):
            how = self._bury(worker)
            if worker.again:
                return [(chunk, (Finished((_died(chunk, how),)),))]
            again.extend(replace(chunk, jobs=(job,)) for job in chunk.jobs)
            return []
        self._lost = 0
        if isinstance(result, Exception):
            raise result
        return [(chunk, result)]

    def _hired(self) -> list[_Worker]:
        """All workers, with new ones for those that died. They start side by side, and then get their Kits."""
        new = [_hire() for _ in range(self.size - len(self._workers))]
        if new:
            self._kit = self._kit or Kit.of(self._planner)
        for worker in new:
            self._workers.append(worker)
            with contextlib.suppress(OSError):
                worker.pipe.send(self._kit)
        return self._workers

    def _bury(self, worker: _Worker) -> str:
        """Take a dead worker out of the pool; how it ended, in words."""
        worker.pipe.close()
        worker.process.kill()  # its pipe is closed: if it still runs, it can hand in nothing
        worker.process.join()
        code = worker.process.exitcode or 0
        worker.process.close()
        self._workers.remove(worker)
        how = f"by signal {-code}" if code < 0 else f"with exit code {code}"
        self._lost += 1
        if self._lost >= max(MOST_LOST, 2 * self.size):
            raise BriefdeckError(_none_lives(self._lost, how))
        return how


def _hire() -> _Worker:
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), name="briefdeck worker", daemon=True)
    with _no_interrupts():
        process.start()
    theirs.close()
    return _Worker(process, ours)


def _serve(pipe: Connection) -> None:
    """A worker's life."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to hear
    _leave_with_parent()
    collect_rarely()
    with contextlib.suppress(EOFError, OSError):  # the parent is gone, or has closed the pool
        planner = pipe.recv().planner()
        while True:
            chunk = pipe.recv()
            try:
                result: object = work(planner, chunk)
            except Exception as error:  # noqa: BLE001  told to the parent, which raises it
                result = _told(error)
            pipe.send(result)


def _told(error: Exception) -> Exception:
    """The error with the worker's traceback as a note, since tracebacks do not travel."""
    import pickle
    import traceback

    error.add_note("in a worker:\n" + "".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception as reason:  # noqa: BLE001
        unable = RuntimeError(f"{error!r}, which cannot be pickled: {reason!r}")
        unable.__notes__ = error.__notes__
        return unable
    return error


def _leave_with_parent() -> None:
    """Have the kernel end this process with its parent: a long chunk would else be finished for nobody. Linux only."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if sys.platform == "linux" and parent is not None:
        import ctypes

        set_death_signal = 1  # PR_SET_PDEATHSIG of prctl(2)
        ctypes.CDLL(None).prctl(set_death_signal, signal.SIGKILL)
        if os.getppid() != parent.pid:  # it was gone before
            os._exit(1)


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back while a process starts, which inherits that until it has made up its own mind."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _died(chunk: Chunk, how: str) -> Finding:
    (job,) = chunk.jobs
    message = f"the worker that made {job.folder} ended {how}, twice"
    hint = "build it alone with -j 1 to see why; signal 9 is most often a lack of memory"
    return Finding(DIED, Severity.ERROR, message, job.audience.location, hint, job.audience.id)


def _none_lives(lost: int, how: str) -> Finding:
    message = f"{lost} workers ended one after another and made nothing, the last of them {how}"
    hint = "what was finished is kept; -j 1 goes on without workers, and shows what ends them"
    return Finding(NONE_LIVES, Severity.ERROR, message, None, hint)
