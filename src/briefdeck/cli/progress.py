"""A build as it goes, on standard error: a bar on a terminal, a line a file in a log, events for a program.

Standard output is for results.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from briefdeck.build.events import Advanced, Begun, Event, Listener, unheard

KINDS = ("auto", "bar", "plain", "json", "none")
WORDS = {"plan": "Preparing", "write": "Writing"}


@contextmanager
def listening(kind: str) -> Iterator[Listener]:
    """A listener for the time of one build. kind: one of KINDS; auto is a bar on a terminal, else plain lines."""
    if kind == "auto":
        kind = "bar" if sys.stderr.isatty() else "plain"
    if kind == "bar":
        with _bar() as listener:
            yield listener
    else:
        yield {"plain": _line, "json": _object, "none": unheard}[kind]


def _line(event: Event) -> None:
    if isinstance(event, Advanced) and event.phase == "write":
        click.echo(f"{event.status:<10}{event.subject}", err=True)


def _object(event: Event) -> None:
    """One JSON object a line, written at once."""
    match event:
        case Begun(phase, steps):
            told: dict[str, Any] = {"event": "begun", "phase": phase, "steps": steps}
        case Advanced(phase, subject, status):
            told = {"event": "advanced", "phase": phase, "subject": subject, "status": str(status)}
    click.echo(json.dumps(told, ensure_ascii=False), err=True)


@contextmanager
def _bar() -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Steps a second, as of the last half minute."""

        def render(self, task: Task) -> Text:
            return Text(rate(task.speed), style="dim")

    columns = (
        TextColumn("{task.description:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[at]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {}

        def draw(event: Event) -> None:
            match event:
                case Begun(phase, steps):
                    tasks[phase] = progress.add_task(WORDS[phase], total=steps, at="")
                case Advanced(phase, subject):
                    progress.update(tasks[phase], advance=1, at=subject)

        yield draw


def rate(speed: float | None) -> str:
    """Steps a second in few digits, by the minute where they are slow; "" while nobody can say."""
    if not speed:
        return ""
    if speed >= 1:
        return f"{speed:.0f}/s" if speed >= 10 else f"{speed:.1f}/s"
    return f"{speed * 60:.0f}/min"
