"""``briefdeck check``: the road of a build, without a step outside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from briefdeck.cli import options

EPILOG = """\b
Examples:
  briefdeck check                       all findings, and nothing written
  briefdeck check --strict              as it must be on the day before
  briefdeck check -l zh-Hans            what the Chinese still lacks
  briefdeck check --explain B104        the manual page of a finding
"""


@click.command(name="check", epilog=EPILOG, short_help="Say what is wrong, and write nothing.")
@options.workspace
@options.audiences
@options.locales
@options.files
@options.picked
@options.day
@options.strict
@options.workers
@options.progress
@options.findings_format
@click.option("--explain", metavar="CODE", help="Show the manual page of a finding instead.")
def command(
    workspace: Path,
    audiences: tuple[str, ...],
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    select: tuple[str, ...],
    limit: int | None,
    day: date | None,
    strict: bool,
    workers: int | None,
    progress: str,
    shape: str,
    explain: str | None,
) -> None:
    """Make every deck and summary of WORKSPACE in memory and list what an editor has to know."""
    if explain:
        _explain(explain)
        return
    from briefdeck.build.result import Choice
    from briefdeck.cli.run import run_and_report

    choice = Choice(audiences, locales, formats, day, strict, select=select, limit=limit)
    run_and_report(workspace, choice, workspace / "output", shape, write=False, workers=workers, progress=progress)


def _explain(code: str) -> None:
    import difflib
    import sys

    from briefdeck import check

    try:
        page = check.explain(code)
    except KeyError:
        near = difflib.get_close_matches(code.strip().upper(), check.codes(), n=3)
        hint = f"; near it: {', '.join(near)}" if near else ""
        raise click.BadParameter(f"no finding has the code {code!r}{hint}", param_hint="--explain") from None
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))
    else:
        click.echo(page, nl=not page.endswith("\n"))
