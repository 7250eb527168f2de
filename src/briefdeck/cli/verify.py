"""``briefdeck verify``: whether the files that were built are still as they were built."""

from __future__ import annotations

from pathlib import Path

import click

from briefdeck.cli import options

EPILOG = """\b
Examples:
  briefdeck verify                   the output folder of the workspace in this folder
  briefdeck verify /srv/handouts     a folder that was built into with -o, or a copy of it
  briefdeck verify --format json     for a program to read

\b
Every file is hashed and compared with the manifest (.briefdeck/manifest.json), which travels with the folder; the
workspace is not needed. Files that are missing, edited or foreign are listed.
Exit codes: 0 all as built, 1 something is not, 2 nothing was built there.
"""


@click.command(name="verify", epilog=EPILOG, short_help="Compare the files with what was built.")
@click.argument("output", type=click.Path(path_type=Path), default=Path("output"), is_eager=True)
@options.findings_format
def command(output: Path, shape: str) -> None:
    """Compare the files of OUTPUT (default: output) with the manifest of what was built into it."""
    from briefdeck.build.intact import intact
    from briefdeck.cli import findings

    verified = intact(output)
    ctx = click.get_current_context()
    if shape == "json":
        told = findings.as_data(verified.findings, Path())
        findings.echo_json({"exit_code": verified.exit_code, "findings": told, "files": verified.files})
    else:
        findings.echo(verified.findings, Path())
        as_built = "all as built" if not verified.findings else findings.counted(verified.findings)
        click.echo(f"{verified.files} files in {verified.output}: {as_built}")
    ctx.exit(verified.exit_code)
