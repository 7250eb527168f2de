"""``briefdeck trace``: where each figure of a finished file comes from, by what the file itself carries."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.cli import options

if TYPE_CHECKING:
    from briefdeck.build.tracing import Origin
    from briefdeck.model.finding import Finding
    from briefdeck.model.trace import Trace

EPILOG = """\b
Examples:
  briefdeck trace output/investors/en/deck.pptx
  briefdeck trace deck.pptx --slide 4            what slide 4 rests on
  briefdeck trace summary.md --fact deals        where the text tells this fact
  briefdeck trace deck.pptx > figures.tsv        a row a figure, for a spreadsheet

\b
No workspace is needed: decks and summaries carry this table with them (provenance: in audiences.yaml says how much
of it). A figure stands, has moved, has changed (then what stands there now is shown), or is missing.
Exit codes: 0 all files could be traced, 1 a file carries no provenance or a damaged one, 2 usage or no such package.
"""
HEADINGS = (
    *("file", "slide", "place", "figure", "facts", "form", "derivation", "value"),
    *("period", "as_of", "source", "quote", "derived", "state", "where", "now"),
)
STATES = {"stands": "green", "moved": "yellow", "changed": "red", "missing": "red"}


@click.command(name="trace", epilog=EPILOG, short_help="Show where a file's figures come from.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--slide", "slides", multiple=True, type=click.IntRange(min=1), help="Only this slide; may be repeated.")
@click.option("--fact", "facts", multiple=True, metavar="ID", help="Only figures of this fact; may be repeated.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "tsv", "json"]), callback=options.remember_format, is_eager=True,
    help="Tables to look at, or for other programs.  [default: text on a terminal, else tsv]",
)  # fmt: skip
def command(files: tuple[Path, ...], slides: tuple[int, ...], facts: tuple[str, ...], shape: str | None) -> None:
    """List each figure of FILES (PPTX or Markdown): place, fact, value, source, quote, and whether it still stands."""
    from briefdeck.build.tracing import origins, read_trace
    from briefdeck.cli.findings import echo
    from briefdeck.model.finding import BriefdeckError

    shape = shape or ("text" if sys.stdout.isatty() else "tsv")
    found: list[tuple[str, Trace, tuple[Origin, ...]]] = []
    findings: list[Finding] = []
    code = 0
    for file in files:
        try:
            traced = read_trace(file.read_bytes(), file.as_posix())
        except BriefdeckError as error:
            findings += error.findings
            code = max(code, error.exit_code)
        else:
            found.append((file.as_posix(), traced.trace, origins(traced, slides, facts)))
    if shape == "json":
        _json(found, findings, code)
    else:
        (_tables if shape == "text" else _tsv)(found)
        echo(findings, Path())
    click.get_current_context().exit(code)


def _json(found: Sequence[tuple[str, Trace, tuple[Origin, ...]]], findings: Sequence[Finding], code: int) -> None:
    from briefdeck.cli.findings import as_data, echo_json

    documents: list[dict[str, Any]] = [
        {
            "file": file,
            "program": trace.program,
            "briefing": trace.briefing,
            "audience": trace.audience,
            "locales": list(trace.locales),
            "provenance": trace.provenance.value,
            "figures": [asdict(row) for row in rows],
        }
        for file, trace, rows in found
    ]
    echo_json({"exit_code": code, "findings": as_data(findings, Path()), "files": documents})


def _tsv(found: Sequence[tuple[str, Trace, tuple[Origin, ...]]]) -> None:
    click.echo("\t".join(HEADINGS))
    for file, _, rows in found:
        for row in rows:
            held = {**asdict(row), "file": file, "slide": str(row.slide or ""), "facts": " ".join(row.facts)}
            click.echo("\t".join(_harmless(held[heading]) for heading in HEADINGS))


def _tables(found: Sequence[tuple[str, Trace, tuple[Origin, ...]]]) -> None:
    for number, (file, trace, rows) in enumerate(found):
        told = f"{trace.briefing} for {trace.audience} in {', '.join(trace.locales)}, by {trace.program}"
        click.echo(("\n" if number else "") + _harmless(f"{file}: {told}; provenance {trace.provenance}"))
        _figures(rows)
        if any(row.value for row in rows):
            click.echo()
            _origins(rows)
        counted = Counter(row.state for row in rows)
        words = {state: state.removesuffix("s") for state in STATES}
        states = ", ".join(f"{counted[state]} {word}" for state, word in words.items() if counted[state])
        click.echo(f"\n{len(rows)} figures: {states}" if rows else "no such figure")


def _figures(rows: Sequence[Origin]) -> None:
    from rich.table import Table
    from rich.text import Text

    from briefdeck.cli.summary import echo_table

    table = Table(box=None, pad_edge=False, header_style="bold")
    paged = any(row.slide for row in rows)
    for heading in (*(["Slide"] if paged else []), "Place", "Figure", "Fact", "State"):
        table.add_column(heading)
    slide = 0
    for row in rows:
        head = [Text(str(row.slide) if row.slide != slide else "", style="bold")] if paged else []
        slide = row.slide
        now = f": now {row.now}" if row.now and row.state == "changed" else ""
        state = f"{row.state}{f' ({row.where})' if row.where else ''}{now}"
        derived = f"{' '.join(row.facts)} ({row.derivation})" if row.derivation else " ".join(row.facts)
        cells = [Text(_harmless(cell)) for cell in (row.place, row.figure, derived)]
        table.add_row(*head, *cells, Text(_harmless(state), style=STATES[row.state]))
    echo_table(table)


def _origins(rows: Sequence[Origin]) -> None:
    """Each fact once: what it is worth and what that rests on."""
    from rich.table import Table
    from rich.text import Text

    from briefdeck.cli.summary import echo_table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Fact", "Value", "Period, as of", "Source and quote"):
        table.add_column(heading)
    seen: dict[tuple[str, ...], None] = {}
    for row in rows:
        when = ", ".join(filter(None, (row.period, row.as_of)))
        quote = f"{row.source}: “{row.quote}”" if row.quote else row.source
        seen[" ".join(row.facts), row.value, when, row.derived or quote] = None
    for cells in seen:
        table.add_row(*(Text(_harmless(cell)) for cell in cells))
    echo_table(table)


def _harmless(text: str) -> str:
    """On one line, and without what steers a terminal: a file may hold anything."""
    from briefdeck.model.text import UNSEEN

    return " ".join(UNSEEN.sub("", text).split())
