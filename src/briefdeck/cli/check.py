"""``briefdeck check``: the road of a build, without a step outside; or finished files against their editions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from briefdeck.cli import options

EPILOG = """\b
Examples:
  briefdeck check                       all findings, and nothing written
  briefdeck check --strict              as it must be on the day before
  briefdeck check -l zh-Hans            what the Chinese still lacks
  briefdeck check output                the figures of all files that were built
  briefdeck check ~/Downloads/deck.pptx -a investors -l en
                                        a deck that came back edited
  briefdeck check strangers.pptx        parts and craft of anybody's deck
  briefdeck check --render output       and how LibreOffice draws it
  briefdeck check --explain B104        the manual page of a finding

\b
Of a finished file every figure is compared with its edition: in text, tables, charts and their workbooks, notes,
alternative texts and Markdown. Which edition it is of, its path says (AUDIENCE/LOCALE/deck.pptx), or its words do.
Decks, of any maker, are also checked for their parts and their craft: overflow, contrast, alignment, charts.
"""


@click.command(name="check", epilog=EPILOG, short_help="Say what is wrong, and write nothing.")
@options.paths
@options.workspace_of_files
@options.audiences
@options.locales
@options.files
@options.picked
@options.day
@options.strict
@options.workers
@options.progress
@options.findings_format
@click.option("--render", is_flag=True, help="Also look at finished decks as LibreOffice draws them.")
@click.option("--explain", metavar="CODE", help="Show the manual page of a finding instead.")
def command(
    paths: tuple[Path, ...],
    workspace: Path | None,
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
    render: bool,
    explain: str | None,
) -> None:
    """Check a workspace (default: this folder), or finished files, of any maker.

    PATH is a workspace: every deck and summary is made in memory and checked. Or it is a finished .pptx or .md file,
    or a folder of them, such as output.
    """
    if explain:
        _explain(explain)
        return
    from briefdeck.build.result import Choice

    choice = Choice(audiences, locales, formats, day, strict, select=select, limit=limit)
    if render and is_workspace(paths):  # what is drawn is what was built
        paths = ((paths[0] if paths else workspace or Path()) / "output",)
    if is_workspace(paths) and not render:
        from briefdeck.cli.run import run_and_report

        root = paths[0] if paths else workspace or Path()
        run_and_report(root, choice, root / "output", shape, write=False, workers=workers, progress=progress)
    else:
        from briefdeck.cli.verify import verify_and_report

        verify_and_report(paths, workspace, choice, shape, render=render)


def is_workspace(paths: Sequence[Path]) -> bool:
    """Whether a workspace is meant: a folder with a briefing, or one with no finished file in it."""
    if len(paths) > 1 or (paths and not paths[0].is_dir() and (paths[0].exists() or paths[0].suffix)):
        return False
    folder = paths[0] if paths else Path()
    if not paths or (folder / "briefing").is_dir() or not folder.is_dir():
        return True
    return not any(folder.rglob("*.pptx")) and not any(folder.rglob("*.md"))


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
