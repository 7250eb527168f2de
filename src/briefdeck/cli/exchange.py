"""``briefdeck locales export`` and ``import``: catalogs on their way to translators and back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from briefdeck.cli import options

EXPORT_EPILOG = """\b
Examples:
  briefdeck locales export -l zh-Hans --to xlsx                     everything, for a colleague with Excel or WPS
  briefdeck locales export -l zh-Hans --to xliff --state new --state stale -o agency.xlf
  briefdeck locales export -l zh-Hans --to po -a media              what the media are shown, for Poedit

\b
XLSX needs openpyxl: pip install 'briefdeck[exchange]'. Only target, status and comment of its sheet are open.
"""

IMPORT_EPILOG = """\b
Examples:
  briefdeck locales import zh_Hans.xlsx -l zh-Hans
  briefdeck locales import agency.xlf -l zh-Hans --by "Li Min" --on 2026-01-05   who has read what it calls reviewed

\b
Every unit stands for itself. What has lost a placeholder, writes out a figure or is unknown is refused, with its cell
or line; the rest is taken. A text whose source has changed since is kept as a proposal. What nobody touched in the file
never undoes what was done in the catalog meanwhile.
"""

_ENDINGS = {"xlsx": ".xlsx", "xliff": ".xlf", "po": ".po"}


def name(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """A name that fits a comment of a PO file."""
    if value is not None and (not value.strip() or not value.isprintable()):
        raise click.BadParameter("write a name, on one line")
    return value


@click.command(name="export", epilog=EXPORT_EPILOG, short_help="Write a file for translators: XLSX, XLIFF, PO.")
@options.workspace
@options.locale
@click.option("--to", "form", required=True, type=click.Choice(list(_ENDINGS)), help="What kind of file.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file.  [default: TAG.ENDING]"
)
@options.audiences
@click.option(
    "--state", "states", multiple=True, type=click.Choice(["new", "stale", "draft", "reviewed"]),
    help="Only units in this state; may be repeated.",
)  # fmt: skip
def export(
    workspace: Path, locale: str, form: str, output: Path | None, audiences: tuple[str, ...], states: tuple[str, ...]
) -> None:
    """Write the units of a language with their translations so far. Nothing in the workspace changes."""
    from briefdeck.build.exchange import export as exported
    from briefdeck.cli import findings
    from briefdeck.localize.states import Standing
    from briefdeck.workspace import Workspace, write_atomic

    done = exported(Workspace.open(workspace), locale, form, audiences, {Standing(state) for state in states})
    path = output or Path(locale + _ENDINGS[form])
    write_atomic(path, done.data)
    findings.echo(done.findings, workspace)
    click.echo(f"wrote {path}: {done.units} units")


@click.command(name="import", epilog=IMPORT_EPILOG, short_help="Take a translated file into a language's catalog.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.locale
@click.option("--by", metavar="NAME", callback=name, help="Who has read what the file calls reviewed.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of that review.")
@options.workspace_option
def import_(file: Path, locale: str, by: str | None, on: datetime | None, workspace: Path) -> None:
    """Take the translations in FILE (.xlsx, .xlf, .po) into locales/TAG/LC_MESSAGES/briefing.po."""
    from briefdeck.build.exchange import import_file
    from briefdeck.cli import findings
    from briefdeck.model.finding import has_errors
    from briefdeck.workspace import Workspace

    if (by is None) != (on is None):
        raise click.UsageError("--by and --on belong together: who, and on which day")
    signed = (by, on.date()) if by is not None and on is not None else None
    done = import_file(Workspace.open(workspace), locale, file.as_posix(), file.read_bytes(), signed)
    findings.echo(done.findings, Path())
    told = {"taken": done.taken, "kept as proposals": done.proposals, "refused": done.refused}
    counts = ", ".join(f"{len(units)} {word}" for word, units in told.items())
    click.echo(f"{done.path}: {counts}; {len(done.untouched)} as they were")
    click.get_current_context().exit(int(has_errors(done.findings)))
