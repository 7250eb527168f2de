"""``briefdeck new``: a workspace of one's own, small or the whole sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from briefdeck.model.finding import Finding, InputError, Location, Severity

STARTER = Path(__file__).with_name("starter")

EPILOG = """\b
Examples:
  briefdeck new rotterdam            a small workspace in a new folder, English and Chinese
  briefdeck new --sample chongqing   Chongqing's innovative drugs, for six audiences

\b
Figures' styles, the program's own words and brands are not copied: they lie under every workspace,
and what the workspace says itself goes before them.
"""


@click.command(name="new", epilog=EPILOG, short_help="Make a workspace to start from.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--sample", is_flag=True, help="The large sample instead of the small starter.")
def command(folder: Path, sample: bool) -> None:
    """Make a workspace in FOLDER. Nothing that is there already is touched."""
    from briefdeck.workspace import write_atomic

    files = dict(_sample() if sample else _starter())
    files[".gitignore"] = b"/output/\n"
    taken = [path for path in sorted(files) if (folder / path).exists() and path != ".gitignore"]
    if taken:
        raise InputError(*(_taken(folder / path) for path in taken))
    for path, data in files.items():
        if not (folder / path).exists():
            write_atomic(folder / path, data)
            click.echo(f"wrote {folder / path}")
    click.echo(f"\nNow: briefdeck build {folder}")


def _starter() -> Iterator[tuple[str, bytes]]:
    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            yield path.relative_to(STARTER).as_posix(), path.read_bytes()


def _sample() -> Iterator[tuple[str, bytes]]:
    """The briefing and its translations; a catalog of one city's briefing is copied and never laid under another."""
    from briefdeck.workspace import shipped

    briefing = shipped("briefing")
    for path in sorted(briefing.rglob("*")):
        if path.is_file():
            yield f"briefing/{path.relative_to(briefing).as_posix()}", path.read_bytes()
    locales = shipped("locales")
    for path in sorted(locales.glob("*/LC_MESSAGES/briefing.po")):
        yield f"locales/{path.relative_to(locales).as_posix()}", path.read_bytes()


def _taken(path: Path) -> Finding:
    hint = "choose an empty folder"
    return Finding(
        "B508", Severity.ERROR, "is there already; a workspace is never overwritten", Location(str(path)), hint
    )
