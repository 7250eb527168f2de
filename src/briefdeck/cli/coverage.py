"""``briefdeck locales status`` and ``lint``: how far a language has come, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.cli import options

if TYPE_CHECKING:
    from briefdeck.build.coverage import Line

EPILOG = """\b
Examples:
  briefdeck locales status                    every language, and each audience in it
  briefdeck locales status -l zh-Hans -a media
  briefdeck locales status --format json      for a dashboard

\b
What is empty or stale (fuzzy, or of an older text) is not translated. Per cent are never rounded up.
"""

LINT_EPILOG = """\b
Examples:
  briefdeck locales lint -l zh-Hans            every finding with file and line; exit code 1 with an error
  briefdeck locales lint -l zh-Hans --strict   warnings (draft, stale, unknown …) count too
"""


@click.command(name="status", epilog=EPILOG, short_help="Show how much is translated and reviewed.")
@options.workspace
@options.locales
@options.audiences
@options.findings_format
def status(workspace: Path, locales: tuple[str, ...], audiences: tuple[str, ...], shape: str) -> None:
    """Count the units of each language that are new, stale, draft and reviewed, for all and for each audience."""
    from briefdeck.build.coverage import status as coverage_of
    from briefdeck.workspace import Workspace

    lines = coverage_of(Workspace.open(workspace), locales, audiences)
    if shape == "json":
        from briefdeck.cli.findings import echo_json

        echo_json([_object(line) for line in lines])
    else:
        _table(lines)


@click.command(name="lint", epilog=LINT_EPILOG, short_help="List all findings of a language's catalog.")
@options.workspace
@options.locale
@options.strict
@options.findings_format
def lint(workspace: Path, locale: str, strict: bool, shape: str) -> None:
    """Say all that is wrong with locales/TAG/LC_MESSAGES/briefing.po, and with the program's words in TAG."""
    from briefdeck.build.coverage import lint as findings_of
    from briefdeck.cli import findings
    from briefdeck.model.finding import Severity
    from briefdeck.workspace import Workspace

    found = findings_of(Workspace.open(workspace), locale)
    wrong = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    code = int(any(finding.severity in wrong for finding in found))
    if shape == "json":
        findings.echo_json({"exit_code": code, "findings": findings.as_data(found, workspace)})
    else:
        findings.echo(found, workspace)
        click.echo(findings.counted(found))
    click.get_current_context().exit(code)


def _object(line: Line) -> dict[str, Any]:
    counts = {str(standing): number for standing, number in line.coverage.counts.items()}
    return {
        "locale": line.locale,
        "audience": line.audience or None,
        "units": line.coverage.units,
        **counts,
        "translated": line.coverage.translated,
        "percent": line.coverage.percent,
    }


def _table(lines: Sequence[Line]) -> None:
    from rich.table import Table

    from briefdeck.cli.summary import echo_table
    from briefdeck.localize.states import Standing

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Language")
    table.add_column("Audience")
    for heading in ("Units", *(str(standing).capitalize() for standing in Standing), "Translated"):
        table.add_column(heading, justify="right")
    for line in lines:
        counts = (str(line.coverage.counts[standing]) for standing in Standing)
        percent = f"{line.coverage.percent}%"
        table.add_row(line.locale, line.audience or "all", str(line.coverage.units), *counts, percent)
    echo_table(table)
