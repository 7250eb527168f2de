"""The two phases: make every job and gather what is wrong; then, if nothing is, write. How both are run: ``work``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.held import Held
from briefdeck.build.jobs import Job, choose, representatives
from briefdeck.build.plan import Planner
from briefdeck.build.pool import Executor, executor, sensible
from briefdeck.build.result import Choice, Result, weighed
from briefdeck.build.snapshot import Snapshot
from briefdeck.build.withdraw import withdraw
from briefdeck.build.work import Chunk, Upto, chunks, paths_of
from briefdeck.build.writer import left, writing_to
from briefdeck.formats import FORMATS
from briefdeck.load import Loaded, load
from briefdeck.load.loading import NO_TABLE
from briefdeck.localize import is_pseudo
from briefdeck.model.finding import BriefdeckError, Finding, has_errors, in_order
from briefdeck.workspace import Workspace


def run(
    ws: Workspace, choice: Choice, output: Path | None, listener: Listener = unheard, *, workers: int | None = 1
) -> Result:
    """Build what choice asks for into output; with output None make and check it in memory only.

    What an audience may no longer be shown is first moved out of output (B515), whatever becomes of the build. With
    another finding of severity error nothing is written, but for rows of a table: what is wrong with one costs that
    one, whose profile has been planned with all the others. Afterwards a file costs only itself: one that somebody
    edited is refused (B501), one whose own check fails stays unwritten, the others are built.
    workers: processes that share the work; 1 does it in this one, None takes as many as pay. The files and
    the result are the same for any number.
    Raises InputError (input that cannot be read, a choice of what is not there), Locked, and BriefdeckError where
    the output folder cannot be written; files finished by then are kept and stand in the manifest.
    """
    ws = Snapshot.of(ws)
    loaded = load(ws)
    jobs = choose(loaded.everyone, choice)
    moved = withdraw(output, loaded.briefing, loaded.everyone) if output is not None else ()
    try:
        planner = Planner(ws, shared(loaded, jobs))
        with executor(planner, workers if workers is not None else sensible(len(jobs))) as pool:
            result = _Build(planner, pool, choice, output, listener).run(jobs, loaded.table.findings)
    except BriefdeckError as error:
        error.findings = (*moved, *error.findings)
        raise
    last = left(output, loaded.everyone, loaded.table.faulty) if output is not None and result.outcomes else ()
    return replace(result, findings=in_order((*moved, *result.findings, *last)))


def shared(loaded: Loaded, jobs: Sequence[Job]) -> Loaded:
    """What all jobs need: no table, since each brings its own row, and profiles that speak all that their rows do."""
    spoken: dict[str, dict[str, None]] = {id_: dict.fromkeys(one.locales) for id_, one in loaded.audiences.items()}
    for job in jobs:
        if job.audience.profile and not is_pseudo(job.locale):
            spoken[job.audience.profile][job.locale] = None
    profiles = {id_: replace(one, locales=tuple(spoken[id_])) for id_, one in loaded.audiences.items()}
    return replace(loaded, audiences=profiles, table=NO_TABLE)


def _likeness(job: Job) -> tuple[str, str, str]:
    """Decks that share most of their texts stand together: what is remembered of one then serves the next."""
    return job.locale, job.audience.brand, job.audience.profile


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

    def run(self, jobs: Sequence[Job], told: Iterable[Finding]) -> Result:
        """told: what is wrong with rows of a table, which are not among the jobs; it stops nothing."""
        own = [job for job in jobs if not job.audience.profile]
        rows = sorted((job for job in jobs if job.audience.profile), key=_likeness)
        with Held() as held:
            findings = self._gather(own, representatives(jobs, self._planner.audiences, self._choice), held)
            if self._output is not None and has_errors(findings):
                return Result(in_order((*findings, *weighed(told, self._choice))), ())
            self._listener(Begun("write", len(jobs) * len(self._formats)))
            with writing_to(self._output, self._choice, self._listener) as writer:
                for _, finished in held.of(own):
                    writer.put(finished)
                for chunk, results in self._pool.run(self._cut(rows)):
                    for job, finished in zip(chunk.jobs, results, strict=True):
                        writer.put(
                            finished,
                            unmade=() if finished.artifacts else paths_of(job, chunk.formats),
                            stands_alone=True,
                        )
        paths = (path for job in jobs for path in paths_of(job, self._formats))
        outcomes = tuple(writer.outcomes[path] for path in paths if path in writer.outcomes)
        return Result(in_order((*findings, *weighed(told, self._choice), *writer.findings)), outcomes)

    def _gather(self, jobs: Sequence[Job], stand_ins: Sequence[Job], held: Held) -> tuple[Finding, ...]:
        """The first phase: all findings of the input and of every plan, and the files of the jobs, held back.

        stand_ins: jobs whose plans are wanted, and no files.
        """
        everyone = (*jobs, *stand_ins)
        self._listener(Begun("plan", len(everyone)))
        findings = list(weighed(self._planner.open(everyone), self._choice))
        plans = self._cut(stand_ins, Upto.PLAN)
        files = (self._unless_useless(chunk, findings) for chunk in self._cut(jobs))
        for chunk, results in self._pool.run(chain(plans, files)):
            for job, finished in zip(chunk.jobs, results, strict=True):
                findings.extend(weighed(finished.findings, self._choice))
                held.add(job, finished)
                self._listener(Advanced("plan", job.folder))
        return in_order(findings)

    def _cut(self, jobs: Sequence[Job], upto: Upto | None = None) -> Iterator[Chunk]:
        prefix = "" if self._output is None else f"{self._output.as_posix()}/"
        whole = Upto.CHECK if self._output is None else Upto.BYTES
        return chunks(jobs, self._formats, prefix, upto or whole, self._pool.size)

    def _unless_useless(self, chunk: Chunk, findings: Sequence[Finding]) -> Chunk:
        """Once findings (a list that grows meanwhile) have an error, nobody will want the files."""
        return replace(chunk, upto=Upto.PLAN) if self._output is not None and has_errors(findings) else chunk
