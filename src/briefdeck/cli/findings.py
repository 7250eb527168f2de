"""Findings on the terminal: ``file:line:col: CODE message (hint)``, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefdeck.model.finding import BriefdeckError, Finding, Location, Severity

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def echo(findings: Iterable[Finding], root: Path) -> None:
    """One line a finding on standard error. root: the workspace as it was typed, put before its files' names."""
    for finding in findings:
        place = f"{located(finding.location, root)}: " if finding.location else ""
        code = click.style(finding.code, fg=COLORS[finding.severity], bold=True)
        hint = click.style(f" ({finding.hint})", dim=True) if finding.hint else ""
        word = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
        click.echo(f"{place}{code} {word}{finding.message}{hint}", err=True)


def located(location: Location, root: Path) -> Location:
    """The location with its file as it can be opened from here, where it is a file of the workspace."""
    path = root / location.file
    return replace(location, file=path.as_posix()) if location.file and path.exists() else location


def as_data(findings: Iterable[Finding], root: Path) -> list[dict[str, Any]]:
    """All findings as JSON objects, every key always there."""
    return [_object(finding, root) for finding in findings]


def _object(finding: Finding, root: Path) -> dict[str, Any]:
    at = located(finding.location, root) if finding.location else None
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "subject": finding.subject,
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
        "part": at.part if at else "",
    }


def echo_json(document: Any) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def report_error(error: BriefdeckError, ctx: click.Context) -> None:
    """Print what stopped a command, in the form the command was asked to use."""
    root = ctx.meta.get("briefdeck.workspace", Path())
    if ctx.meta.get("briefdeck.format") == "json":
        findings = as_data(error.findings, root)
        echo_json({"exit_code": error.exit_code, "findings": findings, "outcomes": [], "removed": []})
    else:
        echo(error.findings, root)
        click.echo(counted(error.findings), err=True)


def counted(findings: Sequence[Finding]) -> str:
    """``2 errors, 14 warnings``; infos are not counted."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING):
        number = sum(finding.severity is severity for finding in findings)
        if number:
            parts.append(f"{number} {severity}{'s' if number > 1 else ''}")
    return ", ".join(parts) or "no findings"
