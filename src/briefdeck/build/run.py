"""The two phases: make every job and gather what is wrong; then, if nothing is, write. How both are run: ``work``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.held import Held
from briefdeck.build.jobs import Job, choose
from briefdeck.build.plan import Planner
from briefdeck.build.pool import Executor, executor
from briefdeck.build.result import Choice, Result, weighed
from briefdeck.build.snapshot import Snapshot
from briefdeck.build.withdraw import withdraw
from briefdeck.build.work import Chunk, Upto, chunks
from briefdeck.build.writer import left, writing_to
from briefdeck.formats import FORMATS
from briefdeck.load import load
from briefdeck.model.finding import BriefdeckError, Finding, has_errors, in_order
from briefdeck.workspace import Workspace


def run(
    ws: Workspace, choice: Choice, output: Path | None, listener: Listener = unheard, *, workers: int = 1
) -> Result:
    """Build what choice asks for into output; with output None make and check it in memory only.

    What an audience may no longer be shown is first moved out of output (B515), whatever becomes of the build. With
    another finding of severity error nothing is written. Afterwards a file costs only itself: one that somebody
    edited is refused (B501), one whose own check fails stays unwritten, the others are built.
    workers: processes that share the work; 1 does it in this one. The files and the result are the same for any number.
    Raises InputError (input that cannot be read, a choice of what is not there), Locked, and BriefdeckError where
    the output folder cannot be written; files finished by then are kept and stand in the manifest.
    """
    ws = Snapshot.of(ws)
    loaded = load(ws)
    jobs = choose(loaded.audiences, choice)
    moved = withdraw(output, loaded.briefing, loaded.audiences) if output is not None else ()
    try:
        planner = Planner(ws, loaded)
        with executor(planner, workers) as pool:
            result = _Build(planner, pool, choice, output, listener).run(jobs)
    except BriefdeckError as error:
        error.findings = (*moved, *error.findings)
        raise
    return replace(result, findings=in_order((*moved, *result.findings)))


class _Build:
    def __init__(
        self, planner: Planner, pool: Executor, choice: Choice, output: Path | None, listener: Listener
    ) -> None:
        self._planner = planner
        self._pool = pool
        self._choice = choice
        self._output = output
        self._listener = listener
        self._formats = tuple(each for each in FORMATS if each in (choice.formats or FORMATS))

    def run(self, jobs: Sequence[Job]) -> Result:
        with Held() as held:
            findings = self._gather(jobs, held)
            if self._output is not None and has_errors(findings):
                return Result(findings, ())
            self._listener(Begun("write", len(jobs) * len(self._formats)))
            with writing_to(self._output, self._choice, self._listener) as writer:
                for _, finished in held.of(jobs):
                    writer.put(finished)
        last = left(self._output, self._planner.audiences) if self._output is not None else ()
        return Result(in_order((*findings, *writer.findings, *last)), tuple(writer.outcomes.values()))

    def _gather(self, jobs: Sequence[Job], held: Held) -> tuple[Finding, ...]:
        """The first phase: all findings of the input and of every plan, and the files, held back."""
        self._listener(Begun("plan", len(jobs)))
        findings = list(weighed(self._planner.open(jobs), self._choice))
        for chunk, results in self._pool.run(self._cut(jobs, findings)):
            for job, finished in zip(chunk.jobs, results, strict=True):
                findings.extend(weighed(finished.findings, self._choice))
                held.add(job, finished)
                self._listener(Advanced("plan", job.folder))
        return in_order(findings)

    def _cut(self, jobs: Sequence[Job], findings: Sequence[Finding]) -> Iterator[Chunk]:
        """Chunks; once findings (a list that grows meanwhile) have an error, nobody will want the files."""
        prefix = "" if self._output is None else f"{self._output.as_posix()}/"
        upto = Upto.CHECK if self._output is None else Upto.BYTES
        for chunk in chunks(jobs, self._formats, prefix, upto, self._pool.size):
            useless = self._output is not None and has_errors(findings)
            yield replace(chunk, upto=Upto.PLAN) if useless else chunk
