"""The command line: one command a module, loaded when it is asked for. The only room that prints or exits."""

from __future__ import annotations

from typing import NoReturn

import click

from briefdeck import __version__
from briefdeck.build.collecting import collect_no_more, collect_rarely
from briefdeck.cli.group import LazyGroup
from briefdeck.cli.streams import streams

EPILOG = """\b
Examples:
  briefdeck new rotterdam            a small workspace of one's own
  briefdeck check rotterdam          what an editor has to know, before anything is written
  briefdeck build rotterdam          every deck and summary, into rotterdam/output
  briefdeck build -a investors -l zh-Hans -f pptx

\b
Exit codes: 0 clean, 1 findings that are errors, 2 usage or input, 75 another build is writing, 130 interrupted.
"""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefdeck", message="%(prog)s %(version)s")
def program() -> None:
    """One briefing in; a native deck and a summary for every audience and language out."""


def main() -> NoReturn:
    """The entry point of the script."""
    collect_rarely()
    with streams():
        try:
            program.main(prog_name="briefdeck")
        finally:
            collect_no_more()
    raise SystemExit(0)
