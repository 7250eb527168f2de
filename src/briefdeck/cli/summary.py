"""The table at the end of a build: one row an audience and language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.build.result import Outcome, Result, Status
from briefdeck.cli import findings as shown

if TYPE_CHECKING:
    from rich.table import Table


MOST_ROWS = 60  # of more editions only those are listed that somebody has to look at
MOST_REASONS = 8
QUIET = {Status.WRITTEN, Status.UNCHANGED, Status.CHECKED}


def echo_summary(result: Result, output: Path) -> None:
    """Rows of audience × language on standard output; plain text where it is no terminal."""
    if not result.outcomes:
        click.echo(f"nothing was written: {shown.counted(result.findings)}")
        return
    editions: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in result.outcomes:
        editions.setdefault((outcome.audience, outcome.locale), []).append(outcome)
    if len(editions) > MOST_ROWS:
        editions = {key: told for key, told in editions.items() if not all(one.status in QUIET for one in told)}
    rows = []
    for (audience, locale), outcomes in editions.items():
        slides = max(outcome.slides for outcome in outcomes)
        facts = max(outcome.facts for outcome in outcomes)
        files = ", ".join(f"{Path(outcome.path).name} {outcome.status}" for outcome in outcomes)
        rows.append((audience, locale, str(slides or "-"), str(facts), files))
    if rows:
        _echo_rows(rows)
    for outcome in result.outcomes:
        if outcome.kept:
            click.echo(f"kept {output / outcome.kept}")
    for path in result.removed:
        click.echo(f"removed {output / path}")
    click.echo(_total(result, output))


def _echo_rows(rows: Sequence[tuple[str, str, str, str, str]]) -> None:
    """All in columns, without the library that draws the other commands' tables: that takes as long as a deck."""
    heading = ("Audience", "Language", "Slides", "Facts", "Files")
    wide = [max(len(row[column]) for row in (heading, *rows)) for column in range(4)]
    for number, (audience, locale, slides, facts, files) in enumerate((heading, *rows)):
        line = f"{audience:<{wide[0]}}  {locale:<{wide[1]}}  {slides:>{wide[2]}}  {facts:>{wide[3]}}  {files}"
        click.echo(line if number else click.style(line, bold=True))


def echo_reasons(result: Result) -> None:
    """A line a file: why it was made again, or was not."""
    width = max((len(outcome.path) for outcome in result.outcomes), default=0)
    for outcome in result.outcomes:
        click.echo(f"{outcome.path:<{width}}  {_reason(outcome)}")


def _reason(outcome: Outcome) -> str:
    if not outcome.why:
        edited = "edited by hand, and left as it is; " if outcome.status is Status.REFUSED else ""
        return f"{edited}nothing that it shows has changed"
    more = len(outcome.why) - MOST_REASONS
    return "; ".join((*outcome.why[:MOST_REASONS], *([f"{more} more"] if more > 0 else [])))


def echo_table(table: Table) -> None:
    """Print a table; only a terminal has a width to keep to, a file or a pipe has none."""
    import sys

    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 200).print(table)


def _total(result: Result, output: Path) -> str:
    decks = [outcome for outcome in result.outcomes if outcome.format == "pptx"]
    slides = sum(outcome.slides for outcome in decks)
    summaries = len(result.outcomes) - len(decks)
    changed = any(outcome.status in {Status.WRITTEN, Status.UNCHANGED, Status.REFUSED} for outcome in result.outcomes)
    where = f" in {output}" if changed else ""
    idle = sum(not outcome.why and outcome.status is Status.UNCHANGED for outcome in result.outcomes)
    current = f", {idle} files up to date" if idle else ""
    found = shown.counted(result.findings)
    return f"{len(decks)} decks of {slides} slides, {summaries} summaries{where}{current}; {found}"


def as_data(result: Result, root: Path) -> dict[str, Any]:
    """A result as JSON."""
    outcomes = [
        {
            "path": outcome.path,
            "audience": outcome.audience,
            "locale": outcome.locale,
            "format": outcome.format,
            "status": outcome.status.value,
            "slides": outcome.slides,
            "facts": outcome.facts,
            "kept": outcome.kept,
            "why": list(outcome.why),
        }
        for outcome in result.outcomes
    ]
    findings = shown.as_data(result.findings, root)
    return {"exit_code": result.exit_code, "findings": findings, "outcomes": outcomes, "removed": list(result.removed)}
