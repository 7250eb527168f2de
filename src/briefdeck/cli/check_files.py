"""Finished files on the command line: their workspace is found, their figures checked, findings printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from briefdeck.build.handed import files
from briefdeck.build.result import Choice, Result, weighed
from briefdeck.build.survey import survey_all, with_craft, with_drawing
from briefdeck.build.verify import verify
from briefdeck.cli import findings, summary
from briefdeck.cli.progress import listening
from briefdeck.workspace import BRIEFING, Workspace


def verify_and_report(
    paths: Sequence[Path], workspace: Path | None, choice: Choice, shape: str, *, render: bool
) -> None:
    """Check, print, and leave with the exit code of the result. render: draw the decks too."""
    wanted = files(paths)
    if choice.formats:
        endings = {"pptx": ".pptx", "markdown": ".md"}
        wanted = tuple(path for path in wanted if path.suffix.lower() in {endings[name] for name in choice.formats})
    root = workspace or _above(wanted)
    with listening("none") as listener:
        if root is None:
            result = survey_all(wanted, listener)
        else:
            result = with_craft(verify(Workspace.open(root), wanted, choice, listener))
        if render:
            result = with_drawing(result)
    result = replace(result, findings=weighed(result.findings, choice))
    if shape == "json":
        findings.echo_json(summary.as_data(result, Path()))
    else:
        findings.echo(result.findings, Path())
        click.echo(_total(result))
    click.get_current_context().exit(result.exit_code)


def _above(paths: Sequence[Path]) -> Path | None:
    """The nearest folder above the first file that holds a briefing, else this folder; None: neither does."""
    for path in paths[:1]:
        for folder in path.resolve().parents:
            if (folder / BRIEFING).is_file():
                return folder
    return Path() if Path(BRIEFING).is_file() else None


def _total(result: Result) -> str:
    number = len(result.outcomes)
    return f"{number} file{'s' if number != 1 else ''} checked; {findings.counted(result.findings)}"
