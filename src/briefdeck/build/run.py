"""The two phases: plan every job and gather what is wrong; then write deck by deck, each read back and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.jobs import choose
from briefdeck.build.lock import locked
from briefdeck.build.make import Made, make
from briefdeck.build.manifest import FOLDER, Ledger
from briefdeck.build.place import Placed, place
from briefdeck.build.plan import Planned, Planner
from briefdeck.build.result import Choice, Outcome, Result, Status
from briefdeck.formats import FORMATS
from briefdeck.load import Loaded, load
from briefdeck.model.finding import Finding, Location, Severity
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

    With a finding of severity error nothing is written. Afterwards a file costs only itself: one that somebody
    edited is refused (B501), one whose own check fails stays unwritten, the others are built.
    Raises InputError (input that cannot be read, a choice of what is not there), Locked, and BriefdeckError where
    the output folder cannot be written; files finished by then are kept and stand in the manifest.
    """
    loaded = load(ws)
    planner = Planner(ws, loaded)
    planned, findings = _plan(planner, loaded, choice, listener)
    findings = _weighed(findings, choice)
    if output is not None and _has_errors(findings):
        return Result(findings, ())
    wanted = choice.formats or tuple(FORMATS)
    tasks = [_Task(one, format_) for one in planned for format_ in FORMATS if format_ in wanted]
    listener(Begun("write", len(tasks)))
    if output is None:
        return _check(tasks, findings, choice, listener)
    with locked(output / FOLDER / "lock"):
        return _write(tasks, planner, findings, choice, output, listener, set(loaded.audiences))


def _plan(
    planner: Planner, loaded: Loaded, choice: Choice, listener: Listener
) -> tuple[list[Planned], tuple[Finding, ...]]:
    jobs = choose(loaded.audiences, choice)
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
        return Placed(Status.FAILED if _has_errors(made.findings) else Status.CHECKED)

    outcomes, more, _ = _each(tasks, keep, "", choice, listener)
    return Result(_in_order((*findings, *more)), tuple(outcomes))


def _write(
    tasks: Sequence[_Task],
    planner: Planner,
    findings: tuple[Finding, ...],
    choice: Choice,
    output: Path,
    listener: Listener,
    audiences: set[str],
) -> Result:
    ledger = Ledger(output)
    entries: dict[str, Entry] = {}

    def put(task: _Task, made: Made) -> Placed:
        if _has_errors(made.findings):
            return Placed(Status.FAILED)
        placed = place(output, task.path, made.data, ledger, choice.force)
        if placed.status is not Status.REFUSED:
            entries[task.path] = planner.entry(task.planned, task.path, task.format, digest(made.data), made.facts)
        return placed

    try:
        outcomes, more, refused = _each(tasks, put, f"{output.as_posix()}/", choice, listener)
    finally:  # also when interrupted: what is finished is recorded
        ledger.close(entries)
    return Result(_in_order((*findings, *more, *refused, *_left(ledger, audiences, output))), tuple(outcomes))


def _each(
    tasks: Sequence[_Task],
    then: Callable[[_Task, Made], Placed],
    prefix: str,
    choice: Choice,
    listener: Listener,
) -> tuple[list[Outcome], list[Finding], list[Finding]]:
    """Make every task's file and hand it on. Returns outcomes, findings of the files, findings of the placing."""
    outcomes: list[Outcome] = []
    found: list[Finding] = []
    refused: list[Finding] = []
    for task in tasks:
        made = make(task.planned, task.format, prefix + task.path)
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


def _left(ledger: Ledger, audiences: set[str], output: Path) -> list[Finding]:
    """Files that an earlier build made for an audience that is no more; nobody wants them handed out."""
    hint = "delete it, or put the audience back"
    return [
        Finding(
            "B502", Severity.WARNING, f'was built for "{entry.audience}", which audiences.yaml no longer has',
            Location((output / path).as_posix()), hint, entry.audience,
        )
        for path, entry in sorted(ledger.manifest.entries.items())
        if entry.audience not in audiences and (output / path).exists()
    ]  # fmt: skip


def _weighed(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """All findings in order; with --strict each warning an error."""
    if not choice.strict:
        return _in_order(findings)
    return _in_order(
        replace(finding, severity=Severity.ERROR) if finding.severity is Severity.WARNING else finding
        for finding in findings
    )


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place; what has none comes first."""
    nowhere = Location("", 0, 0)
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: (finding.location or nowhere, finding.code)))


def _has_errors(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
