"""The two phases: make every job and gather what is wrong; then, if nothing is, write. How both are run: ``work``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefdeck.build import memory as memories
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.held import Held
from briefdeck.build.jobs import Job, choose
from briefdeck.build.keys import Keys
from briefdeck.build.memory import Memory, Remembered
from briefdeck.build.plan import Planner
from briefdeck.build.pool import Executor, executor
from briefdeck.build.rebuild import Rebuild, Verdict
from briefdeck.build.recall import last_build
from briefdeck.build.remains import prune, remains
from briefdeck.build.result import Choice, Result, Status, weighed
from briefdeck.build.snapshot import Snapshot
from briefdeck.build.withdraw import withdraw
from briefdeck.build.work import Chunk, Upto, chunks
from briefdeck.build.writer import Writer, writing_to
from briefdeck.formats import FORMATS
from briefdeck.load import load
from briefdeck.model.finding import BriefdeckError, Finding, has_errors, in_order
from briefdeck.workspace import Workspace, source_date


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
    source_date()
    inputs = ws.digests() if output is not None else {}  # first of all: what changes from now on counts as changed
    memory = memories.read(output) if output is not None else None
    ws = Snapshot.of(ws)
    loaded = load(ws)
    jobs = choose(loaded.audiences, choice)
    moved = withdraw(output, loaded.briefing, loaded.audiences) if output is not None else ()
    try:
        planner = Planner(ws, loaded)
        with executor(planner, workers) as pool:
            result = _Build(planner, pool, choice, output, listener, inputs, memory).run(jobs)
    except BriefdeckError as error:
        error.findings = (*moved, *error.findings)
        raise
    return replace(result, findings=in_order((*moved, *result.findings)))


class _Build:
    def __init__(
        self,
        planner: Planner,
        pool: Executor,
        choice: Choice,
        output: Path | None,
        listener: Listener,
        inputs: Mapping[str, str],
        memory: Memory | None,
    ) -> None:
        self._planner = planner
        self._pool = pool
        self._choice = choice
        self._output = output
        self._listener = listener
        self._inputs = inputs
        self._memory = memory or Memory()
        self._formats = tuple(each for each in FORMATS if each in (choice.formats or FORMATS))

    def run(self, jobs: Sequence[Job]) -> Result:
        whole = self._planner.open(jobs)
        rebuild = None
        verdicts = [Verdict(job, plan=True, formats=self._formats) for job in jobs]
        if self._output is not None:
            keys = Keys(self._planner, self._inputs)
            rebuild = Rebuild(keys, self._choice, self._output, self._memory, self._inputs)
            verdicts = [rebuild.verdict(job, self._formats) for job in jobs]
        with Held() as held:
            findings = self._gather(whole, verdicts, held)
            unweighed = [*whole, *held.findings(), *(finding for one in verdicts for finding in one.findings)]
            if self._output is not None and has_errors(findings):
                return Result(findings, ())
            self._listener(Begun("write", sum(len(one.formats) for one in verdicts)))
            with writing_to(self._output, self._choice, self._listener) as writer:
                if rebuild is None or self._output is None:
                    for _, finished in held.of(jobs):
                        writer.put(finished)
                    return Result(in_order((*findings, *writer.findings)), tuple(writer.outcomes.values()))
                return self._write(verdicts, held, rebuild, writer, self._output, findings, unweighed)

    def _write(
        self,
        verdicts: Sequence[Verdict],
        held: Held,
        rebuild: Rebuild,
        writer: Writer,
        output: Path,
        findings: tuple[Finding, ...],
        unweighed: list[Finding],
    ) -> Result:
        """The second phase: what was made is placed, what was not is told of, and all is remembered."""
        editions: dict[str, Remembered] = {}
        audiences = self._planner.audiences
        try:
            for verdict in verdicts:
                finished = None
                if verdict.plan:
                    ((_, finished),) = held.of([verdict.job])
                    writer.put(finished, verdict.why)
                    unweighed += (finding for artifact in finished.artifacts for finding in artifact.findings)
                for one in verdict.kept:
                    writer.leave(one, self._planner.inputs(verdict.job, one.entry.format))
                    unweighed += one.findings
                placed = writer.placed(finished) if finished is not None else ()
                editions[verdict.job.folder] = rebuild.remembered(verdict, finished, placed)
        finally:  # also when interrupted: what is finished is recorded
            writer.close()
            memory = rebuild.memory(editions)
            memories.write(output, memory)
        errors = has_errors((*findings, *writer.findings))
        pruned = prune(output, audiences) if self._choice.prune and not errors else ()
        left = list(remains(output, audiences))
        order = [f"{one.job.folder}/{FORMATS[format_]}" for one in verdicts for format_ in self._formats]
        outcomes = tuple(writer.outcomes[path] for path in order if path in writer.outcomes)
        if all(one.status in {Status.WRITTEN, Status.UNCHANGED} for one in outcomes) and len(outcomes) == len(order):
            told = in_order((*unweighed, *(finding for _, finding in left)))
            folders = [one.job.folder for one in verdicts]
            paths = [entry.path for entry, _ in left]
            last = last_build(self._inputs, self._choice, output, folders, told, paths)
            memories.write(output, replace(memory, last=last))
        told = (*findings, *writer.findings, *(finding for _, finding in left))
        return Result(in_order(told), outcomes, pruned)

    def _gather(self, whole: Sequence[Finding], verdicts: Sequence[Verdict], held: Held) -> tuple[Finding, ...]:
        """The first phase: all findings of the input and of every plan, and the files, held back."""
        planned = [verdict for verdict in verdicts if verdict.plan]
        self._listener(Begun("plan", len(planned)))
        findings = list(weighed(whole, self._choice))
        findings += weighed((finding for one in verdicts for finding in one.findings), self._choice)
        for chunk, results in self._pool.run(self._cut(planned, findings)):
            for job, finished in zip(chunk.jobs, results, strict=True):
                findings.extend(weighed(finished.findings, self._choice))
                held.add(job, finished)
                self._listener(Advanced("plan", job.folder))
        return in_order(findings)

    def _cut(self, planned: Sequence[Verdict], findings: Sequence[Finding]) -> Iterator[Chunk]:
        """Chunks of jobs that need the same files; once findings (a list that grows meanwhile) have an error, nobody
        will want the files.
        """
        prefix = "" if self._output is None else f"{self._output.as_posix()}/"
        upto = Upto.CHECK if self._output is None else Upto.BYTES
        for formats in dict.fromkeys(verdict.formats for verdict in planned):
            jobs = [verdict.job for verdict in planned if verdict.formats == formats]
            for chunk in chunks(jobs, formats, prefix, upto, self._pool.size):
                useless = self._output is not None and has_errors(findings)
                yield replace(chunk, upto=Upto.PLAN) if useless else chunk
