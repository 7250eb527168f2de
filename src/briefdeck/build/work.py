"""The seam between making and writing.

On this side everything is a function of values: ``work`` turns a Chunk of jobs into Finished results (findings of the
plan, and each artifact as bytes with its manifest entry, digest and findings of the file). It writes nothing, prints
nothing, and knows no clock. A Chunk and its results are picklable: ``pool`` runs chunks in this process or in local
workers, a cluster may run the very same ones elsewhere. What workers share (briefing, catalogs, prepared brands) is a
Kit, sent once: ``Kit.planner()`` opens it.

On the other side stands one writer (``writer``), in the parent alone: it weighs the findings, places files, keeps the
ledger and tells events. Results may reach it in any order.

Whatever the manifest is to say of an artifact is computed here, beside its bytes; whether a job needs to be made at
all is decided in ``run``, before its chunk is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from briefdeck.build.jobs import Job
from briefdeck.build.make import make
from briefdeck.build.plan import Planner
from briefdeck.formats import FORMATS
from briefdeck.model.finding import Finding
from briefdeck.model.product import Entry
from briefdeck.model.record import dataclass

CHUNK = 20  # jobs: large enough that sending one costs nothing beside making it


class Upto(IntEnum):
    """How far a chunk is taken."""

    PLAN = 1  # its findings are wanted, and no files
    CHECK = 2  # files are made, read back and checked; their bytes stay where they are
    BYTES = 3  # the files themselves are handed over


@dataclass(frozen=True, slots=True)
class Chunk:
    """Jobs that are sent together. formats: of those files that are made. prefix: put before paths in findings."""

    jobs: tuple[Job, ...]
    formats: tuple[str, ...]
    prefix: str
    upto: Upto


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file. data: empty unless asked for. slides: 0 for a text. findings: of the file itself."""

    entry: Entry
    data: bytes
    slides: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of one job. findings: of its plan. artifacts: none where the plan failed or none were asked for."""

    findings: tuple[Finding, ...]
    artifacts: tuple[Artifact, ...] = ()


@dataclass(frozen=True, slots=True)
class Kit:
    """What a worker needs before its first chunk, as bytes: a Planner with the parent's files and brands in it."""

    data: bytes

    @classmethod
    def of(cls, planner: Planner) -> Kit:
        import pickle

        return cls(pickle.dumps(planner.shared(), protocol=5))

    def planner(self) -> Planner:
        import pickle

        return Planner.from_shared(pickle.loads(self.data))


def paths_of(job: Job, formats: Sequence[str]) -> tuple[str, ...]:
    """Files that a job is to give, below the output folder."""
    return tuple(f"{job.folder}/{FORMATS[each]}" for each in formats)


def work(planner: Planner, chunk: Chunk) -> tuple[Finished, ...]:
    """Results in the order of the chunk's jobs. Raises InputError for files that no job can do without."""
    return tuple(_finished(planner, job, chunk) for job in chunk.jobs)


def chunks(jobs: Sequence[Job], formats: tuple[str, ...], prefix: str, upto: Upto, workers: int = 1) -> Iterator[Chunk]:
    """Jobs cut into chunks, smaller ones where few jobs are shared by several workers."""
    size = min(CHUNK, max(1, len(jobs) // (4 * workers)))
    for start in range(0, len(jobs), size):
        yield Chunk(tuple(jobs[start : start + size]), formats, prefix, upto)


def _finished(planner: Planner, job: Job, chunk: Chunk) -> Finished:
    attempt = planner.plan(job, summary=not chunk.formats or "markdown" in chunk.formats)
    if attempt.planned is None or chunk.upto is Upto.PLAN:
        return Finished(attempt.findings)
    artifacts = []
    for format_, path in zip(chunk.formats, paths_of(job, chunk.formats), strict=True):
        made = make(attempt.planned, format_, chunk.prefix + path, thorough=chunk.upto is Upto.CHECK)
        entry = planner.entry(attempt.planned, path, format_, made.data, made.facts)
        data = made.data if chunk.upto is Upto.BYTES else b""
        artifacts.append(Artifact(entry, data, made.slides, made.findings))
    return Finished(attempt.findings, tuple(artifacts))
