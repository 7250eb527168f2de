"""Chunks worked on by an existing Dask ``distributed`` cluster: an Executor like the pool, past one machine.

The bundle is sent as the result of a task, so that the scheduler can have it made again when the worker that held it
is gone; workers hand it on among themselves. Chunks are keyed tasks that depend on it: when a worker dies, Dask runs
them elsewhere, and each future gives its result once. Results come back as bytes, and only the client writes.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import pickle
import secrets
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from briefdeck.build import afar
from briefdeck.build.bundle import Bundle
from briefdeck.build.plan import Planner
from briefdeck.build.pool import DIED, Done
from briefdeck.build.work import Chunk, Finished
from briefdeck.model.finding import BriefdeckError, Finding, Severity

if TYPE_CHECKING:
    from distributed import Client, Future

UNREACHABLE, OTHER_PROGRAM, NO_LIBRARY, LOST = "B522", "B523", "B524", "B525"

CONNECT = 5  # seconds until a scheduler has answered
WORKERS = 10  # seconds until a cluster that answers has a worker
PATIENCE = 60  # seconds that a cluster may be without workers in the middle of a build: a nanny starts new ones
AHEAD = 2  # chunks a worker: one that it works on, one that waits there


class Cluster:
    """A pool elsewhere. size: worker processes there are at the moment; they may come and go at any time."""

    def __init__(self, planner: Planner, address: str) -> None:
        self._planner = planner
        self._address = address
        self._bundle: Future | None = None
        self._digest = ""
        self._flying: dict[str, tuple[Future, Chunk]] = {}  # by the future's key
        self._build = secrets.token_hex(8)  # keys of two builds must not meet; no output depends on it
        self._sent = 0
        self.size = 1

    def __enter__(self) -> Cluster:
        """Raises BriefdeckError: no library (B524), no scheduler or no workers (B522), another program there (B523)."""
        try:
            import distributed
        except ImportError:
            hint = "pip install 'briefdeck[cluster]'"
            raise _error(NO_LIBRARY, "--scheduler needs Dask distributed, which is not installed", hint) from None
        for name in ("distributed", "distributed.client"):  # what is wrong is told once, by a finding
            logging.getLogger(name).setLevel(logging.CRITICAL)
        try:
            self._client: Client = distributed.Client(
                self._address, timeout=CONNECT, set_as_default=True, name="briefdeck"
            )
        except Exception as error:  # noqa: BLE001  whoever answers there may say anything: a web server made a MemoryError
            hint = "name a running one, as in tcp://10.0.0.5:8786; it is started with: dask scheduler"
            raise _error(UNREACHABLE, f"no scheduler answers at {self._address}: {_said(error)}", hint) from None
        try:
            self._meet()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        """What nobody waits for any more is cancelled."""
        with contextlib.suppress(Exception):
            self._client.cancel([future for future, _ in self._flying.values()], force=True)
        self._flying.clear()
        self._bundle = None
        with contextlib.suppress(Exception):
            self._client.close(timeout=CONNECT)

    def run(self, chunks: Iterable[Chunk]) -> Iterator[Done]:
        """Results as they come. What was in the hands of workers that died too often is done again job by job, alone in
        the cluster; a job that kills its workers even so gets one finding (B520). Raises what ``work`` raised.
        """
        import distributed

        coming = iter(chunks)
        again: deque[Chunk] = deque()
        idle_since = time.monotonic()
        while True:
            self._send(coming, again)
            if not self._flying:
                return
            try:
                done, _ = distributed.wait(
                    [future for future, _ in self._flying.values()], timeout=1, return_when="FIRST_COMPLETED"
                )
            except TimeoutError:
                done = set()
            except (distributed.CancelledError, OSError) as error:
                raise self._lost(error) from None
            results = [each for future in done if (each := self._result(future.key, again)) is not None]
            if self._count() or results:
                idle_since = time.monotonic()
            elif time.monotonic() - idle_since > PATIENCE:
                message = f"the cluster at {self._address} has had no worker for {PATIENCE} seconds"
                raise _error(LOST, message, "start workers, and run the same command again")
            self._send(coming, deque())  # they work while the caller writes
            yield from results

    def _meet(self) -> None:
        """See that there are workers, and that each has this very program."""
        try:
            self._client.wait_for_workers(1, timeout=WORKERS)
        except TimeoutError:
            hint = f"start one with: dask worker --nthreads 1 {self._address}"
            raise _error(UNREACHABLE, f"the cluster at {self._address} has no workers", hint) from None
        answers = self._client.run(afar.asking(), on_error="return")
        wrong: dict[str, list[str]] = {}
        for address, answer in sorted(answers.items()):
            how = afar.difference(answer) if isinstance(answer, Mapping) else f"cannot say what it has: {answer}"
            wrong.setdefault(how, []).append(address)
        wrong.pop("", None)
        if wrong:
            told = "; ".join(f"{_listed(addresses)} {how}" for how, addresses in wrong.items())
            raise _error(OTHER_PROGRAM, told, _SAME)
        self.size = len(answers)

    def _count(self) -> int:
        """Workers there are now. Raises BriefdeckError (B525) where nobody answers."""
        try:
            count = len(self._client.nthreads())
        except (OSError, RuntimeError) as error:
            raise self._lost(error) from None
        self.size = max(1, count)
        return count

    def _send(self, coming: Iterator[Chunk], again: deque[Chunk]) -> None:
        """New chunks first; those to be done again one at a time and alone, so that none pays for its neighbour."""
        while len(self._flying) < AHEAD * self.size:
            chunk = next(coming, None)
            if chunk is None:
                break
            self._submit(chunk)
        if not self._flying and again:
            self._submit(again.popleft())

    def _submit(self, chunk: Chunk) -> None:
        if self._bundle is None:
            bundle = Bundle.of(self._planner)
            self._digest = bundle.digest
            self._bundle = self._client.submit(bytes, bundle.data, key=f"briefdeck-bundle-{bundle.digest}")
        self._sent += 1
        future = self._client.submit(
            afar.serve,
            *(self._bundle, self._digest, dict(afar.identity()), os.environ.get(afar.EPOCH)),
            pickle.dumps(chunk, protocol=5),
            key=f"briefdeck-chunk-{self._build}-{self._sent}",
            pure=False,
        )
        self._flying[future.key] = future, chunk

    def _result(self, key: str, again: deque[Chunk]) -> Done | None:
        """None where there is none yet: the worker that held it died, and it is made once more; or it will be again."""
        import distributed

        future, chunk = self._flying[key]
        try:
            kind, data = future.result(timeout=PATIENCE)
        except distributed.KilledWorker as error:
            del self._flying[key]
            if len(chunk.jobs) == 1:
                return chunk, (Finished((_died(chunk, str(error.last_worker)),)),)
            again.extend(replace(chunk, jobs=(job,)) for job in chunk.jobs)
            return None
        except TimeoutError:
            return None
        except distributed.CancelledError as error:
            raise self._lost(error) from None
        del self._flying[key]
        if kind == "refused":
            raise _error(OTHER_PROGRAM, f"a worker that came later {afar.difference(json.loads(data))}", _SAME)
        return chunk, cast("tuple[Finished, ...]", pickle.loads(data))

    def _lost(self, error: BaseException) -> BriefdeckError:
        message = f"the scheduler at {self._address} no longer answers: {_said(error)}"
        return _error(LOST, message, "what is finished stays: run the same command again, or without --scheduler")


_SAME = "install the same briefdeck, Python and libraries on every worker and here"


def _error(code: str, message: str, hint: str) -> BriefdeckError:
    return BriefdeckError(Finding(code, Severity.ERROR, message, None, hint))


def _listed(addresses: Sequence[str]) -> str:
    more = f" and {len(addresses) - 1} others" if len(addresses) > 1 else ""
    return f"the worker at {addresses[0]}{more}"


def _said(error: BaseException) -> str:
    """The first line of what an error says, with its name where it says nothing."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".:") if lines else type(error).__name__


def _died(chunk: Chunk, where: str) -> Finding:
    (job,) = chunk.jobs
    message = f"every worker that made {job.folder} ended before it was done, the last at {where}"
    hint = "build it alone with -j 1 to see why; most often it is a lack of memory"
    return Finding(DIED, Severity.ERROR, message, job.audience.location, hint, job.audience.id)
