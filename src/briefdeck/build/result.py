"""What a build was asked for, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from briefdeck.model.finding import Finding, Severity, has_errors, in_order
from briefdeck.model.record import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """What to build. Empty audiences, locales or formats (names of ``formats.FORMATS``) stand for all of them.

    select: comparisons that delegations of a table are chosen by (see ``pick``); limit: so many of them at most. With
    either, audiences of audiences.yaml are built only where they are named.
    date: stands in for every cover's date. strict: warnings count as errors.
    rebuild: everything is made anew, also where nothing changed. force: so too, and a file edited by hand gives way;
    a dated copy of it is kept. prune: files of audiences and languages that are gone are removed, unless edited.
    page, brand: stand in for those of every audience ("" keeps their own).
    """

    audiences: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    date: date | None = None
    strict: bool = False
    force: bool = False
    page: str = ""
    brand: str = ""
    select: tuple[str, ...] = ()
    limit: int | None = None
    rebuild: bool = False
    prune: bool = False


class Status(StrEnum):
    """What became of one artifact."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REFUSED = "refused"  # edited by hand, or not ours
    FAILED = "failed"  # its own check found an error
    CHECKED = "checked"  # a check: made in memory, nothing written


@dataclass(frozen=True, slots=True)
class Outcome:
    """One artifact of the build. slides: 0 for a summary. kept: path of the copy that --force made, or "".

    why: for what reasons it was made; empty where it was not, since nothing that it shows has changed.
    """

    path: str
    audience: str
    locale: str
    format: str
    status: Status
    slides: int = 0
    facts: int = 0
    kept: str = ""
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """removed: paths of files that --prune removed, below the output folder."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    removed: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0, or 1 with a finding of severity error."""
        return int(has_errors(self.findings))


def weighed(findings: Iterable[Finding], choice: Choice) -> tuple[Finding, ...]:
    """All findings in order; with --strict each warning an error."""
    if not choice.strict:
        return in_order(findings)
    return in_order(
        replace(finding, severity=Severity.ERROR) if finding.severity is Severity.WARNING else finding
        for finding in findings
    )
