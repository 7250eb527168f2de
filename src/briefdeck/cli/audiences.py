"""``briefdeck audiences``: the table of delegations, a template of it and what is read from it."""

from __future__ import annotations

from pathlib import Path

import click

from briefdeck.cli import options
from briefdeck.model.finding import Finding, InputError, Location, Severity

EPILOG = """\b
Examples:
  briefdeck audiences template               writes briefing/audiences.csv, for Excel or WPS
  briefdeck audiences template --to xlsx     the same as a workbook
  briefdeck audiences list --select region=CH
"""


@click.group(name="audiences", epilog=EPILOG, short_help="Delegations from a table.")
def command() -> None:
    """A thousand delegations from a table, one a row: briefing/audiences.csv or .xlsx."""


@command.command(name="template")
@options.workspace
@click.option("--to", "form", type=click.Choice(["csv", "xlsx"]), default="csv", show_default=True)
def template(workspace: Path, form: str) -> None:
    """Write a table with all headings and two invented delegations into WORKSPACE, to be filled in."""
    from briefdeck.load import load
    from briefdeck.load.table import TABLES
    from briefdeck.load.table.template import as_csv, as_xlsx
    from briefdeck.workspace import Workspace, write_atomic

    ws = Workspace.open(workspace)
    taken = next((file for file in TABLES if (ws.root / file).exists()), None)
    if taken is not None:
        message = "is there already; a table is never overwritten"
        raise InputError(Finding("B508", Severity.ERROR, message, Location(taken), "move it away first"))
    profiles = load(ws).audiences
    write_atomic(ws.root / f"briefing/audiences.{form}", as_csv(profiles) if form == "csv" else as_xlsx(profiles))
    click.echo(f"wrote {workspace / 'briefing' / f'audiences.{form}'}")


@command.command(name="list")
@options.workspace
@options.picked
def list_(workspace: Path, select: tuple[str, ...], limit: int | None) -> None:
    """List the delegations of the table as they were read, and what is wrong with rows."""
    from rich.table import Table

    from briefdeck.build.jobs import choose
    from briefdeck.build.result import Choice
    from briefdeck.cli import findings
    from briefdeck.cli.summary import echo_table
    from briefdeck.load import load
    from briefdeck.model.finding import has_errors
    from briefdeck.workspace import Workspace

    loaded = load(Workspace.open(workspace))
    told = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Id", "Region", "Languages", "Date", "Profile", "Name"):
        told.add_column(heading)
    jobs = choose(loaded.everyone, Choice(select=select, limit=limit))
    chosen = {job.audience.id: job.audience for job in jobs if job.audience.profile}
    for one in chosen.values():
        name = next((next(iter(name.forms.values())) for name in one.names.values()), "")
        told.add_row(one.id, one.region, ", ".join(one.locales), str(one.cover.date), one.profile, name)
    echo_table(told)
    findings.echo(loaded.table.findings, workspace)
    click.echo(f"{len(chosen)} delegation{'s' if len(chosen) != 1 else ''}; {findings.counted(loaded.table.findings)}")
    click.get_current_context().exit(int(has_errors(loaded.table.findings)))
