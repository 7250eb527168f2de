"""Finished results that wait until everything is known: in memory, and past that in a file without a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from tempfile import SpooledTemporaryFile

from briefdeck.build.jobs import Job
from briefdeck.build.work import Finished
from briefdeck.model.finding import Finding

IN_MEMORY = 64 * 2**20  # bytes of files: some seven hundred editions


@dataclass(frozen=True, slots=True)
class _Kept:
    """finished: with its data taken out. start: where that lies in the file."""

    finished: Finished
    start: int
    sizes: tuple[int, ...]


class Held:
    """Keeps one result a job. Nothing is left behind on disk, however the process ends."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._file = SpooledTemporaryFile[bytes](max_size=in_memory)
        self._end = 0
        self._kept: dict[str, _Kept] = {}

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def add(self, job: Job, finished: Finished) -> None:
        bare = replace(finished, artifacts=tuple(replace(each, data=b"") for each in finished.artifacts))
        self._kept[job.folder] = _Kept(bare, self._end, tuple(len(each.data) for each in finished.artifacts))
        for each in finished.artifacts:
            self._file.write(each.data)
            self._end += len(each.data)

    def of(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Finished]]:
        """Each job with its result, data and all; in the order of the jobs, whatever order they came in."""
        for job in jobs:
            kept = self._kept[job.folder]
            self._file.seek(kept.start)
            artifacts = zip(kept.finished.artifacts, kept.sizes, strict=True)
            whole = tuple(replace(each, data=self._file.read(size)) for each, size in artifacts)
            yield job, replace(kept.finished, artifacts=whole)

    def findings(self) -> Iterator[Finding]:
        """What the plans have against them."""
        for kept in self._kept.values():
            yield from kept.finished.findings
