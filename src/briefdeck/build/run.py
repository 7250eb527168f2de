"""The two phases: make every job and gather what is wrong; then, if nothing is, write. How both are run: ``work``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefdeck.build import answers_file
from briefdeck.build import memory as memories
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.held import Held
from briefdeck.build.jobs import Job, choose, representatives
from briefdeck.build.keys import Keys
from briefdeck.build.memory import Memory, Remembered
from briefdeck.build.plan import Planner
from briefdeck.build.pool import Executor, executor, sensible
from briefdeck.build.rebuild import Rebuild, Verdict
from briefdeck.build.recall import last_build
from briefdeck.build.remains import prune, remains
from briefdeck.build.result import Choice, Result, Status, weighed
from briefdeck.build.snapshot import Snapshot
from briefdeck.build.withdraw import withdraw
from briefdeck.build.work import Chunk, Finished, Upto, chunks, paths_of
from briefdeck.build.writer import Writer, writing_to
from briefdeck.formats import FORMATS
from briefdeck.load import Loaded, load
from briefdeck.load.table import NO_TABLE
from briefdeck.localize import is_pseudo
from briefdeck.model.finding import BriefdeckError, Finding, has_errors, in_order
from briefdeck.model.record import dataclass
from briefdeck.workspace import PICTURES, Workspace, source_date


def run(
    ws: Workspace,
    choice: Choice,
    output: Path | None,
    listener: Listener = unheard,
    *,
    workers: int | None = 1,
    scheduler: str = "",
) -> Result:
    """Build what choice asks for into output; with output None make and check it in memory only.

    What an audience may no longer be shown is first moved out of output (B515), whatever becomes of the build. With
    another finding of severity error nothing is written, but for rows of a table: what is wrong with one costs that
    one, whose profile has been planned with all the others. Afterwards a file costs only itself: one that somebody
    edited is refused (B501), one whose own check fails stays unwritten, the others are built.
    With an output folder only what is not as it would be made is made (see ``rebuild``).
    workers: processes that share the work; 1 does it in this one, None takes as many as pay. The files and
    the result are the same for any number. scheduler: address of a cluster that does the work instead.
    Raises InputError (input that cannot be read, a choice of what is not there), Locked, and BriefdeckError where
    the output folder cannot be written; files finished by then are kept and stand in the manifest.
    """
    source_date()
    inputs = ws.digests() if output is not None else {}  # first of all: what changes from now on counts as changed
    memory = memories.read(output) if output is not None else None
    if output is not None:
        answers_file.read(output)
    ws = Snapshot.of(ws)
    loaded = load(ws)
    jobs = choose(loaded.everyone, choice)
    moved = withdraw(output, loaded.briefing, loaded.everyone) if output is not None else ()
    try:
        planner = Planner(ws, shared(loaded, jobs))
        with executor(planner, workers if workers is not None else sensible(len(jobs)), scheduler) as pool:
            known = Known(inputs, memory or Memory(), loaded)
            result = _Build(planner, pool, choice, output, listener, known).run(jobs)
    except BriefdeckError as error:
        error.findings = (*moved, *error.findings)
        raise
    return replace(result, findings=in_order((*moved, *result.findings)))


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


@dataclass(frozen=True, slots=True)
class Known:
    """inputs: file → digest, of the whole workspace. memory: of the build before. loaded: with its table."""

    inputs: Mapping[str, str]
    memory: Memory
    loaded: Loaded


class _Build:
    def __init__(
        self, planner: Planner, pool: Executor, choice: Choice, output: Path | None, listener: Listener, known: Known
    ) -> None:
        self._planner = planner
        self._pool = pool
        self._choice = choice
        self._output = output
        self._listener = listener
        self._known = known
        self._formats = tuple(each for each in FORMATS if each in (choice.formats or FORMATS))
        self._unweighed: list[Finding] = []

    def run(self, jobs: Sequence[Job]) -> Result:
        """What is wrong with rows of a table, which are not among the jobs, stops nothing."""
        stand_ins = representatives(jobs, self._planner.audiences, self._choice)
        table = self._known.loaded.table.findings
        whole = self._planner.open((*jobs, *stand_ins))
        self._unweighed += (*whole, *table)
        rebuild = None
        verdicts = [Verdict(job, plan=True, formats=self._formats) for job in jobs]
        profiles = [Verdict(job, plan=True, formats=()) for job in stand_ins]
        if self._output is not None:
            keys = Keys(self._planner, self._known.inputs)
            rebuild = Rebuild(keys, self._choice, self._output, self._known.memory, self._known.inputs)
            verdicts = [rebuild.verdict(job, self._formats) for job in jobs]
            profiles = [rebuild.verdict(job, ()) for job in stand_ins]
        own = [one for one in verdicts if not one.job.audience.profile]
        rows = sorted((one for one in verdicts if one.job.audience.profile), key=lambda one: _likeness(one.job))
        with Held() as held:
            findings = self._gather(whole, own, profiles, held)
            if self._output is not None and has_errors(findings):
                return Result(in_order((*findings, *weighed(table, self._choice))), ())
            self._listener(Begun("write", sum(len(one.formats) for one in verdicts)))
            with writing_to(self._output, self._choice, self._listener) as writer:
                placing = _Placing(self._planner, writer, rebuild, self._unweighed)
                try:
                    for one in own + profiles:
                        finished = held.get(one.job) if one.plan else None
                        placing.take(one, finished)
                    for one, finished in self._rows(rows):
                        placing.take(one, finished)
                finally:  # also when interrupted: what is finished is recorded
                    writer.close()
                    if self._output is not None and rebuild is not None:
                        memories.write(self._output, rebuild.memory(placing.editions))
                        answers_file.write(self._output)
                left, removed = self._finish(jobs, writer, rebuild, placing, findings)
        paths = (path for job in jobs for path in paths_of(job, self._formats))
        outcomes = tuple(writer.outcomes[path] for path in paths if path in writer.outcomes)
        told = (*findings, *weighed(table, self._choice), *writer.findings, *left)
        return Result(in_order(told), outcomes, removed)

    def _finish(
        self,
        jobs: Sequence[Job],
        writer: Writer,
        rebuild: Rebuild | None,
        placing: _Placing,
        findings: Sequence[Finding],
    ) -> tuple[list[Finding], tuple[str, ...]]:
        """What remains of earlier builds is listed or removed, and this one remembered. (B502 findings, removed)"""
        if self._output is None or rebuild is None or not writer.outcomes:
            return [], ()
        loaded = self._known.loaded
        removed: tuple[str, ...] = ()
        built = {(job.audience.id, job.locale) for job in jobs}
        if self._choice.prune and not has_errors((*findings, *loaded.table.findings, *writer.findings)):
            removed = prune(self._output, loaded.everyone, built)
        left = list(remains(self._output, loaded.everyone, loaded.table.faulty, built))
        paths = [path for job in jobs for path in paths_of(job, self._formats)]
        stands = {Status.WRITTEN, Status.UNCHANGED}
        if all(path in writer.outcomes and writer.outcomes[path].status in stands for path in paths):
            self._unweighed += (finding for _, finding in left)
            last = last_build(
                self._known.inputs,
                self._choice,
                self._output,
                [job.folder for job in jobs],
                in_order(self._unweighed),
                [entry.path for entry, _ in left],
            )
            memories.write(self._output, replace(rebuild.memory(placing.editions), last=last))
        return [finding for _, finding in left], removed

    def _gather(
        self, whole: Sequence[Finding], verdicts: Sequence[Verdict], profiles: Sequence[Verdict], held: Held
    ) -> tuple[Finding, ...]:
        """The first phase: all findings of the input and of every plan, and the files of the jobs, held back.

        profiles: of jobs whose plans are wanted, and no files.
        """
        planned = [one for one in (*profiles, *verdicts) if one.plan]
        self._listener(Begun("plan", len(planned)))
        findings = list(weighed(whole, self._choice))
        kept = [finding for one in (*profiles, *verdicts) for finding in one.findings]
        self._unweighed += kept
        findings += weighed(kept, self._choice)
        for chunk, results in self._pool.run(self._cut(planned, findings)):
            for job, finished in zip(chunk.jobs, results, strict=True):
                self._unweighed += finished.findings
                findings.extend(weighed(finished.findings, self._choice))
                held.add(job, finished)
                self._listener(Advanced("plan", job.folder))
        return in_order(findings)

    def _rows(self, verdicts: Sequence[Verdict]) -> Iterator[tuple[Verdict, Finished | None]]:
        """Rows of a table, first those that are left alone; the others in whatever order they are finished."""
        yield from ((one, None) for one in verdicts if not one.plan)
        by_folder = {one.job.folder: one for one in verdicts if one.plan}
        for chunk, results in self._pool.run(self._cut(list(by_folder.values()), ())):
            for job, finished in zip(chunk.jobs, results, strict=True):
                yield by_folder[job.folder], finished

    def _cut(self, verdicts: Sequence[Verdict], findings: Sequence[Finding]) -> Iterator[Chunk]:
        """Chunks of jobs that need the same files; once findings (a list that grows meanwhile) have an error, nobody
        will want the files.
        """
        prefix = "" if self._output is None else f"{self._output.as_posix()}/"
        whole = Upto.CHECK if self._output is None else Upto.BYTES
        for formats in dict.fromkeys(one.formats for one in verdicts):
            jobs = [one.job for one in verdicts if one.formats == formats]
            upto = whole if formats else Upto.PLAN
            for chunk in chunks(jobs, formats, prefix, upto, self._pool.size):
                useless = self._output is not None and has_errors(findings)
                yield replace(chunk, upto=Upto.PLAN) if useless else chunk


class _Placing:
    """Hands what was made, and what was not, to the writer. editions: what is then known of each, by folder."""

    def __init__(self, planner: Planner, writer: Writer, rebuild: Rebuild | None, unweighed: list[Finding]) -> None:
        self._planner = planner
        self._writer = writer
        self._rebuild = rebuild
        self._unweighed = unweighed
        self.editions: dict[str, Remembered] = {}

    def take(self, verdict: Verdict, finished: Finished | None) -> None:
        """finished: None where the job was not planned. A row of a table stands alone: it costs no other."""
        job, alone = verdict.job, bool(verdict.job.audience.profile)
        if finished is not None:
            unmade = () if finished.artifacts else paths_of(job, verdict.formats)
            self._writer.put(finished, verdict.why, unmade=unmade if alone else (), stands_alone=alone)
            if alone:
                self._unweighed += finished.findings
            self._unweighed += (finding for artifact in finished.artifacts for finding in artifact.findings)
        for one in verdict.kept:
            plan = (finished.findings if finished is not None else verdict.findings) if alone else ()
            pictures = {file: hashed for file, hashed in one.entry.inputs.items() if file.startswith(PICTURES)}
            self._writer.leave(one, self._planner.inputs(job, one.entry.format) | pictures, plan)
            self._unweighed += (*plan, *one.findings)
        if self._rebuild is not None:
            placed = self._writer.placed(finished) if finished is not None else ()
            self.editions[job.folder] = self._rebuild.remembered(verdict, finished, placed)
