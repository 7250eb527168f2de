"""What ``build`` and ``check`` have in common: the same road, one of them without writing."""

from __future__ import annotations

from pathlib import Path

import click

from briefdeck.build.recall import recall
from briefdeck.build.result import Choice
from briefdeck.cli import findings, summary
from briefdeck.cli.progress import listening
from briefdeck.workspace import Workspace


def run_and_report(
    root: Path,
    choice: Choice,
    output: Path,
    shape: str,
    *,
    write: bool,
    workers: int | None = 1,
    progress: str = "",
    explain: bool = False,
    scheduler: str = "",
) -> None:
    """Run, print, and leave with the exit code of the result.

    workers: None leaves the number to the program. scheduler: of a cluster that works in their stead.
    progress: one of ``progress.KINDS``; "" for what suits the shape.
    """
    ctx = click.get_current_context()
    kind = progress or ("none" if shape == "json" or not write else "auto")
    if write:
        ctx.meta["briefdeck.resume"] = "run the same command again: what is finished stays, and the rest is made"
    ws = Workspace.open(root)
    result = recall(ws, choice, output) if write else None
    if result is None:
        from briefdeck.build.run import run  # all stages come with it

        with listening(kind) as listener:
            result = run(ws, choice, output if write else None, listener, workers=workers, scheduler=scheduler)
    if shape == "json":
        findings.echo_json(summary.as_data(result, root))
    else:
        findings.echo(result.findings, root)
        if explain:
            summary.echo_reasons(result)
        summary.echo_summary(result, output)
    ctx.exit(result.exit_code)
