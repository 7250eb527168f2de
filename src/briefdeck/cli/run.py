"""What ``build`` and ``check`` have in common: the same road, one of them without writing."""

from __future__ import annotations

from pathlib import Path

import click

from briefdeck.build.result import Choice
from briefdeck.build.run import run
from briefdeck.cli import findings, summary
from briefdeck.cli.progress import listening
from briefdeck.workspace import Workspace


def run_and_report(root: Path, choice: Choice, output: Path, shape: str, *, write: bool) -> None:
    """Run, print, and leave with the exit code of the result."""
    with listening(quiet=shape == "json" or not write) as listener:
        result = run(Workspace.open(root), choice, output if write else None, listener)
    if shape == "json":
        findings.echo_json(summary.as_data(result, root))
    else:
        findings.echo(result.findings, root)
        summary.echo_summary(result, output)
    click.get_current_context().exit(result.exit_code)
