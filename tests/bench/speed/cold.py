"""Cold processes: one deck from a terminal, and the help."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.speed.sample import ROOT, Sample

_NAIVE = """
import pickle, sys
from pathlib import Path
from bench.speed import naive
deck, theme = pickle.loads(Path(sys.argv[1]).read_bytes())
Path(sys.argv[2]).write_bytes(naive.write(deck, theme))
"""
_CLICK = """
import click
@click.group()
def main(): "A program."
@main.command()
def build(): "Build."
main()
"""


# As on a user's machine: modules are compiled by the first process (a round that only warms up) and not by every one.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _run(*command: str) -> Callable[[], None]:
    def run() -> None:
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=_ENVIRONMENT)

    return run


def naive_script(sample: Sample, folder: Path) -> Callable[[], None]:
    """The naive script in a process of its own, which writes every slide of the deck that ``one_deck`` builds.

    Its content is read from a pickle, which costs next to nothing.
    """
    content = folder / "deck.pickle"
    content.write_bytes(pickle.dumps((sample.planned.deck, sample.planned.theme)))
    return _run(sys.executable, "-c", _NAIVE, str(content), str(folder / "naive.pptx"))


def one_deck(sample: Sample, folder: Path) -> Callable[[], None]:
    """``briefdeck build`` of the same deck, from the briefing's text to the checked file, made anew by --force.

    The output folder is that of the rounds before, as it is wherever a workspace is built for the second time: what
    its quotations say and how its days are written is kept there (``model/answers``).
    """
    return _build(sample, folder / "cold")


def first_deck(sample: Sample, folder: Path) -> Callable[[], None]:
    """The same into a folder where nothing was ever built."""
    output = folder / "first"
    build = _build(sample, output)

    def run() -> None:
        shutil.rmtree(output, ignore_errors=True)
        build()

    return run


def _build(sample: Sample, output: Path) -> Callable[[], None]:
    chosen = ("-a", sample.job.audience.id, "-l", sample.job.locale, "-f", "pptx")
    return _run(sys.executable, "-m", "briefdeck", "build", str(ROOT), *chosen, "-o", str(output), "--force")


def help_page() -> Callable[[], None]:
    return _run(sys.executable, "-m", "briefdeck", "--help")


def minimal_click() -> Callable[[], None]:
    return _run(sys.executable, "-c", _CLICK, "--help")
