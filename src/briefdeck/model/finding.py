"""Findings: what is wrong, where, and what to do about it, as data. Rendering is the command line's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from briefdeck.model.record import dataclass


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input or output file.

    file: path as the user would type it, relative to the workspace, POSIX separators.
    line, column: counted from 1; a whole-file finding stands at 1:1.
    part: a place inside a container, such as ``slide 3 / "Title"``; empty for text files. A container has no lines,
    so none is printed for it.
    """

    file: str
    line: int = 1
    column: int = 1
    part: str = ""

    def __str__(self) -> str:
        if self.part and (self.line, self.column) == (1, 1):
            return f"{self.file} [{self.part}]"
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place} [{self.part}]" if self.part else place


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing an editor has to be told.

    code: ``B`` + three digits, stable for good; ``briefdeck check --explain CODE`` shows its manual page.
    subject: id of the fact, unit, claim, audience … it is about ("" where none).
    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None
    hint: str = ""
    subject: str = ""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.code} {self.message}{hint}"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place and code; what has no place comes first, and slide 10 after slide 9."""
    return tuple(sorted(dict.fromkeys(findings), key=_place))


def _place(finding: Finding) -> tuple[str, int, int, int, str, str]:
    at = finding.location or _NOWHERE
    number = re.search(r"\d+", at.part)
    return (at.file, at.line, at.column, int(number[0]) if number else 0, at.part, finding.code)


_NOWHERE = Location("", 0, 0)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of them is of severity error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


class BriefdeckError(Exception):
    """Root of every expected failure. Carries findings and the exit code; anything else is a bug."""

    exit_code = 2

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings: tuple[Finding, ...] = findings


class InputError(BriefdeckError):
    """Input that cannot be read, or does not say what it must (exit code 2)."""

    exit_code = 2


class CheckFailed(BriefdeckError):
    """Input that reads well but must not go out: findings of severity error (exit code 1)."""

    exit_code = 1
