"""``briefdeck schema``: what may stand in the two YAML files, for editors that complete and check as one types."""

from __future__ import annotations

import json
from pathlib import Path

import click

EPILOG = """\b
Examples:
  briefdeck schema > briefing.schema.json
  briefdeck schema audiences -o .vscode/audiences.schema.json

\b
An editor with a YAML language server then takes the schema from the file's first line:
  # yaml-language-server: $schema=briefing.schema.json
"""


@click.command(name="schema", epilog=EPILOG, short_help="Print the JSON Schema of the input.")
@click.argument("which", type=click.Choice(["briefing", "audiences"]), default="briefing")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file.")
def command(which: str, output: Path | None) -> None:
    """Print the JSON Schema (2020-12) of briefing.yaml or audiences.yaml."""
    from briefdeck.load.schema import audiences_schema, briefing_schema
    from briefdeck.workspace import write_atomic

    document = audiences_schema() if which == "audiences" else briefing_schema()
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if output:
        write_atomic(output, text.encode())
    else:
        click.echo(text, nl=False)
