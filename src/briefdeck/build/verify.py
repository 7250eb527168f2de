"""Finished files against their editions: the workspace is read once, and each edition planned once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefdeck import check
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.expected import Expected
from briefdeck.build.handed import ENDINGS, by_manifest, by_path, day
from briefdeck.build.jobs import Job, choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice, Outcome, Result, Status
from briefdeck.build.survey import survey
from briefdeck.check.printed import of_file, of_text
from briefdeck.check.printed.lines import Page
from briefdeck.formats import pptx
from briefdeck.load import load
from briefdeck.model.finding import CheckFailed, Finding, InputError, Location, Severity, has_errors, in_order
from briefdeck.workspace import Workspace

FOREIGN = "B429"
_OURS = 0.3  # share of lines that a file has in common with the edition it was made from
_UNREADABLE = "B400"


@dataclass(frozen=True, slots=True)
class _Handed:
    """A file read. created: the day it says it was made on."""

    path: Path
    format: str
    pages: tuple[Page, ...]
    edition: tuple[str, str] | None
    created: date | None


def verify(ws: Workspace, files: Sequence[Path], choice: Choice, listener: Listener = unheard) -> Result:
    """Check finished files: their figures against the workspace's editions, decks for parts and craft too.

    Which edition a file is of its path says (``<audience>/<locale>/``), the manifest above it, its words, or the
    choice, where that leaves one. Raises InputError for a workspace or choice that cannot be read.
    """
    planner = Planner(ws, load(ws))
    jobs = choose(planner.audiences, choice)
    shelf = _Shelf(planner, jobs, choice)
    listener(Begun("check", len(files)))
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for path in files:
        outcome, found = _one(path, shelf)
        findings += found
        outcomes.append(outcome)
        listener(Advanced("check", path.as_posix(), outcome.status))
    return Result(in_order(findings), tuple(outcomes))


class _Shelf:
    """Editions planned so far, by job and day."""

    def __init__(self, planner: Planner, jobs: Sequence[Job], choice: Choice) -> None:
        self._planner, self._dated = planner, choice.date is not None
        self.jobs = {(job.audience.id, job.locale): job for job in jobs}
        self._planned: dict[tuple[str, str, date], Expected] = {}

    def take(self, edition: tuple[str, str], created: date | None = None) -> Expected:
        """Raises CheckFailed where the briefing is too broken to say what should be printed."""
        job = self.jobs[edition]
        if created is not None and not self._dated:
            job = replace(job, audience=replace(job.audience, cover=replace(job.audience.cover, date=created)))
        key = (*edition, job.audience.cover.date)
        if key not in self._planned:
            attempt = self._planner.plan(job)
            if attempt.planned is None:
                raise CheckFailed(*attempt.findings)
            self._planned[key] = Expected(attempt.planned)
        return self._planned[key]

    def likest(self, handed: _Handed) -> tuple[str, str] | None:
        """The edition that a file has most lines in common with; None: it has next to none with any."""
        texts = {text for page in handed.pages for text in page.texts}
        shares = []
        for edition in self.jobs:
            expected = self.take(edition, handed.created)
            wanted = {text for page in expected.pages(handed.format) for text in page.texts}
            shares.append((2 * len(texts & wanted) / max(1, len(texts) + len(wanted)), edition))
        share, edition = max(shares, key=lambda each: each[0])
        return edition if share >= _OURS else None


def _one(path: Path, shelf: _Shelf) -> tuple[Outcome, tuple[Finding, ...]]:
    shown = path.as_posix()
    format_ = ENDINGS[path.suffix.lower()]
    edition: tuple[str, str] | None = None
    findings: tuple[Finding, ...]
    slides = facts = 0
    try:
        handed = _read(path, format_, shelf)
        slides = len(handed.pages) - 1
        edition = handed.edition or shelf.likest(handed)
        if edition is None:
            findings = (_foreign(shown, format_),)
        else:
            expected = shelf.take(edition, handed.created)
            facts = len(expected.planned.edition.facts)
            findings = check.run(expected.view(handed.pages, format_, shown))
        if format_ == "pptx":
            findings = in_order((*findings, *survey(path.read_bytes(), shown).findings))
    except (InputError, CheckFailed) as error:
        findings = error.findings
    audience, locale = edition or ("", "")
    status = Status.FAILED if has_errors(findings) else Status.CHECKED
    return Outcome(shown, audience, locale, format_, status, slides, facts), findings


def _read(path: Path, format_: str, shelf: _Shelf) -> _Handed:
    shown = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(_unreadable(shown, f"the file cannot be read: {error.strerror or error}")) from error
    edition = next(iter(shelf.jobs)) if len(shelf.jobs) == 1 else by_path(path, tuple(shelf.jobs))
    edition = edition or by_manifest(path, data)
    if edition not in shelf.jobs:
        edition = None
    if format_ == "pptx":
        observed = pptx.read(data, shown)
        created = day(observed.properties.get("created", ""))
        return _Handed(path, format_, of_file.pages(observed), edition, created)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(_unreadable(shown, "the file is no UTF-8 text")) from error
    return _Handed(path, format_, of_text.pages(text), edition, None)


def _unreadable(shown: str, message: str) -> Finding:
    return Finding(_UNREADABLE, Severity.ERROR, message, Location(shown))


def _foreign(shown: str, format_: str) -> Finding:
    """A deck of others is checked for its parts and craft all the same; of a summary nothing can be said."""
    severity = Severity.INFO if format_ == "pptx" else Severity.ERROR
    message = "the file is no deck or summary of this workspace: its figures are not checked"
    return Finding(FOREIGN, severity, message, Location(shown), "say which with -a and -l, or name its --workspace")
