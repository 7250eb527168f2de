"""``briefdeck build``: every deck and summary, or those that are asked for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from briefdeck.cli import options

EPILOG = """\b
Examples:
  briefdeck build                                everything, of the workspace in this folder
  briefdeck build -a media -a officials          two audiences, in all their languages
  briefdeck build -l zh-Hans -f pptx -o /tmp/zh  the Chinese decks alone, elsewhere
  briefdeck build --date 2026-02-03              another day on the covers
  briefdeck build --select region=CH -j 4        the Swiss delegations of a table, four at a time
  briefdeck build --scheduler tcp://10.0.0.5:8786
                                                 the work done by a Dask cluster, the files written here
  briefdeck build --page A4 -o /tmp/handouts     every deck as an upright handout, elsewhere
  briefdeck build --explain                      and why each file was made, or was not
  briefdeck build --format json > result.json    for a program to read

\b
Only what changed is made again: a deck that shows a fact, text, name, topic or brand that is not as it was, or whose
audience may now be told something else. --explain says why, --rebuild makes everything anew.
All decks are planned and checked before the first is written; with an error nothing is. A wrong row of a table of
delegations costs its own decks only.
A file that somebody edited since it was built is left alone and listed; --force builds it and keeps the edited one.
A file that shows what its audience may no longer be shown is moved aside first, even where the build fails.
Files of audiences and languages that are gone are listed; --prune removes those that nobody edited.
"""


@click.command(name="build", epilog=EPILOG, short_help="Write the decks and summaries.")
@options.workspace
@options.audiences
@options.locales
@options.files
@options.picked
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Folder for the files.  [default: WORKSPACE/output]"
)
@options.day
@options.page
@options.brand
@click.option("--explain", is_flag=True, help="Say for each file why it was made again, or was not.")
@click.option("--rebuild", is_flag=True, help="Make everything anew, also what has not changed.")
@click.option("--force", is_flag=True, help="The same, and over files edited by hand: these are kept beside it, dated.")
@click.option("--prune", is_flag=True, help="Remove files of audiences and languages that are gone, unless edited.")
@options.strict
@options.workers
@options.scheduler
@options.progress
@options.findings_format
def command(
    workspace: Path,
    audiences: tuple[str, ...],
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    select: tuple[str, ...],
    limit: int | None,
    output: Path | None,
    day: date | None,
    page: str,
    brand: str,
    explain: bool,
    rebuild: bool,
    force: bool,
    prune: bool,
    strict: bool,
    workers: int | None,
    scheduler: str,
    progress: str,
    shape: str,
) -> None:
    """Build the decks and summaries of WORKSPACE (default: this folder)."""
    from briefdeck.build.result import Choice
    from briefdeck.cli.run import run_and_report

    if scheduler and workers is not None:
        raise click.UsageError("-j N takes processes of this machine, --scheduler a cluster: give one of the two")
    choice = Choice(audiences, locales, formats, day, strict, force, page, brand, select, limit, rebuild, prune)
    target = output or workspace / "output"
    run_and_report(
        *(workspace, choice, target, shape),
        write=True,
        workers=workers,
        progress=progress,
        explain=explain,
        scheduler=scheduler,
    )
