"""Finished files against their editions: the workspace is read once, and each edition planned once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefdeck import check
from briefdeck.build.events import Advanced, Begun, Listener, unheard
from briefdeck.build.expected import Expected
from briefdeck.build.handed import ENDINGS, by_manifest, by_path, day
from briefdeck.build.jobs import Job, choose
from briefdeck.build.plan import Planner
from briefdeck.build.result import Choice, Outcome, Result, Status
from briefdeck.check.printed import of_file, of_text
from briefdeck.check.printed.lines import Page
from briefdeck.check.views import FiguresView
from briefdeck.formats import pptx
from briefdeck.load import load
from briefdeck.localize import PSEUDO_LOCALES
from briefdeck.model.finding import CheckFailed, Finding, InputError, Location, Severity, has_errors, in_order
from briefdeck.model.record import dataclass
from briefdeck.workspace import Workspace

FOREIGN = "B429"
_OURS = 0.3  # share of lines that a file has in common with the edition it was made from
_UNREADABLE = "B400"


@dataclass(frozen=True, slots=True)
class _Handed:
    """A file read. known: the edition that a manifest says its bytes are of. created: the day it was made on.

    page: name of the format of its slides, "" for a summary or a page that is none of ours.
    theme: what its theme calls itself, "" for a summary.
    """

    path: Path
    format: str
    pages: tuple[Page, ...]
    known: tuple[str, str] | None
    created: date | None
    page: str = ""
    theme: str = ""


def verify(ws: Workspace, files: Sequence[Path], choice: Choice, listener: Listener = unheard) -> Result:
    """Check the figures of finished files against the workspace's editions; nothing is written.

    Which edition a file is of its path says (``<audience>/<locale>/``), the manifest above it, or its words. Of several
    files those are left out whose path names an edition that was not chosen; one file is of the edition that was.
    Raises InputError for a workspace or choice that cannot be read.
    """
    planner = Planner(ws, load(ws))
    everyone, pseudo = planner.loaded.everyone, _pseudo_locales(files)
    jobs = choose(everyone, choice)
    if pseudo and not choice.locales:  # no audience lists them: only a path or a choice speaks of them
        jobs += choose(everyone, replace(choice, locales=pseudo))
    shelf = _Shelf(planner, jobs, choice)
    every = [(one.id, locale) for one in everyone.values() for locale in (*one.locales, *pseudo)]
    listener(Begun("check", len(files)))
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for path in files:
        named = by_path(path, every)
        if named is not None and named not in shelf.jobs:
            if len(files) > 1:
                continue
            named = None
        outcome, found = _one(path, named, shelf)
        findings += found
        outcomes.append(outcome)
        listener(Advanced("check", path.as_posix(), outcome.status))
    return Result(in_order(findings), tuple(outcomes))


def _pseudo_locales(files: Sequence[Path]) -> tuple[str, ...]:
    """Pseudo-locales whose folders the files lie in."""
    folders = {part for path in files for part in path.resolve().parts}
    return tuple(tag for tag in PSEUDO_LOCALES if tag in folders)


class _Shelf:
    """Editions planned so far, by job and day."""

    def __init__(self, planner: Planner, jobs: Sequence[Job], choice: Choice) -> None:
        self._planner, self._dated = planner, choice.date is not None
        self.jobs = {(job.audience.id, job.locale): job for job in jobs}
        self._planned: dict[tuple[str, str, date, str, str], Expected] = {}

    def take(self, edition: tuple[str, str], created: date | None = None, page: str = "", theme: str = "") -> Expected:
        """The edition with its own day on the cover, or with another one, on its own pages and brand or on others.

        Raises CheckFailed where the briefing is too broken to say what should be printed.
        """
        job = self.jobs[edition]
        if created is not None:
            job = replace(job, audience=replace(job.audience, cover=replace(job.audience.cover, date=created)))
        if page:
            job = replace(job, audience=replace(job.audience, page=page))
        if theme:
            job = replace(job, audience=replace(job.audience, brand=self._planner.brand_titled(theme, job.audience)))
        key = (*edition, job.audience.cover.date, job.audience.page, job.audience.brand)
        if key not in self._planned:
            attempt = self._planner.plan(job)
            if attempt.planned is None:
                raise CheckFailed(*attempt.findings)
            if job.audience.profile:  # one of a thousand, each looked at once
                self._planned = {each: kept for each, kept in self._planned.items() if not self._of_table(each)}
            self._planned[key] = Expected(attempt.planned)
        return self._planned[key]

    def _of_table(self, key: tuple[str, str, date, str, str]) -> bool:
        return bool(self.jobs[key[0], key[1]].audience.profile)

    def view(self, edition: tuple[str, str], handed: _Handed) -> FiguresView:
        """A file beside its edition on pages of its size and in its brand; of the two days that may stand on its cover,
        by the one that it keeps to.
        """
        shown = handed.path.as_posix()
        view = self.take(edition, None, handed.page, handed.theme).view(handed.pages, handed.format, shown)
        another = handed.created not in {None, self.jobs[edition].audience.cover.date}
        if not view.faults or not another or self._dated:
            return view
        other = self.take(edition, handed.created, handed.page, handed.theme).view(handed.pages, handed.format, shown)
        return min(view, other, key=lambda each: len(each.faults))

    def likest(self, handed: _Handed) -> tuple[str, str] | None:
        """The edition that a file has most lines in common with; None: it has next to none with any.

        Of a table's delegations, which differ in their covers alone, only path or manifest can tell which it is.
        """
        texts = {text for page in handed.pages for text in page.texts}
        shares = []
        for edition in (each for each, job in self.jobs.items() if not job.audience.profile):
            wanted = {text for page in self.take(edition).pages(handed.format) for text in page.texts}
            shares.append((2 * len(texts & wanted) / max(1, len(texts) + len(wanted)), edition))
        share, edition = max(shares, key=lambda each: each[0], default=(0.0, ("", "")))
        return edition if share >= _OURS else None


def _one(path: Path, named: tuple[str, str] | None, shelf: _Shelf) -> tuple[Outcome, tuple[Finding, ...]]:
    """named: the edition its path names, or None."""
    shown = path.as_posix()
    format_ = ENDINGS[path.suffix.lower()]
    edition = named or (next(iter(shelf.jobs)) if len(shelf.jobs) == 1 else None)
    slides = facts = 0
    findings: tuple[Finding, ...]
    try:
        handed = _read(path, format_)
        slides = len(handed.pages) - 1
        edition = edition or (handed.known if handed.known in shelf.jobs else shelf.likest(handed))
        if edition is None:
            findings = (_foreign(shown, format_),)
        else:
            view = shelf.view(edition, handed)
            facts = len(view.edition.facts)
            findings = check.run(view)
    except (InputError, CheckFailed) as error:
        findings = error.findings
    audience, locale = edition or ("", "")
    status = Status.FAILED if has_errors(findings) else Status.CHECKED
    return Outcome(shown, audience, locale, format_, status, slides, facts), findings


def _read(path: Path, format_: str) -> _Handed:
    shown = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(_unreadable(shown, f"the file cannot be read: {error.strerror or error}")) from error
    known = by_manifest(path, data)
    if format_ == "pptx":
        observed = pptx.read(data, shown)
        created = day(observed.properties.get("created", ""))
        theme = pptx.theme_title(data, shown)
        page = pptx.page_named(observed.page)
        return _Handed(path, format_, of_file.pages(observed), known, created, page, theme)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(_unreadable(shown, "the file is no UTF-8 text")) from error
    return _Handed(path, format_, of_text.pages(text), known, None)


def _unreadable(shown: str, message: str) -> Finding:
    return Finding(_UNREADABLE, Severity.ERROR, message, Location(shown))


def _foreign(shown: str, format_: str) -> Finding:
    """A deck of others is checked for its parts and craft all the same; of a summary nothing can be said."""
    severity = Severity.INFO if format_ == "pptx" else Severity.ERROR
    message = "the file is no deck or summary of this workspace: its figures are not checked"
    return Finding(FOREIGN, severity, message, Location(shown), "say which with -a and -l, or name its --workspace")
