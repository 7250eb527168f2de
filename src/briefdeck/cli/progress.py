"""A build as it goes: a bar on a terminal, a line a file in a log, nothing where JSON is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefdeck.build.events import Advanced, Begun, Event, Listener, unheard

WORDS = {"plan": "Planning", "write": "Writing"}


@contextmanager
def listening(quiet: bool) -> Iterator[Listener]:
    """A listener for the time of one build. Progress goes to standard error: standard output is for results."""
    if quiet:
        yield unheard
    elif sys.stderr.isatty():
        with _bar() as listener:
            yield listener
    else:
        yield _line


def _line(event: Event) -> None:
    if isinstance(event, Advanced) and event.phase == "write":
        click.echo(f"{event.status:<10}{event.subject}", err=True)


@contextmanager
def _bar() -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:<9}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[at]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {}

        def draw(event: Event) -> None:
            match event:
                case Begun(phase, steps):
                    tasks[phase] = progress.add_task(WORDS[phase], total=steps, at="")
                case Advanced(phase, subject):
                    progress.update(tasks[phase], advance=1, at=subject)

        yield draw
