"""The two phases: plan every job and gather what is wrong; then write deck by deck, each read back and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.jobs import Job, choose
from briefdeck.build.lock import locked
from briefdeck.build.make import Made, make
from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.build.place import Placed, holds, place
from briefdeck.build.plan import Planned, Planner
from briefdeck.build.result import Choice, Outcome, Result, Status
from briefdeck.build.withdraw import withdraw
from briefdeck.formats import FORMATS
from briefdeck.load import load
from briefdeck.model.audience import Audience
from briefdeck.model.finding import BriefdeckError, Finding, Location, Severity, has_errors, in_order
from briefdeck.model.product import Entry
from briefdeck.workspace import Workspace, digest


@dataclass(frozen=True, slots=True)
class _Task:
    planned: Planned
    format: str

    @property
    def path(self) -> str:
        return f"{self.planned.job.folder}/{FORMATS[self.format]}"


def run(ws: Workspace, choice: Choice, output: Path | None, listener: Listener = unheard) -> Result:
    """Build what choice asks for into output; with output None make and check it in memory only.

    What an audience may no longer be shown is first moved out of output (B515), whatever becomes of the build. With
    another finding of severity error nothing is written. Afterwards a file costs only itself: one that somebody
    edited is refused (B501), one whose own check fails stays unwritten, the others are built.
    Raises InputError (input that cannot be read, a choice of what is not there), Locked, and BriefdeckError where
    the output folder cannot be written; files finished by then are kept and stand in the manifest.
    """
    loaded = load(ws)
    jobs = choose(loaded.audiences, choice)
    moved = withdraw(output, loaded.briefing, loaded.audiences) if output is not None else ()
    try:
        result = _run(Planner(ws, loaded), jobs, choice, output, listener)
    except BriefdeckError as error:
        error.findings = (*moved, *error.findings)
        raise
    return replace(result, findings=in_order((*moved, *result.findings)))


def _run(planner: Planner, jobs: Sequence[Job], choice: Choice, output: Path | None, listener: Listener) -> Result:
    planned, findings = _plan(planner, jobs, listener)
    findings = _weighed(findings, choice)
    if output is not None and has_errors(findings):
        return Result(findings, ())
    wanted = choice.formats or tuple(FORMATS)
    tasks = [_Task(one, format_) for one in planned for format_ in FORMATS if format_ in wanted]
    listener(Begun("write", len(tasks)))
    if output is None:
        return _check(tasks, findings, choice, listener)
    with locked(output / FOLDER / "lock", within=output):
        return _write(tasks, planner, findings, choice, output, listener)


def _plan(planner: Planner, jobs: Sequence[Job], listener: Listener) -> tuple[list[Planned], tuple[Finding, ...]]:
    listener(Begun("plan", len(jobs)))
    findings = list(planner.open(jobs))
    planned = []
    for job in jobs:
        one = planner.plan(job)
        findings.extend(one.findings)
        if one.planned:
            planned.append(one.planned)
        listener(Advanced("plan", job.folder))
    return planned, tuple(findings)


def _check(tasks: Sequence[_Task], findings: tuple[Finding, ...], choice: Choice, listener: Listener) -> Result:
    def keep(task: _Task, made: Made) -> Placed:
        return Placed(Status.FAILED if has_errors(made.findings) else Status.CHECKED)

    outcomes, more, _ = _each(tasks, keep, "", choice, listener, thorough=True)
    return Result(in_order((*findings, *more)), tuple(outcomes))


def _write(
    tasks: Sequence[_Task],
    planner: Planner,
    findings: tuple[Finding, ...],
    choice: Choice,
    output: Path,
    listener: Listener,
) -> Result:
    ledger = Ledger(output)
    entries: dict[str, Entry] = {}

    def put(task: _Task, made: Made) -> Placed:
        if has_errors(made.findings):
            return Placed(Status.FAILED)
        entry = planner.entry(task.planned, task.path, task.format, digest(made.data), made.facts)
        try:
            placed = place(output, task.path, made.data, ledger, choice.force)
        except BaseException:  # Ctrl-C may come between putting the file in place and saying so
            if holds(output / task.path, entry.sha256):
                entries[task.path] = entry
            raise
        if placed.status is not Status.REFUSED:
            entries[task.path] = entry
        if placed.kept and (old := ledger.manifest.entries.get(task.path)):
            entries[placed.kept] = replace(old, path=placed.kept)  # it shows what the built one showed
        return placed

    try:
        outcomes, more, refused = _each(tasks, put, f"{output.as_posix()}/", choice, listener)
    finally:  # also when interrupted: what is finished is recorded
        ledger.close(entries)
    return Result(in_order((*findings, *more, *refused, *_left(ledger, planner.audiences, output))), tuple(outcomes))


def _each(
    tasks: Sequence[_Task],
    then: Callable[[_Task, Made], Placed],
    prefix: str,
    choice: Choice,
    listener: Listener,
    *,
    thorough: bool = False,
) -> tuple[list[Outcome], list[Finding], list[Finding]]:
    """Make every task's file and hand it on. Returns outcomes, findings of the files, findings of the placing."""
    outcomes: list[Outcome] = []
    found: list[Finding] = []
    refused: list[Finding] = []
    for task in tasks:
        made = make(task.planned, task.format, prefix + task.path, thorough=thorough)
        made = replace(made, findings=_weighed(made.findings, choice))
        found.extend(made.findings)
        placed = then(task, made)
        refused.extend(placed.findings)
        job = task.planned.job
        outcomes.append(
            Outcome(
                *(task.path, job.audience.id, job.locale, task.format, placed.status),
                slides=made.slides,
                facts=len(made.facts),
                kept=placed.kept,
            )
        )
        listener(Advanced("write", task.path, placed.status))
    return outcomes, found, refused


def _left(ledger: Ledger, audiences: Mapping[str, Audience], output: Path) -> list[Finding]:
    """Files that an earlier build made and none would make now; nobody wants them handed out."""
    findings = []
    for path, entry in sorted(ledger.manifest.entries.items()):
        audience = audiences.get(entry.audience)
        if (audience is not None and entry.locale in audience.locales) or not (output / path).exists():
            continue
        if audience is None:
            message = f'was built for "{entry.audience}", which audiences.yaml no longer has'
            hint = "delete it, or put the audience back"
        else:
            message = f'was built in {entry.locale}, which "{entry.audience}" is no longer handed'
            hint = "delete it, or put the language back"
        place = Location((output / path).as_posix())
        findings.append(Finding("B502", Severity.WARNING, message, place, hint, entry.audience))
    return findings


def _weighed(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """All findings in order; with --strict each warning an error."""
    if not choice.strict:
        return in_order(findings)
    return in_order(
        replace(finding, severity=Severity.ERROR) if finding.severity is Severity.WARNING else finding
        for finding in findings
    )
