"""``briefdeck facts --slides``: the kind of slide that tells each topic, and why it is this one."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.summary import echo_table

if TYPE_CHECKING:
    from briefdeck.build.slides import TopicRow


def echo_topics(workspace: Path, audiences: tuple[str, ...], locales: tuple[str, ...], shape: str) -> None:
    """Print the table of topics. shape: text, json or csv."""
    from briefdeck.build.result import Choice
    from briefdeck.build.slides import topic_table
    from briefdeck.workspace import Workspace

    rows = topic_table(Workspace.open(workspace), Choice(audiences, locales))
    if shape == "json":
        from briefdeck.cli.findings import echo_json

        echo_json(
            [
                {
                    "audience": row.audience,
                    "topic": row.topic,
                    "kind": row.kind,
                    "named": row.named,
                    "why": row.why,
                    "file": row.location.file,
                    "line": row.location.line,
                }
                for row in rows
            ]
        )
    elif shape == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(["audience", "topic", "kind", "named", "why"])
        writer.writerows([row.audience, row.topic, row.kind, str(row.named).lower(), row.why] for row in rows)
    else:
        _table(rows)


def _table(rows: Sequence[TopicRow]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Audience", "Topic", "Kind", "Why"):
        table.add_column(heading)
    for row in rows:
        table.add_row(row.audience, row.topic, row.kind, row.why)
    echo_table(table)
