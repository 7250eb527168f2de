"""``briefdeck locales``: the catalogs that translators work in."""

from __future__ import annotations

from pathlib import Path

import click

from briefdeck.cli import options

EPILOG = """\b
Examples:
  briefdeck locales update -l zh-Hans    after the briefing changed: new units added, stale ones marked
  briefdeck locales update -l de         begin a language
"""


@click.group(name="locales", epilog=EPILOG, short_help="Make and refresh translation catalogs.")
def command() -> None:
    """Work on the catalogs in locales/."""


@command.command(name="update", epilog=EPILOG, short_help="Make or refresh a language's briefing.po.")
@options.workspace
@options.locales
def update(workspace: Path, locales: tuple[str, ...]) -> None:
    """Bring locales/TAG/LC_MESSAGES/briefing.po up to date with the briefing; translations are kept.

    Without -l the catalogs of all languages that an audience is handed.
    """
    from briefdeck.build.catalogs import update_catalogs
    from briefdeck.workspace import Workspace

    for update in update_catalogs(Workspace.open(workspace), locales):
        counts = ", ".join(f"{number} {state}" for state, number in update.states.items() if number) or "nothing to do"
        click.echo(f"{update.path}: {counts}")
