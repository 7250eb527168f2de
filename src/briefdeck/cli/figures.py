"""``briefdeck figures``: the figures of texts that others wrote, and whether two language versions agree in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdeck.cli import options

if TYPE_CHECKING:
    from briefdeck.figures.reading.documents import Passage

EPILOG = """\b
Examples:
  briefdeck figures scan report.docx                    what is read as a figure, and as which
  briefdeck figures compare summary_zh.md summary_en.md
  briefdeck figures compare deck_zh.pptx deck_en.pptx -l zh-Hans -l en --format json
  briefdeck figures compare --pairs memory.tsv --locales zh_Hans,en > answers.jsonl

\b
A figure that the other version lacks is a note: translators leave out, add, convert and round. What is reported as
wrong is a figure without a partner beside one that it could be: a power of ten too large, the same number in another
currency, transposed digits, per cent for percentage points.
Exit codes: 0 clean, 1 findings that are errors (scale slips, currencies), 2 usage or input.
"""


@click.group(name="figures", epilog=EPILOG, short_help="Read and compare figures in any text.")
def command() -> None:
    """Read the figures of PPTX, DOCX, Markdown and plain text in eleven languages, and compare two versions."""


@command.command(name="scan", epilog=EPILOG, short_help="List every figure of a file.")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options.locales
@click.option("--all", "everything", is_flag=True, help="Names, codes and doubtful number words too.")
@options.findings_format
def scan(file: Path, locales: tuple[str, ...], everything: bool, shape: str) -> None:
    """List each figure of FILE: place, words, value, unit, bound, period. The language is seen from the text."""
    from briefdeck.cli import figures_output as output
    from briefdeck.figures.reading.documents import guess_tag
    from briefdeck.figures.reading.documents import scan as placed
    from briefdeck.figures.reading.reading import Sort

    passages = _read(file)
    (tag,) = _known(locales or (guess_tag(passage.text for passage in passages),), 1)
    found = [
        figure
        for figure in placed(passages, tag)
        if everything
        or figure.reading.sort is Sort.DATE
        or not (figure.reading.weak or figure.reading.sort is Sort.NAME)
    ]
    output.echo_scan(found, tag, shape)


@command.command(name="compare", epilog=EPILOG, short_help="Compare the figures of two language versions.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-l", "--locale", "--locales", "locales", multiple=True, metavar="TAG",
    callback=lambda _ctx, _param, value: tuple(tag.strip() for tags in value for tag in tags.split(",") if tag.strip()),
    help="Languages of the two versions in their order: -l zh-Hans -l en, or --locales zh_Hans,en.",
)  # fmt: skip
@click.option(
    "--pairs", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table of sentence pairs instead: id, source, target, separated by tabs. Answers one JSON line a pair.",
)  # fmt: skip
@click.option("--all", "everything", is_flag=True, help="Notes too: figures without partner, bounds that got lost.")
@options.findings_format
def compare(
    files: tuple[Path, ...], locales: tuple[str, ...], pairs: Path | None, everything: bool, shape: str
) -> None:
    """Say in which figures SOURCE and TARGET, two language versions of one text, differ."""
    if pairs is not None:
        if files:
            raise click.UsageError("give either --pairs or two files")
        if len(locales) != 2:
            raise click.UsageError("--pairs needs the two languages, such as --locales zh_Hans,en")
        _pairs(pairs, _known(locales, 2), everything=everything)
        return
    if len(files) != 2:
        raise click.UsageError(f"two files are compared, and {len(files)} given; for a table of pairs use --pairs")
    if len(locales) not in {0, 2}:
        raise click.UsageError("name both languages, in the order of the files, or none")
    _documents(files[0], files[1], locales, shape)


def _documents(source: Path, target: Path, locales: tuple[str, ...], shape: str) -> None:
    from briefdeck.cli import figures_output as output
    from briefdeck.figures.reading.documents import compare_documents, guess_tag

    left, right = _read(source), _read(target)
    one, other = _known(locales or tuple(guess_tag(passage.text for passage in side) for side in (left, right)), 2)
    differences = compare_documents(left, right, one, other)
    output.echo_differences(differences, shape)
    _leave(any(difference.discrepancy.severity.value == "error" for difference in differences))


def _pairs(table: Path, tags: tuple[str, ...], *, everything: bool) -> None:
    from briefdeck.cli import figures_output as output
    from briefdeck.cli.figures_pairs import read_pairs
    from briefdeck.figures.reading.compare import compare as compared

    errors = flagged = 0
    rows = read_pairs(table, tags)
    for key, source, target in rows:
        comparison = compared(source, target, *tags)
        flagged += bool(comparison.flagged)
        errors += any(flaw.severity.value == "error" for flaw in comparison.flagged)
        click.echo(output.pair_line(key, comparison, tags, everything=everything))
    click.echo(f"{len(rows)} pairs, {flagged} flagged, {errors} of them with an error", err=True)
    _leave(bool(errors))


def _read(file: Path) -> tuple[Passage, ...]:
    from briefdeck.formats.plain import read

    return read(file.read_bytes(), str(file))


def _known(locales: tuple[str, ...], wanted: int) -> tuple[str, ...]:
    """Tags of languages that can be read. Raises a usage error that names those there are."""
    from briefdeck.figures.reading.tongue import best_tag, tags

    if len(locales) != wanted:
        raise click.UsageError(f"{'one language' if wanted == 1 else 'two languages'} wanted, {len(locales)} given")
    try:
        return tuple(best_tag(tag) for tag in locales)
    except KeyError as unknown:
        message = f"figures cannot be read in {unknown.args[0]!r}; languages: {', '.join(tags())}"
        raise click.BadParameter(message, param_hint="--locale") from None


def _leave(failed: Any) -> None:
    click.get_current_context().exit(1 if failed else 0)
