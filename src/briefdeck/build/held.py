"""Finished results that wait until everything is known: in memory, and past that in a file without a name."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import IO

from briefdeck.build.jobs import Job
from briefdeck.build.work import Finished
from briefdeck.model.record import dataclass

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
        self._most = in_memory
        self._file: IO[bytes] = BytesIO()
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
        if self._end > self._most and isinstance(self._file, BytesIO):
            self._file = _on_disk(self._file)

    def get(self, job: Job) -> Finished:
        """The result of a job, data and all. Raises KeyError for a job that has none (a bug)."""
        kept = self._kept[job.folder]
        self._file.seek(kept.start)
        artifacts = zip(kept.finished.artifacts, kept.sizes, strict=True)
        return replace(
            kept.finished, artifacts=tuple(replace(one, data=self._file.read(size)) for one, size in artifacts)
        )


def _on_disk(memory: BytesIO) -> IO[bytes]:
    """What was held in memory, in a file that is open and has no name."""
    from tempfile import TemporaryFile

    file = TemporaryFile()  # noqa: SIM115  Held closes it
    file.write(memory.getbuffer())
    memory.close()
    return file
