"""``briefdeck locales``: the catalogs that translators work in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefdeck.cli import coverage, exchange, options

if TYPE_CHECKING:
    from briefdeck.localize.states import Standing

EPILOG = """\b
Examples:
  briefdeck locales update -l zh-Hans    after the briefing changed: new units added, stale ones marked
  briefdeck locales update -l de         begin a language
  briefdeck locales extract              locales/briefing.pot, for tools that begin a language with a template
  briefdeck locales status               how far each language has come
  briefdeck locales draft -l zh-Hant     traditional Chinese from simplified, for review
  briefdeck locales export -l zh-Hans --to xlsx
  briefdeck locales import zh_Hans.xlsx -l zh-Hans
  briefdeck locales review -l zh-Hans --by "Li Min" --on 2026-01-05
"""

REVIEW_EPILOG = """\b
Examples:
  briefdeck locales review -l zh-Hans --by "Li Min" --on 2026-01-05                every draft
  briefdeck locales review -l zh-Hans --by "Li Min" --on 2026-01-05 goals          all texts of one topic
  briefdeck locales review -l zh-Hans --by "Li Min" --on 2026-01-05 goals.title fact.deals

\b
A UNIT is what stands after msgctxt in briefing.po, or what several of them begin with (goals, fact.deals).
Without one every draft is marked, and an earlier review keeps its name and day. A translation that is empty,
fuzzy, of an older text or without a placeholder is listed and not marked: mend it first.
The mark holds until the source text or the translation changes; then it is a draft again (B202).
"""


DRAFT_EPILOG = """\b
Examples:
  briefdeck locales draft -l zh-Hant                      Taiwan's signs and words
  briefdeck locales draft -l zh-Hant-HK --from zh-Hans    Hong Kong's

\b
Units that nobody has translated are drafted, and those whose source changed; what somebody has reviewed or written
stays. Terms of briefing/glossary.tsv take the word of its zh_Hant column. Placeholders are untouched: figures are
printed in the style of the language. Needs OpenCC: pip install 'briefdeck[hant]'
"""


@click.group(name="locales", epilog=EPILOG, short_help="Make, exchange and review translation catalogs.")
def command() -> None:
    """Work on the catalogs in locales/."""


for each in (coverage.status, coverage.lint, exchange.export, exchange.import_):
    command.add_command(each)


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
        click.echo(f"{update.path}: {_counted(update.states)}")


@command.command(name="extract", epilog=EPILOG, short_help="Write the briefing's texts as a PO template.")
@click.option(
    *("-o", "--output", "file"),
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("locales/briefing.pot"),
    show_default=True,
    help="The template, below the workspace.",
)
@options.workspace
def extract(file: Path, workspace: Path) -> None:
    """Write every text of the briefing, with its id and its notes, into a PO template (POT).

    Translation tools begin a language with it. Without such a tool there is no need of it: "locales update" makes and
    refreshes a language's briefing.po by itself.
    """
    from briefdeck.build.catalogs import extract_template
    from briefdeck.workspace import Workspace

    number = extract_template(Workspace.open(workspace), file)
    click.echo(f"{(workspace / file).as_posix()}: {number} units")


@command.command(name="review", epilog=REVIEW_EPILOG, short_help="Mark translations as reviewed.")
@click.argument("units", nargs=-1, metavar="[UNIT]...")
@options.locale
@click.option(
    "--by", required=True, metavar="NAME", callback=exchange.name, help="Who has read them against the source."
)
@click.option(
    "--on", required=True, type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of the review."
)
@options.workspace_option
def review(units: tuple[str, ...], locale: str, by: str, on: datetime, workspace: Path) -> None:
    """Mark translations in locales/TAG/LC_MESSAGES/briefing.po as reviewed: every draft, or the UNITs named."""
    from briefdeck.build.catalogs import review_catalog
    from briefdeck.cli import findings
    from briefdeck.model.finding import has_errors
    from briefdeck.workspace import Workspace

    done = review_catalog(Workspace.open(workspace), locale, by, on.date(), units)
    findings.echo(done.findings, workspace)
    click.echo(f"{done.path}: marked {len(done.marked)}; now {_counted(done.states)}")
    click.get_current_context().exit(int(has_errors(done.findings)))


@command.command(name="draft", epilog=DRAFT_EPILOG, short_help="Draft traditional Chinese from simplified.")
@options.locale
@click.option("--from", "origin", default="zh_Hans", metavar="TAG", show_default=True, help="What is converted.")
@options.workspace_option
def draft(locale: str, origin: str, workspace: Path) -> None:
    """Fill locales/TAG/LC_MESSAGES/briefing.po with drafts that OpenCC and the glossary make."""
    from briefdeck.build.catalogs import draft_catalog
    from briefdeck.workspace import Workspace

    done = draft_catalog(Workspace.open(workspace), locale, origin)
    click.echo(f"{done.path}: drafted {len(done.marked)}; now {_counted(done.states)}")


def _counted(states: Mapping[Standing, int]) -> str:
    return ", ".join(f"{number} {state}" for state, number in states.items() if number) or "nothing to do"
