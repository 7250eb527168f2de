"""``briefdeck facts``: every fact, as every language prints it, where it is used and where it comes from."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.cli import options
from briefdeck.cli.summary import echo_table

if TYPE_CHECKING:
    from briefdeck.build.facts import FactRow

EPILOG = """\b
Examples:
  briefdeck facts                       all facts, in all languages of the audiences
  briefdeck facts -a media -l zh-Hans   what the media are told, in Chinese
  briefdeck facts --format csv > facts.csv
  briefdeck facts --slides -a media     which kind of slide tells each topic, and why
"""


@click.command(name="facts", epilog=EPILOG, short_help="List facts: values, uses, sources.")
@options.workspace
@options.audiences
@options.locales
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True,
    callback=options.remember_format, is_eager=True, help="A table to look at, or for other programs.",
)  # fmt: skip
@click.option("--slides", is_flag=True, help="List topics instead: the kind of slide that tells each, and why.")
def command(workspace: Path, audiences: tuple[str, ...], locales: tuple[str, ...], shape: str, *, slides: bool) -> None:
    """List the facts of WORKSPACE. With -a only those that these audiences are shown."""
    if slides:
        from briefdeck.cli.topics import echo_topics

        echo_topics(workspace, audiences, locales, shape)
        return
    from briefdeck.build.facts import fact_table
    from briefdeck.build.result import Choice
    from briefdeck.workspace import Workspace

    rows = fact_table(Workspace.open(workspace), Choice(audiences, locales))
    if shape == "json":
        from briefdeck.cli.findings import echo_json

        echo_json([_object(row) for row in rows])
    elif shape == "csv":
        _csv(rows)
    else:
        _table(rows)


def _object(row: FactRow) -> dict[str, Any]:
    return {
        "fact": row.id,
        "kind": row.kind,
        "values": dict(row.values),
        "periods": dict(row.periods),
        "used": {audience: list(topics) for audience, topics in row.used.items()},
        "source": row.source,
        "quote": row.quote,
        "doubt": row.doubt,
        "file": row.location.file,
        "line": row.location.line,
    }


def _csv(rows: Sequence[FactRow]) -> None:
    locales = list(rows[0].values) if rows else []
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["fact", "kind", *locales, "period", "used", "source", "doubt", "quote"])
    for row in rows:
        period = next(iter(row.periods.values()), "")
        values = [row.values[locale] for locale in locales]
        writer.writerow([row.id, row.kind, *values, period, _used(row, "; "), row.source, row.doubt, row.quote])


def _table(rows: Sequence[FactRow]) -> None:
    from rich.table import Table
    from rich.text import Text

    locales = list(rows[0].values) if rows else []
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Fact", no_wrap=True)
    for locale in locales:
        table.add_column(locale)
    for heading in ("Period", "Used in", "Source"):
        table.add_column(heading)
    for row in rows:
        name = Text(row.id + (" ?" if row.doubt else ""), style="yellow" if row.doubt else "")
        period = next(iter(row.periods.values()), "")
        values = [Text(row.values[locale]) for locale in locales]
        table.add_row(name, *values, Text(period), Text(_used(row, "\n") or "-"), Text(row.source))
    echo_table(table)
    doubted = sum(bool(row.doubt) for row in rows)
    click.echo(f"{len(rows)} facts" + (f", {doubted} with an open doubt (?)" if doubted else ""))


def _used(row: FactRow, joint: str) -> str:
    return joint.join(f"{audience}: {', '.join(topics)}" for audience, topics in row.used.items())
